/** The demo's opportunity that is over: from the first contact to the last payment, in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import type { World } from '../helpers/run.ts';

interface Story {
  readonly stage: string;
  readonly until: string | null;
  readonly events: readonly { readonly on: string; readonly kind: string }[];
}

interface Report {
  readonly opportunities: readonly {
    readonly ref: string;
    readonly closedOn: string | null;
    readonly story: readonly Story[];
  }[];
}

describe.each(['en', 'zh'] as const)('the opportunity of the demo that is over, in %s', (language) => {
  let world: World;
  beforeAll(async () => {
    world = await createDemoWorld(language);
  });

  async function ok(line: string): Promise<string> {
    const { stdout, stderr, code } = await world.run(line);
    expect([line, stderr, code]).toEqual([line, stderr, 0]);
    return stdout;
  }

  it('went through every stage of the process', async () => {
    const report = JSON.parse(await ok('report account acc-1 --json')) as Report;
    const over = report.opportunities.find(({ ref }) => ref === 'opp-3');
    const stages = (JSON.parse(await ok('playbook show six-steps --json')) as { stages: readonly { id: string }[] })
      .stages;
    expect(over?.closedOn).toBe('2026-10-29');
    expect(over?.story.map(({ stage }) => stage)).toEqual(stages.map(({ id }) => id));
    expect(over?.story.map(({ until }) => until)).toEqual(over?.story.map(({ until }) => until).toSorted());
    const kinds = over?.story.flatMap(({ events }) => events.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['activity', 'flag', 'milestone', 'payment', 'complaint']));
    // The others are not over: nothing is told of them.
    expect(report.opportunities.filter(({ ref }) => ref !== 'opp-3').map(({ story }) => story)).toEqual([[], []]);
  });

  it('is told in the report, and asks for nothing more', async () => {
    const text = await ok('report account acc-1 --format markdown');
    const start = text.indexOf(language === 'en' ? '### How it came about' : '### 全过程');
    expect(start).toBeGreaterThan(0);
    expect(text.slice(start, text.indexOf('\n### ', start + 5))).toMatchSnapshot();
    const shown = await ok('opportunity show opp-3');
    expect(shown).toContain('2026-10-29');
    expect(shown).not.toContain(language === 'en' ? 'The gate' : '阶段门');
    expect(shown).not.toContain('kam qualify');
  });
});
