import type { Block } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';

/** What an edit would change, as people read it; '' where nothing is there. */
export interface ShownChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Every change with what was there before: shown before anything is stored. */
export function changesBlocks(changes: readonly ShownChange[], t: Translator): Block[] {
  const { edit } = t.words.forms;
  return [
    { type: 'heading', level: 2, text: edit.changes },
    {
      type: 'table',
      columns: [
        { id: 'field', label: edit.field, priority: 2 },
        { id: 'before', label: edit.before },
        { id: 'after', label: edit.after, priority: 2 },
      ],
      rows: changes.map(({ label, before, after }) => [label, before, after === '' ? edit.unknown : after]),
    },
  ];
}
