import type { Migration } from '../migrate.ts';
import { first } from './001-first.ts';
import { selling } from './002-selling.ts';
import { winning } from './003-winning.ts';
import { trust } from './004-trust.ts';

/** Every migration, oldest first. The last one's version is `schemaVersion`. */
export const migrations: readonly Migration[] = [first, selling, winning, trust];
