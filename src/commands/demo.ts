import { KamError, message } from '../core/errors.ts';
import { qualificationTemplate } from '../core/playbook/defaults.ts';
import { demoView } from '../views/demo.ts';
import { run as assess } from './assess.ts';
import { commandInfo } from './command-info.ts';
import { importDemo, type DemoRecords } from './demo/records.ts';
import { run as reportAccount } from './report/account.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { Playbook } from '../core/playbook/types.ts';

interface Options {
  readonly throwAway?: boolean;
  readonly force?: boolean;
}

/** Left in the folder, so that the next demo knows that what is there is its own. */
const markerFile = '.kam-demo';
/** What a demo writes, and the next one replaces. */
const ownFiles = ['report.md', 'kam.db', 'kam.db-wal', 'kam.db-shm', 'answers', markerFile];
/** The day on which the story of the demo stands. */
const storyTime = '2026-11-02T01:00:00.000Z';

/** The main job on made-up data, by the same commands that a user runs. */
export async function run(ctx: Context, [argument]: [string?], options: Options): Promise<CommandResult> {
  const files = await ctx.files();
  const folder =
    options.throwAway === true ? await files.makeTemporaryFolder('kam-demo-') : files.absolute(argument ?? 'kam-demo');
  await clearFolder(ctx, folder, options.force === true);

  const content = await ctx.content();
  const source = `${ctx.demoFolder}/${ctx.t.language}`;
  const records = (await content.readValue(await content.readText(`${source}/records.yaml`))) as DemoRecords;
  const database = `${folder}/kam.db`;
  const demo = ctx.elsewhere({
    database,
    user: records.user,
    at: storyTime,
    // The demo tells the story of the shipped method, whichever one the user works with.
    playbooks: null,
    playbook: null,
    configPlaybook: null,
    interactive: false,
  });
  const playbook = await (await demo.content()).active();
  const store = await demo.store();
  const imported = await store.write(commandInfo(demo, 'demo'), (writer) =>
    importDemo(demo, writer, records, playbook),
  );
  for (const sheet of await copySheets(ctx, source, folder, playbook)) {
    await assess(demo, [sheet.template], { answers: [sheet.path], occasion: imported.occasions.get(sheet.name) });
  }
  const { view: report } = await reportAccount(demo, [imported.account.ref], {});
  const reportFile = `${folder}/report.md`;
  if (report !== null) await demo.saveView(report, 'markdown', reportFile);
  const { items } = await store.assessments.list({});
  // A throw-away demo is run in the project's own folder, where the program has not become a command yet.
  const program = options.throwAway === true ? 'npx kam' : 'kam';
  return { view: demoView({ imported, assessments: [...items].reverse(), folder, reportFile, database, program }) };
}

/** Makes room for the demo: its own earlier files go, anything else stays and stops it unless `--force`. */
async function clearFolder(ctx: Context, folder: string, force: boolean): Promise<void> {
  const files = await ctx.files();
  const found = (await files.list(folder)) ?? [];
  // What a demo leaves that is killed while it makes its mark.
  const isCutOff = (name: string): boolean => name.startsWith(`${markerFile}.`) && name.endsWith('.tmp');
  const there = found.filter((name) => !isCutOff(name));
  if (there.length > 0 && !there.includes(markerFile) && !force) {
    throw new KamError('conflict', message('demo-folder-used', { folder }), {
      hints: [message('demo-other-folder', {})],
    });
  }
  await files.makeFolder(folder);
  for (const name of [...ownFiles, ...found.filter(isCutOff)]) await files.remove(`${folder}/${name}`);
  await files.write(`${folder}/${markerFile}`, 'Made by kam demo; the next demo here replaces it.\n');
  await files.makeFolder(`${folder}/answers`);
}

/** Puts the answer sheets where the user can change and replay them; the qualification comes first. */
async function copySheets(
  ctx: Context,
  source: string,
  folder: string,
  playbook: Playbook,
): Promise<{ name: string; template: string; path: string }[]> {
  const files = await ctx.files();
  const content = await ctx.content();
  const qualification = `${playbook.id}/${qualificationTemplate(playbook)?.id}`;
  const sheets: { name: string; template: string; path: string }[] = [];
  for (const name of (await files.list(`${source}/answers`)) ?? []) {
    const text = await content.readText(`${source}/answers/${name}`);
    const path = `${folder}/answers/${name}`;
    await files.write(path, text.text);
    sheets.push({
      name: name.replace(/\.yaml$/, ''),
      template: (await content.readAnswers(text)).sheet.template ?? '',
      path,
    });
  }
  const rank = ({ template }: { template: string }): number => (template === qualification ? 0 : 1);
  return sheets.sort((left, right) => rank(left) - rank(right) || (left.path < right.path ? -1 : 1));
}
