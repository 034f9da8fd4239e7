import { KamError, message } from '../../core/errors.ts';
import { markPlaces } from '../../core/buying/coverage.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { coverageView } from '../../views/map/account-coverage.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { createInputReader } from '../input.ts';
import { loadCoverage } from './load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  /** The customer has this place after all. */
  readonly exists?: boolean;
}

/** Without a level, the function at every level that we know nobody of. */
export async function run(
  ctx: Context,
  [words, functionWords, levelWords]: [string, string, string?],
  { exists = false }: Options,
): Promise<CommandResult> {
  const playbook = await (await ctx.content()).active();
  const [functions, levels] = [defaultVocabulary(playbook, 'functions'), defaultVocabulary(playbook, 'levels')];
  const input = createInputReader(ctx);
  const place = input.finish({
    function: input.term('<function>', functionWords, functions, playbook.id),
    level: input.term('<level>', levelWords, levels, playbook.id),
  });
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'coverage mark'), async (writer) => {
    const account = await loadRecord(ctx, writer, 'account', words);
    const { coverage } = await loadCoverage(ctx, writer, account);
    const cells = (coverage?.rows ?? [])
      .flatMap((row) => row.cells)
      .filter(
        ({ function: of, level }) =>
          of.id === place.function && ((place.level ?? null) === null || level.id === place.level),
      );
    const inUse = cells.filter(({ people }) => people.length > 0);
    const free = cells.filter(({ people }) => people.length === 0);
    const { separator } = ctx.t.words.punctuation;
    if (!exists && free.length === 0) {
      const people = inUse.flatMap((cell) => cell.people.map(({ contact }) => nameOf(contact)));
      throw new KamError('conflict', message('place-in-use', { people: people.join(separator) }));
    }
    const places = free.map(({ function: of, level }) => ({ function: of.id, level: level.id }));
    const changes = { fields: markPlaces(account, places, exists) };
    const where = [
      ctx.t.text(termTitle(functions, place.function ?? '')),
      free.map(({ level }) => ctx.t.text(level.title)).join(separator),
    ].join(' · ');
    if (hasChanges(account, changes)) {
      await writer.accounts.update(applyChanges(account, changes));
      ctx.note(message(exists ? 'place-exists' : 'place-absent', { account: account.name, place: where }));
    } else {
      ctx.note(message('record-unchanged', { ref: account.ref }));
    }
    return { view: coverageView(await loadCoverage(ctx, writer, account)) };
  });
}
