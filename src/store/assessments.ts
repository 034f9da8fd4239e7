import { sql } from 'kysely';
import { readCard, readSheet } from './columns.ts';
import { refOf } from './refs.ts';
import { addEntry, readPage, type SearchEntry } from './search.ts';
import type { Assessment, Fresh, SubjectRef } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { AssessmentRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads assessments through an executor. */
export function readAssessments(db: Executor): Reader['assessments'] {
  return {
    async get(id) {
      const row = await db.selectFrom('assessment').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAssessment(row);
    },
    list(query) {
      let rows = db.selectFrom('assessment').selectAll();
      if (query.subjectId !== undefined) rows = rows.where('subject_id', '=', query.subjectId);
      if (query.person !== undefined) {
        rows = rows.where('subject_noun', '=', 'person').where('subject_name', '=', query.person);
      }
      if (query.occasionId !== undefined) rows = rows.where('occasion_id', '=', query.occasionId);
      if (query.template !== undefined) rows = rows.where('template', '=', query.template);
      if (query.playbook !== undefined) rows = rows.where('playbook', '=', query.playbook);
      return readPage(
        db,
        'assessment',
        query,
        {
          newest: (limit, after) =>
            (after === null ? rows : rows.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute(),
          numbered: (numbers) => rows.where('number', 'in', numbers).execute(),
          facets: [query.subjectId, query.template].filter((facet) => facet !== undefined),
        },
        toAssessment,
      );
    },
    latest: (subject) =>
      readNewest(
        db,
        typeof subject === 'string'
          ? ranked(db).where('subject_id', '=', subject)
          : ranked(db).where('subject_noun', '=', 'person').where('subject_name', '=', subject.person),
      ),
    latestOf: (subjectIds) =>
      // One parameter, however many records there are.
      readNewest(
        db,
        ranked(db).where('subject_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(subjectIds)}))`),
      ),
  };
}

/** Completed ones, numbered from the newest of each subject and template. */
function ranked(db: Executor) {
  return db
    .selectFrom('assessment')
    .select((eb) => [
      'id',
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over.partitionBy(['subject_id', 'playbook', 'template']).orderBy('at', 'desc').orderBy('number', 'desc'),
        )
        .as('place'),
    ])
    .where('status', '=', 'completed');
}

async function readNewest(db: Executor, rows: ReturnType<typeof ranked>): Promise<readonly Assessment[]> {
  const newest = await db
    .selectFrom('assessment')
    .selectAll()
    .where('id', 'in', db.selectFrom(rows.as('ranked')).select('ranked.id').where('ranked.place', '=', 1))
    .orderBy('playbook')
    .orderBy('template')
    .execute();
  return newest.map(toAssessment);
}

/** Writes assessments through a transaction and its recorder. They are never changed. */
export function writeAssessments(db: Executor, recorder: Recorder): Writer['assessments'] {
  return {
    ...readAssessments(db),
    async insert(assessment) {
      const row = await recorder.insert('assessment', toColumns(assessment));
      await addEntry(db, 'assessment', row.number, assessmentEntry(assessment));
      return toAssessment(row);
    },
  };
}

/** What it can be found by. */
export function assessmentEntry({ subject, template, rater, pin, card }: Fresh<Assessment>): SearchEntry {
  return {
    names: subject.name === null ? [] : [subject.name],
    texts: [template, rater, pin.playbook, ...Object.values(card.title ?? {})],
    facets: [template, ...(subject.id === null ? [] : [subject.id])],
    accountId: null,
  };
}

/** The record that a row holds. */
export function toAssessment(row: AssessmentRow): Assessment {
  return {
    id: row.id,
    ref: refOf('assessment', row.number),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    pin: { playbook: row.playbook, version: row.playbook_version, hash: row.playbook_hash },
    template: row.template,
    subject: toSubject(row),
    rater: row.rater,
    role: row.role,
    at: row.at,
    status: row.status,
    occasionId: row.occasion_id,
    sheet: readSheet(row.sheet, { column: 'assessment.sheet', id: row.id }),
    card: readCard(row.card, { column: 'assessment.card', id: row.id }),
  };
}

function toSubject(row: AssessmentRow): SubjectRef {
  const { subject_noun: noun, subject_id: id, subject_ref: ref, subject_name: name } = row;
  if (noun === 'none') return { noun, id: null, ref: null, name: null };
  if (noun === 'person') return { noun, id: null, ref: null, name: name ?? '' };
  return { noun, id: id ?? '', ref: ref ?? '', name: name ?? '' };
}

function toColumns(assessment: Fresh<Assessment>): NewRow<AssessmentRow> {
  const { pin, subject } = assessment;
  return {
    id: assessment.id,
    playbook: pin.playbook,
    playbook_version: pin.version,
    playbook_hash: pin.hash,
    template: assessment.template,
    subject_noun: subject.noun,
    subject_id: subject.id,
    subject_ref: subject.ref,
    subject_name: subject.name,
    rater: assessment.rater,
    role: assessment.role,
    at: assessment.at,
    status: assessment.status,
    occasion_id: assessment.occasionId,
    sheet: JSON.stringify(assessment.sheet),
    card: JSON.stringify(assessment.card),
  };
}
