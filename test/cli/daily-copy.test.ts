import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dailyFiles, startDailyCopy } from '../../src/cli/daily-copy.ts';
import type { Io } from '../../src/cli/types.ts';

let database: string;
const started: (readonly string[])[] = [];
const io = (env: Readonly<Record<string, string>> = {}): Io =>
  ({ env, startInBackground: (argv: readonly string[]) => started.push(argv) }) as unknown as Io;

beforeEach(() => {
  database = join(mkdtempSync(join(tmpdir(), 'kam-daily-')), 'kam.db');
  writeFileSync(database, '');
  started.length = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const goTo = (days: number): void => void vi.setSystemTime(Date.now() + days * 86_400_000);

it('is begun in the background, once a day', () => {
  goTo(2);
  startDailyCopy(database, io());
  expect(started).toEqual([['backup', '--automatic', '--quiet']]);
  const { target } = dailyFiles(database, new Date().toISOString());
  mkdirSync(dirname(target));
  writeFileSync(target, '');
  startDailyCopy(database, io());
  expect(started).toHaveLength(1);
  goTo(1);
  startDailyCopy(database, io());
  expect(started).toHaveLength(2);
});

it('is not begun twice at once, and again after an hour', () => {
  goTo(2);
  const { begun } = dailyFiles(database, new Date().toISOString());
  mkdirSync(dirname(begun));
  writeFileSync(begun, '');
  utimesSync(begun, new Date(), new Date());
  startDailyCopy(database, io());
  expect(started).toEqual([]);
  utimesSync(begun, new Date(Date.now() - 3_700_000), new Date(Date.now() - 3_700_000));
  startDailyCopy(database, io());
  expect(started).toHaveLength(1);
});

it('is none of a database that was made today, nor where the clock is set by hand', () => {
  startDailyCopy(database, io());
  goTo(2);
  startDailyCopy(database, io({ KAM_NOW: '2026-01-01' }));
  expect(started).toEqual([]);
});
