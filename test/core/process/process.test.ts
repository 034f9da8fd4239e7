import { describe, expect, it } from 'vitest';
import { closeness } from '../../../src/core/process/closeness.ts';
import { flagsOf, stageProgress } from '../../../src/core/process/stage-progress.ts';
import { advanceOpportunity, closeOpportunity, isActive } from '../../../src/core/records/opportunity.ts';
import { standingRecord } from '../../../src/core/records/marker.ts';
import { ladder, marker, opportunity, process, record } from './fixtures.ts';

const today = '2026-06-01';

describe('closeness', () => {
  it.each([
    ['nothing', [], 'ground'],
    ['one marker of a rung that needs one', ['a'], 'first'],
    ['one of the two that the next rung needs', ['a', 'c'], 'first'],
    ['both', ['a', 'c', 'd'], 'second'],
    ['a gap below', ['c', 'd', 'e'], 'ground'],
    ['all', ['b', 'c', 'd', 'e'], 'third'],
  ])('%s', (_name, markers, rung) => {
    const found = closeness(
      ladder,
      markers.map((id) => record(id, '2026-05-01')),
      today,
    );
    expect(found.rung?.id).toBe(rung);
  });

  it('keeps what lies above a gap and shows it as ahead', () => {
    const found = closeness(ladder, [record('e', '2026-05-01')], today);
    expect(found.ahead.map(({ marker: { id }, rung }) => [id, rung.id])).toEqual([['e', 'third']]);
    expect([found.next?.id, found.stillNeeded]).toEqual(['first', 1]);
  });

  it('counts a marker once, however often it was recorded', () => {
    const found = closeness(
      ladder,
      [record('a', '2026-05-01'), record('c', '2026-05-02'), record('c', '2026-05-03')],
      today,
    );
    expect([found.rung?.id, found.stillNeeded]).toEqual(['first', 1]);
  });

  it('goes one step back when a marker is retracted', () => {
    const records = [
      record('a', '2026-05-01'),
      record('c', '2026-05-01'),
      record('d', '2026-05-01', { retractedOn: '2026-05-20' }),
    ];
    expect(closeness(ladder, records, today).rung?.id).toBe('first');
  });

  it.each([
    ['2025-12-01', false],
    ['2025-11-30', true],
  ])('a rung held since %s is stale: %s', (on, isStale) => {
    const found = closeness(ladder, [record('a', on)], today);
    expect([found.rung?.id, found.since, found.isStale]).toEqual(['first', on, isStale]);
  });

  it('is nothing at all below a first rung that asks for something', () => {
    const steep = { ...ladder, rungs: ladder.rungs.slice(1) };
    expect(closeness(steep, [], today).rung).toBeNull();
  });
});

describe('standingRecord', () => {
  it('prefers evidence to a later date without', () => {
    const proven = record('a', '2026-01-01');
    expect(standingRecord([proven, record('a', '2026-02-01', { evidence: null })], 'a')).toBe(proven);
  });
});

describe('stageProgress', () => {
  it('says what the gate misses', () => {
    const found = stageProgress(process, opportunity, [], {}, today);
    expect([found?.number, found?.count, found?.days]).toEqual([1, 3, 151]);
    expect(found?.gate.missing.map(({ marker: { id }, kind }) => [id, kind])).toEqual([['seen', 'marker']]);
  });

  it('keeps a flag without evidence, but opens nothing with it', () => {
    const found = stageProgress(process, opportunity, [record('seen', today, { evidence: null })], {}, today);
    expect(found?.end[0]?.record).not.toBeNull();
    expect([found?.gate.holds, found?.gate.missing[0]?.kind]).toEqual([false, 'evidence']);
  });

  it('holds with every flag of the gate, whatever else is open', () => {
    expect(stageProgress(process, opportunity, [record('seen', today)], {}, today)?.gate.holds).toBe(true);
  });

  it('sets a start flag by the end flag that it is the same as', () => {
    const found = stageProgress(process, { ...opportunity, stage: 'sell' }, [record('seen', today)], {}, today);
    expect(found?.start[0]?.record?.marker).toBe('seen');
  });

  it('may ask for the end flag of another stage', () => {
    const [first, second, ...rest] = process.stages;
    if (first === undefined || second === undefined) throw new Error('no stages');
    const strict = {
      ...process,
      stages: [first, { ...second, gate: { markers: ['seen'], when: null, say: null } }, ...rest],
    };
    const found = stageProgress(strict, { ...opportunity, stage: 'sell' }, [], {}, today);
    expect([found?.gate.holds, found?.gate.missing.map(({ marker: { id } }) => id)]).toEqual([false, ['seen']]);
  });

  it('also asks the condition, and says it in the words of the method', () => {
    const when = {
      source: 'opportunity.days > 200',
      expression: {
        op: '>',
        left: { op: 'field', object: { op: 'name', name: 'opportunity' }, name: 'days' },
        right: { op: 'literal', value: 200 },
      },
    } as const;
    const [first, ...rest] = process.stages;
    if (first === undefined) throw new Error('no stage');
    const strict = { ...process, stages: [{ ...first, gate: { markers: [], when, say: { en: 'Wait.' } } }, ...rest] };
    const early = stageProgress(strict, opportunity, [], { opportunity: { days: 151 } }, today);
    expect([early?.gate.holds, early?.gate.unmet?.say]).toEqual([false, { en: 'Wait.' }]);
    const late = stageProgress(strict, opportunity, [], { opportunity: { days: 201 } }, today);
    expect(late?.gate.holds).toBe(true);
  });

  it('lets everybody through a stage without a gate', () => {
    expect(stageProgress(process, { ...opportunity, stage: 'care' }, [], {}, today)?.gate.holds).toBe(true);
  });

  it('is nothing for a stage that the process does not have', () => {
    expect(stageProgress(process, { ...opportunity, stage: 'gone' }, [], {}, today)).toBeNull();
  });

  it('offers every flag but the borrowed ones for recording', () => {
    expect([...flagsOf(process).keys()]).toEqual(['seen', 'noted', 'signed']);
    expect(marker('x').startsWith).toBeNull();
  });
});

describe('the life of an opportunity', () => {
  const at = { today, reason: null };

  it('enters the next stage', () => {
    const after = advanceOpportunity(opportunity, process, at);
    expect([after.stage, after.stageSince, after.status]).toEqual(['sell', today, 'open']);
  });

  it('is won by leaving the stage that wins, and stays open', () => {
    const after = advanceOpportunity({ ...opportunity, stage: 'sell' }, process, at);
    expect([after.stage, after.status, after.decidedOn, after.closedOn, isActive(after)]).toEqual([
      'care',
      'won',
      today,
      null,
      true,
    ]);
  });

  it('is over after its last gate', () => {
    const after = advanceOpportunity({ ...opportunity, stage: 'care', status: 'won' }, process, at);
    expect([after.stage, after.status, after.closedOn, isActive(after)]).toEqual(['care', 'won', today, false]);
  });

  it('keeps the reason of an override', () => {
    expect(advanceOpportunity(opportunity, process, { today, reason: 'by phone' }).reason).toBe('by phone');
  });

  it.each([
    ['lost', today, false],
    ['abandoned', today, false],
    ['won', null, true],
  ] as const)('closed as %s', (status, closedOn, active) => {
    const after = closeOpportunity(opportunity, { status, reason: 'price', today });
    expect([after.status, after.decidedOn, after.closedOn, isActive(after)]).toEqual([status, today, closedOn, active]);
  });
});
