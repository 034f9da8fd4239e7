/** What a template makes of the sheets of several raters, as `playbook show` prints it. */
import type { Block, ListItem } from '../core/document.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';

/** What must hold, and when a question is low or disputed, each with its condition; nothing where none is said. */
export function togetherBlocks({ together }: Template, t: Translator): Block[] {
  if (together === null) return [];
  const { playbook: words } = t.words;
  const { improve, differ, gate } = together;
  const line = (text: string, source: string): ListItem => ({
    text,
    children: [{ text: { text: source, code: true } }],
  });
  return [
    { type: 'heading', level: 2, text: words.together },
    {
      type: 'list',
      items: [
        ...gate.map(({ title, when }) => line(t.text(title), when.source)),
        ...(improve === null ? [] : [line(words.improve, improve.source)]),
        ...(differ === null ? [] : [line(words.differ, differ.source)]),
      ],
    },
  ];
}
