/** What the options say of a competitor, and the wizard that stands in for them. */
import { KamError, message } from '../../core/errors.ts';
import { newCompetitor } from '../../core/records/competition.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { namesField, ownField } from '../form/edit-field.ts';
import { askChanges, type EditTask } from '../form/edit-pages.ts';
import { createInputReader, type Typed } from '../input.ts';
import { foldWord } from '../../core/text.ts';
import type { Context } from '../../cli/types.ts';
import type { Competitor } from '../../core/records/sales-types.ts';
import type { Fresh } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

export interface CompetitorOptions {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly note?: Typed;
}

export type CompetitorChanges = Partial<Pick<Competitor, 'name' | 'aliases' | 'note'>>;

/** @throws KamError `usage` with every fault */
export function readCompetitorFields(
  ctx: Context,
  { alias, note }: CompetitorOptions,
  name?: string,
): CompetitorChanges {
  const input = createInputReader(ctx);
  return input.finish({
    ...(name === undefined ? {} : { name }),
    ...(alias === undefined ? {} : { aliases: input.names(alias) ?? [] }),
    ...(note === undefined ? {} : { note: input.text(note) ?? null }),
  });
}

/**
 * Asks a person at a terminal what to change, and returns the options that say so.
 * @throws KamError `cancelled` where the user leaves
 */
export async function askCompetitorFields(
  ctx: Context,
  competitor: Fresh<Competitor>,
  { title, isNew }: Pick<EditTask<unknown>, 'title' | 'isNew'>,
): Promise<CompetitorOptions> {
  const { records, forms } = ctx.t.words;
  return askChanges(ctx, {
    title,
    isNew,
    record: competitor,
    pages: (record) => [
      {
        title: forms.edit.ownFields(records.nouns.competitor),
        fields: [
          ownField('name', records.name, record.name, { isRequired: true }),
          namesField('alias', records.aliases, record.aliases, ctx.t),
          ownField('note', records.note, record.note, { input: 'lines' }),
        ],
      },
    ],
    preview: (typed) => {
      const options: CompetitorOptions = typed;
      return Promise.resolve(
        applyChanges<Fresh<Competitor>>(competitor, readCompetitorFields(ctx, options, options.name?.trim())),
      );
    },
  });
}

/**
 * Makes a competitor whose name nobody has yet: sheets and reports name competitors, and two of one name would be mixed up.
 * @throws KamError `conflict` where the name, or one like it, is taken
 */
export async function insertCompetitor(
  ctx: Context,
  writer: Writer,
  fields: CompetitorChanges & Pick<Competitor, 'name'>,
  id = ctx.newId(),
): Promise<Competitor> {
  await refuseTaken(writer, fields.name, null);
  const competitor = await writer.competitors.insert(newCompetitor(fields, { id }));
  ctx.note(message('competitor-added', { ref: competitor.ref, name: competitor.name }));
  return competitor;
}

/** @param own the competitor that may have the name. @throws KamError `conflict` */
export async function refuseTaken(writer: Writer, name: string, own: string | null): Promise<void> {
  const found = await writer.find('competitor', name);
  const taken = found.find((one) => one.id !== own && foldWord(one.name) === foldWord(name));
  if (taken === undefined) return;
  throw new KamError('conflict', message('competitor-taken', { ref: taken.ref, name: taken.name }));
}
