/** The ladder out of a deadlock: what was tried, and what to try next. */
import { confidentialHeading } from './heading.ts';
import { named } from '../record-data.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** Every step with when it was taken and what came of it. */
export function deadlockView(picture: NegotiationPicture): View {
  const { negotiation, deadlock } = picture;
  const next = deadlock.find(({ taken }) => taken === null) ?? null;
  return {
    schema: 'deadlock/1',
    data: {
      negotiation: named(negotiation),
      items: deadlock.map(({ step, taken }) => ({
        step: step.id,
        title: step.title,
        help: step.help,
        takenOn: taken?.on ?? null,
        note: taken?.note ?? null,
      })),
      nextStep: next?.step.id ?? null,
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      confidentialHeading(t.words.negotiation.deadlock, picture, t),
      ladderTable(picture, t),
      next === null
        ? { type: 'paragraph', text: t.words.negotiation.allTried }
        : { type: 'paragraph', text: nextText(t.text(next.step.title), t.text(next.step.help), t) },
    ],
  };
}

function nextText(title: string, help: string, t: Translator) {
  const { negotiation: words, punctuation } = t.words;
  return [
    { text: words.tryNext + punctuation.colon + title, tone: 'accent' as const, strong: true },
    help === '' ? '' : punctuation.dash + help,
  ];
}

function ladderTable({ deadlock }: NegotiationPicture, t: Translator): Block {
  const { negotiation: words, records } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'taken', label: '', priority: 3 },
      { id: 'step', label: words.step, priority: 2 },
      { id: 'on', label: records.on, priority: 2 },
      { id: 'note', label: records.note },
    ],
    rows: deadlock.map(({ step, taken }): Cell[] => [
      taken === null ? { text: '○', tone: 'muted' } : { text: '✓', tone: 'good' },
      t.text(step.title),
      taken === null ? null : { date: taken.on },
      taken?.note ?? null,
    ]),
  };
}
