/**
 * The wizard over a record's own fields and its forms. It changes nothing by itself: it hands back what the options
 * of the command would have been, and the command goes on as if they had been typed.
 */
import { isKamError, KamError, message } from '../../core/errors.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { changesBlocks } from '../../views/form-changes.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { EditField, EditPage } from './edit-field.ts';

/** Options as a command takes them: `--field` under `field`. */
export type TypedOptions = Readonly<Record<string, string | readonly string[]>>;

/** A record that is being edited. */
export interface EditTask<R> {
  /** What it is, for the headline: ref and name. */
  readonly title: string;
  readonly record: R;
  /** Its pages as they look with given values. */
  readonly pages: (record: R) => readonly EditPage[];
  /** The record as the options would leave it. @throws KamError for what is wrong with them */
  readonly preview: (options: TypedOptions) => Promise<R>;
  /** Whether saving makes sense without any change: of a record that is being made. */
  readonly isNew: boolean;
}

/** What was typed for each field, by its key; an empty list clears. */
type Answers = ReadonlyMap<string, { readonly field: EditField; readonly typed: readonly string[] }>;

interface Session<R> {
  readonly ctx: Context;
  readonly prompter: Prompter;
  readonly task: EditTask<R>;
  /** Fields as they were before anything was typed. */
  readonly first: readonly EditField[];
}

interface State<R> {
  readonly record: R;
  readonly answers: Answers;
}

/** Choices beside the fields and pages; no field has such a key. */
const save = '.save';
const leave = '.leave';
const walk = '.walk';
const back = '.back';
const byName = '.by-name';

/**
 * Asks for changes page by page, shows them, and returns them once they are confirmed.
 * @returns the options that make the changes; none where nothing was changed
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves
 */
export async function askChanges<R>(ctx: Context, task: EditTask<R>): Promise<TypedOptions> {
  const prompter = await ctx.prompter('--field');
  const first = task.pages(task.record).flatMap(({ fields }) => fields);
  const session: Session<R> = { ctx, prompter, task, first };
  const { edit, filled } = ctx.t.words.forms;
  let state: State<R> = { record: task.record, answers: new Map() };
  let at: string | undefined;
  for (;;) {
    const pages = task.pages(state.record);
    const count = state.answers.size;
    at = await prompter.choose(
      edit.which(task.title),
      [
        ...pages.map(({ title, detail, fields }, index) => ({
          value: String(index),
          label: title,
          detail:
            detail ??
            filled(fields.filter(({ typed }) => typed.length > 0).length, fields.filter(({ isOff }) => !isOff).length),
        })),
        ...(count > 0 || task.isNew ? [{ value: save, label: edit.save(count) }] : []),
        { value: leave, label: edit.leave },
      ],
      at,
    );
    if (at === leave) throw new KamError('cancelled', message('cancelled', {}));
    if (at === save) {
      if (await confirmChanges(session, state)) return toOptions(state.answers);
      continue;
    }
    state = await askPage(session, state, Number(at));
    // On to the next page; after the last one to the end.
    at = Number(at) + 1 < pages.length ? String(Number(at) + 1) : state.answers.size > 0 || task.isNew ? save : leave;
  }
}

/**
 * Changes that options gave, else those that a person at a terminal gives.
 * @param ask the wizard, where there is a terminal
 * @throws KamError `usage` where there are none and nobody can be asked
 */
export async function requireChanges<T extends object>(ctx: Context, given: T, ask: () => Promise<T>): Promise<T> {
  if (Object.keys(given).length > 0) return given;
  if (!ctx.settings.interactive) throw new KamError('usage', message('nothing-to-edit', {}));
  return ask();
}

/** Offers the wizard for a record whose name was just asked for. @returns what it gave, or null */
export async function offerForm<T>(ctx: Context, isAsked: boolean, ask: () => Promise<T>): Promise<T | null> {
  if (!isAsked) return null;
  const prompter = await ctx.prompter('--name');
  return (await prompter.confirm(ctx.t.words.forms.edit.fillNow, true)) ? ask() : null;
}

/** Shows what would change. @returns false where the user wants to go on editing */
async function confirmChanges<R>({ ctx, prompter, task, first }: Session<R>, state: State<R>): Promise<boolean> {
  if (state.answers.size === 0 || ctx.settings.yes) return true;
  const { t } = ctx;
  const { edit } = t.words.forms;
  const after = fieldsByKey(task.pages(state.record));
  const rows = first
    .filter((field) => state.answers.has(keyOf(field)))
    .map((field) => ({ label: labelOf(field), before: field.shown, after: after.get(keyOf(field))?.shown ?? '' }));
  await prompter.show(changesBlocks(rows, t));
  const choice = await prompter.choose(edit.saveThese, [
    { value: save, label: edit.save(state.answers.size) },
    { value: back, label: edit.goOn },
    { value: leave, label: edit.leave },
  ]);
  if (choice === leave) throw new KamError('cancelled', message('cancelled', {}));
  return choice === save;
}

/** One page: a field is picked and asked for, or all of them one after the other. */
async function askPage<R>(session: Session<R>, start: State<R>, index: number): Promise<State<R>> {
  const { edit } = session.ctx.t.words.forms;
  let state = start;
  let at: string | undefined;
  await session.prompter.remark(edit.keep);
  for (;;) {
    const page = session.task.pages(state.record)[index];
    if (page === undefined) return state;
    const fields = page.fields.filter(({ isOff }) => !isOff);
    const choice = await session.prompter.choose(
      edit.page(page.title),
      [
        { value: walk, label: edit.walk },
        ...fields.map((field) => ({ value: keyOf(field), label: field.label, detail: field.shown })),
        ...(page.fields.length > fields.length ? [{ value: byName, label: edit.byName }] : []),
        { value: back, label: edit.back },
      ],
      at,
    );
    if (choice === back) return state;
    const picked = choice === byName ? await askName(session, page) : choice;
    at = choice === walk ? back : picked;
    for (const { key, isForm, isOff } of page.fields) {
      if (picked === walk ? isOff : picked !== keyOf({ key, isForm })) continue;
      // Asked with what is there by now: an answer may have changed another field.
      const field = fieldsByKey(session.task.pages(state.record)).get(keyOf({ key, isForm }));
      if (field !== undefined) state = await answer(session, state, field, await askField(session, state, field));
    }
  }
}

/** Fields that nobody is reminded of are asked for by their name or id. @returns the key of one */
async function askName<R>({ ctx, prompter }: Session<R>, { fields }: EditPage): Promise<string> {
  const { edit } = ctx.t.words.forms;
  const find = (typed: string): EditField | null => {
    const items = fields.map((field) => ({ id: field.key, title: { '': field.name }, field }));
    return resolveTerm({ terms: items }, typed)?.field ?? null;
  };
  const check = (typed: string): string | null => (find(typed) === null ? edit.noSuchField(typed) : null);
  const field = find(await prompter.text(edit.name, { check }));
  return field === null ? back : keyOf(field);
}

/** @returns the state with an answer; one that equals what was there at the start is no change */
async function answer<R>(
  { ctx, prompter, task, first }: Session<R>,
  state: State<R>,
  field: EditField,
  typed: readonly string[] | null,
): Promise<State<R>> {
  if (typed === null) return state;
  const before = first.find((candidate) => keyOf(candidate) === keyOf(field));
  const answers = new Map(state.answers);
  if (before !== undefined && isSame(before.typed, typed)) answers.delete(keyOf(field));
  else answers.set(keyOf(field), { field, typed });
  const fault = await findFault(ctx, task, toOptions(answers));
  if (fault !== null) {
    await prompter.remark(fault);
    return state;
  }
  const record = await task.preview(toOptions(answers));
  // `120万` typed again for what is 120万 already reads as another text, but changes nothing.
  const after = fieldsByKey(task.pages(record)).get(keyOf(field));
  if (before !== undefined && after !== undefined && isSame(before.typed, after.typed)) answers.delete(keyOf(field));
  return { record, answers };
}

/** @returns what was typed, an empty list to clear, null to keep what is there */
async function askField<R>(session: Session<R>, state: State<R>, field: EditField): Promise<readonly string[] | null> {
  const { ctx, prompter } = session;
  const { edit } = ctx.t.words.forms;
  const brackets = ctx.t.words.punctuation.brackets;
  if (field.help !== null) await prompter.remark(field.help);
  switch (field.input) {
    case 'one': {
      const none = field.isRequired ? [] : [{ value: '', label: edit.unknown }];
      const chosen = await prompter.choose(field.label, [...none, ...field.choices], field.typed[0] ?? '');
      return chosen === '' ? [] : [chosen];
    }
    case 'many':
      return prompter.chooseMany(field.label + brackets(edit.mark), field.choices, field.typed);
    case 'lines':
      return askLines(session, field);
    case 'names':
    case 'text':
      return askText(session, state, field);
  }
}

async function askText<R>(session: Session<R>, state: State<R>, field: EditField): Promise<readonly string[] | null> {
  const { ctx, prompter } = session;
  const { punctuation, forms } = ctx.t.words;
  const isNames = field.input === 'names';
  const initial = field.typed.join(punctuation.separator);
  const split = (words: string): readonly string[] =>
    (isNames ? words.split(/[,，、;；]/) : [words]).map((word) => word.trim()).filter((word) => word !== '');
  const fault = (typed: readonly string[]): Promise<string | null> =>
    findFault(ctx, session.task, toOptions(new Map(state.answers).set(keyOf(field), { field, typed })));
  const words = await prompter.text(field.label + (isNames ? punctuation.brackets(forms.edit.several) : ''), {
    ...(initial === '' ? {} : { initial }),
    check: (typed) => (isClearing(typed) && !field.isRequired ? null : fault(split(typed))),
  });
  if (words === '-') return [];
  if (words !== '') return split(words);
  if (field.typed.length === 0) return null;
  return (await prompter.confirm(forms.edit.clear(field.label), false)) ? [] : null;
}

function isClearing(typed: string): boolean {
  return typed === '' || typed === '-';
}

/** What keeps options from being taken, in a sentence; null where nothing does. */
async function findFault<R>(ctx: Context, task: EditTask<R>, options: TypedOptions): Promise<string | null> {
  try {
    await task.preview(options);
    return null;
  } catch (error) {
    if (!isKamError(error)) throw error;
    const { detail } = error;
    // The flag is not what this person sees.
    return detail.code === 'bad-value' || detail.code === 'field-value'
      ? ctx.t.words.forms.edit.expected(detail.params.expected)
      : ctx.t.message(detail);
  }
}

/** A text of several lines: what is there is kept, added to or written anew. */
async function askLines<R>({ ctx, prompter }: Session<R>, field: EditField): Promise<readonly string[] | null> {
  const { edit } = ctx.t.words.forms;
  const present = field.typed[0] ?? '';
  let lines: string[] = [];
  if (present !== '') {
    await prompter.remark(present);
    const choice = await prompter.choose<keyof typeof edit.lines>(
      field.label,
      (['keep', 'add', 'rewrite', 'clear'] as const).map((value) => ({ value, label: edit.lines[value] })),
    );
    if (choice === 'keep') return null;
    if (choice === 'clear') return [];
    if (choice === 'add') lines = present.split('\n');
  }
  const before = lines.length;
  for (let question = field.label + ctx.t.words.punctuation.brackets(edit.line); ; question = '…') {
    const line = await prompter.text(question);
    if (line === '') break;
    lines.push(line);
  }
  return lines.length === before ? null : [lines.join('\n')];
}

function toOptions(answers: Answers): TypedOptions {
  const own: Record<string, string | readonly string[]> = {};
  const fields: string[] = [];
  for (const { field, typed } of answers.values()) {
    if (!field.isForm) own[field.key] = field.input === 'names' || field.input === 'many' ? typed : (typed[0] ?? '');
    else if (typed.length === 0) fields.push(`${field.key}=`);
    else fields.push(...typed.map((words) => `${field.key}=${words}`));
  }
  return fields.length === 0 ? own : { ...own, field: fields };
}

function labelOf({ of, label }: EditField): string {
  return of === undefined ? label : `${of} · ${label}`;
}

/** A form field may have the name of an option. */
function keyOf({ key, isForm }: Pick<EditField, 'key' | 'isForm'>): string {
  return isForm ? `field ${key}` : key;
}

function fieldsByKey(pages: readonly EditPage[]): ReadonlyMap<string, EditField> {
  return new Map(pages.flatMap(({ fields }) => fields.map((field) => [keyOf(field), field] as const)));
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
