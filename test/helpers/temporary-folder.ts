/** Every folder that a test makes lies in one that goes when the run is over. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs before the workers start, so that they inherit the place of temporary files. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kam-tests-'));
  // Some tests look in as another user.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
