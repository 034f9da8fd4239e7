/** What a report writes: a page to decide upon, and the lines that the report keeps. */
import { closeness } from '../core/process/closeness.ts';
import { defaultLadder, defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { attitudeText, rungText } from './terms.ts';
import type { Block, Cell } from '../core/document.ts';
import type { Occasion } from '../core/occasion/occasion.ts';
import type { FilledField, WrittenLine } from '../core/occasion/report-fields.ts';
import type { ReportChanges } from '../core/occasion/report.ts';
import type { Contact, MarkerRecord, PointTexts } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';

/** When it was, and who took part. */
export interface ReportHead {
  readonly on: string;
  readonly place: string | null;
}

/** One line for each thing that is written, by the record that it is written to. */
export function changesBlocks(
  head: ReportHead,
  changes: ReportChanges,
  occasion: Occasion,
  heading: string,
  t: Translator,
): Block[] {
  const { occasions: words } = t.words;
  return [
    { type: 'heading', level: 2, text: heading },
    {
      type: 'table',
      columns: [
        { id: 'about', label: words.whoWhat, priority: 2 },
        { id: 'field', label: words.change, priority: 2 },
        { id: 'value', label: '' },
      ],
      rows: changeRows(head, changes, occasion, t),
    },
  ];
}

function changeRows(head: ReportHead, changes: ReportChanges, occasion: Occasion, t: Translator): Cell[][] {
  const { activities, occasions: words, records, punctuation } = t.words;
  const { playbook, opportunity, account } = occasion;
  const inMatter = opportunity?.name ?? account.name;
  const people = changes.people ?? occasion.people.map(({ contact }) => contact);
  const rows: Cell[][] = [
    [activities.statuses.done, records.on, join([head.on, head.place ?? ''], ' · ')],
    ['', activities.with, people.map(({ name }) => name).join(punctuation.separator)],
  ];
  if (changes.outcome !== null) rows.push(['', activities.outcome, changes.outcome]);
  for (const { contact, marker, words: told } of changes.markers) {
    const title = withWords(t.text(marker.title), told, t);
    rows.push([contact?.name ?? inMatter, contact === null ? words.flag : words.marker, title]);
  }
  for (const [contact, before, after] of rungChanges(head, changes, occasion, t)) {
    rows.push([contact.name, words.rung, before + words.arrow + after]);
  }
  for (const { contact, before, attitude, words: told } of changes.attitudes) {
    const from = before === null ? words.nobody : attitudeText(playbook, before, t);
    const to = attitudeText(playbook, attitude.id, t) + (told === null ? '' : punctuation.brackets(told));
    rows.push([contact.name, records.attitude, from + words.arrow + to]);
  }
  for (const { level, text, owner } of changes.needs) {
    rows.push([owner?.name ?? inMatter, words.newNeed, t.text(level.title) + punctuation.colon + text]);
  }
  for (const { need, by, words: told } of changes.confirmed) {
    const level = t.text(termTitle(defaultVocabulary(playbook, 'needs'), need.level));
    const said = join([need.ref, level], ' ') + punctuation.colon + need.text;
    rows.push([by?.name ?? inMatter, words.confirmed, said + (told === null ? '' : punctuation.brackets(told))]);
  }
  for (const filled of changes.fields) {
    const name = filled.record === 'account' ? account.name : inMatter;
    rows.push([name, t.text(filled.field.title), fieldText(filled, t)]);
  }
  if (changes.next !== null) {
    const { on, step, contact } = changes.next;
    rows.push([contact?.name ?? account.name, words.planned, join([on, step ?? ''], punctuation.colon)]);
  }
  return rows;
}

/** A value of a field in words. */
export function fieldText({ field, value }: FilledField, t: Translator): string {
  if (typeof value === 'boolean') return value ? t.words.render.yes : t.words.render.no;
  const ids = typeof value === 'object' ? value : [String(value)];
  const titles = ids.map((id) => t.text(field.options.find((option) => option.id === id)?.title ?? { '': id }));
  return titles.join(t.words.punctuation.separator);
}

/** Who stands on another rung once the markers are recorded. */
function rungChanges(
  { on }: ReportHead,
  { markers }: ReportChanges,
  { playbook, dossier, people }: Occasion,
  t: Translator,
): [Contact, string, string][] {
  const ladder = defaultLadder(playbook);
  if (ladder === null) return [];
  const moved = [...new Set(markers.flatMap(({ contact }) => contact ?? []))];
  return moved.flatMap((contact): [Contact, string, string][] => {
    const known = dossier.markers.filter(({ subject }) => subject.id === contact.id);
    const now = markers.flatMap(({ contact: whose, marker }, index): MarkerRecord[] =>
      whose?.id === contact.id ? [{ ...blankMarker, id: `new ${index}`, marker: marker.id, on }] : [],
    );
    const before = people.find((person) => person.contact.id === contact.id)?.closeness ?? closeness(ladder, known, on);
    const after = closeness(ladder, [...known, ...now], on);
    if (before.rung?.id === after.rung?.id) return [];
    return [[contact, rungText(before, t) || t.words.occasions.noRung, rungText(after, t)]];
  });
}

/** A marker as it will be; only what closeness looks at matters. */
const blankMarker: MarkerRecord = {
  id: '',
  version: 1,
  createdAt: '',
  updatedAt: '',
  subject: { noun: 'contact', id: '' },
  marker: '',
  on: '',
  evidence: '',
  retractedOn: null,
  retractReason: null,
};

/** What the report keeps under its points: lines that were resolved as the words of what they mean, others as written. */
export function reportTexts(
  lines: readonly WrittenLine[],
  changes: ReportChanges,
  occasion: Occasion,
  t: Translator,
): PointTexts {
  const { punctuation } = t.words;
  const { playbook } = occasion;
  const texts = new Map<string, string[]>();
  const add = (id: string | undefined, text: string): void => {
    if (id !== undefined) texts.set(id, [...(texts.get(id) ?? []), text]);
  };
  const told = (who: Contact | null, what: string, words: string | null): string =>
    (who === null ? '' : who.name + punctuation.colon) + withWords(what, words, t);
  const isResolved = (line: WrittenLine): boolean =>
    ['markers', 'flags', 'attitudes', 'needs', 'confirmed-needs', 'people', 'next-date'].includes(line.target ?? '');
  for (const line of lines) if (!isResolved(line)) add(line.point?.id, line.text);
  const present = lines.find(({ target }) => target === 'people')?.point?.id;
  for (const { name } of changes.people ?? []) add(present, name);
  for (const { point, contact, marker, words } of changes.markers)
    add(point?.id, told(contact, t.text(marker.title), words));
  for (const { point, contact, attitude, words } of changes.attitudes)
    add(point?.id, told(contact, attitudeText(playbook, attitude.id, t), words));
  for (const { point, owner, level, text } of changes.needs)
    add(point?.id, told(owner, t.text(level.title) + punctuation.colon + text, null));
  for (const { point, by, need, words } of changes.confirmed)
    add(point?.id, told(by, `${need.ref} ${need.text}`, words));
  if (changes.next !== null) {
    const { point, on, step, contact } = changes.next;
    add(point?.id, told(contact, join([on, step ?? ''], punctuation.colon), null));
  }
  return Object.fromEntries(texts);
}

/** A sentence with what was said of it; its full stop would stand in the middle. */
function withWords(what: string, words: string | null, t: Translator): string {
  return words === null ? what : what.replace(/[.。]$/, '') + t.words.punctuation.brackets(words);
}

function join(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}
