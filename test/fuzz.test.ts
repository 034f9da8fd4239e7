/** A few seconds of `npm run test:fuzz`, with a fixed seed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from './faults/random.ts';
import { faultsOfCsv, faultsOfMarkdown, faultsOfRun } from './fuzz/checks.ts';
import { targets } from './fuzz/targets.ts';

const rounds: Readonly<Record<string, number>> = { cel: 300, render: 12 };

describe('the fuzzers', () => {
  it.each(targets.map((target) => [target.name, target] as const))(
    'find nothing in some rounds of %s',
    async (name, target) => {
      const folder = mkdtempSync(join(tmpdir(), 'kam-fuzz-'));
      await target.prepare(folder);
      for (let round = 0; round < (rounds[name] ?? 8); round += 1) {
        const { fed, faults } = await target.round(folder, createRandom(4 + round * 7919));
        expect(faults, fed).toEqual([]);
      }
    },
  );
});

describe('the checks of the fuzzers', () => {
  it('see control characters, marks of direction and wrong exits', () => {
    expect(faultsOfRun({ code: 0, stdout: 'fine\n', stderr: '' })).toEqual([]);
    for (const sign of ['\u001b[2J', '\u009b', '\u202e', '\u061c', '\ufeff', '\t']) {
      expect(faultsOfRun({ code: 0, stdout: `a${sign}`, stderr: '' })).toHaveLength(1);
    }
    expect(faultsOfRun({ code: 70, stdout: '', stderr: 'stack' })).toEqual(['exit 70: stack']);
  });

  it('see HTML, links and broken tables in Markdown', () => {
    const table = '| a | b |\n| --- | --- |\n| c | d |\n';
    expect(faultsOfMarkdown(table)).toEqual([]);
    expect(faultsOfMarkdown('a <b>c</b>')).toHaveLength(2);
    expect(faultsOfMarkdown('[a](http://b)')).toHaveLength(1);
    expect(faultsOfMarkdown(table.replace('c', 'c | x'))).toHaveLength(1);
    expect(faultsOfMarkdown(`${table}\n| e | f |\n`)).toHaveLength(1);
  });

  it('see formulas and rows of another length in CSV', () => {
    expect(faultsOfCsv('a,b\n"x, ""y""",-5\n')).toEqual([]);
    expect(faultsOfCsv('a,b\n=1,x\nx\n')).toHaveLength(2);
  });
});
