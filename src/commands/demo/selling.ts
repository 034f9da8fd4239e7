/** What the demo account holds beside people and opportunities: ties, budgets, activities, needs, sources. */
import { parseMoney, type Money } from '../../core/money.ts';
import { newActivity } from '../../core/records/activity.ts';
import { newBudgetLine } from '../../core/records/budget-line.ts';
import { newDatumSource } from '../../core/records/datum-source.ts';
import { newNeed } from '../../core/records/need.ts';
import { newTie } from '../../core/records/tie.ts';
import { importWorth, type DemoCard, type DemoRatings } from './winning.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { ActivityStatus, Opportunity } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

type Maybe = string | null;

interface DemoTie {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly evidence: Maybe;
}

interface DemoBudgetLine {
  readonly category: string;
  readonly year: number;
  readonly installed: number | null;
  readonly budget: Maybe;
  readonly bought: Maybe;
  readonly ours: Maybe;
  readonly planned: Maybe;
  readonly 'as-of': Maybe;
  readonly note: Maybe;
}

export interface DemoActivity {
  /** For those that others are part of. */
  readonly id?: string;
  readonly 'part-of'?: string;
  /** Answer sheets, by name, that were filled in at it. */
  readonly sheets?: readonly string[];
  readonly time?: string;
  readonly important?: boolean;
  readonly kind: string;
  readonly on: string;
  readonly status: ActivityStatus;
  readonly opportunity?: Maybe;
  readonly with: readonly string[];
  readonly place: Maybe;
  readonly minutes: number | null;
  readonly cost: Maybe;
  readonly goal: Maybe;
  readonly outcome: Maybe;
  readonly next: Maybe;
  readonly 'next-on': Maybe;
}

/** Where a field comes from: of the account, or of a contact by the file's id. */
interface DemoSource {
  readonly of: string;
  readonly field: string;
  readonly 'told-by': Maybe;
  readonly source: Maybe;
  readonly on: string;
}

export interface DemoNeed {
  readonly level: string;
  readonly text: string;
  readonly owner: Maybe;
  readonly evidence: Maybe;
  readonly 'confirmed-on': Maybe;
  readonly 'confirmed-by': Maybe;
  readonly urgency: number | null;
  readonly weight: number | null;
  readonly must: boolean | null;
  readonly ratings?: DemoRatings;
  readonly cards?: readonly DemoCard[];
  readonly below: readonly DemoNeed[];
}

export interface DemoSelling {
  readonly ties: readonly DemoTie[];
  readonly budget: readonly DemoBudgetLine[];
  readonly activities: readonly DemoActivity[];
  readonly sources: readonly DemoSource[];
}

/** What has been stored so far. */
export interface Stored {
  readonly accountId: string;
  readonly playbook: Playbook;
  readonly user: string;
  /** The stored record's id by the file's id. @throws where there is none */
  contact(id: string): string;
  opportunity(id: string): string;
  competitor(id: string): string;
}

/** Stores ties, budget lines, activities and sources of the account. */
export async function importSelling(ctx: Context, writer: Writer, records: DemoSelling, stored: Stored): Promise<void> {
  const { accountId } = stored;
  for (const { from, to, ...rest } of records.ties) {
    const people = { fromId: stored.contact(from), toId: stored.contact(to) };
    await writer.ties.insert(newTie({ accountId, ...people, ...rest }, { id: ctx.newId() }));
  }
  for (const { budget, bought, ours, planned, 'as-of': asOf, ...rest } of records.budget) {
    const { currency } = ctx.settings;
    const amounts = {
      budget: readMoney(ctx, budget),
      bought: readMoney(ctx, bought),
      ours: readMoney(ctx, ours),
      planned: readMoney(ctx, planned),
    };
    await writer.budgetLines.insert(
      newBudgetLine({ accountId, currency, asOf, ...amounts, ...rest }, { id: ctx.newId() }),
    );
  }
  await importActivities(ctx, writer, records.activities, stored, null);
  for (const { of, field, 'told-by': teller, source, on } of records.sources) {
    const subject =
      of === 'account'
        ? ({ noun: 'account', id: accountId } as const)
        : ({ noun: 'contact', id: stored.contact(of) } as const);
    const contactId = teller === null ? null : stored.contact(teller);
    await writer.sources.insert(
      newDatumSource({ accountId, subject, field, contactId, source, on }, { id: ctx.newId() }),
    );
  }
}

/**
 * Stores activities, those that others are part of first.
 * @param opportunityId of those that do not name one themselves
 * @returns the refs of those at which sheets were filled in, by the name of the sheet
 */
export async function importActivities(
  ctx: Context,
  writer: Writer,
  activities: readonly DemoActivity[],
  stored: Stored,
  opportunityId: string | null,
): Promise<Map<string, string>> {
  const { accountId, user: owner } = stored;
  const ids = new Map<string, string>();
  const occasions = new Map<string, string>();
  const parts = activities.filter((one) => one['part-of'] !== undefined);
  for (const found of [...activities.filter((one) => !parts.includes(one)), ...parts]) {
    const { id, with: people, opportunity = null, cost, next: nextStep, 'next-on': nextOn, ...rest } = found;
    const { 'part-of': partOf, sheets = [], ...fields } = rest;
    const input = {
      ...fields,
      partOfId: partOf === undefined ? null : (ids.get(partOf) ?? null),
      accountId,
      opportunityId: opportunity === null ? opportunityId : stored.opportunity(opportunity),
      playbook: stored.playbook.id,
      contactIds: people.map((contact) => stored.contact(contact)),
      team: [owner],
      owner,
      cost: readMoney(ctx, cost),
      nextStep,
      nextOn,
    };
    const activity = await writer.activities.insert(newActivity(input, { id: ctx.newId() }));
    if (id !== undefined) ids.set(id, activity.id);
    for (const sheet of sheets) occasions.set(sheet, activity.ref);
  }
  return occasions;
}

/** Stores a needs tree, from the root down. */
export async function importNeeds(
  ctx: Context,
  writer: Writer,
  needs: readonly DemoNeed[],
  opportunity: Opportunity,
  stored: Pick<Stored, 'contact' | 'competitor'>,
  parentId: string | null = null,
): Promise<void> {
  const person = (id: Maybe): Maybe => (id === null ? null : stored.contact(id));
  const { accountId, id: opportunityId } = opportunity;
  for (const {
    below,
    ratings,
    cards,
    owner,
    'confirmed-on': confirmedOn,
    'confirmed-by': confirmedBy,
    ...rest
  } of needs) {
    const input = { ...rest, accountId, opportunityId, parentId, confirmedOn };
    const need = await writer.needs.insert(
      newNeed({ ...input, ownerId: person(owner), confirmedBy: person(confirmedBy) }, { id: ctx.newId() }),
    );
    const of = { accountId, opportunityId, needId: need.id };
    await importWorth(ctx, writer, of, { ratings, cards }, stored.competitor);
    await importNeeds(ctx, writer, below, opportunity, stored, need.id);
  }
}

function readMoney(ctx: Context, text: Maybe): Money | null {
  return text === null ? null : parseMoney(text, ctx.settings.currency);
}
