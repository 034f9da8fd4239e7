import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checkHistory } from '../../src/store/check-history.ts';
import { indexTokens } from '../../src/store/tokens.ts';
import { createWorld, prepared } from '../helpers/run.ts';
import type { World } from '../helpers/run.ts';

const name = '龚翡翠';
const alias = 'Jadeite Gong';
const phone = '010-8877-6655';
const mobile = '138-9911-7744';
const email = 'feicui.gong@jade.example';

/** A person of whom everything is kept that can be kept, and somebody else beside them. */
export const createWitness = prepared(async () => {
  const world = createWorld({ KAM_DB: 'kam.db' });
  const lines: readonly (readonly string[])[] = [
    ['account', 'add', '玄武岩矿业', '--note', `${name}说今年扩产`],
    ['account', 'add', '别家公司', '--note', `total: ${mobile.replaceAll('-', '')}, and ${email.toUpperCase()}; 龚翡翠饰品店`],
    ['contact', 'add', name, '--account', 'acc-1', '--alias', alias, '--title', '翡翠部总监', '--phone', phone, '--note', '喜欢蘑菇'],
    ['contact', 'edit', 'con-1', '--mobile', mobile, '--email', email, '--field', 'hobbies=鸢尾花', '--told-by', 'con-1'],
    ['contact', 'edit', 'con-1', '--alias', '翡翠姐', '--alias', alias],
    ['contact', 'add', '岳麓', '--account', 'acc-1', '--note', `${name}的下属`, '--reports-to', 'con-1'],
    ['opportunity', 'add', '翡翠矿山网络', '--account', 'acc-1', '--description', `由${name}发起`],
    ['role', 'set', 'opp-1', 'con-1', '--role', 'initiator', '--attitude', 'supporter', '--note', '鹦鹉学舌'],
    ['tie', 'add', 'con-2', 'con-1', '--kind', 'influences', '--evidence', `${alias} 听岳麓的`],
    ['marker', 'record', 'con-1', 'exchanged-cards', '--evidence', '珊瑚厅换名片'],
    ['activity', 'log', 'visit', '--account', 'acc-1', '--contact', 'con-1', '--outcome', `${name}（138 9911 7744）答应牵线`],
    ['need', 'add', '扩容', '--opportunity', 'opp-1', '--level', 'goals', '--owner', 'con-1', '--evidence', '琥珀原话'],
    ['activity', 'edit', 'act-1', '--outcome', `${name}答应牵线，手机${mobile}`],
  ];
  for (const line of lines) {
    const { code, stderr } = await world.run([...line]);
    if (code !== 0) throw new Error(`${line.join(' ')}: ${stderr}`);
  }
  return world;
});

/** Everything that the files of a database hold, as bytes. */
function bytesOf(world: World): string {
  const files = ['kam.db', 'kam.db-wal', 'kam.db-shm'].map((file) => join(world.folder, file));
  return files.map((file) => {
    try {
      return readFileSync(file).toString('latin1');
    } catch {
      return '';
    }
  }).join('');
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** What must not be found, nor the tokens that a search index makes of it. */
const secrets = [
  name, alias, phone, mobile, email, '翡翠姐', '翡翠部', '蘑菇', '鸢尾花', '鹦鹉学舌', '珊瑚厅', '琥珀原话', 'feicui', 'jadeite',
  mobile.replaceAll('-', ''), mobile.replaceAll('-', ' '),
]; // prettier-ignore
const tokens = [name, '蘑菇', '鸢尾花', '鹦鹉', '珊瑚', '琥珀'].flatMap((text) => indexTokens(text).split(' ').filter((token) => [...token].length > 1));

describe('an erased contact', () => {
  test('is in no byte of the files, whatever was kept of them', async () => {
    const world = await createWitness();
    const before = bytesOf(world);
    for (const secret of [name, phone, mobile, email, '蘑菇', '鸢尾花']) expect(before, secret).toContain(latin1(secret));
    // Names of others hold the same characters; these words stand alone.
    const { code, stderr } = await world.run(['contact', 'erase', 'con-1', '--reason', 'asked for it', '--yes']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const after = bytesOf(world);
    for (const secret of [...secrets, ...tokens]) {
      if (secret === '翡翠' || secret === name) continue;
      expect(after.toLowerCase().includes(latin1(secret).toLowerCase()), secret).toBe(false);
    }
  });
});
