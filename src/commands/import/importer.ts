/** Turns rows into records: finds what each is about, creates, changes or rejects, and counts. */
import { message, type Message } from '../../core/errors.ts';
import { hasChanges } from '../../core/records/fields.ts';
import { mayReportTo } from '../../core/records/contact.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { statusOf, unknownTerm, type Draft } from '../../exchange/draft.ts';
import { nameOf } from '../find-record.ts';
import { changedBy, openDesk, type Imported } from './desk.ts';
import { identityKeys, matchRows, type MatchKey } from './match.ts';
import type { AccountFinder } from './account-finder.ts';
import type { Process } from '../../core/playbook/process-types.ts';
import type { Contact, Fresh, Opportunity } from '../../core/records/types.ts';
import type { ExchangeNoun } from '../../exchange/fields.ts';
import type { Lookups, Writer } from '../../store/types.ts';

export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

export interface ImporterOptions {
  readonly noun: ExchangeNoun;
  readonly keys: readonly MatchKey[];
  /** Null for accounts. */
  readonly accounts: AccountFinder | null;
  readonly playbook: string;
  /** The process of a playbook by its id; null where it has none or is not there. */
  readonly processOf: (playbook: string) => Promise<Process | null>;
  readonly today: string;
  readonly newId: () => string;
  readonly separator: string;
  /** Takes a row that is not stored. */
  readonly reject: (draft: Draft, faults: readonly Message[]) => void;
  /** Takes what is to be said of a row that is stored. */
  readonly remark: (draft: Pick<Draft, 'line'>, remark: Message) => void;
  /** Told of every record that was written; null where nobody wants to know. */
  readonly written:
    ((before: Imported[ExchangeNoun] | null, after: Imported[ExchangeNoun], draft: Draft) => Promise<void>) | null;
}

export interface Importer {
  apply(drafts: readonly Draft[]): Promise<void>;
  /** After the last row: who reports to whom, which may name people of later rows. */
  finish(): Promise<void>;
  readonly tally: Tally;
}

interface Superior {
  readonly contactId: string;
  readonly accountId: string;
  readonly id: string | null;
  readonly words: string | null;
  readonly line: number;
  readonly isUnchanged: boolean;
}

/** @param writer of the transaction that the whole import is */
export async function createImporter(writer: Writer, lookups: Lookups, options: ImporterOptions): Promise<Importer> {
  const { noun, keys, accounts, playbook, today, newId, separator, reject } = options;
  const tally: Tally = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  const process = await options.processOf(playbook);
  const desk = openDesk(noun as 'account', writer, lookups, { playbook, process, today });
  type Own = Imported['account'];
  /** The line that last wrote a record, by its number: what a second row about it says is compared with that. */
  const writtenBy = createLineMap();
  const superiors: Superior[] = [];

  const refuse = (draft: Draft, faults: readonly Message[]): void => {
    tally.rejected += 1;
    reject(draft, faults);
  };

  async function apply(drafts: readonly Draft[]): Promise<void> {
    let left: readonly Draft[] = drafts;
    // Rows about one and the same record are taken one after the other: the second sees what the first has written.
    while (left.length > 0) left = await applyRound(left);
  }

  /** @returns the rows that have to wait for what this round wrote */
  async function applyRound(drafts: readonly Draft[]): Promise<readonly Draft[]> {
    const ofAccount = accounts === null ? () => null : await accounts.find(drafts);
    const accountOf = (draft: Draft): string | null => {
      const found = ofAccount(draft);
      return found !== null && 'id' in found ? found.id : null;
    };
    const match = await matchRows(desk.find, drafts, keys, { accountOf, belongsTo: desk.accountOf, separator });
    const waiting: Draft[] = [];
    const met = new Set<string>();
    const fresh: { draft: Draft; record: Fresh<Own> }[] = [];
    const touched = new Set<string>();
    for (const draft of drafts) {
      const account = ofAccount(draft);
      if (draft.faults.length > 0 || (account !== null && 'fault' in account)) {
        refuse(draft, [...draft.faults, ...(account !== null && 'fault' in account ? [account.fault] : [])]);
        continue;
      }
      const identity = identityKeys(draft, keys, accountOf(draft));
      const found = match(draft);
      if (
        identity.some((key) => met.has(key)) ||
        (found !== null && 'record' in found && touched.has(found.record.id))
      ) {
        waiting.push(draft);
        continue;
      }
      for (const key of identity) met.add(key);
      if (found !== null && 'fault' in found) {
        refuse(draft, [found.fault]);
      } else if (found === null) {
        const accountId = accountOf(draft);
        if (accounts !== null && accountId === null) {
          refuse(draft, [message('row-without-account', {})]);
          continue;
        }
        // Few rows have a stage, and waiting for each of a million takes its time.
        const placed = draft.stage === null ? draft : await withStage(draft, null);
        if ('fault' in placed) refuse(draft, [placed.fault]);
        else fresh.push({ draft, record: desk.make(placed, { id: draft.id ?? newId(), accountId: accountId ?? '' }) });
      } else {
        touched.add(found.record.id);
        await change(draft, found.record, found.by !== 'name');
      }
    }
    const first = await desk.insertMany(fresh.map(({ record }) => record));
    for (const [index, { draft, record }] of fresh.entries()) {
      writtenBy.set(first + index, draft.line);
      tally.created += 1;
      if (options.written !== null) await options.written(null, { ...record, ref: '' } as unknown as Own, draft);
      noteSuperior(draft, record, false);
    }
    return waiting;
  }

  async function change(draft: Draft, record: Own, isNamed: boolean): Promise<void> {
    const placed = await withStage(draft, record as unknown as Opportunity);
    if ('fault' in placed) {
      refuse(draft, [placed.fault]);
      return;
    }
    const after = changedBy(record, placed, isNamed);
    const isChanged = hasChanges(withPlainLines(record), withPlainLines(after));
    const number = Number(record.ref.slice(record.ref.lastIndexOf('-') + 1));
    const line = writtenBy.get(number);
    if (isChanged && line !== 0) {
      refuse(draft, [message('row-repeats', { line, ref: record.ref })]);
      return;
    }
    noteSuperior(draft, record, !isChanged);
    if (!isChanged) {
      tally.unchanged += 1;
      return;
    }
    const saved = await desk.update(after);
    writtenBy.set(number, draft.line);
    tally.updated += 1;
    await options.written?.(record, saved, draft);
  }

  function noteSuperior({ superior, line }: Draft, record: Fresh<Own>, isUnchanged: boolean): void {
    if (noun !== 'contact' || (superior.id === null && superior.words === null)) return;
    const { id: contactId, accountId } = record as unknown as Contact;
    superiors.push({ contactId, accountId, ...superior, line, isUnchanged });
  }

  /** The row with its stage in terms of the process that the opportunity follows. */
  async function withStage(draft: Draft, before: Opportunity | null): Promise<Draft | { readonly fault: Message }> {
    const { stage, values } = draft;
    if (noun !== 'opportunity' || stage === null) return draft;
    const own = typeof values.playbook === 'string' ? values.playbook : (before?.playbook ?? playbook);
    const stages = (await options.processOf(own))?.stages ?? [];
    const list = { title: {}, terms: stages };
    const found = stage.words === before?.stage ? before.stage : (resolveTerm(list, stage.words)?.id ?? null);
    if (found === null) {
      // Other systems tell the outcome as the last of their stages.
      const status = statusOf(stage.words);
      if (status === null) return { fault: unknownTerm(stage.column, stage.words, list) };
      return { ...draft, values: { status, ...values } };
    }
    const since = values.stageSince ?? (found === before?.stage ? before.stageSince : today);
    return { ...draft, values: { ...values, stage: found, ...(since === null ? {} : { stageSince: since }) } };
  }

  async function finish(): Promise<void> {
    for (let from = 0; from < superiors.length; from += 1000) await linkSuperiors(superiors.slice(from, from + 1000));
  }

  async function linkSuperiors(rows: readonly Superior[]): Promise<void> {
    const own = new Map(
      (await lookups.contact.byId(rows.map(({ contactId }) => contactId))).map((contact) => [contact.id, contact]),
    );
    const byId = new Map(
      (await lookups.contact.byId(rows.flatMap(({ id }) => id ?? []))).map((contact) => [contact.id, contact]),
    );
    const words = [...new Set(rows.flatMap(({ words }) => words ?? []))];
    const byName = await lookups.contact.byName(words, [...new Set(rows.map(({ accountId }) => accountId))]);
    const byRef = new Map((await lookups.contact.byRef(words)).map((contact) => [contact.ref, contact]));
    const colleagues = new Map<string, Contact[]>();
    for (const row of rows) {
      const contact = own.get(row.contactId);
      if (contact === undefined) continue;
      const given = row.id === null ? undefined : byId.get(row.id);
      const named =
        row.words === null
          ? []
          : (byName.get(row.words) ?? byRefOf(byRef, row.words)).filter(({ accountId }) => accountId === row.accountId);
      const found = given === undefined ? named : [given];
      const [superior, second] = found;
      if (superior === undefined)
        options.remark(row, message('superior-unknown', { words: row.words ?? row.id ?? '' }));
      else if (second !== undefined) {
        const matches = found.slice(0, 8).map(nameOf).join(separator);
        options.remark(row, message('superior-ambiguous', { words: row.words ?? '', matches }));
      } else if (superior.id !== contact.reportsTo) {
        const known = colleagues.get(row.accountId) ?? [...((await writer.dossier(row.accountId))?.contacts ?? [])];
        colleagues.set(row.accountId, known);
        if (superior.accountId !== row.accountId)
          options.remark(row, message('superior-unknown', { words: nameOf(superior) }));
        else if (!mayReportTo(contact.id, superior.id, known))
          options.remark(row, message('reports-to-self', { name: contact.name }));
        else {
          const saved = await writer.contacts.update({ ...contact, reportsTo: superior.id });
          own.set(saved.id, saved);
          const at = known.findIndex(({ id }) => id === saved.id);
          if (at >= 0) known[at] = saved;
          if (row.isUnchanged) {
            tally.unchanged -= 1;
            tally.updated += 1;
          }
        }
      }
    }
  }

  return { apply, finish, tally };
}

function byRefOf(byRef: ReadonlyMap<string, Contact>, words: string): readonly Contact[] {
  const found = byRef.get(words.toLowerCase());
  return found === undefined ? [] : [found];
}

/** Line ends make no difference between a text of ours and the same text out of a file. */
function withPlainLines<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : (value as unknown),
    ]),
  ) as T;
}

/** Lines by number of a record: four bytes each, however many there are. */
function createLineMap(): { get(number: number): number; set(number: number, line: number): void } {
  let lines = new Int32Array(1024);
  return {
    get: (number) => lines[number] ?? 0,
    set(number, line) {
      if (number >= lines.length) {
        const larger = new Int32Array(Math.max(number + 1, lines.length * 2));
        larger.set(lines);
        lines = larger;
      }
      lines[number] = line;
    },
  };
}
