/** Two renderings of one view as one document: side by side where short, one after the other where long. */
import { isText } from './cells.ts';
import type { Block, Cell, Column, ListItem, Rich, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from '../views/types.ts';

/** Up to this many characters a pair of texts stands on one line. */
const shortText = 60;

/** The view with every text in both languages; the first one leads. */
export function bilingualView(view: View, first: Translator, second: Translator): View {
  return Object.assign(Object.create(view) as View, {
    blocks: () => mergeBlocks(view.blocks(first), view.blocks(second)),
  });
}

/** A view builds the same blocks in every language; only the words differ. */
function mergeBlocks(first: readonly Block[], second: readonly Block[]): Block[] {
  return first.flatMap((block, index) => {
    const other = second[index];
    return other === undefined ? [block] : mergeBlock(block, other);
  });
}

function mergeBlock(first: Block, second: Block): Block[] {
  if (isSame(first, second)) return [first];
  if (first.type === 'heading' && second.type === 'heading')
    return [{ ...first, text: mergeRich(first.text, second.text) }];
  if (first.type === 'facts' && second.type === 'facts') {
    return [
      {
        ...first,
        items: first.items.map((item, index) => {
          const other = second.items[index] ?? item;
          return { ...item, label: mergeText(item.label, other.label), value: mergeCell(item.value, other.value) };
        }),
      },
    ];
  }
  if (first.type === 'table' && second.type === 'table') {
    return [
      {
        ...first,
        columns: first.columns.map((column, index): Column => ({
          ...column,
          label: mergeText(column.label, second.columns[index]?.label ?? ''),
        })),
        rows: first.rows.map((row, index) => row.map((cell, at) => mergeCell(cell, second.rows[index]?.[at] ?? cell))),
        ...(first.empty === undefined ? {} : { empty: mergeText(first.empty, second.empty ?? '') }),
      },
    ];
  }
  if (first.type === 'list' && second.type === 'list')
    return [{ ...first, items: mergeItems(first.items, second.items) }];
  if (first.type === 'chart' && second.type === 'chart') {
    return [
      {
        ...first,
        rows: first.rows.map((row, index) => {
          const other = second.rows[index] ?? row;
          return { ...row, label: mergeText(row.label, other.label), note: mergeRich(row.note, other.note) };
        }),
      },
    ];
  }
  if (first.type === 'paragraph' && second.type === 'paragraph') {
    const length = textOf(spansOf(first.text)).length + textOf(spansOf(second.text)).length;
    if (length <= shortText) return [{ ...first, text: mergeRich(first.text, second.text) }];
  }
  return [first, second];
}

function mergeItems(first: readonly ListItem[], second: readonly ListItem[]): ListItem[] {
  return first.map((item, index) => {
    const other = second[index] ?? item;
    return {
      ...item,
      text: mergeRich(item.text, other.text),
      ...(item.children === undefined ? {} : { children: mergeItems(item.children, other.children ?? item.children) }),
    };
  });
}

function mergeCell(first: Cell, second: Cell): Cell {
  return isText(first) && isText(second) ? mergeRich(first, second) : first;
}

/** Runs at the start and at the end that are the same in both, such as a name or a date, stand once. */
function mergeRich(first: Rich, second: Rich): Rich {
  if (isSame(first, second)) return first;
  const left = [...spansOf(first)];
  const right = [...spansOf(second)];
  const shared = (at: number): boolean => left.length > 0 && isSame(left.at(at), right.at(at));
  const [start, end]: [(string | Span)[], (string | Span)[]] = [[], []];
  while (shared(0)) start.push(...left.splice(0, 1).concat(right.splice(0, 1)).slice(0, 1));
  while (shared(-1)) end.unshift(...left.splice(-1, 1).concat(right.splice(-1, 1)).slice(0, 1));
  const between = left.length > 0 && right.length > 0 ? [separator(textOf(left), textOf(right))] : [];
  return [...start, ...left, ...between, ...right, ...end];
}

function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function textOf(spans: readonly (string | Span)[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

function mergeText(first: string, second: string): string {
  return first === second || second === '' ? first : first + separator(first, second) + second;
}

function separator(first: string, second: string): string {
  return first.length + second.length <= shortText ? ' / ' : '\n';
}

function spansOf(text: Rich): readonly (string | Span)[] {
  return Array.isArray(text) ? (text as readonly (string | Span)[]) : [text as string | Span];
}
