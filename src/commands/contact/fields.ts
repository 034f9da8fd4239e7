import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { checkSourceOptions, type SourceOptions } from '../datum-source.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { ContactInput } from '../../core/records/contact.ts';

export interface ContactOptions extends SourceOptions {
  readonly name?: string;
  readonly account?: string;
  readonly alias?: readonly string[];
  readonly title?: Typed;
  readonly department?: Typed;
  readonly function?: Typed;
  readonly level?: Typed;
  readonly reportsTo?: Typed;
  readonly phone?: Typed;
  readonly mobile?: Typed;
  readonly email?: Typed;
  readonly note?: Typed;
}

type ContactFields = Partial<Omit<ContactInput, 'accountId' | 'reportsTo'>>;

/**
 * The fields of a contact that the options give; whom they report to is looked up by the command.
 * @throws KamError `usage` with every fault
 */
export async function readContactFields(
  ctx: Context,
  options: ContactOptions,
  name: string | undefined,
): Promise<ContactFields> {
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  // The method is only needed to know its words for function and level.
  const hasTerms = options.function !== undefined || options.level !== undefined;
  const playbook = hasTerms ? await (await ctx.content()).active() : null;
  const vocabulary = (slot: 'functions' | 'levels') => (playbook === null ? null : defaultVocabulary(playbook, slot));
  return input.finish<ContactFields>({
    name,
    aliases: input.names(options.alias),
    title: input.text(options.title),
    department: input.text(options.department),
    function: input.term('--function', options.function, vocabulary('functions'), playbook?.id ?? ''),
    level: input.term('--level', options.level, vocabulary('levels'), playbook?.id ?? ''),
    phone: input.text(options.phone),
    mobile: input.text(options.mobile),
    email: input.text(options.email),
    note: input.text(options.note),
  });
}
