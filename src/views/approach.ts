/** How to treat a style, a segment or a case: what to do, avoid and prepare. */
import { provenanceMark } from './provenance.ts';
import type { Block, ListItem } from '../core/document.ts';
import type { Style } from '../core/playbook/approaches.ts';
import type { Item, Provenance } from '../core/playbook/item-types.ts';
import type { Approach } from '../core/playbook/guide-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** Items that each line of the short form names: the playbook puts the most important ones first. */
const shortItems = 2;

const parts = ['do', 'avoid', 'prepare'] as const;

/**
 * How to treat somebody or something.
 * @param options.short three lines for a place where it is a reminder; else a heading, the reason and three lists
 */
export function approachBlocks(approach: Approach, t: Translator, { short }: { readonly short: boolean }): Block[] {
  const { playbook } = t.words;
  const lists = parts.map((part) => [playbook[part], approach[part]] as const).filter(([, items]) => items.length > 0);
  if (short) {
    const items = lists.map(([label, list]) => ({ label, value: joined(list.slice(0, shortItems), t) }));
    return items.length === 0 ? [] : [{ type: 'facts', items }];
  }
  return [
    { type: 'heading', level: 2, text: t.text(approach.title) },
    ...[approach.why, approach.help]
      .filter((text) => text !== null)
      .map((text): Block => ({ type: 'paragraph', text: t.text(text) })),
    ...lists.flatMap(([label, list]): Block[] => [
      { type: 'heading', level: 3, text: label },
      { type: 'list', items: list.map((item) => itemLine(item, t)) },
    ]),
  ];
}

/** The short form as one text, for a cell or a list: what to do and what to avoid. '' without an approach. */
export function approachText(approach: Approach | null, t: Translator): string {
  if (approach === null) return '';
  const { playbook, punctuation } = t.words;
  return (['do', 'avoid'] as const)
    .filter((part) => approach[part].length > 0)
    .map((part) => `${playbook[part]}${punctuation.colon}${joined(approach[part].slice(0, 1), t)}`)
    .join(punctuation.gap);
}

/** The short form line by line: what to do, to avoid and to prepare. */
export function approachLines(approach: Approach | null, t: Translator): readonly string[] {
  if (approach === null) return [];
  const { playbook, punctuation } = t.words;
  return parts
    .filter((part) => approach[part].length > 0)
    .map((part) => playbook[part] + punctuation.colon + joined(approach[part].slice(0, shortItems), t));
}

/** The name of a style; its id where the playbook no longer has it, '' for none. */
export function styleText(style: Style | null, t: Translator): string {
  return style === null ? '' : style.quadrant === null ? style.id : t.text(style.quadrant.title);
}

/** Where the items of an approach come from, for the legend of the screen. */
export function approachProvenances(approach: Approach): readonly (Provenance | null)[] {
  return parts.flatMap((part) => approach[part].map((item) => item.provenance));
}

/** An approach in JSON, with where each item comes from. */
export function approachData(approach: Approach | null): Json {
  if (approach === null) return null;
  const items = (part: (typeof parts)[number]): Json =>
    approach[part].map(({ id, title, text, provenance }) => ({ id, text: text ?? title, provenance }));
  return {
    id: approach.id,
    for: approach.for,
    title: approach.title,
    do: items('do'),
    avoid: items('avoid'),
    prepare: items('prepare'),
  };
}

function itemLine(item: Item, t: Translator): ListItem {
  const mark = provenanceMark(item.provenance);
  return { text: [t.text(item.text ?? item.title), ...(mark.text === '' ? [] : [' ', mark])] };
}

function joined(items: readonly Item[], t: Translator): string {
  return items.map((item) => t.text(item.text ?? item.title)).join(t.words.punctuation.gap);
}
