import { expect, it } from 'vitest';
import { openPoints } from '../../../src/core/assessment/open-points.ts';
import { score } from '../../../src/core/assessment/score.ts';
import {
  oneToThree,
  option,
  pin,
  plusMinusOrNone,
  question,
  rating,
  section,
  sheet,
  template,
  today,
  when,
} from './fixtures.ts';

it('lists unknown, unanswered and worst answers in template order', () => {
  const worstUnknown = { type: 'options', options: [option('?', 0, { unknown: true }), option('1', 1)] } as const;
  const asked = template([
    section('one', [
      question('good'),
      question('unknown'),
      question('bad'),
      question('empty'),
      question('excluded', { scale: plusMinusOrNone }),
      question('hidden', { when: when(['answers', 'good'], '==', '-') }),
    ]),
    section('two', [
      question('lowest', { scale: oneToThree }),
      question('middle', { scale: oneToThree }),
      question('reversed', { scale: oneToThree, reverse: true }),
      question('reversed-good', { scale: oneToThree, reverse: true }),
      question('both', { scale: worstUnknown }),
      question('flat', { scale: rating(1) }),
      question('words', { scale: { type: 'text' } }),
    ]),
  ]);
  const given = sheet({
    good: '+', unknown: '?', bad: '-', excluded: 'n/a', hidden: '-',
    lowest: '1', middle: '2', reversed: '3', 'reversed-good': '1', both: '?', flat: '1',
  }); // prettier-ignore
  const card = score(given, asked, pin, today);
  const open = openPoints(card, asked).map((point) => [point.section.id, point.question.id, point.kind, point.answer]);
  expect(open).toEqual([
    ['one', 'unknown', 'unknown', '?'],
    ['one', 'bad', 'negative', '-'],
    ['one', 'empty', 'unanswered', null],
    ['two', 'lowest', 'negative', '1'],
    ['two', 'reversed', 'negative', '3'],
    ['two', 'both', 'unknown', '?'],
    ['two', 'words', 'unanswered', null],
  ]);
  expect(openPoints(card, template([section('one', [question('new')])]))).toEqual([]);
});
