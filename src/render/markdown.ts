/** Documents as Markdown that GitHub and Obsidian show alike. Every text is escaped: customers' words are hostile until then. */
import { assertNever } from '../core/assert-never.ts';
import { stripControls } from '../core/text.ts';
import { bar } from './bar.ts';
import { cellSpans, toSpans } from './cells.ts';
import type { Block, Cell, ListItem, Rich, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from '../views/types.ts';

/** Front matter, then the blocks, one blank line apart, one newline at the end. */
export function renderMarkdown(view: View, t: Translator): Promise<string> {
  const blocks = view.blocks(t).map((block) => renderBlock(block, t));
  const front = view.frontMatter === undefined ? [] : [renderFrontMatter(view.frontMatter)];
  return Promise.resolve(`${[...front, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`);
}

/** YAML of scalars and lists; JSON strings are YAML strings. */
function renderFrontMatter(values: NonNullable<View['frontMatter']>): string {
  const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' ? stripControls(value) : value);
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value, clean)}`);
  return `---\n${lines.join('\n')}\n---`;
}

function renderBlock(block: Block, t: Translator): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return inline(block.text, '\\\n');
    case 'facts':
      return block.items
        .filter((item) => item.onScreenOnly !== true)
        .map((item) => `- **${inline(item.label)}**${t.words.punctuation.colon}${cell(item.value, t)}`)
        .join('\n');
    case 'table': {
      if (block.rows.length === 0) return block.empty === undefined ? '' : `_${escape(block.empty)}_`;
      const header = block.columns.map((column) => inline(column.label));
      const rule = block.columns.map((column) => (column.align === 'right' ? '---:' : '---'));
      const rows = block.rows.map((row) => row.map((value) => cell(value, t, true)));
      return [header, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    }
    case 'list':
      return renderItems(block.items, block.ordered === true, '');
    case 'diagram':
      return `\`\`\`${block.language}\n${block.source}\n\`\`\``;
    case 'chart':
      return block.rows.map((row) => `- \`${bar(row)}\` ${escape(row.label)} ${inline(row.note)}`).join('\n');
    default:
      return assertNever(block);
  }
}

function renderItems(items: readonly ListItem[], ordered: boolean, indent: string): string {
  return items
    .map((item, index) => {
      const sign = ordered ? `${index + 1}.` : '-';
      const box = item.done === undefined ? '' : item.done ? '[x] ' : '[ ] ';
      const children = item.children?.length
        ? `\n${renderItems(item.children, false, `${indent}${' '.repeat(sign.length + 1)}`)}`
        : '';
      return `${indent}${sign} ${box}${inline(item.text, '<br>')}${children}`;
    })
    .join('\n');
}

function cell(value: Cell, t: Translator, inTable = false): string {
  return cellSpans(value, t)
    .map((span) => markSpan(span, inTable))
    .join('')
    .replaceAll('\n', '<br>');
}

function inline(text: Rich, lineEnd = ' '): string {
  return toSpans(text)
    .map((span) => markSpan(span))
    .join('')
    .replaceAll('\n', lineEnd);
}

function markSpan(span: Span, inTable = false): string {
  if (span.text === '') return '';
  if (span.code === true) return codeSpan(span.text, inTable);
  const text = escape(span.text);
  if (span.strong !== true) return text;
  // A closing mark between a full stop and a Chinese word is not read as one: the stop goes outside, like spaces.
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)([\s.,;:!?。，；：！？]*)$/.exec(span.text) ?? [];
  return core === '' ? text : `${escape(before)}**${escape(core)}**${escape(after)}`;
}

/** Code is taken as it stands, but for the bar: a table is cut into cells before code is looked for. */
function codeSpan(source: string, inTable: boolean): string {
  const text = inTable ? source.replaceAll('|', '\\|') : source;
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/**
 * Escapes what Markdown, HTML or Obsidian would read as markup: emphasis, links, tables, mathematics, entities,
 * highlights, comments and tags; list and heading signs at the start of a line, underlines of headings; bare addresses that would become links.
 */
function escape(text: string): string {
  return stripControls(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*_[\]<>|~$]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/(==|%%)/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(/(^|\s)#/gm, '$1\\#')
    .replace(/^(\s*)([-+=])(?=\s|[-+=]|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/(https?|ftp):\/\//gi, '$1\\://')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/ {2,}/g, ' ');
}
