/** What erasing a person takes away, what stays, and which copies the program cannot reach. */
import { capitalise, quoteWord } from '../core/text.ts';
import { headingWith } from './heading.ts';
import type { Block, Cell } from '../core/document.ts';
import type { HistoryNoun } from '../core/history/types.ts';
import type { ErasedRecord, ErasurePlan } from '../core/privacy/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

export interface ErasureView extends Omit<ErasurePlan, 'isErased'> {
  /** As it may be shown: the name before, the words for an erased one after. */
  readonly name: string;
  readonly state: 'planned' | 'done' | 'done-before';
  /** Copies of the database that were found. */
  readonly copies: readonly string[];
}

/** The plan for a person to decide upon, or what was done. */
export function erasureView(erasure: ErasureView): View {
  const { ref, state, records, deleted, changes, drafts, unsure, isWiped, copies, shortNames } = erasure;
  const plain = (list: readonly ErasedRecord[]) => list.map(({ noun, ref: of, scope }) => ({ noun, ref: of, scope }));
  return {
    schema: 'erasure/1',
    data: {
      ref,
      state,
      records: plain(records),
      deleted: plain(deleted),
      changes,
      drafts,
      unsure: plain(unsure),
      // After the erasure not even the shortest of their names is repeated.
      shortNames: state === 'planned' ? shortNames : shortNames.length,
      wiped: isWiped,
      copies,
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => erasureBlocks(erasure, t),
  };
}

/** The same for the question before it. */
export function erasureBlocks(erasure: ErasureView, t: Translator): Block[] {
  const { privacy } = t.words;
  const { ref, name, state, records, changes, drafts, unsure, shortNames } = erasure;
  const isPlan = state === 'planned';
  return [
    isPlan ? headingWith(1, name, ref) : { type: 'heading', level: 1, text: name },
    { type: 'paragraph', text: privacy.states[state] },
    ...(records.length === 0 ? [] : [recordTable(erasure, t)]),
    ...(changes + drafts === 0 ? [] : [{ type: 'paragraph' as const, text: privacy.alsoBlanked(changes, drafts) }]),
    ...(state === 'done-before' ? [] : list(privacy.stays, privacy.staying)),
    ...(unsure.length === 0
      ? []
      : list(
          privacy.unsure,
          unsure.map((record) => recordName(record, t)),
        )),
    ...(shortNames.length === 0
      ? []
      : [{ type: 'paragraph' as const, text: privacy.shortNames(shortNames.length, isPlan ? shortNames : []) }]),
    ...copyBlocks(erasure, t),
    ...list(privacy.outside, privacy.outsideList),
  ];
}

function copyBlocks({ ref, copies }: ErasureView, t: Translator): Block[] {
  const { privacy } = t.words;
  if (copies.length === 0) return [];
  const command = `kam contact erase ${ref} --reason … --db ${quoteWord(copies[0] ?? '')}`;
  return [
    ...list(privacy.copies, copies),
    { type: 'paragraph', text: privacy.copiesHow },
    { type: 'paragraph', text: { text: command, code: true } },
  ];
}

function list(title: string, lines: readonly string[]): Block[] {
  return [
    { type: 'heading', level: 2, text: title },
    { type: 'list', items: lines.map((text) => ({ text })) },
  ];
}

/** One row for each kind of record and what becomes of it. */
function recordTable({ records, deleted }: ErasureView, t: Translator): Block {
  const { privacy, punctuation } = t.words;
  const gone = new Set(deleted.map(({ id }) => id));
  const groups = new Map<string, { readonly noun: HistoryNoun; readonly act: Act; readonly of: ErasedRecord[] }>();
  for (const record of records) {
    const act = gone.has(record.id) ? 'delete' : record.scope;
    const key = `${record.noun} ${act}`;
    const group = groups.get(key) ?? { noun: record.noun, act, of: [] };
    group.of.push(record);
    groups.set(key, group);
  }
  return {
    type: 'table',
    columns: [
      { id: 'what', label: privacy.what },
      { id: 'count', label: privacy.count, align: 'right' },
      { id: 'act', label: privacy.becomes, priority: 2 },
      { id: 'refs', label: t.words.records.ref, optional: true },
    ],
    rows: [...groups.values()].map(({ noun, act, of }): Cell[] => [
      tableName(noun, t),
      of.length,
      privacy.becoming[act],
      of.flatMap(({ ref }) => ref ?? []).join(punctuation.separator),
    ]),
  };
}

type Act = ErasedRecord['scope'] | 'delete';

function recordName(record: ErasedRecord, t: Translator): string {
  return record.ref === null ? tableName(record.noun, t) : `${tableName(record.noun, t)} ${record.ref}`;
}

function tableName(noun: HistoryNoun, t: Translator): string {
  return capitalise(t.words.history.nouns[noun]);
}
