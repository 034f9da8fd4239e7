/** What plans propose of our strengths and of the rivals, and how it reads. */
import { describe, expect, it } from 'vitest';
import { loadTranslator } from '../../../src/cli/language.ts';
import { proposeFor } from '../../../src/core/occasion/proposals.ts';
import { proposalLines } from '../../../src/views/proposal-text.ts';
import { dossierOf } from '../buying/fixtures.ts';
import { opportunity } from '../process/fixtures.ts';
import { board, criterion, person, shop, type Stand } from '../competition/fixtures.ts';
import type { Occasion } from '../../../src/core/occasion/occasion.ts';
import type { OutlinePoint, PointSource } from '../../../src/core/playbook/guide-types.ts';

const [en, zh] = [await loadTranslator('en'), await loadTranslator('zh')];
const info = { text: null, why: null, help: null, note: null, provenance: null, sources: [] };

function point(from: PointSource): OutlinePoint {
  return { ...info, id: 'p', title: { en: 'p' }, from, writes: null, fills: [], lists: [] };
}

const payer = person('payer', { roles: ['pays'] });

function occasion(given: Stand, isAbout = true): Occasion {
  const { needs, competitors, rivals, ratings, valueCards } = board(given, opportunity.id);
  const dossier = { ...dossierOf({ members: {} }), needs, competitors, rivals, ratings, valueCards };
  return {
    playbook: shop(),
    dossier,
    account: dossier.account,
    opportunity: isAbout ? opportunity : null,
    stage: null,
    appointment: { kind: 'k', on: '2026-06-01', time: null, place: null, goal: null, team: [], owner: null, contactIds: [], opportunityId: null, important: false, minutes: null, timing: {} }, // prettier-ignore
    activityId: null,
    people: given.people ?? [],
    needs,
  };
}

function lines(from: PointSource, given: Occasion, t = en): readonly string[] {
  return proposeFor(point(from), given, []).flatMap((proposal) => proposalLines(proposal, given, t));
}

const stand: Stand = {
  needs: [criterion('Quiet pumps', 5, { ownerId: 'payer' }), criterion('Cheap pumps', 3, { ownerId: 'payer' })],
  rivals: ['Rex', 'Otto'],
  scores: {
    'Quiet pumps': 5,
    'Quiet pumps/Rex': 3,
    'Cheap pumps': 2,
    'Cheap pumps/Rex': 4,
    'Cheap pumps/Otto': 1,
  },
  people: [payer],
};

describe('strengths in a plan', () => {
  it('are the criteria by which we are ahead, with the concerns of those who are there', () => {
    expect(lines('strengths', occasion(stand))).toEqual(['Quiet pumps: thrift (payer; no evidence yet)']);
    expect(lines('strengths', occasion(stand), zh)).toEqual(['Quiet pumps：thrift（payer；还没有证据）']);
  });

  it('are told in the words of a card where there is one', () => {
    const cards = [{ feature: 'Two\nbearings', needId: 'Quiet pumps', role: 'pays', benefit: 'sleeps well', evidence: 'a test' }]; // prettier-ignore
    expect(lines('strengths', occasion({ ...stand, cards }))).toEqual([
      'Two bearings: sleeps well (payer; evidence: a test)',
    ]);
  });

  it('are none for those who feel nothing, and without an opportunity', () => {
    expect(lines('strengths', occasion({ ...stand, people: [person('other', {})] }))).toEqual([]);
    expect(lines('strengths', occasion(stand, false))).toEqual([]);
  });
});

describe('rivals in a plan', () => {
  it('are those who are rated, the one who is ahead most often first', () => {
    expect(lines('competition', occasion(stand))).toEqual([
      'Rex: ahead of us on one point',
      'Otto: nowhere ahead of us',
    ]);
    expect(lines('competition', occasion(stand, false))).toEqual([]);
  });
});
