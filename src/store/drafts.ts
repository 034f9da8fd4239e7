import { readSheet } from './columns.ts';
import type { Executor } from './database.ts';
import type { DraftKey, Reader, Writer } from './types.ts';

/** Reads drafts through an executor. */
export function readDrafts(db: Executor): Reader['drafts'] {
  return {
    async find({ playbook, template, subject, rater }) {
      const row = await db
        .selectFrom('draft')
        .selectAll()
        .where('playbook', '=', playbook)
        .where('template', '=', template)
        .where('subject', '=', subject)
        .where('rater', '=', rater)
        .executeTakeFirst();
      if (row === undefined) return null;
      const sheet = readSheet(row.sheet, { column: 'draft.sheet', id: `${playbook}/${template}` });
      return { playbook, template, subject, rater, sheet, question: row.question, savedAt: row.saved_at };
    },
  };
}

/** Writes drafts. They are no records: the history does not know them. */
export function writeDrafts(db: Executor): Writer['drafts'] {
  return {
    ...readDrafts(db),
    async save(draft) {
      const sheet = JSON.stringify(draft.sheet);
      const { question, savedAt } = draft;
      await db
        .insertInto('draft')
        .values({ ...keyOf(draft), sheet, question, saved_at: savedAt })
        .onConflict((conflict) =>
          conflict
            .columns(['playbook', 'template', 'subject', 'rater'])
            .doUpdateSet({ sheet, question, saved_at: savedAt }),
        )
        .execute();
    },
    async delete(key) {
      const { playbook, template, subject, rater } = key;
      await db
        .deleteFrom('draft')
        .where('playbook', '=', playbook)
        .where('template', '=', template)
        .where('subject', '=', subject)
        .where('rater', '=', rater)
        .execute();
    },
  };
}

function keyOf({ playbook, template, subject, rater }: DraftKey): DraftKey {
  return { playbook, template, subject, rater };
}
