/** One criterion in words: the gap, who feels it, the move and what it rests on. */
import { attitudeText, termsText } from '../terms.ts';
import { oneLine } from '../needs/node.ts';
import { signedText } from '../numbers.ts';
import type { ListItem, Span, Tone } from '../../core/document.ts';
import type { Feeling, Reason } from '../../core/competition/felt.ts';
import type { Competition, CriterionRow } from '../../core/competition/matrix.ts';
import type { CriterionFact, Move } from '../../core/competition/move.ts';
import type { Severity } from '../../core/playbook/guide-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';
import type { Translator } from '../../i18n/types.ts';

const tones: Readonly<Record<Severity, Tone>> = { critical: 'bad', warning: 'warn', info: 'plain' };

/** Of those who feel a criterion by their part alone, so many are named. */
const mostNames = 4;

/** Where the words about a criterion come from. */
interface CriterionWords {
  readonly playbook: Playbook;
  readonly competition: Competition;
  readonly isReport: boolean;
}

/** The criterion with its gap, below it who feels it, the cards that answer it and what to do. */
export function criterionItem(
  row: CriterionRow,
  { playbook, competition, isReport }: CriterionWords,
  t: Translator,
): ListItem {
  const cards = competition.cards.filter(({ needId }) => needId === row.need.id);
  const children: ListItem[] = [
    ...feltTexts(row.felt, playbook, t).map((text) => ({ text })),
    ...(cards.length === 0 ? [] : [{ text: cardsText(cards, playbook, isReport, t) }]),
    ...(row.move === null ? [] : [{ text: moveText(row.move, row, t) }, { text: becauseText(row.move, row, t) }]),
  ];
  return { text: [{ text: oneLine(row.need.text), strong: true }, `  ${gapText(row, t)}`], children };
}

function cardsText(cards: readonly ValueCard[], playbook: Playbook, isReport: boolean, t: Translator): string {
  const { competition, punctuation } = t.words;
  const names = cards.map(({ ref, feature, role }) => {
    const forWhom = role === null ? competition.everybody : termsText(playbook, 'roles', [role], t);
    return (isReport ? oneLine(feature) : ref) + punctuation.brackets(forWhom);
  });
  return competition.cards + punctuation.colon + names.join(punctuation.separator);
}

/** `−1 to 华远科技 · weight 4 · evidence: a test` */
function gapText({ gap, best, need, strength, us }: CriterionRow, t: Translator): string {
  const { competition, needs, punctuation } = t.words;
  const names = (best?.by ?? []).map(({ competitor }) => competitor.name).join(punctuation.separator);
  const parts = [
    gap === null ? '' : `${signedText(gap)} ${competition.behindOf(names)}`,
    strength === null ? '' : t.text(strength.title),
    need.must === true ? needs.isMust : '',
    need.weight === null ? '' : needs.weightOf(need.weight),
    us?.evidence === null || us === null ? '' : competition.evidenceOf(oneLine(us.evidence)),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const reasons = ['owner', 'above', 'part'] as const satisfies readonly Reason[];

/** Who feels it, by why: names with roles, function and attitude. */
function feltTexts(felt: readonly Feeling[], playbook: Playbook, t: Translator): readonly string[] {
  const { competition, punctuation } = t.words;
  if (felt.length === 0) return [competition.feltByNobody];
  return reasons.flatMap((reason) => {
    const people = felt.filter((one) => one.reason === reason);
    if (people.length === 0) return [];
    const named = reason === 'part' ? people.slice(0, mostNames) : people;
    const more = people.length - named.length;
    const names = named.map(({ person }) => personText(person, playbook, t)).join(punctuation.separator);
    return [competition.reasons[reason] + punctuation.colon + names + (more === 0 ? '' : competition.andMore(more))];
  });
}

function personText({ contact, role }: Person, playbook: Playbook, t: Translator): string {
  const details = [
    termsText(playbook, 'roles', role?.roles ?? [], t),
    termsText(playbook, 'functions', contact.function === null ? [] : [contact.function], t),
    attitudeText(playbook, role?.attitude ?? null, t),
  ].filter((part) => part !== '');
  return details.length === 0 ? contact.name : contact.name + t.words.punctuation.brackets(details.join(' · '));
}

/** The move, for whom, and what the playbook says about it. */
function moveText({ rule, whom }: Move, { felt }: CriterionRow, t: Translator): (string | Span)[] {
  const { punctuation } = t.words;
  // Where the rule means nearly all of them, their names say nothing.
  const names =
    whom.length < felt.length && whom.length < mostNames ? whom.map(({ person }) => person.contact.name) : [];
  const whomText = names.length === 0 ? '' : punctuation.brackets(names.join(punctuation.separator));
  return [
    { text: `→ ${t.text(rule.title)}`, strong: true, tone: tones[rule.severity] },
    `${whomText}${punctuation.colon}${t.text(rule.say)}`,
  ];
}

/** The facts that the rule looked at. */
function becauseText({ because }: Move, row: CriterionRow, t: Translator): Span {
  const { competition, punctuation } = t.words;
  const facts = because.map((fact) => `${competition.facts[fact]} ${factText(fact, row, t)}`);
  return { text: competition.because + punctuation.colon + facts.join(' · '), tone: 'muted' };
}

function factText(fact: CriterionFact, row: CriterionRow, t: Translator): string {
  const { need, us, best, gap, hasEvidence, strength, felt } = row;
  const { render, competition } = t.words;
  const yesNo = (value: boolean): string => (value ? render.yes : render.no);
  const number = (value: number | null | undefined): string => value?.toString() ?? '?';
  switch (fact) {
    case 'gap':
      return gap === null ? '?' : signedText(gap);
    case 'us':
      return number(us?.score);
    case 'best':
      return number(best?.score);
    case 'weight':
      return number(need.weight);
    case 'must':
      return need.must === null ? '?' : yesNo(need.must);
    case 'confirmed':
      return yesNo(need.confirmedOn !== null);
    case 'evidence':
      return yesNo(hasEvidence);
    case 'strength':
      return strength === null ? '?' : t.text(strength.title);
    case 'felt':
      return competition.people(felt.length);
  }
}
