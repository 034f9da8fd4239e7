/** Advice of the playbook's rules, the most severe first. */
import type { Advice } from '../core/insight/advice.ts';
import type { Block, Cell, Span } from '../core/document.ts';
import type { Severity } from '../core/playbook/guide-types.ts';
import type { Translator } from '../i18n/types.ts';

const signs: Readonly<Record<Severity, Span>> = {
  critical: { text: '▲', tone: 'bad' },
  warning: { text: '△', tone: 'warn' },
  info: { text: '·', tone: 'muted' },
};

/** How severe something is, readable without colour. */
export function signOf(severity: Severity): Span {
  return signs[severity];
}

/** Sentences behind their signs, one line each. */
export function signedLines(lines: readonly (readonly [severity: Severity, text: string])[], label: string): Block[] {
  if (lines.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { id: 'severity', label: '', priority: 3 },
        { id: 'warning', label },
      ],
      rows: lines.map(([severity, text]) => [signs[severity], text]),
    },
  ];
}

/** One line each: how severe it is, whom it is about, what to do. */
export function adviceTable(advice: readonly Advice[], label: string, t: Translator): Block {
  const { punctuation } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'severity', label: '', priority: 3 },
      { id: 'warning', label },
    ],
    rows: advice.map(({ rule, severity, who }): Cell[] => {
      const names = who.join(punctuation.separator);
      const whom: Span[] = names === '' ? [] : [{ text: `${names}${punctuation.colon}`, strong: true }];
      return [signs[severity], [...whom, t.text(rule.say)]];
    }),
  };
}

/** What the playbook says in a text to read: one paragraph for each piece of advice, with its title and whom it is about. */
export function adviceParagraphs(advice: readonly Advice[], t: Translator): Block[] {
  const { punctuation } = t.words;
  return advice.map(({ rule, severity, who }): Block => {
    const names = who.join(punctuation.separator);
    return {
      type: 'paragraph',
      text: [
        { text: `${signs[severity].text} ${t.text(rule.title)}`, strong: true },
        ...(names === '' ? [] : [punctuation.brackets(names)]),
        `${punctuation.dash}${t.text(rule.say)}`,
      ],
    };
  });
}
