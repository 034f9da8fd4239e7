/** From the lines of a report to what it writes: people, markers, attitudes, needs, fields, the next date. */
import { assertNever } from '../assert-never.ts';
import { parseDate } from '../dates.ts';
import { message, problem, type Message, type Problem } from '../errors.ts';
import { defaultLadder, defaultProcess, defaultVocabulary } from '../playbook/defaults.ts';
import { resolveTerm } from '../playbook/terms.ts';
import { markersOf } from '../process/closeness.ts';
import { flagsOf } from '../process/stage-progress.ts';
import { checkText } from '../text.ts';
import { contactsNamed, type Occasion } from './occasion.ts';
import { readLine, type ReportLine } from './line.ts';
import { readFills, type FilledField, type ReportBasis, type WrittenLine } from './report-fields.ts';
import type { Item } from '../playbook/item-types.ts';
import type { Marker } from '../playbook/process-types.ts';
import type { Term } from '../playbook/list-types.ts';
import type { OutlinePoint } from '../playbook/guide-types.ts';
import type { Contact, Need } from '../records/types.ts';

/** Something told under a point; null where an option told it. */
interface Told {
  readonly point: OutlinePoint | null;
}

/** Everything that a report changes, in the order written. */
export interface ReportChanges {
  /** Who was there; null: those who were expected. */
  readonly people: readonly Contact[] | null;
  readonly markers: readonly (Told & {
    /** Null: a flag of the opportunity. */
    readonly contact: Contact | null;
    readonly marker: Marker;
    readonly words: string | null;
  })[];
  readonly attitudes: readonly (Told & {
    readonly contact: Contact;
    readonly before: string | null;
    readonly attitude: Term;
    readonly words: string | null;
  })[];
  readonly needs: readonly (Told & { readonly level: Term; readonly text: string; readonly owner: Contact | null })[];
  readonly confirmed: readonly (Told & {
    readonly need: Need;
    readonly by: Contact | null;
    readonly words: string | null;
  })[];
  readonly fields: readonly FilledField[];
  readonly outcome: string | null;
  readonly next:
    (Told & { readonly on: string; readonly step: string | null; readonly contact: Contact | null }) | null;
}

/**
 * Reads the lines of a report.
 * @param lines all of them, in the order of the outline
 * @returns the changes, and every problem; with any, nothing must be written
 */
export function readReport(
  lines: readonly WrittenLine[],
  occasion: Occasion,
  basis: ReportBasis,
): { readonly changes: ReportChanges; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const changes: { -readonly [K in keyof ReportChanges]: ReportChanges[K] } = {
    people: null,
    markers: [],
    attitudes: [],
    needs: [],
    confirmed: [],
    fields: [],
    outcome: null,
    next: null,
  };
  const reader = createReader(occasion, basis);
  for (const written of lines) {
    const report = (fault: Message): void => void problems.push(problem(fault, written.path));
    const fault = checkText(written.point?.id ?? '--set', written.text);
    if (fault !== null) {
      report(fault);
      continue;
    }
    take(written, changes, reader, report);
  }
  changes.fields = readFills(lines, occasion, basis, problems);
  return { changes, problems };
}

type Changes = { -readonly [K in keyof ReportChanges]: ReportChanges[K] };
type Fault = (detail: Message) => void;

function take({ point, target, text }: WrittenLine, changes: Changes, reader: Reader, report: Fault): void {
  const line = readLine(text);
  switch (target) {
    case 'people': {
      const contact = reader.contact(text, report);
      if (contact !== null) changes.people = unique([...(changes.people ?? []), contact]);
      return;
    }
    case 'markers': {
      const contact = reader.who(line, report);
      const marker = contact === null ? null : reader.marker(line.what, report);
      if (contact !== null && marker !== null)
        changes.markers = [...changes.markers, { point, contact, marker, words: line.words }];
      return;
    }
    case 'flags': {
      const marker = reader.flag(line.what, report);
      if (marker !== null) changes.markers = [...changes.markers, { point, contact: null, marker, words: line.words }];
      return;
    }
    case 'attitudes': {
      const contact = reader.who(line, report);
      const attitude = reader.term('attitudes', line.what, report);
      if (contact === null || attitude === null) return;
      const before = reader.attitudeOf(contact);
      changes.attitudes = [...changes.attitudes, { point, contact, before, attitude, words: line.words }];
      return;
    }
    case 'needs': {
      const level = reader.term('needs', line.what, report);
      const owner = line.who === null ? null : reader.contact(line.who, report);
      if (line.words === null) report(message('report-need-words', { value: text }));
      else if (level !== null) changes.needs = [...changes.needs, { point, level, text: line.words, owner }];
      return;
    }
    case 'confirmed-needs': {
      const need = reader.need(line.what, report);
      const by = line.who === null ? null : reader.contact(line.who, report);
      if (need !== null) changes.confirmed = [...changes.confirmed, { point, need, by, words: line.words }];
      return;
    }
    case 'next-date': {
      const on = reader.date(line.what, report);
      const contact = line.who === null ? null : reader.contact(line.who, report);
      if (on !== null) changes.next = { point, on, step: line.words, contact };
      return;
    }
    case 'outcome':
      changes.outcome = changes.outcome === null ? text : `${changes.outcome}\n${text}`;
      return;
    case 'information':
    case 'competition':
    case 'follow-up':
    case 'goal':
    case null:
      return;
    default:
      assertNever(target);
  }
}

interface Reader {
  contact(words: string, report: Fault): Contact | null;
  /** The person of a line that cannot do without one. */
  who(line: ReportLine, report: Fault): Contact | null;
  marker(words: string, report: Fault): Marker | null;
  flag(words: string, report: Fault): Marker | null;
  term(slot: 'attitudes' | 'needs', words: string, report: Fault): Term | null;
  need(words: string, report: Fault): Need | null;
  date(words: string, report: Fault): string | null;
  attitudeOf(contact: Contact): string | null;
}

function createReader({ playbook, dossier, opportunity, needs }: Occasion, { today, on }: ReportBasis): Reader {
  const ladder = defaultLadder(playbook);
  const process = defaultProcess(playbook);
  const oneOf = <T extends Item>(known: readonly T[], words: string, report: Fault): T | null => {
    const found = resolveTerm({ terms: known }, words);
    if (found === null)
      report(message('report-unknown', { value: words, known: known.map(({ id }) => id).join(', ') }));
    return found;
  };
  const needOpportunity = (report: Fault): boolean => {
    if (opportunity === null) report(message('report-no-opportunity', {}));
    return opportunity !== null;
  };
  const reader: Reader = {
    contact(words, report) {
      const found = contactsNamed(dossier.contacts, words);
      const [first, second] = found;
      if (first !== undefined && second === undefined) return first;
      const names = (found.length > 0 ? found : dossier.contacts).slice(0, 12).map(({ ref, name }) => `${ref} ${name}`);
      report(
        first === undefined
          ? message('report-nobody', { value: words, account: dossier.account.ref, known: names.join(', ') })
          : message('report-several', { value: words, known: names.join(', ') }),
      );
      return null;
    },
    who(line, report) {
      if (line.who !== null) return reader.contact(line.who, report);
      report(message('report-who', { value: line.what }));
      return null;
    },
    marker: (words, report) => oneOf(ladder === null ? [] : [...markersOf(ladder).values()], words, report),
    flag: (words, report) =>
      needOpportunity(report) ? oneOf(process === null ? [] : [...flagsOf(process).values()], words, report) : null,
    term: (slot, words, report) =>
      needOpportunity(report) ? oneOf(defaultVocabulary(playbook, slot)?.terms ?? [], words, report) : null,
    need(words, report) {
      if (!needOpportunity(report)) return null;
      const found = needs.find(({ ref }) => ref === words) ?? null;
      if (found === null) {
        report(message('report-unknown', { value: words, known: needs.map(({ ref }) => ref).join(', ') }));
      }
      return found;
    },
    date(words, report) {
      const date = parseDate(words, today);
      if (date === null) report(message('report-date', { value: words }));
      else if (date < on) report(message('report-date-before', { value: date, on }));
      else return date;
      return null;
    },
    attitudeOf: (contact) =>
      dossier.roles.find((role) => role.contactId === contact.id && role.opportunityId === opportunity?.id)?.attitude ??
      null,
  };
  return reader;
}

function unique(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ id }, index) => contacts.findIndex((other) => other.id === id) === index);
}
