import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBackupName, readBackupName, stemOf } from '../../../src/core/backups/names.ts';

const free = { encrypted: false, taken: () => false };

describe('the name of a copy', () => {
  it('says from when it is and why it was made', () => {
    const wall = '2026-11-02 14:05';
    expect(makeBackupName('kam.db', 'manual', wall, free)).toBe('kam-2026-11-02-1405.db');
    expect(makeBackupName('kam.db', 'manual', wall, { ...free, encrypted: true })).toBe('kam-2026-11-02-1405.db.age');
    expect(makeBackupName('kam.db', 'automatic', wall, free)).toBe('kam-2026-11-02-auto.db');
    expect(makeBackupName('kam.db', 'replaced', wall, free)).toBe('kam-2026-11-02-1405-replaced.db');
    expect(stemOf('my.book.sqlite')).toBe('my.book');
  });

  it('has a number where there is one of the same minute; that of a day has none', () => {
    const there = ['kam-2026-11-02-1405.db', 'kam-2026-11-02-1405-2.db'];
    const taken = (name: string): boolean => there.includes(name);
    expect(makeBackupName('kam.db', 'manual', '2026-11-02 14:05', { encrypted: false, taken })).toBe(
      'kam-2026-11-02-1405-3.db',
    );
    expect(makeBackupName('kam.db', 'automatic', '2026-11-02', { encrypted: false, taken: () => true })).toBe(
      'kam-2026-11-02-auto.db',
    );
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('manual', 'automatic', 'replaced', 'damaged'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('kam.db', '客户.db', 'a.b.db', 'plain', 'kam-2026-01-01.db'),
        (kind, encrypted, count, database) => {
          let left = count;
          const taken = (): boolean => (left -= 1) > 0;
          const name = makeBackupName(database, kind, '2026-11-02 14:05', { encrypted, taken });
          expect(readBackupName(database, name)).toEqual({ kind, day: '2026-11-02', encrypted });
        },
      ),
    );
  });

  it.each([
    ['kam.db.before-4.bak', { kind: 'migration', day: null, encrypted: false }],
    ['kam.db', null],
    ['kam.db-wal', null],
    ['kam-2026-11-02-1405.db.sha256', null],
    ['kam-2026-11-02-auto.db.begun', null],
    ['kam-2026-11-02-1405.db.812.unfinished', null],
    ['other-2026-11-02-1405.db', null],
    ['kam.db.before-x.bak', null],
  ])('of %s is read as %j', (name, expected) => {
    expect(readBackupName('kam.db', name)).toEqual(expected);
  });
});
