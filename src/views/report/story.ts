/** How an opportunity that was won came about, stage by stage. */
import { describeMoney, displayMoney } from '../../core/money.ts';
import { kindWords, termTitle, type WordList } from '../../core/playbook/terms.ts';
import type { Block, ListItem } from '../../core/document.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { StoryEvent } from '../../core/report/story.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** A list for each stage, the oldest event first; nothing where it was not won. */
export function storyBlocks({ story, picture }: OpportunityReport, report: AccountReport, t: Translator): Block[] {
  if (story.length === 0) return [];
  const { report: words } = t.words;
  const kinds = kindWords(picture.playbook);
  const names = new Map(report.contacts.map(({ id, name }) => [id, name]));
  return [
    { type: 'heading', level: 3, text: words.story },
    ...story.flatMap(({ stage, number, until, events }): Block[] => [
      { type: 'heading', level: 4, text: words.storyStage(number, t.text(stage.title), until) },
      { type: 'list', items: events.map((event) => eventItem(event, kinds, names, t)) },
    ]),
  ];
}

/** Flags stand out: they are what a stage is passed by. */
function eventItem(
  event: StoryEvent,
  kinds: WordList | null,
  names: ReadonlyMap<string, string>,
  t: Translator,
): ListItem {
  const { punctuation, records, report } = t.words;
  const said = (what: string, rest: string | null): string =>
    rest === null || rest === '' ? what : `${what}${punctuation.colon}${rest}`;
  switch (event.kind) {
    case 'flag':
      return {
        text: [
          `${event.on} `,
          { text: t.text(event.marker.title), strong: true },
          punctuation.gap,
          event.evidence ?? records.noEvidence,
        ],
        done: true,
      };
    case 'activity': {
      const { kind, contactIds, outcome, goal } = event.activity;
      const people = contactIds.map((id) => names.get(id) ?? '').join(punctuation.separator);
      const what = t.text(termTitle(kinds, kind));
      return {
        text: `${event.on} ${said(people === '' ? what : `${what}${punctuation.brackets(people)}`, outcome ?? goal)}`,
      };
    }
    case 'milestone':
      return { text: `${event.on} ${said(t.text(event.title), event.evidence)}` };
    case 'payment':
      return {
        text: `${event.on} ${report.received}${event.name}${punctuation.clause}${displayMoney(event.amount, t.language)}`,
      };
    case 'complaint': {
      const settled = event.closedOn === null ? '' : punctuation.brackets(report.settled(event.closedOn));
      return { text: `${event.on} ${report.complaint}${event.text}${settled}` };
    }
  }
}

/** The same in JSON. */
export function storyData({ story }: OpportunityReport): Json {
  return story.map(({ stage, until, events }) => ({
    stage: stage.id,
    until,
    events: events.map((event) => ({ on: event.on, kind: event.kind, ...eventData(event) })),
  }));
}

function eventData(event: StoryEvent): { readonly [key: string]: Json } {
  switch (event.kind) {
    case 'flag':
      return { marker: event.marker.id, evidence: event.evidence };
    case 'activity':
      return { activity: event.activity.ref };
    case 'milestone':
      return { title: event.title, evidence: event.evidence };
    case 'payment':
      return { name: event.name, amount: describeMoney(event.amount) };
    case 'complaint':
      return { text: event.text, closedOn: event.closedOn };
  }
}
