/** The wizard of a report: point by point, each asked as what it writes needs it. What comes out are the lines of a file. */
import { assertNever } from '../../core/assert-never.ts';
import { parseDate } from '../../core/dates.ts';
import { readFieldValue } from '../../core/forms/field-value.ts';
import { filledField, type ReportBasis, type WrittenLine } from '../../core/occasion/report-fields.ts';
import { nextMarkers } from '../../core/occasion/proposals.ts';
import { writeLine } from '../../core/occasion/line.ts';
import { defaultLadder, defaultVocabulary } from '../../core/playbook/defaults.ts';
import { picturePerson } from '../../core/report/opportunity-picture.ts';
import { flagsToRecord, type Occasion } from '../../core/occasion/occasion.ts';
import { askLines } from './ask-lines.ts';
import { lineOf } from './report-lines.ts';
import { wasLeft } from '../was-left.ts';
import type { PointDraft } from './point-draft.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { Rich } from '../../core/document.ts';
import type { PointTexts } from '../../core/records/types.ts';
import type { Field, Outline, OutlinePoint } from '../../core/playbook/guide-types.ts';
import type { Person } from '../../core/process/gate-scope.ts';

interface Session {
  readonly ctx: Context;
  readonly prompter: Prompter;
  readonly occasion: Occasion;
  readonly basis: ReportBasis;
  /** Who was there; those who were expected until it is asked. */
  readonly present: readonly Person[];
}

/**
 * Walks the points of the outline that the draft has not passed yet, and keeps each at once.
 * @param title what is reported, above the first point
 * @returns lines as a file could give them
 * @throws KamError `cancelled` where somebody leaves; what they said is kept
 */
export async function askReport(
  ctx: Context,
  title: Rich,
  outline: Outline,
  occasion: Occasion,
  basis: ReportBasis,
  draft: PointDraft,
): Promise<readonly WrittenLine[]> {
  const prompter = await ctx.prompter('--answers');
  await prompter.show([
    { type: 'heading', level: 1, text: title },
    { type: 'paragraph', text: { text: ctx.t.words.occasions.howToAnswer, tone: 'muted' } },
  ]);
  let session: Session = { ctx, prompter, occasion, basis, present: occasion.people };
  let { texts } = draft;
  const lines: WrittenLine[] = [];
  for (const part of outline.parts) {
    if (part.points.some(({ id }) => texts[id] === undefined)) {
      await prompter.show([{ type: 'heading', level: 2, text: ctx.t.text(part.title) }]);
    }
    for (const point of part.points) {
      const typed = texts[point.id] ?? (await askPoint(session, point).catch(leaving(draft, texts)));
      if (texts[point.id] === undefined) {
        texts = { ...texts, [point.id]: typed };
        await draft.keep(texts);
      }
      if (point.writes === 'people') session = { ...session, present: personsOf(occasion, typed, basis) };
      lines.push(...typed.map((text) => lineOf(point, text)));
    }
  }
  return lines;
}

/** Turns leaving a prompt into what there is to say of it. */
function leaving(draft: PointDraft, texts: PointTexts): (error: unknown) => never {
  return (error) => {
    throw wasLeft(error) ? draft.left(texts) : error;
  };
}

/** Those whom lines of refs name, with their part. */
function personsOf(
  { dossier, playbook, opportunity }: Occasion,
  refs: readonly string[],
  { today }: ReportBasis,
): Person[] {
  const ladder = defaultLadder(playbook);
  return dossier.contacts
    .filter(({ ref }) => refs.includes(ref))
    .map((contact) => ({
      ...picturePerson(dossier, contact, ladder, today),
      role:
        dossier.roles.find((role) => role.contactId === contact.id && role.opportunityId === opportunity?.id) ?? null,
    }));
}

async function askPoint(session: Session, point: OutlinePoint): Promise<readonly string[]> {
  const { ctx, prompter, occasion } = session;
  const title = ctx.t.text(point.title);
  const inOpportunity = occasion.opportunity !== null;
  switch (point.writes) {
    case 'people':
      return askPeople(session);
    case 'markers':
      return askMarkers(session);
    case 'flags':
      return inOpportunity ? askFlags(session) : [];
    case 'attitudes':
      return inOpportunity ? askAttitudes(session) : [];
    case 'needs':
      return inOpportunity ? askNeeds(session) : [];
    case 'confirmed-needs':
      return inOpportunity ? askConfirmed(session) : [];
    case 'next-date':
      return askNext(session);
    case 'follow-up':
      return inOpportunity ? askFields(session, point) : [];
    case 'outcome': {
      const { goal } = occasion.appointment;
      if (goal !== null) await prompter.remark(ctx.t.words.activities.goal + ctx.t.words.punctuation.colon + goal);
      return askLines(ctx, prompter, title);
    }
    case 'information':
    case 'competition':
    case 'goal':
    case null:
      return askLines(ctx, prompter, title);
    default:
      return assertNever(point.writes);
  }
}

async function askPeople({ ctx, prompter, occasion }: Session): Promise<readonly string[]> {
  const { contacts } = occasion.dossier;
  if (contacts.length === 0) return [];
  return prompter.chooseMany(
    ctx.t.words.occasions.whoCame,
    contacts.map(({ ref, name, title }) => ({ value: ref, label: name, ...(title === null ? {} : { detail: title }) })),
    occasion.people.map(({ contact }) => contact.ref),
  );
}

/** For each who was there, the markers of the next rung. */
async function askMarkers({ ctx, prompter, present }: Session): Promise<readonly string[]> {
  const { occasions: words } = ctx.t.words;
  const lines: string[] = [];
  for (const person of present) {
    const open = nextMarkers(person);
    if (open.length === 0) continue;
    const chosen = await prompter.chooseMany(
      words.moved(person.contact.name),
      open.map(({ id, title }) => ({ value: id, label: ctx.t.text(title) })),
      [],
    );
    for (const id of chosen) {
      const marker = open.find((candidate) => candidate.id === id);
      const told = await prompter.text(`${ctx.t.text(marker?.title ?? null)}  ${words.inWords}`);
      lines.push(writeLine({ who: person.contact.ref, what: id, words: told === '' ? null : told }));
    }
  }
  return lines;
}

async function askFlags({ ctx, prompter, occasion }: Session): Promise<readonly string[]> {
  const { occasions: words } = ctx.t.words;
  const open = flagsToRecord(occasion);
  if (open.length === 0) return [];
  const chosen = await prompter.chooseMany(
    words.flags,
    open.map(({ id, title }) => ({ value: id, label: ctx.t.text(title) })),
    [],
  );
  const lines: string[] = [];
  for (const id of chosen) {
    const told = await prompter.text(
      `${ctx.t.text(open.find((flag) => flag.id === id)?.title ?? null)}  ${words.inWords}`,
    );
    lines.push(writeLine({ who: null, what: id, words: told === '' ? null : told }));
  }
  return lines;
}

/** Only what has changed becomes a line. */
async function askAttitudes({ ctx, prompter, occasion, present }: Session): Promise<readonly string[]> {
  const { occasions: words } = ctx.t.words;
  const terms = defaultVocabulary(occasion.playbook, 'attitudes')?.terms ?? [];
  if (terms.length === 0) return [];
  const lines: string[] = [];
  for (const { contact, role } of present) {
    const before = role?.attitude ?? '';
    const choices = terms.map(({ id, title, symbol }) => ({
      value: id,
      label: symbol === null ? ctx.t.text(title) : `${symbol} ${ctx.t.text(title)}`,
    }));
    const unknown = before === '' ? [{ value: '', label: words.nobody }] : [];
    const chosen = await prompter.choose(words.attitude(contact.name), [...unknown, ...choices], before);
    if (chosen === before) continue;
    const told = await prompter.text(words.byWhat);
    lines.push(writeLine({ who: contact.ref, what: chosen, words: told === '' ? null : told }));
  }
  return lines;
}

async function askNeeds({ ctx, prompter, occasion, present }: Session): Promise<readonly string[]> {
  const { occasions: words } = ctx.t.words;
  const levels = defaultVocabulary(occasion.playbook, 'needs')?.terms ?? [];
  const lines: string[] = [];
  for (;;) {
    const choices = levels.map(({ id, title }) => ({ value: id, label: ctx.t.text(title) }));
    const level = await prompter.choose(words.needLevel, [{ value: '', label: words.noMore }, ...choices], '');
    if (level === '') return lines;
    const text = await prompter.text(words.needText);
    if (text === '') continue;
    const owner = await askPerson(ctx, prompter, words.needOwner, present);
    lines.push(writeLine({ who: owner, what: level, words: text }));
  }
}

async function askConfirmed({ ctx, prompter, occasion, present }: Session): Promise<readonly string[]> {
  const { occasions: words } = ctx.t.words;
  const open = occasion.needs.filter(({ confirmedOn }) => confirmedOn === null);
  if (open.length === 0) return [];
  const chosen = await prompter.chooseMany(
    words.confirmedNeeds,
    open.map(({ ref, text }) => ({ value: ref, label: text, detail: ref })),
    [],
  );
  const lines: string[] = [];
  for (const ref of chosen) {
    const by = await askPerson(ctx, prompter, words.confirmedBy(ref), present);
    lines.push(writeLine({ who: by, what: ref, words: null }));
  }
  return lines;
}

/** The ref of one who was there; null where it is not known. */
async function askPerson(
  ctx: Context,
  prompter: Prompter,
  question: string,
  present: readonly Person[],
): Promise<string | null> {
  if (present.length === 0) return null;
  const people = present.map(({ contact }) => ({ value: contact.ref, label: contact.name }));
  const chosen = await prompter.choose(
    question,
    [...people, { value: '', label: ctx.t.words.occasions.nobody }],
    people[0]?.value ?? '',
  );
  return chosen === '' ? null : chosen;
}

/** Field by field; the first one that is left open ends it, for a line is known by its place. */
async function askFields(session: Session, point: OutlinePoint): Promise<readonly string[]> {
  const { ctx, prompter, occasion } = session;
  const lines: string[] = [];
  const fields = point.fills.flatMap((ref) => filledField(occasion, ref) ?? []);
  if (fields.length === 0) return askLines(ctx, prompter, ctx.t.text(point.title));
  for (const field of fields) {
    const value = await askField(session, field);
    if (value === '') break;
    lines.push(value);
  }
  return lines;
}

async function askField({ ctx, prompter, basis }: Session, field: Field): Promise<string> {
  const { occasions: words, render } = ctx.t.words;
  const title = ctx.t.text(field.title);
  const leave = { value: '', label: words.leaveOpen };
  if (field.type === 'boolean') {
    const choices = [{ value: 'yes', label: render.yes }, { value: 'no', label: render.no }, leave];
    return prompter.choose(title, choices, '');
  }
  if (field.type === 'choice') {
    const options = field.options.map((option) => ({ value: option.id, label: ctx.t.text(option.title) }));
    return prompter.choose(title, [...options, leave], '');
  }
  return prompter.text(title, {
    check: (typed) => (readFieldValue(field, [typed], basis).ok ? null : ctx.t.words.records.expected.count),
  });
}

async function askNext({ ctx, prompter, basis, present }: Session): Promise<readonly string[]> {
  const { occasions: words, records } = ctx.t.words;
  const on = await prompter.text(words.nextOn, {
    check: (typed) => {
      if (typed === '') return null;
      const date = parseDate(typed, basis.today);
      if (date === null) return records.expected.date;
      return date < basis.on
        ? ctx.t.message({ code: 'report-date-before', params: { value: date, on: basis.on } })
        : null;
    },
  });
  if (on === '') return [];
  const step = await prompter.text(words.nextStep);
  const who = await askPerson(ctx, prompter, words.nextWith, present);
  const date = parseDate(on, basis.today) ?? on;
  return [writeLine({ who, what: date, words: step === '' ? null : step })];
}
