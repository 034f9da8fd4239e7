import { KamError, message } from '../../core/errors.ts';
import { kindWords } from '../../core/playbook/terms.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Setting } from './setting.ts';

/** What all commands that write activities take. */
export interface ActivityOptions {
  readonly kind?: string;
  readonly account?: string;
  readonly opportunity?: Typed;
  readonly with?: readonly string[];
  readonly on?: Typed;
  readonly time?: Typed;
  readonly place?: Typed;
  readonly team?: readonly string[];
  readonly owner?: Typed;
  readonly goal?: Typed;
  readonly cost?: Typed;
  readonly minutes?: Typed;
  readonly outcome?: Typed;
  readonly next?: Typed;
  readonly nextOn?: Typed;
  readonly note?: Typed;
  readonly important?: boolean;
  readonly notImportant?: boolean;
}

type ActivityFields = Partial<
  Pick<
    Activity,
    | 'important'
    | 'kind'
    | 'time'
    | 'place'
    | 'team'
    | 'owner'
    | 'goal'
    | 'cost'
    | 'minutes'
    | 'outcome'
    | 'nextStep'
    | 'nextOn'
    | 'note'
  >
> & { readonly on?: string };

/** The longest that one activity may take, in minutes: a month. */
const mostMinutes = 44_640;

/**
 * The fields of an activity that the options give.
 * @param playbook whose catalog names the kind
 * @throws KamError `usage` with every fault
 */
export function readActivityFields(ctx: Context, options: ActivityOptions, playbook: Playbook): ActivityFields {
  const input = createInputReader(ctx);
  const on = input.date('--on', options.on);
  const kind = input.term('--kind', options.kind, kindWords(playbook), playbook.id);
  const {
    kind: given,
    on: date,
    ...fields
  } = input.finish({
    kind,
    on,
    time: input.time('--time', options.time),
    place: input.text(options.place),
    team: input.names(options.team),
    owner: input.text(options.owner),
    goal: input.text(options.goal),
    cost: input.money('--cost', options.cost),
    minutes: input.integer('--minutes', options.minutes, 0, mostMinutes),
    outcome: input.text(options.outcome),
    nextStep: input.text(options.next),
    nextOn: input.date('--next-on', options.nextOn),
    note: input.text(options.note),
    important: readImportance(options),
  });
  // What it is and when cannot be cleared: an empty value counts as not given.
  return { ...fields, ...presentOnly({ kind: given, on: date }) };
}

/** @throws KamError `usage` where both are said */
function readImportance({ important, notImportant }: ActivityOptions): boolean | undefined {
  if (important !== true) return notImportant === true ? false : undefined;
  if (notImportant !== true) return true;
  throw new KamError('usage', message('options-exclude', { first: '--important', second: '--not-important' }));
}

/** The playbook whose catalog names what is done: that of the opportunity, else the active one. */
export async function playbookOf(ctx: Context, { opportunity }: Pick<Setting, 'opportunity'>): Promise<Playbook> {
  const content = await ctx.content();
  return opportunity === null ? content.active() : content.playbook(opportunity.playbook);
}

/** The links of an activity to what its setting names. */
export function linksOf({
  account,
  opportunity,
  contacts,
}: Setting): Pick<Activity, 'accountId' | 'opportunityId' | 'contactIds'> {
  return {
    accountId: account.id,
    opportunityId: opportunity?.id ?? null,
    contactIds: contacts.map(({ id }) => id),
  };
}

function presentOnly(fields: { kind?: string | null | undefined; on?: string | null | undefined }): {
  kind?: string;
  on?: string;
} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}
