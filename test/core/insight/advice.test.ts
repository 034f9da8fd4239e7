import { describe, expect, it } from 'vitest';
import { adviseAbout, type AdviceTopic } from '../../../src/core/insight/advice.ts';
import { rule, shop } from '../competition/fixtures.ts';
import type { CoachingRule } from '../../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';

function playbookWith(rules: readonly CoachingRule[]): Playbook {
  const base = shop(rules);
  return {
    ...base,
    instruments: base.instruments.map((one) => (one.kind === 'rules' ? { ...one, over: 'opportunity' } : one)),
  };
}

describe('adviseAbout', () => {
  const playbook = playbookWith([
    rule('stage-alone', 'opportunity.stage == "rain"'),
    rule('people-too', 'competition.rivals > 0 && people.size() == 0', { severity: 'critical' }),
    rule('late-money', 'receivables.size() > 0', { severity: 'warning' }),
    rule('late-paper', 'proposal.overdue > 0'),
    rule('no-goal', 'needs.size() == 0'),
    rule('holds-not', 'people.size() > 0'),
  ]);
  const scope = {
    opportunity: { stage: 'rain' },
    people: [],
    needs: [],
    ties: [],
    competition: { rivals: 1 },
    receivables: [{ balance: 1 }],
    proposal: { overdue: 2 },
  };
  const idsFor = (topic: AdviceTopic): string[] => adviseAbout(playbook, scope, topic).map((advice) => advice.rule.id);

  it('stands where that is shown which a rule looks at, and nowhere else', () => {
    expect(idsFor('needs')).toEqual(['no-goal']);
    expect(idsFor('followUp')).toEqual(['late-money']);
    expect(idsFor('presenting')).toEqual(['late-paper']);
  });

  it('stands twice where a rule looks at two things', () => {
    expect(idsFor('competition')).toEqual(['people-too']);
    expect(idsFor('people')).toContain('people-too');
  });

  it('stands with the people where a rule looks at the stage alone, the most severe first', () => {
    expect(idsFor('people')).toEqual(['people-too', 'stage-alone']);
  });
});
