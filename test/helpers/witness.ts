/** A person of whom everything is kept that can be kept, to be erased or handed out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { searchTables } from '../../src/store/search.ts';
import { createWorld, prepared } from './run.ts';

export const witness = {
  name: '龚翡翠',
  alias: 'Jadeite Gong',
  phone: '010-8877-6655',
  mobile: '138-9911-7744',
  email: 'feicui.gong@jade.example',
};
const { name, alias, phone, mobile, email } = witness;

/** A person of whom everything is kept that can be kept, and somebody else beside them. */
export const createWitness = prepared(async () => {
  const world = createWorld({ KAM_DB: 'kam.db' });
  const lines: readonly (readonly string[])[] = [
    ['account', 'add', '玄武岩矿业', '--note', `${name}说今年扩产`],
    ['account', 'add', '别家公司', '--note', `total: ${mobile.replaceAll('-', '')}, and ${email.toUpperCase()}`],
    [
      'contact',
      'add',
      name,
      '--account',
      'acc-1',
      '--alias',
      alias,
      '--title',
      '翡翠部总监',
      '--phone',
      phone,
      '--note',
      '喜欢蘑菇',
    ],
    [
      'contact',
      'edit',
      'con-1',
      '--mobile',
      mobile,
      '--email',
      email,
      '--field',
      'hobbies=鸢尾花',
      '--source',
      'con-1',
    ],
    ['contact', 'edit', 'con-1', '--alias', '翡翠姐', '--alias', alias],
    ['contact', 'add', '岳麓', '--account', 'acc-1', '--note', `${name}的下属`, '--reports-to', 'con-1'],
    ['opportunity', 'add', '矿山网络', '--account', 'acc-1', '--description', `由${name}发起`],
    ['role', 'set', 'opp-1', 'con-1', '--role', 'initiator', '--attitude', 'supporter', '--note', '鹦鹉学舌'],
    ['tie', 'add', 'con-2', 'con-1', '--kind', 'influences', '--evidence', `${alias} 听岳麓的`],
    ['marker', 'record', 'con-1', 'exchanged-cards', '--evidence', '珊瑚厅换名片'],
    [
      'activity',
      'add',
      'exhibition',
      '--opportunity',
      'opp-1',
      '--with',
      'con-1',
      '--on',
      '2026-11-01',
      '--outcome',
      `${name}（138 9911 7744）答应牵线`,
    ],
    ['need', 'add', 'opp-1', '扩容', '--level', 'goals', '--owner', 'con-1', '--evidence', '琥珀原话'],
    ['assess', 'style-inventory', '--answers', 'style.yaml'],
    ['activity', 'edit', 'act-1', '--outcome', `${name}答应牵线，手机${mobile}`],
  ];
  const sheet = readFileSync(join(import.meta.dirname, '../../data/demo/zh/answers/style-inventory-1.yaml'), 'utf8');
  const own = `${sheet.replace(/^for:.*$/m, `for: ${name}`).replace('talkative: 3', 'talkative: {value: 3, evidence: 玛瑙厅观察}')}`;
  writeFileSync(join(world.folder, 'style.yaml'), own);
  for (const line of lines) {
    const { code, stderr } = await world.run([...line]);
    if (code !== 0) throw new Error(`${line.join(' ')}: ${stderr}`);
  }
  // In a large book one deleted entry is too few for the index to clean up by itself.
  const raw = new Sqlite(join(world.folder, 'kam.db'));
  for (const table of Object.values(searchTables)) {
    raw.exec(`insert into ${table} (${table}, rank) values ('deletemerge', 0)`);
  }
  raw.close();
  return world;
});
