/** Whether the copy of the day is due: looked at after each command that has written. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeBackupName } from '../core/backups/names.ts';
import { dateIn } from './clock.ts';
import type { Io } from './types.ts';

/** An attempt that has come to nothing is repeated after so many milliseconds. */
const patience = 3_600_000;

/**
 * Where the copy of a day goes, and the sign that it is being made. The day is that of the system's clock, which costs
 * nothing to ask.
 * @param at instant
 */
export function dailyFiles(database: string, at: string): { readonly target: string; readonly begun: string } {
  const day = dateIn(null, at);
  const name = makeBackupName(basename(database), 'automatic', day, { encrypted: false, taken: () => false });
  const target = join(dirname(database), 'backups', name);
  return { target, begun: `${target}.begun` };
}

/** Whether a copy is missing and nobody has begun it lately. */
export function isDue(target: string, begun: string): boolean {
  if (existsSync(target)) return false;
  const started = statSync(begun, { throwIfNoEntry: false });
  return started === undefined || Date.now() - started.mtimeMs > patience;
}

/**
 * Has the copy of the day made in the background: the command that wrote does not wait for it. A database that was made
 * today has no day before it that could be lost, and none is made where the clock is set by hand.
 */
export function startDailyCopy(database: string, io: Io): void {
  if (io.startInBackground === undefined || io.env.KAM_NOW) return;
  const at = new Date().toISOString();
  const { target, begun } = dailyFiles(database, at);
  if (!isDue(target, begun)) return;
  const made = statSync(database, { throwIfNoEntry: false })?.birthtime;
  if (made === undefined || dateIn(null, made.toISOString()) === dateIn(null, at)) return;
  io.startInBackground(['backup', '--automatic', '--quiet']);
}
