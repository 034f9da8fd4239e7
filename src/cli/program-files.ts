import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** Version of the program: part of the cache key of compiled playbooks. */
export const programVersion: string = manifest.version;

/**
 * Folder of the compiled playbooks that come with the program. Sources (`src/cli`) and built files
 * (`dist/chunks`) lie equally deep, so one path serves both.
 */
export const shippedFolder: string = join(import.meta.dirname, '../../dist/playbooks');

/** Folder of the demo account, with a folder for each language in it. */
export const demoFolder: string = join(import.meta.dirname, '../../data/demo');
