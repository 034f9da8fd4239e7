/** What a key of a playbook or answers file takes; each has its words in every language of the interface. */
export const expectations = [
  'text',
  'texts',
  'string',
  'number',
  'integer',
  'boolean',
  'list',
  'map',
  'null',
  'id',
  'option-id',
  'fact-id',
  'reference',
  'field-ref',
  'version',
  'language',
  'condition',
  'duration',
  'deadline',
  'offset',
  'scale',
  'range',
  'fraction',
  'value',
  'weight',
  'percent',
  'steps',
  'times',
  'count',
  'item',
  'terms',
  'answer',
  'sheet',
  'not-empty',
  'poles',
] as const;

export type Expectation = (typeof expectations)[number];

/** Whether a text names something that can be expected. */
export function isExpectation(text: string): text is Expectation {
  return (expectations as readonly string[]).includes(text);
}
