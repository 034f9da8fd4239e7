import { describe, expect, it } from 'vitest';
import { questionsToAsk } from '../../../src/core/information/questions.ts';
import { surveyInformation } from '../../../src/core/information/survey.ts';
import { accountItem, area, contact, contactItem, dossier, map, playbook, role, told, today } from './fixtures.ts';
import type { InformationItem } from '../../../src/core/playbook/guide-types.ts';
import type { Dossier } from '../../../src/core/records/types.ts';

/** Each group as `kinds (people): question [items and reasons]`. */
function questions(items: readonly InformationItem[], state: Dossier = dossier()): string[] {
  const survey = surveyInformation(state, playbook(), map(area('area', items)), [], today);
  return questionsToAsk(survey).map(({ guides, people, questions: asked }) => {
    const lines = asked.map(({ question, items: open }) => {
      const why = open.map((one) => `${one.state.item.id} ${one.reason}`).join(', ');
      return `${question?.id ?? '-'} [${why}]`;
    });
    return `${guides.join('+')} (${people.map(({ id }) => id).join(' ')}): ${lines.join('; ')}`;
  });
}

const guided = dossier({ roles: [role('boss', ['social']), role('clerk', ['technical'])] });

describe('what is not known', () => {
  it('is asked in the words of the list, of those whom the question names', () => {
    expect(questions([accountItem('region', { ask: ['who-buys'], guides: ['social'] })], guided)).toEqual([
      'social+technical (boss clerk): who-buys [region unknown]',
    ]);
  });

  it('is asked of the guides of the item where the question names none', () => {
    expect(questions([accountItem('region', { ask: ['how'], guides: ['technical'] })], guided)).toEqual([
      'technical (clerk): how [region unknown]',
    ]);
  });

  it('is a question by itself where the list has none', () => {
    expect(questions([accountItem('region', { guides: ['social'] })], guided)).toEqual([
      'social (boss): - [region unknown]',
    ]);
  });

  it('says which kind of guide is wanted where there is none yet', () => {
    expect(questions([accountItem('region', { guides: ['social'] })])).toEqual(['social (): - [region unknown]']);
  });

  it('is asked once where several items name the question', () => {
    const items = ['region', 'industry'].map((id) => accountItem(id, { ask: ['how'] }));
    expect(questions(items)).toEqual([' (): how [region unknown, industry unknown]']);
  });

  it('is grouped by whom to ask, single kinds first, nobody last', () => {
    const items = [
      accountItem('region'),
      accountItem('industry', { guides: ['technical', 'social'] }),
      accountItem('owner', { guides: ['technical'] }),
      accountItem('website', { guides: ['social'] }),
    ];
    expect(questions(items, guided).map((line) => line.split(' ')[0])).toEqual([
      'social',
      'technical',
      'social+technical',
      '',
    ]);
  });

  it('is not asked where it is optional or known', () => {
    const known = { ...guided, account: { ...guided.account, region: 'North' } };
    expect(
      questions([accountItem('region'), accountItem('industry', { optional: true }), contactItem('hobbies')], known),
    ).toEqual([]);
  });

  it('is asked for the people of whom it is missing', () => {
    const contacts = [contact('boss', { title: 'Head' }), contact('clerk')];
    expect(questions([contactItem('title')], dossier({ contacts }))).toEqual([' (): - [title partly]']);
  });
});

describe('what one has told', () => {
  const known = { ...guided, account: { ...guided.account, region: 'North' } };
  const region = accountItem('region', { guides: ['technical', 'social'], crossCheck: true });

  it('is put to the other kind of guide', () => {
    const state = { ...known, sources: [told('acc', 'region', 'clerk')] };
    expect(questions([region], state)).toEqual(['social (boss): - [region unchecked]']);
  });

  it('is put to the other kind of guide, also where the question names only the first', () => {
    const social = accountItem('region', { guides: ['technical', 'social'], crossCheck: true, ask: ['who-knows'] });
    const state = { ...known, sources: [told('acc', 'region', 'boss')] };
    expect(questions([social], state)).toEqual(['technical (clerk): who-knows [region unchecked]']);
  });

  it('is put to both where neither has told it', () => {
    expect(questions([region], known)).toEqual(['social+technical (boss clerk): - [region unchecked]']);
  });

  it('is settled when two have', () => {
    const state = { ...known, sources: [told('acc', 'region', 'clerk'), told('acc', 'region', 'boss')] };
    expect(questions([region], state)).toEqual([]);
  });
});
