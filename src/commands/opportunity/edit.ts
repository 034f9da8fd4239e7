import { KamError, message } from '../../core/errors.ts';
import { defaultProcess, defaultVocabulary } from '../../core/playbook/defaults.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { opportunityView } from '../../views/opportunity.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { opportunityRow } from '../rows.ts';
import { askOpportunityFields, changeOpportunity, readOpportunityFields, type OpportunityOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options extends OpportunityOptions {
  readonly stage?: string;
  /** Moves the opportunity to another playbook. */
  readonly playbook?: string;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const read = async ({ stage, playbook, ...others }: Options) => ({
    // What a form field takes is only known once its opportunity is.
    ...(await readOpportunityFields(ctx, others, others.name?.trim(), playbook ?? (await ownPlaybook(others)))),
    ...(stage === undefined ? {} : { stage }),
    ...(playbook === undefined ? {} : { playbook }),
  });
  const ownPlaybook = async ({ field }: OpportunityOptions): Promise<string> =>
    field === undefined ? '' : (await loadRecord(ctx, store, 'opportunity', words)).playbook;
  const { stage, playbook, ...fields } = await requireChanges(ctx, await read(options), async () => {
    const opportunity = await loadRecord(ctx, store, 'opportunity', words);
    return read(await askOpportunityFields(ctx, opportunity, { title: nameOf(opportunity), isNew: false }));
  });
  const row = await store.write(commandInfo(ctx, 'opportunity edit'), async (writer) => {
    const { before, after } = await editRecord(
      ctx,
      writer,
      'opportunity',
      words,
      writer.opportunities,
      async (opportunity) => ({
        ...changeOpportunity(opportunity, fields),
        ...(await readStage(ctx, opportunity, { stage, playbook })),
      }),
    );
    if (after.playbook !== before.playbook) await noteMove(ctx, writer, after);
    else if (after !== before) noteEdited(ctx, 'opportunity', after);
    const edit = {
      noun: 'opportunity' as const,
      accountId: after.accountId,
      before,
      after,
      given: givenFields(fields),
    };
    await recordSources(ctx, writer, edit, options);
    return opportunityRow(ctx, writer, after);
  });
  return { view: opportunityView(row, await showFilledForms(ctx, 'opportunity', row.opportunity)) };
}

type StageFields = Partial<Pick<Opportunity, 'playbook' | 'stage' | 'stageSince'>>;

/** Where the playbook or the stage is to change: both have to fit each other. */
async function readStage(
  ctx: Context,
  before: Opportunity,
  { stage, playbook }: { stage: string | undefined; playbook: string | undefined },
): Promise<StageFields> {
  if (stage === undefined && (playbook === undefined || playbook === before.playbook)) return {};
  const method = await (await ctx.content()).playbook(playbook ?? before.playbook);
  const process = defaultProcess(method);
  const moved = method.id === before.playbook ? {} : { playbook: method.id };
  if (process === null) {
    if (stage !== undefined) throw new KamError('conflict', message('no-process', { playbook: method.id }));
    return { ...moved, stage: null, stageSince: null };
  }
  const wanted = stage ?? before.stage;
  const found = process.stages.find((candidate) => candidate.id === wanted);
  if (found === undefined && stage !== undefined) {
    const expected = process.stages.map((candidate) => candidate.id).join(', ');
    throw new KamError('usage', message('bad-value', { flag: '--stage', value: stage, expected }));
  }
  // A move to a method without this stage begins at its first one.
  const entered = found ?? process.stages[0];
  if (entered === undefined || entered.id === before.stage) return moved;
  return { ...moved, stage: entered.id, stageSince: ctx.today() };
}

/** Says what the new playbook does not know: the recorded terms stay, in the words of their ids. */
async function noteMove(ctx: Context, reader: Reader, after: Opportunity): Promise<void> {
  ctx.note(message('playbook-moved', { opportunity: nameOf(after), playbook: after.playbook }));
  const playbook: Playbook = await (await ctx.content()).playbook(after.playbook);
  const { records } = ctx.t.words;
  const unknown = new Set<string>();
  for (const role of await reader.roles.ofOpportunity(after.id)) {
    const used = [
      ...role.roles.map((term) => ['roles', records.roles, term] as const),
      ...(role.attitude === null ? [] : [['attitudes', records.attitude, role.attitude] as const]),
      ...role.guides.map((term) => ['guides', records.guides, term] as const),
    ];
    for (const [slot, what, value] of used) {
      const isKnown = defaultVocabulary(playbook, slot)?.terms.some((term) => term.id === value) === true;
      if (isKnown || unknown.has(`${slot} ${value}`)) continue;
      unknown.add(`${slot} ${value}`);
      ctx.note(message('no-longer-fits', { what, value }));
    }
  }
}
