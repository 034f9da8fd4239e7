/** Playbooks and their instruments for reading: what the method says, in the order in which it says it. */
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { forecastFacts, scheduleFacts, stepDetails, termDetails } from './playbook-details.ts';
import { retentionText } from './retention.ts';
import { togetherBlocks } from './playbook-together.ts';
import { assertNever } from '../core/assert-never.ts';
import type { Block, Cell, Column, ListItem, Span } from '../core/document.ts';
import type { Item, Text } from '../core/playbook/item-types.ts';
import type { ForecastCap, Stage } from '../core/playbook/process-types.ts';
import type { CatalogAttribute, CatalogEntry } from '../core/playbook/list-types.ts';
import type { Question, Scale, Template } from '../core/playbook/template-types.ts';
import type { Field } from '../core/playbook/guide-types.ts';
import type { Instrument, Playbook, PlaybookListing } from '../core/playbook/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/** The playbooks there are, broken ones included. */
export function playbookListView(listings: readonly PlaybookListing[]): View {
  return {
    schema: 'playbook-list/1',
    data: { items: listings.map((listing) => ({ ...listing })), next: null },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      {
        type: 'table',
        columns: [
          { id: 'id', label: t.words.playbook.id, priority: 3 },
          { id: 'version', label: t.words.playbook.version },
          { id: 'title', label: t.words.playbook.title, priority: 2 },
          { id: 'languages', label: t.words.playbook.languages },
          { id: 'origin', label: t.words.playbook.origin },
          { id: 'state', label: t.words.playbook.state },
        ],
        rows: listings.map((listing): Cell[] => [
          listing.id,
          listing.version,
          t.text(listing.title),
          listing.languages.join(' '),
          t.words.playbook.origins[listing.origin],
          stateText(listing, t),
        ]),
        empty: t.words.playbook.noPlaybooks,
      },
    ],
  };
}

function stateText({ active, replacesShipped, valid }: PlaybookListing, t: Translator): Cell {
  const { playbook } = t.words;
  const states: Span[] = [
    ...(active ? [{ text: playbook.active, tone: 'accent' as const, strong: true }] : []),
    ...(replacesShipped ? [{ text: playbook.replaces }] : []),
    ...(valid ? [] : [{ text: playbook.invalid, tone: 'bad' as const }]),
  ];
  return states.flatMap((state, index) => (index === 0 ? [state] : [t.words.punctuation.separator, state]));
}

/** A playbook as a whole: what it is and what it holds. */
export function playbookView(playbook: Playbook): View {
  return {
    schema: 'playbook/1',
    data: playbook as unknown as { readonly [key: string]: Json },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => {
      const { words } = t;
      return [
        headingWith(1, t.text(playbook.title), `${playbook.id} ${playbook.version}`),
        ...paragraphs([playbook.summary], t),
        ...factsOf([
          [words.playbook.languages, playbook.languages.join(' ')],
          [words.playbook.license, playbook.license],
          [words.playbook.extends, playbook.extends.join(', ')],
          [words.playbook.facts, playbook.facts === null ? null : Object.keys(playbook.facts).length],
          [words.playbook.hash, playbook.hash],
        ]),
        {
          type: 'table',
          columns: [
            { id: 'kind', label: words.playbook.kind },
            { id: 'id', label: words.playbook.id, priority: 2 },
            { id: 'title', label: words.playbook.title, priority: 2 },
            { id: 'items', label: words.playbook.items, align: 'right' },
            { id: 'use', label: words.playbook.use },
          ],
          rows: playbook.instruments.map((instrument): Cell[] => [
            words.playbook.kinds[instrument.kind],
            instrument.id,
            t.text(instrument.title),
            countItems(instrument),
            Object.entries(playbook.defaults)
              .filter(([, id]) => id === instrument.id)
              .map(([slot]) => slot)
              .join(', '),
          ]),
        },
      ];
    },
  };
}

function countItems(instrument: Instrument): number {
  switch (instrument.kind) {
    case 'process':
      return instrument.stages.length;
    case 'ladder':
      return instrument.rungs.length;
    case 'vocabulary':
      return instrument.terms.length;
    case 'catalog':
      return instrument.entries.length;
    case 'scale':
      return 'options' in instrument.scale ? instrument.scale.options.length : 0;
    case 'template':
      return instrument.sections.reduce((sum, section) => sum + section.questions.length, 0);
    case 'question-list':
      return instrument.questions.length;
    case 'form':
      return instrument.fields.length;
    case 'schedule':
      return instrument.steps.length;
    case 'outline':
      return instrument.parts.length;
    case 'approach':
      return instrument.do.length + instrument.avoid.length + instrument.prepare.length;
    case 'rules':
      return instrument.rules.length;
    case 'retention':
      return instrument.rules.length;
    case 'information':
      return instrument.areas.reduce((sum, area) => sum + area.items.length, 0);
    default:
      return assertNever(instrument);
  }
}

/** One instrument in full. */
export function instrumentView(instrument: Instrument, playbook: Playbook): View {
  return {
    schema: 'instrument/1',
    data: {
      playbook: playbook.id,
      version: playbook.version,
      ...(instrument as unknown as { readonly [key: string]: Json }),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(1, t.text(instrument.title), `${playbook.id}/${instrument.id}`),
      ...paragraphs([instrument.why, instrument.help], t),
      ...bodyOf(instrument, playbook, t),
      ...paragraphs([instrument.note], t),
    ],
  };
}

function bodyOf(instrument: Instrument, playbook: Playbook, t: Translator): Block[] {
  switch (instrument.kind) {
    case 'process':
      return [
        ...instrument.stages.flatMap((stage, index) => stageBlocks(stage, index, t)),
        ...titled(
          t.words.playbook.caps,
          instrument.caps.map((cap) => ({ ...cap, details: [capText(cap, t)] })),
          t,
        ),
        ...forecastFacts(instrument, t),
      ];
    case 'ladder':
      return instrument.rungs.flatMap((rung) => [
        heading(`${rung.value}  ${t.text(rung.title)}`, rung.id),
        ...paragraphs([rung.definition], t),
        ...itemList(rung.markers, t),
      ]);
    case 'vocabulary':
      return instrument.terms.flatMap((term) => [
        heading([term.symbol ?? '', t.text(term.title)].filter((part) => part !== '').join(' '), term.id),
        ...paragraphs([term.definition, term.why], t),
        ...paragraphs(
          termDetails(term, t).map((text) => ({ '': text })),
          t,
        ),
        ...itemList(
          term.concerns.map((concern) => ({ title: concern })),
          t,
        ),
      ]);
    case 'catalog':
      return instrument.entries.flatMap((entry) => [
        heading(t.text(entry.title), entry.id),
        ...paragraphs([entry.definition, entry.why, entry.help], t),
        ...factsOf(
          instrument.attributes.map(
            (attribute) => [t.text(attribute.title), attributeText(entry, attribute, t)] as const,
          ),
        ),
      ]);
    case 'scale':
      return scaleBlocks(instrument.scale, t);
    case 'template':
      return templateBlocks(instrument, t);
    case 'question-list':
      return itemList(instrument.questions, t);
    case 'form':
      return itemList(
        instrument.fields.map((field) => ({ ...field, details: choices(field, t) })),
        t,
      );
    case 'schedule':
      return [
        ...itemList(
          instrument.steps.map((step) => ({ ...step, details: stepDetails(step, instrument, playbook, t) })),
          t,
          true,
        ),
        ...scheduleFacts(instrument, t),
      ];
    case 'outline':
      return instrument.parts.flatMap((part) => [heading(t.text(part.title), part.id), ...itemList(part.points, t)]);
    case 'approach':
      return [
        ...titled(t.words.playbook.do, instrument.do, t),
        ...titled(t.words.playbook.avoid, instrument.avoid, t),
        ...titled(t.words.playbook.prepare, instrument.prepare, t),
      ];
    case 'rules':
      return instrument.rules.flatMap((rule) => [
        heading(t.text(rule.title), rule.id),
        ...paragraphs([rule.say], t),
        code(rule.when.source),
      ]);
    case 'retention':
      return instrument.rules.flatMap((rule) => [
        heading(t.text(rule.title), rule.id),
        {
          type: 'paragraph' as const,
          text: retentionText(rule, t),
        },
        ...(rule.when === null ? [] : [code(rule.when.source)]),
        ...paragraphs([rule.say, rule.why], t),
      ]);
    case 'information':
      return instrument.areas.flatMap((area) => [heading(t.text(area.title), area.id), ...itemList(area.items, t)]);
    default:
      return assertNever(instrument);
  }
}

/** A number of its scale, or the titles of its terms. */
function attributeText(entry: CatalogEntry, { id, terms }: CatalogAttribute, t: Translator): Cell {
  const value = entry.values[id];
  if (value === undefined || typeof value === 'number') return value ?? null;
  const title = (term: string): string => t.text(terms.find((known) => known.id === term)?.title ?? { '': term });
  return value.map((term) => title(term)).join(t.words.punctuation.separator);
}

function stageBlocks(stage: Stage, index: number, t: Translator): Block[] {
  const { words } = t;
  const gate = stage.gate;
  return [
    heading(`${index + 1}  ${t.text(stage.title)}`, stage.id),
    ...paragraphs([stage.goal], t),
    ...titled(words.records.startFlags, stage.start, t),
    ...titled(words.playbook.steps, stage.steps, t),
    ...titled(words.records.endFlags, stage.end, t),
    ...(gate === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: [muted(words.playbook.gate), gate.markers.join(words.punctuation.separator)],
          },
        ]),
    ...(gate?.when === null || gate === null ? [] : [code(gate.when.source)]),
    ...(stage.weight === null
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: [muted(words.playbook.weight), words.punctuation.percent(String(stage.weight))],
          },
        ]),
  ];
}

function capText({ max, lower, when }: ForecastCap, t: Translator): string {
  const { playbook, punctuation } = t.words;
  const limit = max === null ? playbook.lower(lower ?? 0) : playbook.max(punctuation.percent(String(max)));
  return `${limit}${punctuation.colon}${when.source}`;
}

function templateBlocks(template: Template, t: Translator): Block[] {
  const shared = template.sections[0]?.questions[0]?.scale;
  const { bands } = template.scoring;
  return [
    ...(shared === undefined ? [] : scaleBlocks(shared, t)),
    ...template.sections.flatMap((section) => [
      heading(t.text(section.title), section.id),
      ...itemList(
        section.questions.map((question) => ({
          ...question,
          title: question.text ?? question.title,
          details: poles(question, t),
        })),
        t,
        true,
      ),
    ]),
    ...(bands === null
      ? []
      : [
          heading(t.words.playbook.bands, ''),
          table(
            [
              { id: 'band', label: t.words.playbook.id },
              { id: 'from', label: t.words.playbook.from, align: 'right' },
              { id: 'to', label: t.words.playbook.to, align: 'right' },
              { id: 'title', label: t.words.playbook.title, priority: 2 },
            ],
            bands.bands.map((band): Cell[] => [band.id, band.from, band.to, t.text(band.title)]),
          ),
        ]),
    ...(template.scoring.verdicts.length === 0
      ? []
      : [
          heading(t.words.playbook.verdicts, ''),
          {
            type: 'list' as const,
            ordered: true,
            items: template.scoring.verdicts.map((verdict): ListItem => ({
              text: [
                { text: t.text(verdict.title ?? { '': verdict.id }), strong: true },
                `${t.words.punctuation.colon}${t.text(verdict.say)}`,
              ],
              children: [{ text: { text: verdict.when.source, code: true } }],
            })),
          },
        ]),
    ...togetherBlocks(template, t),
  ];
}

function scaleBlocks(scale: Scale, t: Translator): Block[] {
  if (!('options' in scale)) return [];
  return [
    table(
      [
        { id: 'option', label: t.words.playbook.option },
        { id: 'value', label: t.words.playbook.value, align: 'right' },
        { id: 'label', label: t.words.playbook.title, priority: 2 },
      ],
      scale.options.map((option): Cell[] => [option.id, option.value, t.text(option.label)]),
    ),
  ];
}

/** The JSON Schema of playbook files, as it is. */
export function schemaView(schema: object): View {
  return {
    schema: 'json-schema/1',
    data: schema as { readonly [key: string]: Json },
    formats: ['text'],
    blocks: () => [],
    text: `${JSON.stringify(schema, null, 2)}\n`,
  };
}

function heading(text: string, id: string): Block {
  return id === '' ? { type: 'heading', level: 2, text } : headingWith(2, text, id);
}

function paragraphs(texts: readonly (Text | null)[], t: Translator): Block[] {
  return texts.filter((text) => text !== null).map((text) => ({ type: 'paragraph', text: t.text(text) }));
}

function titled(title: string, items: readonly Pick<Item, 'title' | 'id'>[], t: Translator): Block[] {
  return items.length === 0 ? [] : [{ type: 'paragraph', text: muted(title) }, ...itemList(items, t)];
}

interface Listed {
  readonly title: Text;
  readonly id?: string;
  /** The full wording, where the title is not all of it. */
  readonly text?: Text | null;
  /** What else belongs to it, one line each. */
  readonly details?: readonly string[];
}

function itemList(items: readonly Listed[], t: Translator, ordered = false): Block[] {
  if (items.length === 0) return [];
  const line = ({ title, id, text, details = [] }: Listed): ListItem => {
    const wording = text === undefined || text === null || t.text(text) === t.text(title) ? [] : [t.text(text)];
    return {
      text: id === undefined ? t.text(title) : [t.text(title), muted(`  ${id}`)],
      children: [...wording, ...details].map((detail) => ({ text: detail })),
    };
  };
  return [{ type: 'list', ordered, items: items.map(line) }];
}

/** The two ends of a bipolar scale. */
function poles({ left, right }: Question, t: Translator): string[] {
  return left === null || right === null ? [] : [`${t.text(left)} ↔ ${t.text(right)}`];
}

/** What a field may hold, where it is one of a list. */
function choices({ options }: Field, t: Translator): string[] {
  return options.length === 0
    ? []
    : [options.map((option) => t.text(option.title)).join(t.words.punctuation.separator)];
}

function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block {
  return { type: 'table', columns, rows };
}

function code(source: string): Block {
  return { type: 'paragraph', text: { text: source, code: true } };
}

function muted(text: string): Span {
  return { text, tone: 'muted' };
}
