/** Words for parts of messages about playbooks and answers files. */
import type { ConditionType } from '../../core/condition/check-condition.ts';
import type { Expectation } from '../../core/playbook/expectations.ts';
import type { Referent } from '../../core/playbook/referents.ts';

export const expectationWords: Readonly<Record<Expectation, string>> = {
  text: 'a text, or one per language as {en: …, zh: …}',
  texts: 'a text or a list of texts',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  map: 'keys with values',
  null: 'nothing',
  id: 'an id: a small letter, then small letters, digits and hyphens',
  'option-id': 'an option id: 1 to 40 characters without space, "=" and ":"',
  'fact-id': 'the id of a fact: letters, digits, "-", "_" and "."',
  reference: 'kind/id, such as template/self-test',
  version: "a version of three numbers in quotes, such as '1.2.0'",
  language: 'a language code such as en or zh',
  condition: 'a condition, or true or false',
  duration: 'a duration such as 90 days, 6 months or 10 workdays',
  offset: 'an offset such as +1 day or -15 workdays',
  scale: 'the id of a scale, one of number, text and date, or a scale in place',
  range: 'a range such as 1-5, or {from: 1, to: 5}',
  fraction: 'a fraction such as 1/4 or 25%, in quotes',
  value: 'a number with at most two decimals',
  weight: 'a whole number from 0 to 1000',
  percent: 'a number from 0 to 100',
  count: 'a whole number from 0',
  item: 'a text, or an item with title or text',
  terms: 'the id of a vocabulary, or a list of terms',
  answer: 'an option, a number, or null',
  sheet: 'an answers file: keys such as template, for, rater and answers',
  'not-empty': 'at least one entry',
  poles: 'two different whole numbers, at most 100 apart',
};

export const referentWords: Readonly<Record<Referent, string>> = {
  scale: 'scale',
  option: 'option of this question',
  marker: 'marker',
  'end-flag': 'end flag of this process',
  section: 'section of this template',
  approach: 'approach',
  activity: 'entry of a catalog',
  action: 'activity, template or question list',
  subject: 'term, outcome or stage',
  attribute: 'attribute of this catalog',
  term: 'term',
  question: 'question of this template',
  band: 'band',
  verdict: 'verdict',
  process: 'process',
  ladder: 'ladder',
  vocabulary: 'vocabulary',
  template: 'template',
};

export const typeWords: Readonly<Record<ConditionType, string>> = {
  bool: 'true or false',
  number: 'a number',
  string: 'a text',
  list: 'a list',
  object: 'a value with fields',
  null: 'null',
  any: 'anything',
};

/** What the YAML parser found, by its code; for other codes its own words are shown. */
export const yamlWords: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'an alias (*) points to an anchor (&) that is not defined before it',
  BAD_COLLECTION_TYPE: 'the tag does not fit the kind of value',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts no known escape: double it, or use single quotes',
  BAD_INDENT: 'the indentation does not fit the lines around it',
  BAD_SCALAR_START: 'a plain text cannot start with this sign: put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " on the line: put the text in quotes',
  BLOCK_IN_FLOW: 'a list with "-" cannot stand inside brackets',
  MISSING_CHAR: 'a comma, bracket or quote is missing',
  MULTILINE_IMPLICIT_KEY: 'a key has to stand on one line: is a colon missing?',
  MULTIPLE_DOCS: 'the file holds a second document after "---": put it into a file of its own',
  TAB_AS_INDENT: 'tabs cannot indent: use spaces',
  TAG_RESOLVE_FAILED: 'tags starting with "!" are not used here: put the text in quotes',
  UNEXPECTED_TOKEN: 'a sign stands where none is expected',
};
