/** What of a personal field leaves the program: that it is known, and its value only where it was asked for. */
import { expect, it } from 'vitest';
import { loadTranslator } from '../../src/cli/language.ts';
import { surveyInformation } from '../../src/core/information/survey.ts';
import { informationView } from '../../src/views/information.ts';
import { area, contact, contactItem, dossier, map, playbook, role, today } from '../core/information/fixtures.ts';

const state = dossier({ contacts: [contact('boss', { fields: { hobbies: 'sailing' } })], roles: [role('boss')] });
const survey = surveyInformation(state, playbook(), map(area('people', [contactItem('hobbies')])), [], today);

it.each([
  [false, null],
  [true, 'sailing'],
])('personal values, asked for: %j', (sensitive, value) => {
  const { areas } = informationView(survey, sensitive).data as unknown as {
    areas: { items: { state: string; data: { value: unknown; withheld: boolean }[] }[] }[];
  };
  expect(areas[0]?.items).toMatchObject([{ state: 'known', data: [{ value, withheld: !sensitive }] }]);
});

it.each(['en', 'zh'] as const)(
  'personal values stay off the page and out of CSV unless asked for, in %s',
  async (language) => {
    const t = await loadTranslator(language);
    const words = (sensitive: boolean): string => {
      const view = informationView(survey, sensitive);
      return JSON.stringify([view.blocks(t), view.csvTable?.(t)]);
    };
    expect(words(false)).not.toContain('sailing');
    expect(words(false)).toContain(t.words.information.personal);
    expect(words(true).split('sailing')).toHaveLength(3);
  },
);
