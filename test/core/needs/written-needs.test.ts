import { describe, expect, it } from 'vitest';
import { checkNeeds, matchContacts, type NeedsFrame } from '../../../src/core/needs/written-needs.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import { levels, need } from './fixtures.ts';
import type { Contact } from '../../../src/core/records/types.ts';

function contact(id: string, name: string, aliases: readonly string[] = []): Contact {
  const made = newContact({ accountId: 'acc', name, aliases }, { id });
  return { ...made, ref: `con-${id}`, version: 1, createdAt: '', updatedAt: '' };
}

const people = [contact('1', '赵文博', ['Zhao Wenbo']), contact('2', '赵敏'), contact('3', '赵')];

const frame: NeedsFrame = {
  vocabulary: {
    kind: 'vocabulary',
    who: null,
    id: 'needs',
    origin: 'test',
    title: { en: 'Needs' },
    text: null,
    why: null,
    help: null,
    note: null,
    provenance: null,
    sources: [],
    terms: levels,
  },
  levels,
  contacts: people,
  stored: [need('a', 'why')],
  speaker: '2',
  today: '2026-11-02',
  language: 'en',
};

function check(written: unknown) {
  const { sketches, problems } = checkNeeds(written, frame, ['needs']);
  return { sketches, codes: problems.map(({ message: { code }, path }) => `${path.join('.')} ${code}`) };
}

describe('checkNeeds', () => {
  it('reads a tree; what is not said follows from where it stands and from who was asked', () => {
    const { sketches, codes } = check([
      { level: 'why', text: 'Grow', below: [{ text: 'Too slow', confirmed: true }] },
      { under: 'need-a', level: 'Level how', text: 'Fast', owner: 'Zhao Wenbo', confirmed: '2026-10-01', by: '赵敏' },
    ]);
    expect(codes).toEqual([]);
    expect(
      sketches.map(({ key, parent, level, text, ownerId, confirmedOn, confirmedBy }) =>
        [key, parent, level, text, ownerId, confirmedOn, confirmedBy].join(' '),
      ),
    ).toEqual(['~0001  why Grow 2  ', '~0002 ~0001 what Too slow 2 2026-11-02 2', '~0003 a how Fast 1 2026-10-01 2']);
  });

  it('leaves out what nothing is said of; what is below takes its place', () => {
    const { sketches, codes } = check([
      { level: 'why', text: null, below: [{ level: 'what', text: 'Slow', below: [{ level: 'how', text: null }] }] },
      { level: 'why', text: null, below: [{ level: 'what', below: [] }] },
    ]);
    expect([codes, sketches.map(({ text, parent }) => [text, parent])]).toEqual([[], [['Slow', null]]]);
  });

  it.each([
    ['nothing', null, []],
    ['no list', {}, ['needs wrong-type']],
    ['a bare text', ['Grow'], ['needs.0 wrong-type']],
    ['no text', [{ level: 'why', urgency: 3 }], ['needs.0 key-missing']],
    ['no level', [{ text: 'Grow' }], ['needs.0 key-missing']],
    ['a level that is none', [{ level: 'x', text: 'Grow' }], ['needs.0.level bad-choice']],
    [
      'a level out of order',
      [{ level: 'how', text: 'Fast', below: [{ level: 'why', text: 'Grow' }] }],
      ['needs.0.below.0.level need-level-order'],
    ],
    ['a number for a text', [{ level: 'why', text: 5 }], ['needs.0.text quote-value']],
    ['an urgency out of range', [{ level: 'why', text: 'Grow', urgency: 6 }], ['needs.0.urgency bad-choice']],
    ['a must that is none', [{ level: 'why', text: 'Grow', must: 'yes' }], ['needs.0.must wrong-type']],
    ['a date that is none', [{ level: 'why', text: 'Grow', deadline: 'soon' }], ['needs.0.deadline answer-date']],
    [
      'a confirmation to come',
      [{ level: 'why', text: 'Grow', confirmed: '2026-11-03' }],
      ['needs.0.confirmed need-confirmed-later'],
    ],
    ['a witness without a date', [{ level: 'why', text: 'Grow', by: '赵敏' }], ['needs.0.by need-by-alone']],
    ['nobody', [{ level: 'why', text: 'Grow', owner: 'Nobody' }], ['needs.0.owner need-person-unknown']],
    ['several people', [{ level: 'why', text: 'Grow', owner: 'con-' }], ['needs.0.owner need-person-ambiguous']],
    [
      'a parent that is not there',
      [{ under: 'need-z', level: 'how', text: 'Fast' }],
      ['needs.0.under need-under-unknown'],
    ],
    [
      'two parents',
      [{ level: 'why', text: 'Grow', below: [{ under: 'need-a', text: 'Slow' }] }],
      ['needs.0.below.0.under need-under-inside'],
    ],
  ])('says what is wrong with %s', (_name, written, codes) => {
    expect(check(written).codes).toEqual(codes);
  });
});

describe('matchContacts', () => {
  it.each([
    ['con-1', ['1']],
    ['zhao wenbo', ['1']],
    ['文博', ['1']],
    ['赵', ['3']],
    ['con', ['1', '2', '3']],
    ['Li', []],
  ])('takes %s for', (words, ids) => {
    expect(matchContacts(words, people).map(({ id }) => id)).toEqual(ids);
  });
});
