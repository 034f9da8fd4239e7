/** Documents for a terminal: calm, dense, aligned; measured in display columns. */
import { assertNever } from '../core/assert-never.ts';
import { stripControls } from '../core/text.ts';
import { bar } from './bar.ts';
import { cellSpans, toSpans } from './cells.ts';
import { plain, type Paint } from './paint.ts';
import { renderTable } from './terminal-table.ts';
import { displayWidth, pad, wrapText } from './width.ts';
import type { Block, ListItem, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { Surface } from './print-view.ts';

/** Running text is never wider than this, however wide the screen: long lines are hard to read. */
const textWidth = 100;

/** Renders blocks one below the other, with a blank line between them; what a heading announces follows at once. */
export async function renderTerminal(blocks: readonly Block[], t: Translator, surface: Surface): Promise<string> {
  const paint = surface.color ? (await import('./colors.ts')).createPaint() : plain;
  let output = '';
  let last: Block | null = null;
  for (const block of blocks.map((found) => withCleanLabels(found))) {
    const text = await renderBlock(block, t, surface, paint);
    if (text === '') continue;
    const gap = last === null ? '' : last.type === 'heading' ? '\n' : '\n\n';
    output += gap + text;
    last = block;
  }
  return output === '' ? '' : `${output.replace(/[ \t]+$/gm, '')}\n`;
}

/** Labels may hold words of a playbook or the name of a rival: no control character of theirs reaches the terminal. */
function withCleanLabels(block: Block): Block {
  const clean = <T extends { readonly label: string }>(item: T): T => ({ ...item, label: stripControls(item.label) });
  switch (block.type) {
    case 'facts':
      return { ...block, items: block.items.map((item) => clean(item)) };
    case 'table':
      return { ...block, columns: block.columns.map((column) => clean(column)) };
    case 'chart':
      return { ...block, rows: block.rows.map((row) => clean(row)) };
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'diagram':
      return block;
    default:
      return assertNever(block);
  }
}

async function renderBlock(block: Block, t: Translator, surface: Surface, paint: Paint): Promise<string> {
  const width = Math.min(surface.width, textWidth);
  switch (block.type) {
    case 'heading':
      return wrapSpans(
        toSpans(block.text).map((span) => ({ strong: true, ...span })),
        width,
        paint,
      );
    case 'paragraph':
      return wrapSpans(toSpans(block.text), width, paint);
    case 'facts': {
      const labels = Math.max(...block.items.map((item) => displayWidth(item.label)), 0);
      return block.items
        .map((item) => {
          const value = wrapSpans(cellSpans(item.value, t), width - labels - 2, paint);
          const [first = '', ...rest] = value.split('\n');
          const label = paint({ text: item.label, tone: 'muted' }, pad(item.label, labels));
          return [`${label}  ${first}`, ...rest.map((line) => ' '.repeat(labels + 2) + line)].join('\n');
        })
        .join('\n');
    }
    case 'table':
      return block.rows.length === 0 ? (block.empty ?? '') : renderTable(block, t, surface, paint);
    case 'list':
      if (block.tree === true) return renderTree(block.items, width, paint, '', true);
      return renderItems(block.items, block.ordered === true, width, paint, '');
    case 'diagram':
      return block.caption;
    case 'chart': {
      const labels = Math.max(...block.rows.map((row) => displayWidth(row.label)), 0);
      return block.rows
        .map((row) => {
          const note = toSpans(row.note)
            .map((span) => paint(span, span.text))
            .join('');
          return `${pad(row.label, labels)}  ${paint({ text: '', tone: 'accent' }, bar(row))}  ${note}`;
        })
        .join('\n');
    }
    default:
      return assertNever(block);
  }
}

function renderItems(
  items: readonly ListItem[],
  ordered: boolean,
  width: number,
  paint: Paint,
  indent: string,
): string {
  return items
    .map((item, index) => {
      const sign = item.done === undefined ? (ordered ? `${index + 1}.` : '·') : item.done ? '✓' : '○';
      const lead = `${indent} ${sign} `;
      const hang = ' '.repeat(displayWidth(lead));
      const body = wrapSpans(toSpans(item.text), width - hang.length, paint)
        .split('\n')
        .join(`\n${hang}`);
      const children = item.children?.length ? `\n${renderItems(item.children, false, width, paint, hang)}` : '';
      return lead + body + children;
    })
    .join('\n');
}

/**
 * Items with the branches that lead to them; long texts wrap beside their branch.
 * @param lead the lines of the branches that pass by
 */
function renderTree(items: readonly ListItem[], width: number, paint: Paint, lead: string, areRoots: boolean): string {
  const branch = (text: string): string => (text === '' ? '' : paint({ text, tone: 'muted' }, text));
  return items
    .map((item, index) => {
      const isLast = index === items.length - 1;
      const [fork, pass] = areRoots ? ['', ''] : isLast ? ['└─ ', '   '] : ['├─ ', '│  '];
      const sign = item.done === undefined ? '' : item.done ? '✓ ' : '○ ';
      const children = item.children ?? [];
      const below = `${lead}${pass}`;
      const hang =
        children.length > 0 ? `│${' '.repeat(Math.max(1, displayWidth(sign) - 1))}` : ' '.repeat(displayWidth(sign));
      const room = width - displayWidth(below) - Math.max(displayWidth(sign), displayWidth(hang));
      const [first = '', ...rest] = wrapSpans(toSpans(item.text), Math.max(16, room), paint).split('\n');
      const lines = [`${branch(lead + fork)}${sign}${first}`, ...rest.map((line) => `${branch(below + hang)}${line}`)];
      const own = lines.join('\n');
      return children.length === 0 ? own : `${own}\n${renderTree(children, width, paint, below, false)}`;
    })
    .join(areRoots ? '\n\n' : '\n');
}

/** Wraps spans as one text, then colours each run: a colour never counts as width. */
function wrapSpans(spans: readonly Span[], width: number, paint: Paint): string {
  const text = spans.map((span) => span.text).join('');
  const wrapped = width === Infinity ? text : wrapText(text, width);
  if (paint === plain || spans.every((span) => isPlain(span))) return wrapped;
  // Wrapping only turns spaces into line ends or adds line ends; walk both texts side by side.
  let result = '';
  let at = 0;
  for (const span of spans) {
    let run = '';
    for (let index = 0; index < span.text.length;) {
      const shown = wrapped[at];
      if (shown === span.text[index]) {
        run += shown;
        at += 1;
        index += 1;
      } else if (shown === '\n') {
        run += '\n';
        at += 1;
      } else {
        index += 1;
      }
    }
    result += run
      .split('\n')
      .map((line) => (line === '' ? '' : paint(span, line)))
      .join('\n');
  }
  return result + wrapped.slice(at);
}

function isPlain(span: Span): boolean {
  return (span.tone === undefined || span.tone === 'plain') && span.strong !== true && span.code !== true;
}
