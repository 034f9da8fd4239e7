/** The concession plan of each measured term: exact, with the rounding explained. */
import { confidentialHeading } from './heading.ts';
import { figureData, termName } from './data.ts';
import { figureText, smallestText, termText } from './words.ts';
import { decimalText } from '../../core/money.ts';
import { planOf, type NegotiationPicture, type TermPicture } from '../../core/negotiation/negotiation.ts';
import { idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { Part } from '../../core/negotiation/plan.ts';
import type { TermPlan } from '../../core/negotiation/term.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json, View } from '../types.ts';

/** @param shown the terms to plan: one, or all that are measured */
export function concessionPlanView(picture: NegotiationPicture, shown: readonly TermPicture[]): View {
  const { negotiation, kinds } = picture;
  return {
    schema: 'concession-plan/1',
    data: {
      negotiation: named(negotiation),
      items: shown.map((one) => planData(one, kinds)),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      confidentialHeading(t.words.negotiation.plan, picture, t),
      ...(shown.length === 0 ? [noPlans(picture, t)] : shown.flatMap((one) => planBlocks(one, kinds, t))),
    ],
    csvTable: (t) => csvTable(shown, kinds, t),
  };
}

function noPlans({ negotiation }: NegotiationPicture, t: Translator): Block {
  const command = `kam negotiation term ${negotiation.ref} KIND --opening … --target …`;
  return { type: 'paragraph', text: [t.words.negotiation.noPlans, { text: command, code: true }] };
}

function planBlocks(picture: TermPicture, kinds: Vocabulary | null, t: Translator): Block[] {
  const { term, plan } = picture;
  const { negotiation: words } = t.words;
  const heading: Block = { type: 'heading', level: 2, text: termText(term, kinds, t) };
  if (typeof plan === 'string') return [heading, { type: 'paragraph', text: words.gaps[plan] }];
  const figure = (value: number): string => figureText(value, term, kinds, t);
  const isRounded = [...plan.steps.map(({ part }) => part), plan.reserve].some(({ rounding }) => rounding !== null);
  return [
    heading,
    { type: 'paragraph', text: words.wholeBy[plan.basis](figure(plan.whole)) },
    planTable(term, plan, kinds, t),
    ...(plan.given === 0 ? [] : [{ type: 'paragraph' as const, text: givenText(plan, figure, t) }]),
    ...(isRounded
      ? [
          {
            type: 'paragraph' as const,
            text: { text: words.rounded(smallestText(term, kinds, t)), tone: 'muted' as const },
          },
        ]
      : []),
  ];
}

function givenText({ given, left }: TermPlan, figure: (value: number) => string, t: Translator): string {
  const { negotiation: words } = t.words;
  return left < 0 ? words.overGiven(figure(given), figure(-left)) : words.givenSoFar(figure(given), figure(left));
}

function planTable(term: NegotiationTerm, plan: TermPlan, kinds: Vocabulary | null, t: Translator): Block {
  const { negotiation: words } = t.words;
  const figure = (value: number | null): string => figureText(value, term, kinds, t);
  const end = term.opening === null || plan.giving === null ? null : term.opening + plan.giving * plan.whole;
  const wasMade = plan.steps.some(({ move }) => move !== null);
  const made = (cell: Cell): Cell[] => (wasMade ? [cell] : []);
  return {
    type: 'table',
    columns: [
      { id: 'step', label: words.step, priority: 2 },
      { id: 'share', label: words.share, align: 'right', priority: 2 },
      { id: 'amount', label: words.amount, align: 'right', priority: 3 },
      { id: 'total', label: words.total, align: 'right', optional: true },
      { id: 'after', label: words.leaves, align: 'right', priority: 2 },
      ...(wasMade ? [{ id: 'made', label: words.made, align: 'right' as const }] : []),
    ],
    rows: [
      ...plan.steps.map(({ step, part, after, beyondBottom, move }): Cell[] => [
        t.text(step.title),
        part.share.join('/'),
        figure(part.amount) + roundingSign(part),
        figure(part.total),
        beyondBottom ? { text: `▲ ${figure(after)}`, tone: 'bad' } : figure(after),
        ...made(move === null ? null : figure(move.after)),
      ]),
      [
        { text: words.reserve, tone: 'muted' },
        plan.reserve.share.join('/'),
        figure(plan.reserve.amount) + roundingSign(plan.reserve),
        figure(plan.whole),
        figure(end),
        ...made(plan.beyond === null ? null : figure(plan.beyond.after)),
      ],
    ],
  };
}

/** Which parts carry what was cut off from others. */
function roundingSign({ rounding }: Part): string {
  return rounding === null ? '' : rounding === 'up' ? ' +' : ' −';
}

function planData({ term, plan: found }: TermPicture, kinds: Vocabulary | null): Json {
  const plan = typeof found === 'string' ? null : found;
  const figure = (value: number | null): Json => figureData(value, term);
  return {
    term: termName(term, kinds),
    missing: typeof found === 'string' ? found : null,
    whole: figure(plan?.whole ?? null),
    basis: plan?.basis ?? null,
    steps: (plan?.steps ?? []).map(({ step, part, after, beyondBottom, move }) => ({
      step: step.id,
      title: step.title,
      ...partData(part, figure),
      after: figure(after),
      beyondBottom,
      made: figure(move?.after ?? null),
    })),
    reserve: plan === null ? null : partData(plan.reserve, figure),
    given: figure(plan?.given ?? null),
    left: figure(plan?.left ?? null),
  };
}

function partData({ share, amount, total, rounding }: Part, figure: (value: number) => Json): { [key: string]: Json } {
  return { share: share.join('/'), amount: figure(amount), total: figure(total), rounding };
}

/** A row a step, plain figures in the unit of the term. */
function csvTable(shown: readonly TermPicture[], kinds: Vocabulary | null, t: Translator): Block {
  const ids = ['term', 'step', 'share', 'amount', 'total', 'after', 'made', 'unit'];
  const rows = shown.flatMap((picture): Cell[][] => {
    const plan = planOf(picture);
    const { term } = picture;
    if (plan === null) return [];
    const plain = (value: number | null): string => (value === null ? '' : decimalText(value, term.decimals));
    const name = termText(term, kinds, t);
    return [
      ...plan.steps.map(({ step, part, after, move }): Cell[] => [
        name, t.text(step.title), part.share.join('/'), plain(part.amount), plain(part.total), plain(after), plain(move?.after ?? null), term.unit,
      ]), // prettier-ignore
      [name, t.words.negotiation.reserve, plan.reserve.share.join('/'), plain(plan.reserve.amount), plain(plan.whole), '', '', term.unit], // prettier-ignore
    ];
  });
  return { type: 'table', columns: idColumns(ids), rows };
}
