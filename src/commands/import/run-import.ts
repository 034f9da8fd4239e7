/** `kam import accounts|contacts|opportunities`: one file, one transaction, every row accounted for. */
import { KamError, message, type Message } from '../../core/errors.ts';
import { defaultProcess, defaultVocabulary } from '../../core/playbook/defaults.ts';
import { fieldsOf } from '../../core/forms/form-state.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { nearest, quoteWord } from '../../core/text.ts';
import { planColumns, type ColumnPlan } from '../../exchange/columns.ts';
import { createDraftReader } from '../../exchange/draft.ts';
import { decodeText, type Encoding } from '../../exchange/encoding.ts';
import { specsOf, type ExchangeNoun } from '../../exchange/fields.ts';
import { openSheet, type Batch, type Sheet } from '../../exchange/sheet.ts';
import { fieldExpectation } from '../../views/form.ts';
import { importResultView, type ImportResult } from '../../views/import-result.ts';
import { commandInfo } from '../command-info.ts';
import { checkSourceOptions, recordSources } from '../datum-source.ts';
import { findRecord } from '../find-record.ts';
import { formSource } from '../form/load-forms.ts';
import { createInputReader } from '../input.ts';
import { openSources } from '../rows.ts';
import { createAccountFinder } from './account-finder.ts';
import { createImporter, type Importer } from './importer.ts';
import { openInput } from './open-input.ts';
import { readImportOptions, type ImportOptions, type ReadOptions } from './options.ts';
import { createRejectedFile, type RejectedFile } from './rejected.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Field } from '../../core/playbook/guide-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Writer } from '../../store/types.ts';

/** Reasons and remarks that are shown one by one; the others are counted. */
const shownRows = 20;

/** Thrown to take a dry run back. */
const takeBack = new Error('dry run');

export async function runImport(
  ctx: Context,
  noun: ExchangeNoun,
  file: string,
  options: ImportOptions,
): Promise<CommandResult> {
  const read = readImportOptions(noun, options);
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  input.finish({});
  const files = await ctx.files();
  if (options.rejected !== undefined) await files.checkTarget(options.rejected, { force: options.force === true });
  const playbook = await (await ctx.content()).active();
  const { forms } = formSource(ctx, noun, playbook);
  const fields = fieldsOf(forms);
  const source = await openInput(ctx, file);
  const { name } = source;
  const progress = ctx.progress(source.size);
  try {
    const decoded = await decodeText(progress.count(source.chunks), read.encoding, name);
    const question = { noun, forms: fields, mapped: [...read.maps.keys()], delimiter: read.delimiter, file: name };
    const sheet = await openSheet(decoded.text, question);
    const rejected = createRejectedFile(ctx, {
      source: file,
      given: options.rejected ?? null,
      force: options.force === true,
      format: sheet.format,
    });
    const job: Job = { noun, name, options, read, playbook, fields, sheet, encoding: decoded.encoding, rejected };
    const result = await store(ctx, job, (rows) => progress.rows(rows)).catch(async (error: unknown) => {
      await rejected.discard();
      throw error;
    });
    progress.end();
    say(ctx, file, job, result);
    const { rows, tally } = result;
    return {
      view: importResultView(result),
      failed: tally.rejected > 0 ? message('rows-rejected', { rejected: tally.rejected, rows }) : null,
      failedAs: 'content',
    };
  } finally {
    progress.end();
    await source.close();
  }
}

interface Job {
  readonly noun: ExchangeNoun;
  readonly name: string;
  readonly options: ImportOptions;
  readonly read: ReadOptions;
  readonly playbook: Playbook;
  readonly fields: readonly Field[];
  readonly sheet: Sheet;
  readonly encoding: Encoding;
  readonly rejected: RejectedFile;
}

async function store(ctx: Context, job: Job, onRows: (rows: number) => void): Promise<ImportResult> {
  const { noun, options } = job;
  const isDry = options.dryRun === true;
  const files = await ctx.files();
  const { database } = ctx.settings;
  // Where there is no database yet, a dry run does not make one either.
  const place = isDry && !(await files.exists(database)) ? ctx.elsewhere({ database: ':memory:', at: ctx.now() }) : ctx;
  let result: ImportResult | null = null;
  const opened = await place.store();
  const work = async (writer: Writer): Promise<void> => {
    result = await importRows(ctx, writer, job, onRows);
    if (isDry) throw takeBack;
  };
  try {
    await opened.write(commandInfo(ctx, `import ${nounWords[noun]}`), work, { isBulk: true });
  } catch (error) {
    if (error !== takeBack) throw error;
  }
  if (result === null) throw new Error('an import without a result');
  return result;
}

const nounWords = { account: 'accounts', contact: 'contacts', opportunity: 'opportunities' } as const satisfies Record<
  ExchangeNoun,
  string
>;

async function importRows(
  ctx: Context,
  writer: Writer,
  job: Job,
  onRows: (rows: number) => void,
): Promise<ImportResult> {
  const { noun, options, read, playbook, sheet, rejected } = job;
  const { separator, gap } = ctx.t.words.punctuation;
  const lookups = await writer.lookups();
  const fallback =
    options.account === undefined ? null : (await findRecord(ctx, writer, 'account', options.account)).id;
  const accounts =
    noun === 'account'
      ? null
      : createAccountFinder(writer, lookups, {
          fallback,
          createMissing: options.createMissingAccounts === true,
          newId: ctx.newId,
          separator,
        });
  const methods = openSources(ctx, writer);
  const reasons = new Map<string, { count: number; first: { line: number; message: Message } }>();
  const remarks: { line: number; message: Message }[] = [];
  let remarkCount = 0;
  let header: readonly string[] = [];
  const isSourced = options.source !== undefined || options.asOf !== undefined;
  const importer: Importer = await createImporter(writer, lookups, {
    noun,
    keys: read.keys,
    accounts,
    playbook: playbook.id,
    processOf: async (id) => {
      const method = id === playbook.id ? playbook : await methods.playbook(id);
      return method === null ? null : defaultProcess(method);
    },
    today: ctx.today(),
    newId: ctx.newId,
    separator,
    reject: ({ line, row }, faults) => {
      for (const fault of faults) {
        const known = reasons.get(fault.code);
        if (known === undefined) reasons.set(fault.code, { count: 1, first: { line, message: fault } });
        else known.count += 1;
      }
      rejected.add(header, row, faults.map((fault) => ctx.t.message(fault)).join(gap));
    },
    remark: ({ line }, remark) => {
      remarkCount += 1;
      if (remarks.length < shownRows) remarks.push({ line, message: remark });
    },
    written: isSourced
      ? async (before, after, draft) => {
          const accountId = noun === 'account' ? after.id : (after as { accountId?: string }).accountId;
          const given = [...givenFields({ ...draft.values, fields: draft.fields })];
          await recordSources(ctx, writer, { noun, accountId: accountId ?? '', before, after, given }, options);
        }
      : null,
  });
  let plan: ColumnPlan | null = null;
  let toDraft: ReturnType<typeof createDraftReader> | null = null;
  const count = { rows: 0, empty: 0, around: 0 };
  for await (const batch of sheet.batches) {
    if (toDraft === null || batch.header.length !== header.length) {
      header = batch.header;
      plan = planFor(ctx, job, batch);
      toDraft = createDraftReader(plan, draftBasis(ctx, job), { isCsv: sheet.format === 'csv' });
    }
    count.rows += batch.rows.length;
    count.empty += batch.empty;
    count.around += batch.around;
    await importer.apply(batch.rows.map(toDraft));
    onRows(count.rows);
  }
  await importer.finish();
  // Before the transaction ends: rows that are nowhere else must be in the file once the others are stored.
  const rejectedFile = options.dryRun === true && options.rejected === undefined ? null : await rejected.finish();
  if (rejectedFile === null) await rejected.discard();
  return {
    noun,
    file: job.name,
    isDry: options.dryRun === true,
    encoding: job.encoding,
    format: sheet.format,
    delimiter: sheet.delimiter,
    ...count,
    tally: importer.tally,
    accountsCreated: accounts?.created() ?? 0,
    columns: [...(plan?.used ?? [])]
      .sort((left, right) => left.index - right.index)
      .map(({ heading, target }) => ({
        column: heading,
        field: target.type === 'own' ? target.field : `field.${target.field.id}`,
      })),
    ignored: plan?.ignored ?? [],
    reasons: [...reasons].map(([code, { count: rows, first }]) => ({ code, rows, first })),
    remarks,
    remarkCount,
    rejectedFile,
  };
}

function draftBasis(ctx: Context, { noun, read, playbook }: Job): Parameters<typeof createDraftReader>[1] {
  return {
    noun,
    currency: ctx.settings.currency,
    dateOrder: read.dateOrder,
    today: ctx.today(),
    functions: defaultVocabulary(playbook, 'functions'),
    levels: defaultVocabulary(playbook, 'levels'),
    expectationOf: (field) => fieldExpectation(field, ctx.t),
  };
}

/** @throws KamError `usage` where `--map` names what is not there, `content` where no column gives a name */
function planFor(ctx: Context, { noun, name, fields, read, sheet }: Job, { header }: Batch): ColumnPlan {
  const plan = planColumns(noun, header, fields, read.maps);
  const { separator } = ctx.t.words.punctuation;
  const columns = header.filter((heading) => heading.trim() !== '').join(separator);
  const known = [...Object.keys(specsOf(noun)), ...fields.map(({ id }) => id)];
  const [field] = plan.unknownFields;
  if (field !== undefined) {
    const detail = message('import-map-field', { field, near: nearest(field, known), fields: known.join(separator) });
    throw new KamError('usage', detail);
  }
  const [column] = plan.unknownColumns;
  // In JSON further columns may still come.
  if (column !== undefined && sheet.format === 'csv')
    throw new KamError('usage', message('import-map-column', { column, columns }));
  const isNamed = plan.used.some(
    ({ target }) =>
      target.type === 'own' && ['name', 'lastName', 'firstName', 'id', 'externalId'].includes(target.field),
  );
  if (!isNamed && header.length > 0)
    throw new KamError('content', message('import-no-columns', { file: name, columns, fields: known.join(separator) }));
  return plan;
}

/** What was done, and what to do next. */
function say(
  ctx: Context,
  file: string,
  { noun, options }: Job,
  { tally, rejectedFile, reasons, isDry }: ImportResult,
): void {
  ctx.note(message('import-done', { ...tally, noun: ctx.t.words.exchange.nouns[noun] }));
  if (isDry) ctx.note(message('import-dry-run', {}));
  const term = reasons.find(({ code }) => code === 'cell-term')?.first.message;
  if (term?.code === 'cell-term') ctx.note(message('import-map-hint', { column: term.params.column }));
  if (rejectedFile === null || file === '-') return;
  const flags = [
    ...(options.map ?? []).map((map) => ` --map ${quoteWord(map)}`),
    ...(['match', 'account'] as const).flatMap((key) =>
      options[key] === undefined ? [] : [` --${key} ${quoteWord(options[key])}`],
    ),
    ...(options.dateOrder === undefined ? [] : [` --date-order ${options.dateOrder}`]),
    ...(options.createMissingAccounts === true ? [' --create-missing-accounts'] : []),
  ];
  ctx.note(
    message('import-mend', { command: `kam import ${nounWords[noun]} ${quoteWord(rejectedFile)}${flags.join('')}` }),
  );
}
