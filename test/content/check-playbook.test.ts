/** Each rule of the checker has a broken playbook of its own, with the exact problem and place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lines, manifest, readFiles, short } from './playbook-fixture.ts';

const scale = '  options: [{id: y, value: 1}, {id: n, value: 0}]';
const head = ['kind: template', 'id: t', 'title: T', 'scale:', scale];
const oneQuestion = ['sections:', '  - id: s', '    title: S', '    questions:', '      - {id: q, title: Q}'];
const template = (...more: readonly string[]): Record<string, string> => ({
  't.yaml': lines(...head, ...oneQuestion, ...more),
});
/** A template whose question has more keys. */
const question = (keys: string): Record<string, string> => ({
  't.yaml': lines(...head, ...oneQuestion.slice(0, 4), `      - {id: q, title: Q, ${keys}}`),
});
const stages = (...more: readonly string[]): Record<string, string> => ({
  'p.yaml': lines('kind: process', 'id: p', 'title: P', 'stages:', ...more),
});
const ladder = (...more: readonly string[]): Record<string, string> => ({
  'l.yaml': lines('kind: ladder', 'id: l', 'title: L', 'rungs:', ...more),
});
const catalog = (...entries: readonly string[]): Record<string, string> => ({
  'c.yaml': lines(
    'kind: catalog',
    'id: c',
    'title: C',
    'attributes:',
    '  - {id: effect, title: Effect, scale: 1-5}',
    '  - {id: cost, title: Cost, terms: [low, high]}',
    'entries:',
    ...entries,
  ),
});
const vocabulary = (...more: readonly string[]): Record<string, string> => ({
  'v.yaml': lines('kind: vocabulary', 'id: v', 'title: V', ...more),
});
const attribute = (keys: string): Record<string, string> => ({
  'c.yaml': lines('kind: catalog', 'id: c', 'title: C', `attributes: [{id: a, title: A, ${keys}}]`),
});
const list = (...more: readonly string[]): Record<string, string> => ({
  'q.yaml': lines('kind: question-list', 'id: q', 'title: Q', ...more),
});
/** A playbook with one file of rules of retention. */
const retention = (...rules: readonly string[]): Readonly<Record<string, string>> => ({
  't.yaml': lines(
    'kind: retention',
    'id: t',
    'title: T',
    ...rules.map((rule, index) => `${index === 0 ? 'rules: [' : '  '}${rule}${index + 1 === rules.length ? ']' : ','}`),
  ),
});

const information = (item: string, keys = 'id: m'): Record<string, string> => ({
  'i.yaml': lines(
    'kind: information',
    'id: i',
    'title: I',
    `areas: [{title: M, ${keys === 'id: m' ? keys : `id: m, ${keys}`}, items: [${item}]}]`,
  ),
});
const form = (field: string, ...more: readonly string[]): Record<string, string> => ({
  'f.yaml': lines('kind: form', 'id: f', 'title: F', 'record: account', `fields: [${field}]`, ...more),
});
const outline = (point: string): Record<string, string> => ({
  'o.yaml': lines('kind: outline', 'id: o', 'title: O', `parts: [{id: part, text: Part, points: [${point}]}]`),
});
const concessions = (steps: string): Record<string, string> => ({
  's.yaml': lines('kind: schedule', 'id: concessions', 'title: S', `steps: [${steps}]`),
});
const schedule = (step: string, ...more: readonly string[]): Record<string, string> => ({
  's.yaml': lines('kind: schedule', 'id: s', 'title: S', `steps: [${step}]`, ...more),
});
const facts = { 'sources.yaml': lines('facts:', '  F1: {fact: One}', '  F2: {fact: Two}') };
const bilingual = manifest()
  .replace('languages: [en]', 'languages: [en, zh]')
  .replace('title: Method', 'title: {en: M, zh: M}');
const axes = (...more: readonly string[]): Record<string, string> => ({
  't.yaml': lines(
    ...head,
    'sections:',
    '  - {id: a, title: A, questions: [{id: q, title: Q}]}',
    '  - {id: b, title: B, questions: [{id: r, title: R}]}',
    'scoring:',
    '  method: axes',
    ...more,
  ),
});
const quadrants = [
  '  quadrants:',
  '    - {x: low, y: low, id: k}',
  '    - {x: low, y: high, id: l}',
  '    - {x: high, y: low, id: m}',
  '    - {x: high, y: high, id: n}',
];
const bothAxes = '  axes: {x: {section: a, midpoint: 0.5}, y: {section: b, midpoint: 0.5}}';
const verdict = (...rules: readonly string[]): Record<string, string> => template('scoring:', '  verdicts:', ...rules);

/** Code, what is special, files, and every problem that is found. */
const rules: readonly [string, string, Record<string, string>, readonly string[]][] = [
  ['yaml-syntax', 'bad indentation', { 'v.yaml': 'kind: vocabulary\n bad: x\n' }, ['v.yaml:1:7 yaml-syntax']],
  [
    'yaml-syntax',
    'an alias without anchor',
    { 'v.yaml': 'kind: vocabulary\nid: *v\ntitle: V\n' },
    ['v.yaml:2:5 yaml-syntax'],
  ],
  ['yaml-syntax', 'a second document', { 'v.yaml': 'kind: vocabulary\n---\na: 1\n' }, ['v.yaml:2:1 yaml-syntax']],
  [
    'yaml-duplicate-key',
    'the rest is checked all the same',
    vocabulary('title: W', 'trems: []'),
    ['v.yaml:4:1 yaml-duplicate-key', 'v.yaml:5:1 unknown-key'],
  ],
  [
    'yaml-bare-sign',
    'in a list of options',
    template('examples:', '  - {name: n, answers: {q: y}, expect: {}}', 'note: -'),
    ['t.yaml:13:7 yaml-bare-sign'],
  ],
  [
    'yaml-too-many-aliases',
    '',
    {
      'v.yaml': lines(
        'a: &a [x, x, x, x, x, x, x, x, x, x]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
        'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
        'd: [*c, *c, *c, *c]',
      ),
    },
    ['v.yaml:1:1 yaml-too-many-aliases'],
  ],
  ['yaml-too-deep', '', { 'v.yaml': '['.repeat(100_000) }, ['v.yaml:1:1 yaml-too-deep']],
  ['yaml-empty', '', { 'v.yaml': '# nothing\n' }, ['v.yaml:1:1 yaml-empty']],
  [
    'unknown-key',
    'at the root and deep inside',
    { ...vocabulary('terms:', '  - {id: a, title: A, valeu: 1}', 'trems: []') },
    ['v.yaml:5:23 unknown-key', 'v.yaml:6:1 unknown-key'],
  ],
  ['key-missing', 'a required key', { 'v.yaml': lines('kind: vocabulary', 'id: v') }, ['v.yaml:1:1 key-missing']],
  ['key-missing', 'an item without words', vocabulary('terms:', '  - id: a'), ['v.yaml:5:5 key-missing']],
  ['key-missing', 'the kind', { 'v.yaml': 'id: v\n' }, ['v.yaml:1:1 key-missing']],
  [
    'key-missing',
    'keys of the manifest',
    { 'playbook.yaml': lines('schema: kam.playbook/v1', 'id: m', "version: '1.0.0'") },
    ['playbook.yaml:1:1 key-missing', 'playbook.yaml:1:1 key-missing', 'playbook.yaml:1:1 key-missing'],
  ],
  ['wrong-type', 'a list for a text', vocabulary('why: [a]'), ['v.yaml:4:6 wrong-type']],
  ['wrong-type', 'an id with capitals', vocabulary('terms: [{id: Big, title: A}]'), ['v.yaml:4:14 wrong-type']],
  ['wrong-type', 'a file that is a list', { 'v.yaml': '- a\n' }, ['v.yaml:1:1 wrong-type']],
  [
    'wrong-type',
    'an option id with a space',
    { 's.yaml': lines('kind: scale', 'id: s', 'title: S', "options: [{id: 'a b', value: 1}]") },
    ['s.yaml:4:16 wrong-type'],
  ],
  [
    'wrong-type',
    'a value with three decimals',
    { 's.yaml': lines('kind: scale', 'id: s', 'title: S', 'options: [{id: a, value: 0.125}]') },
    ['s.yaml:4:26 wrong-type'],
  ],
  ['wrong-type', 'a negative weight', question('weight: -1'), ['t.yaml:10:35 wrong-type']],
  [
    'wrong-type',
    'a duration',
    ladder('  - {id: a, title: A, value: 0}', 'reviewAfter: soon'),
    ['l.yaml:6:14 wrong-type'],
  ],
  [
    'wrong-type',
    'a language code',
    { 'playbook.yaml': manifest().replace('[en]', '[English!]') },
    ['playbook.yaml:5:13 wrong-type'],
  ],
  [
    'quote-value',
    'a version that is a number',
    { 'playbook.yaml': manifest().replace("'1.0.0'", '1.0') },
    ['playbook.yaml:3:10 quote-value'],
  ],
  ['bad-choice', 'a near one', template('subject: oportunity'), ['t.yaml:11:10 bad-choice']],
  ['unknown-kind', '', { 'v.yaml': lines('kind: vocabluary', 'id: v', 'title: V') }, ['v.yaml:1:7 unknown-kind']],
  [
    'language-twice',
    '',
    { 'playbook.yaml': manifest().replace('[en]', '[en, en]') },
    ['playbook.yaml:5:17 language-twice'],
  ],
  [
    'text-language-missing',
    'in an instrument',
    { 'playbook.yaml': bilingual, ...vocabulary('why: {en: W, zh: W}') },
    ['v.yaml:3:8 text-language-missing'],
  ],
  [
    'text-language-missing',
    'in the manifest',
    { 'playbook.yaml': bilingual.replace('{en: M, zh: M}', '{en: M}') },
    ['playbook.yaml:4:8 text-language-missing'],
  ],
  [
    'text-language-undeclared',
    'a warning',
    vocabulary('why: {en: W, fr: W}'),
    ['v.yaml:4:18 text-language-undeclared'],
  ],
  [
    'duplicate-id',
    'instruments of different kinds',
    { ...vocabulary(), 'w.yaml': lines('kind: outline', 'id: v', 'title: W') },
    ['w.yaml:2:5 duplicate-id'],
  ],
  [
    'duplicate-id',
    'instruments of one kind',
    { ...vocabulary(), 'w.yaml': lines('kind: vocabulary', 'id: v', 'title: W') },
    ['w.yaml:2:5 duplicate-id'],
  ],
  [
    'duplicate-id',
    'terms of a list',
    vocabulary('terms:', '  - {id: a, title: A}', '  - {id: a, title: B}'),
    ['v.yaml:6:10 duplicate-id'],
  ],
  [
    'duplicate-id',
    'questions of two sections',
    template('  - {id: z, title: Z, questions: [{id: q, title: Q}]}'),
    ['t.yaml:11:40 duplicate-id'],
  ],
  [
    'duplicate-id',
    'flags of two stages',
    stages('  - {id: a, title: A, end: [{id: f, text: F}]}', '  - {id: b, title: B, start: [{id: f, text: F}]}'),
    ['p.yaml:6:36 duplicate-id'],
  ],
  ['unknown-reference', 'a scale', question('scale: plus'), ['t.yaml:10:34 unknown-reference']],
  ['unknown-reference', 'labels of an option', question('labels: {z: Z}'), ['t.yaml:10:36 unknown-reference']],
  [
    'unknown-reference',
    'a marker of a gate',
    stages('  - id: a', '    title: A', '    end: [{id: f, text: F}]', '    gate: {markers: [f, g]}'),
    ['p.yaml:8:25 unknown-reference'],
  ],
  [
    'unknown-reference',
    'startsWith',
    stages('  - {id: a, title: A, start: [{id: f, text: F, startsWith: g}]}'),
    ['p.yaml:5:60 unknown-reference'],
  ],
  [
    'unknown-reference',
    'an activity',
    stages('  - {id: a, title: A, activities: [visit]}'),
    ['p.yaml:5:36 unknown-reference'],
  ],
  [
    'unknown-reference',
    'what a rule suggests',
    { 'r.yaml': lines('kind: rules', 'id: r', 'title: R', 'rules:', '  - {id: a, when: true, say: A, do: visit}') },
    ['r.yaml:5:37 unknown-reference'],
  ],
  [
    'unknown-reference',
    'what an approach is for',
    { 'a.yaml': lines('kind: approach', 'id: a', 'title: A', 'for: nobody') },
    ['a.yaml:4:6 unknown-reference'],
  ],
  [
    'unknown-reference',
    'an instrument in default',
    { 'playbook.yaml': manifest('default: {roles: v, process: p}'), ...vocabulary() },
    ['playbook.yaml:7:30 unknown-reference'],
  ],
  [
    'unknown-reference',
    'the terms of an attribute',
    { 'c.yaml': lines('kind: catalog', 'id: c', 'title: C', 'attributes: [{id: a, title: A, terms: nothing}]') },
    ['c.yaml:4:39 unknown-reference'],
  ],
  [
    'unknown-reference',
    'an attribute of an entry',
    catalog('  - {id: a, title: A, values: {effect: 3, cost: low, colour: 1}}'),
    ['c.yaml:8:54 unknown-reference'],
  ],
  [
    'unknown-reference',
    'a section of an axis',
    axes(bothAxes.replace('section: b', 'section: c'), ...quadrants),
    ['t.yaml:11:55 unknown-reference'],
  ],
  [
    'unknown-reference',
    'an approach of a quadrant',
    axes(bothAxes, ...quadrants.slice(0, 4), '    - {x: high, y: high, id: n, approach: z}'),
    ['t.yaml:16:43 unknown-reference'],
  ],
  ['condition-syntax', '', verdict('    - {id: a, when: total.points >}'), ['t.yaml:13:21 condition-syntax']],
  [
    'condition-function',
    'a regular expression',
    verdict('    - {id: a, when: \'answers["q"].matches("y")\'}'),
    ['t.yaml:13:21 condition-function'],
  ],
  [
    'condition-too-large',
    '',
    verdict(`    - {id: a, when: '${Array(70).fill('total.points == 1').join(' || ')}'}`),
    ['t.yaml:13:21 condition-too-large'],
  ],
  [
    'condition-too-deep',
    '',
    verdict(`    - {id: a, when: '${'!'.repeat(30)}true'}`),
    ['t.yaml:13:21 condition-too-deep'],
  ],
  [
    'condition-too-nested',
    '',
    verdict("    - {id: a, when: '[1].exists(a, [1].exists(b, [1].exists(c, a == b && b == c)))'}"),
    ['t.yaml:13:21 condition-too-nested'],
  ],
  [
    'condition-unknown-name',
    'a section',
    verdict('    - {id: a, when: sections.nope.points > 1}'),
    ['t.yaml:13:21 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'a question',
    verdict('    - {id: a, when: \'answers["nope"] == null\'}'),
    ['t.yaml:13:21 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'a marker of a gate',
    stages('  - {id: a, title: A, gate: {when: \'markers["f"] != null\'}}'),
    ['p.yaml:5:36 condition-unknown-name'],
  ],
  [
    'condition-hyphen',
    '',
    verdict('    - {id: a, when: sections.worth-winning.points > 1}'),
    ['t.yaml:13:21 condition-hyphen'],
  ],
  [
    'condition-unknown-value',
    'an option',
    verdict('    - {id: a, when: \'answers["q"] == "z"\'}'),
    ['t.yaml:13:21 condition-unknown-value'],
  ],
  ['condition-own-answer', '', question('when: \'answers["q"] == "y"\''), ['t.yaml:10:33 condition-own-answer']],
  ['condition-type', 'no bool', verdict('    - {id: a, when: total.points}'), ['t.yaml:13:21 condition-type']],
  [
    'condition-compares',
    '',
    verdict('    - {id: a, when: \'total.points == "1"\'}'),
    ['t.yaml:13:21 condition-compares'],
  ],
  ['scale-form', '', question('scale: {type: text, options: [{id: a, value: 1}]}'), ['t.yaml:10:34 scale-form']],
  [
    'scale-id-taken',
    '',
    { 's.yaml': lines('kind: scale', 'id: number', 'title: N', 'type: text') },
    ['s.yaml:2:5 scale-id-taken'],
  ],
  [
    'scale-missing',
    '',
    { 't.yaml': lines('kind: template', 'id: t', 'title: T', ...oneQuestion) },
    ['t.yaml:8:9 scale-missing'],
  ],
  [
    'scale-option-without-value',
    '',
    question('scale: {options: [{id: a, value: 1}, {id: b}]}'),
    ['t.yaml:10:64 scale-option-without-value'],
  ],
  [
    'name-of-two-options',
    'an alias',
    question('scale: {options: [{id: a, value: 1, aliases: [B]}, {id: b, value: 2}]}'),
    ['t.yaml:10:83 name-of-two-options'],
  ],
  [
    'wrong-type',
    'poles too far apart',
    question('scale: {bipolar: {from: 0, to: 250}}, left: L, right: R'),
    ['t.yaml:10:44 wrong-type'],
  ],
  ['pole-missing', '', question('scale: {bipolar: {from: 5, to: 0}}, left: L'), ['t.yaml:10:9 pole-missing']],
  ['min-answered-too-high', '', template('scoring: {minAnswered: 2}'), ['t.yaml:11:24 min-answered-too-high']],
  [
    'bands-mixed',
    '',
    template(
      'scoring:',
      '  bands:',
      '    - {id: a, from: 0, to: 0, on: points}',
      '    - {id: b, from: 1, to: 1, on: percent}',
    ),
    ['t.yaml:14:35 bands-mixed'],
  ],
  [
    'band-gap',
    'of the whole',
    template('scoring:', '  bands:', '    - {id: a, from: 0, to: 0.5}', '    - {id: b, from: 2, to: 3}').constructor ===
    Object
      ? question('').constructor === Object
        ? template('scoring:', '  bands: [{id: a, from: 1, to: 1}]')
        : {}
      : {},
    ['t.yaml:12:25 band-range'],
  ],
  ['axes-missing', '', axes(), ['t.yaml:10:11 axes-missing']],
  [
    'axes-unused',
    '',
    Object.fromEntries(
      Object.entries(axes(bothAxes, ...quadrants)).map(([name, text]) => [
        name,
        text.replace('method: axes', 'method: mean'),
      ]),
    ),
    ['t.yaml:11:9 axes-unused'],
  ],
  [
    'axes-same-section',
    '',
    axes(bothAxes.replace('section: b', 'section: a'), ...quadrants),
    ['t.yaml:11:55 axes-same-section'],
  ],
  ['quadrant-missing', '', axes(bothAxes, ...quadrants.slice(0, 4)), ['t.yaml:11:9 quadrant-missing']],
  ['quadrant-twice', '', axes(bothAxes, ...quadrants, '    - {x: low, y: low, id: o}'), ['t.yaml:17:7 quadrant-twice']],
  [
    'verdict-unreachable',
    '',
    verdict('    - {id: a, when: true}', '    - {id: b, when: total.points > 0}'),
    ['t.yaml:14:7 verdict-unreachable'],
  ],
  [
    'starts-with-later',
    '',
    stages('  - {id: a, title: A, start: [{id: f, text: F, startsWith: g}], end: [{id: g, text: G}]}'),
    ['p.yaml:5:60 starts-with-later'],
  ],
  [
    'needs-too-many',
    '',
    ladder('  - {id: a, title: A, value: 0, needs: 2, markers: [{id: m, text: M}]}'),
    ['l.yaml:5:40 needs-too-many'],
  ],
  [
    'rung-value-twice',
    '',
    ladder('  - {id: a, title: A, value: 0}', '  - {id: b, title: B, value: 0}'),
    ['l.yaml:6:30 rung-value-twice'],
  ],
  [
    'won-twice',
    '',
    stages('  - {id: a, title: A, outcome: won}', '  - {id: b, title: B, outcome: won}'),
    ['p.yaml:6:32 won-twice'],
  ],
  [
    'cap-form',
    'none or both of the two limits',
    stages('  - {id: a, title: A}', 'caps: [{id: c, when: true}, {id: d, when: true, max: 10, lower: 1}]'),
    ['p.yaml:6:8 cap-form', 'p.yaml:6:29 cap-form'],
  ],
  [
    'wrong-type',
    'what a forecast cannot take',
    stages('  - {id: a, title: A, usual: long}', 'caps: [{id: c, when: true, lower: 0}]', 'forecast: {cover: 0}'),
    ['p.yaml:5:30 wrong-type', 'p.yaml:6:35 wrong-type', 'p.yaml:7:19 wrong-type'],
  ],
  [
    'commit-and-upside',
    '',
    stages('  - {id: a, title: A}', 'forecast: {commit: [a], upside: [a]}'),
    ['p.yaml:6:34 commit-and-upside'],
  ],
  [
    'unknown-reference',
    'a stage that the forecast counts on',
    stages('  - {id: a, title: A}', 'forecast: {commit: [b], upside: [c]}'),
    ['p.yaml:6:21 unknown-reference', 'p.yaml:6:34 unknown-reference'],
  ],
  [
    'condition-unknown-name',
    'the people of a cap',
    stages('  - {id: a, title: A}', 'caps: [{id: c, when: true, max: 1, who: p.rnug > 1}]'),
    ['p.yaml:6:41 condition-unknown-name'],
  ],
  [
    'catalog-value-missing',
    '',
    catalog('  - {id: a, title: A, values: {effect: 3}}'),
    ['c.yaml:8:5 catalog-value-missing'],
  ],
  [
    'catalog-value-wrong',
    'out of range, and no term',
    catalog('  - {id: a, title: A, values: {effect: 6, cost: dear}}'),
    ['c.yaml:8:40 catalog-value-wrong', 'c.yaml:8:49 catalog-value-wrong'],
  ],
  [
    'field-without-options',
    '',
    { 'f.yaml': lines('kind: form', 'id: f', 'title: F', 'record: account', 'fields: [{id: a, type: choice}]') },
    ['f.yaml:5:10 field-without-options'],
  ],
  [
    'unknown-reference',
    'who answers best',
    vocabulary('terms: [{id: a, title: A, serves: {levels: [top]}}]'),
    ['v.yaml:4:45 unknown-reference'],
  ],
  [
    'unknown-reference',
    'what an entry of a catalog sends one to',
    catalog('  - {id: a, title: A, values: {effect: 3, cost: low}, plan: x, report: y, feedback: z, checks: [w]}'),
    [
      'c.yaml:8:61 unknown-reference',
      'c.yaml:8:72 unknown-reference',
      'c.yaml:8:85 unknown-reference',
      'c.yaml:8:97 unknown-reference',
    ],
  ],
  [
    'unknown-reference',
    'an attribute of which an entry tells the source',
    catalog('  - {id: a, title: A, values: {effect: 3, cost: low}, valuesFrom: {colour: public}}'),
    ['c.yaml:8:68 unknown-reference'],
  ],
  [
    'unknown-reference',
    'a term that the place of its use does not have',
    attribute('as: level, terms: [top]'),
    ['c.yaml:4:51 unknown-reference'],
  ],
  [
    'unknown-reference',
    'a term to withhold',
    attribute('as: compliance, terms: [free], withhold: [ask]'),
    ['c.yaml:4:74 unknown-reference'],
  ],
  ['attribute-form', 'a number without a scale', attribute('as: cost, terms: [low]'), ['c.yaml:4:14 attribute-form']],
  ['attribute-form', 'terms that are missing', attribute('as: stage, scale: 1-5'), ['c.yaml:4:14 attribute-form']],
  [
    'attribute-use-twice',
    'two costs are fine',
    {
      'c.yaml': lines(
        'kind: catalog',
        'id: c',
        'title: C',
        'attributes:',
        '  - {id: a, title: A, as: cost, scale: 1-5}',
        '  - {id: b, title: B, as: cost, scale: 1-5}',
        '  - {id: c, title: C, as: effect, scale: 1-5}',
        '  - {id: d, title: D, as: effect, scale: 1-5}',
      ),
    },
    ['c.yaml:8:27 attribute-use-twice'],
  ],
  ['withhold-elsewhere', '', attribute('terms: [free, ask], withhold: [ask]'), ['c.yaml:4:62 withhold-elsewhere']],
  [
    'check-subject',
    '',
    {
      ...template('subject: account'),
      ...catalog('  - {id: a, title: A, values: {effect: 3, cost: low}, checks: [t]}'),
    },
    ['c.yaml:8:64 check-subject'],
  ],
  [
    'check-subject',
    'a check beforehand',
    {
      ...template('subject: account'),
      ...catalog('  - {id: a, title: A, values: {effect: 3, cost: low}, before: [t]}'),
    },
    ['c.yaml:8:64 check-subject'],
  ],
  [
    'unknown-reference',
    'what an entry prepares: another one, not itself, and none that prepares something',
    catalog(
      '  - {id: a, title: A, values: {effect: 3, cost: low}, prepares: [a, b, c]}',
      '  - {id: b, title: B, values: {effect: 3, cost: low}, prepares: [c]}',
      '  - {id: c, title: C, values: {effect: 3, cost: low}}',
    ),
    ['c.yaml:8:66 unknown-reference', 'c.yaml:8:69 unknown-reference'],
  ],
  [
    'together-one-rater',
    '',
    template('raters: one', 'together: {improve: item.mean <= 2}'),
    ['t.yaml:12:11 together-one-rater'],
  ],
  [
    'condition-unknown-name',
    'what the sheets say together, and which questions stand in the way',
    template(
      'raters: many',
      'together:',
      '  improve: items.size() > 1 && item.points < 2',
      '  differ: total.unknown > 1',
      "  gate: [{id: g, say: G, when: item.mean > 2, which: 'item.question == q'}]",
    ),
    [
      't.yaml:13:12 condition-unknown-name',
      't.yaml:14:11 condition-unknown-name',
      't.yaml:15:32 condition-unknown-name',
      't.yaml:15:54 condition-unknown-name',
    ],
  ],
  [
    'unknown-reference',
    'what a question list opens',
    list('opens: [a, b]', 'questions: []'),
    ['q.yaml:4:9 unknown-reference', 'q.yaml:4:12 unknown-reference'],
  ],
  [
    'unknown-reference',
    'guides and level of a question',
    list('questions: [{id: a, text: A, guides: [g], level: l}]'),
    ['q.yaml:4:39 unknown-reference', 'q.yaml:4:50 unknown-reference'],
  ],
  [
    'bad-choice',
    'what becomes of an answer',
    list('questions: [{id: a, text: A, yields: needs}]'),
    ['q.yaml:4:38 bad-choice'],
  ],
  [
    'duplicate-id',
    'questions of a list',
    list('questions: [{id: a, text: A}, {id: a, text: B}]'),
    ['q.yaml:4:36 duplicate-id'],
  ],
  [
    'unknown-reference',
    'lists, questions, guides and fields of an information map',
    information('{id: a, title: A, field: account.colour, ask: [x], guides: [g]}', 'questions: l'),
    [
      'i.yaml:4:38 unknown-reference',
      'i.yaml:4:74 unknown-reference',
      'i.yaml:4:96 unknown-reference',
      'i.yaml:4:109 unknown-reference',
    ],
  ],
  [
    'condition-unknown-name',
    'in whom a ladder is about',
    { 'l.yaml': lines('kind: ladder', 'id: l', 'title: L', "who: 'people.size() > 0'") },
    ['l.yaml:4:6 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'in whom a list of plans is for',
    {
      'v.yaml': lines(
        'kind: vocabulary',
        'id: opponents',
        'title: V',
        "who: 'p.mood == 1'",
        'terms: [{id: a, title: A}]',
      ),
    },
    ['v.yaml:4:6 condition-unknown-name'],
  ],
  [
    'condition-unknown-value',
    'of a tie',
    {
      'v.yaml': lines('kind: vocabulary', 'id: ties', 'title: V', 'terms: [{id: a, title: A}]'),
      'r.yaml': lines(
        'kind: rules',
        'id: r',
        'title: R',
        'rules: [{id: a, when: \'ties.exists(t, t.kind == "b")\', say: A}]',
      ),
    },
    ['r.yaml:4:23 condition-unknown-value'],
  ],
  [
    'condition-unknown-name',
    'in an information map',
    information("{id: a, title: A, known: 'account.colour != null'}"),
    ['i.yaml:4:60 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'in a rule of retention',
    retention("{id: a, since: created, after: 1 year, do: review, say: A, when: 'contact.colour == null'}"),
    ['t.yaml:4:74 condition-unknown-name'],
  ],
  [
    'retention-review-late',
    'a review behind the erasure',
    retention(
      '{id: a, since: created, after: P1Y, do: erase, say: A}',
      '{id: b, since: created, after: 12 months, do: review, say: B}',
      '{id: c, since: archived, after: 2 years, do: review, say: C}',
      '{id: d, since: created, after: 11 months, do: review, say: D}',
    ),
    ['t.yaml:5:34 retention-review-late'],
  ],
  ['information-form', 'neither', information('{id: a, title: A}'), ['i.yaml:4:35 information-form']],
  [
    'information-form',
    'both',
    information('{id: a, title: A, known: true, field: account.note}'),
    ['i.yaml:4:35 information-form'],
  ],
  [
    'duplicate-id',
    'items of two areas',
    {
      'i.yaml': lines(
        'kind: information',
        'id: i',
        'title: I',
        'areas:',
        '  - {id: a, title: A, items: [{id: x, title: X, known: true}]}',
        '  - {id: b, title: B, items: [{id: x, title: X, known: true}]}',
      ),
    },
    ['i.yaml:6:36 duplicate-id'],
  ],
  [
    'condition-unknown-name',
    'whom a rule is about',
    {
      'r.yaml': lines('kind: rules', 'id: r', 'title: R', "rules: [{id: a, when: true, who: 'p.colour == 1', say: A}]"),
    },
    ['r.yaml:4:34 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'of an opportunity in rules over a receivable',
    {
      'r.yaml': lines(
        'kind: rules',
        'id: r',
        'title: R',
        'over: receivable',
        'rules:',
        "  - {id: a, when: 'receivable.overdueDays > 0', say: A}",
        "  - {id: b, when: 'opportunity.amount > 0', say: B}",
      ),
    },
    ['r.yaml:7:19 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'of a criterion in rules over a term',
    {
      'r.yaml': lines(
        'kind: rules',
        'id: r',
        'title: R',
        'over: term',
        'rules:',
        "  - {id: a, when: 'term.importanceThem - term.importanceUs >= 2', say: A}",
        "  - {id: b, when: 'criterion.gap > 0', say: B}",
      ),
    },
    ['r.yaml:7:19 condition-unknown-name'],
  ],
  [
    'rule-as-elsewhere',
    '',
    { 'r.yaml': lines('kind: rules', 'id: r', 'title: R', 'rules: [{id: a, when: true, as: offer, say: A}]') },
    ['r.yaml:4:33 rule-as-elsewhere'],
  ],
  ['fraction-missing', '', concessions('{id: a, text: A}'), ['s.yaml:4:9 fraction-missing']],
  [
    'fractions-over-whole',
    'by one part in a million',
    concessions(
      "{id: a, text: A, fraction: 1/2}, {id: b, text: B, fraction: '49.99%'}, {id: c, text: C, fraction: 11/99999}",
    ),
    ['s.yaml:4:107 fractions-over-whole'],
  ],
  [
    'fractions-growing',
    '',
    concessions('{id: a, text: A, fraction: 1/4}, {id: b, text: B, fraction: 1/2}'),
    ['s.yaml:4:69 fractions-growing'],
  ],
  [
    'condition-unknown-name',
    'of a rival in rules over a criterion',
    {
      'r.yaml': lines(
        'kind: rules',
        'id: r',
        'title: R',
        'over: criterion',
        'rules:',
        "  - {id: a, when: 'criterion.gap > 0 && felt.exists(p, p.influence > 3)', say: A}",
        "  - {id: b, when: 'criterion.rival > 0', say: B}",
      ),
    },
    ['r.yaml:7:19 condition-unknown-name'],
  ],
  [
    'condition-unknown-name',
    'of a form',
    form('{id: a, label: A}', 'checks: [{when: \'fields["b"] == null\', say: B}]'),
    ['f.yaml:6:17 condition-unknown-name'],
  ],
  ['bounds-of-no-number', '', form('{id: a, label: A, max: 3}'), ['f.yaml:5:33 bounds-of-no-number']],
  ['recurs-elsewhere', '', form('{id: a, label: A, recurs: yearly}'), ['f.yaml:5:36 recurs-elsewhere']],
  ['bounds-reversed', '', form('{id: a, label: A, type: number, min: 3, max: 1}'), ['f.yaml:5:55 bounds-reversed']],
  ['buckets-order', '', schedule('{id: a, title: A}', 'buckets: [30, 30]'), ['s.yaml:5:10 buckets-order']],
  ['step-without-offset', '', schedule('{id: a, title: A, every: 7 days}'), ['s.yaml:4:34 step-without-offset']],
  [
    'unknown-reference',
    'a milestone that is none',
    schedule('{id: a, title: A, after: sent, offset: 1 day}'),
    ['s.yaml:4:34 unknown-reference'],
  ],
  [
    'unknown-reference',
    'a flag that is none',
    schedule('{id: a, title: A, records: sent}'),
    ['s.yaml:4:36 unknown-reference'],
  ],
  [
    'wrong-type',
    'a time limit',
    { 'v.yaml': lines('kind: vocabulary', 'id: v', 'title: V', 'terms: [{id: a, title: A, within: soon}]') },
    ['v.yaml:4:35 wrong-type'],
  ],
  [
    'unknown-reference',
    'the options of a field',
    form('{id: a, label: A, type: multi, options: v}'),
    ['f.yaml:5:10 field-without-options', 'f.yaml:5:50 unknown-reference'],
  ],
  ['unknown-reference', 'what an answer fills', question('fills: contact.colour'), ['t.yaml:10:34 unknown-reference']],
  [
    'unknown-reference',
    'a need level that an answer fills',
    question('fills: need.goals'),
    ['t.yaml:10:34 unknown-reference'],
  ],
  [
    'unknown-reference',
    'the lists and fields of a point',
    outline('{id: a, text: A, lists: [q], fills: [opportunity.colour, account.name]}'),
    ['o.yaml:4:66 unknown-reference', 'o.yaml:4:78 unknown-reference', 'o.yaml:4:98 unknown-reference'],
  ],
  ['wrong-type', 'what a point fills', outline('{id: a, text: A, fills: [contact.style]}'), ['o.yaml:4:66 wrong-type']],
  ['bad-choice', 'what a point proposes', outline('{id: a, text: A, from: weather}'), ['o.yaml:4:64 bad-choice']],
  ['wrong-type', 'what an answer fills', question('fills: colour'), ['t.yaml:10:34 wrong-type']],
  ['unknown-reference', 'the markers of a template', template('marks: [seen]'), ['t.yaml:11:9 unknown-reference']],
  [
    'result-other-subject',
    '',
    template('subject: account', 'result: contact.style', 'scoring:', '  bands: [{id: a, from: 0, to: 1}]'),
    ['t.yaml:12:9 result-other-subject'],
  ],
  [
    'result-without-outcome',
    '',
    template('subject: account', 'result: account.note'),
    ['t.yaml:12:9 result-without-outcome'],
  ],
  [
    'result-not-an-option',
    '',
    {
      ...template('subject: account', 'result: account.a', 'scoring:', '  bands: [{id: low, from: 0, to: 1}]'),
      ...form('{id: a, label: A, type: choice, options: [high]}'),
    },
    ['t.yaml:12:9 result-not-an-option'],
  ],
  [
    'example-failed',
    'each number that differs',
    template('examples:', '  - {name: n, answers: {q: y}, expect: {points: 2, percent: 100, status: incomplete}}'),
    ['t.yaml:12:49 example-failed', 't.yaml:12:74 example-failed'],
  ],
  [
    'answer-unknown-option',
    'an answer of an example',
    template('examples:', '  - {name: n, answers: {q: z}, expect: {}}'),
    ['t.yaml:12:28 answer-unknown-option'],
  ],
  [
    'provenance-missing',
    'only where facts are listed',
    { ...facts, ...vocabulary('provenance: public', 'terms: [{id: a, title: A}]') },
    ['v.yaml:5:9 provenance-missing'],
  ],
  ['sources-missing', '', { ...facts, ...vocabulary('provenance: handbook') }, ['v.yaml:1:1 sources-missing']],
  [
    'unknown-fact',
    '',
    { ...facts, ...vocabulary('provenance: handbook', 'sources: [F1, F9]') },
    ['v.yaml:5:15 unknown-fact'],
  ],
  [
    'fact-not-cited',
    'a warning, where coverage is asked for',
    { ...facts, ...vocabulary('provenance: handbook', 'sources: [F1]') },
    ['sources.yaml:3:3 fact-not-cited'],
  ],
  [
    'base-missing',
    '',
    { 'playbook.yaml': manifest('extends: [other, nobody]') },
    ['playbook.yaml:7:11 base-missing', 'playbook.yaml:7:18 base-missing'],
  ],
  ['remove-nothing', '', { 'playbook.yaml': manifest('remove: [template/t]') }, ['playbook.yaml:7:10 remove-nothing']],
];

describe('the checker', () => {
  it.each(rules.map(([code, about, files, expected]) => ({ name: `${code} ${about}`.trim(), files, expected })))(
    'reports $name at its place',
    async ({ name, files, expected }) => {
      const { problems } = await readFiles(files, { coverage: name.startsWith('fact-not-cited') });
      expect(short(problems)).toEqual(expected);
    },
  );

  it('owns a broken playbook for each of its codes', () => {
    const source = readFileSync(new URL('../../src/core/messages/playbooks.ts', import.meta.url), 'utf8');
    const [, area = ''] = /--- playbooks \(exit 3\) ---\n([\s\S]*?)\n\}/.exec(source) ?? [];
    const codes = [...area.matchAll(/^ {2}'([a-z0-9-]+)':/gm)].map((found) => found[1]);
    const covered = new Set(rules.map(([code]) => code));
    // These need several playbooks and are tested with the library.
    const elsewhere = [
      'playbook-not-found',
      'playbook-invalid',
      'no-playbook-here',
      'playbook-twice',
      'base-invalid',
      'extends-cycle',
    ];
    // Bands have tests of their own; the others are sentences of commands.
    const own = codes.filter((code) => !/^(band-(?!s)|check-|instrument-)/.test(code ?? ''));
    expect(own.filter((code) => !covered.has(code ?? '') && !elsewhere.includes(code ?? ''))).toEqual([]);
  });

  it('finds nothing in a playbook of the required keys only', async () => {
    const { problems } = await readFiles({ ...vocabulary(), ...template() });
    expect(short(problems)).toEqual([]);
  });
});

describe('one fault and another', () => {
  it('a broken file hides nothing in the others and is not blamed for references to it', async () => {
    const { problems } = await readFiles({
      'playbook.yaml': manifest('default: {roles: v}'),
      'v.yaml': 'kind: vocabulary\nid: v\nbad: [\n',
      ...template('scoring:', '  verdicts: [{id: a, when: total.nope}]'),
    });
    expect(short(problems).filter((line) => !line.includes('yaml-syntax'))).toEqual([
      't.yaml:12:28 condition-unknown-name',
    ]);
  });

  it('an unknown key hides neither bands nor examples', async () => {
    const { problems } = await readFiles(
      template(
        'scoring: {bands: [{id: a, from: 1, to: 1}]}',
        'colour: red',
        'examples: [{name: n, answers: {q: y}, expect: {points: 3}}]',
      ),
    );
    expect(short(problems)).toEqual([
      't.yaml:11:33 band-range',
      't.yaml:12:1 unknown-key',
      't.yaml:13:56 example-failed',
    ]);
  });

  it('a question that cannot be read is not missed by conditions, nor counted against the bands', async () => {
    const { problems } = await readFiles({
      't.yaml': lines(
        ...head,
        ...oneQuestion,
        '      - {id: r, title: R, weight: heavy}',
        '      - {title: No id}',
        'scoring:',
        '  bands: [{id: a, from: 0, to: 9}]',
        '  verdicts: [{id: v, when: \'answers["r"] == "y" || answers["x"] == null\'}]',
      ),
    });
    expect(short(problems)).toEqual([
      't.yaml:11:35 wrong-type',
      't.yaml:12:9 key-missing',
      't.yaml:15:28 condition-unknown-name',
    ]);
  });

  it('a condition that does not compile is not followed by examples that fail', async () => {
    const { problems } = await readFiles(
      template(
        'scoring:',
        '  verdicts: [{id: a, when: total.}]',
        'examples: [{name: n, answers: {q: y}, expect: {verdict: a}}]',
      ),
    );
    expect(short(problems)).toEqual(['t.yaml:12:28 condition-syntax']);
  });

  it('a list that all sections share is reported once', async () => {
    const { problems } = await readFiles(
      template(
        '  - {id: z, title: Z, questions: [{id: w, title: W}]}',
        'scoring:',
        '  sections: {verdicts: [{id: a, when: section.nope > 1}]}',
      ),
    );
    expect(short(problems)).toEqual(['t.yaml:13:39 condition-unknown-name']);
  });
});
