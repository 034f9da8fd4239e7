/** JSON Schema of playbook files for editors: made from the schema that the checker uses. */
import * as z from 'zod';
import { instrumentSchemas, manifestSchema, sourcesSchema } from './schema.ts';

interface JsonSchema {
  readonly [key: string]: unknown;
}

/**
 * One schema for every file of a playbook: `kind` tells which instrument it is, `schema` the manifest and `facts`
 * the sources. Draft 7 is what editors of YAML understand best. Written as conditions and not as alternatives, so that an editor names the one fault that there is.
 */
export function playbookJsonSchema(): object {
  const kinds = Object.entries(instrumentSchemas);
  const union = z.union([manifestSchema, sourcesSchema, ...kinds.map(([, schema]) => schema)]);
  const { anyOf, definitions } = z.toJSONSchema(union, { target: 'draft-7', reused: 'ref', io: 'input' }) as {
    readonly anyOf: readonly JsonSchema[];
    readonly definitions?: JsonSchema;
  };
  const [manifest = {}, sources = {}, ...instruments] = anyOf;
  const when = (condition: JsonSchema, then: JsonSchema): JsonSchema => ({ if: condition, then });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'kam.playbook/v1',
    description: 'A file of a playbook: the manifest, the sources, or one instrument.',
    type: 'object',
    anyOf: [{ required: ['schema'] }, { required: ['facts'] }, { required: ['kind'] }],
    properties: { kind: { enum: kinds.map(([kind]) => kind) } },
    allOf: [
      when({ required: ['schema'] }, manifest),
      when({ required: ['facts'] }, sources),
      ...instruments.map((schema, index) =>
        when({ required: ['kind'], properties: { kind: { const: kinds[index]?.[0] } } }, schema),
      ),
    ],
    ...(definitions === undefined ? {} : { definitions }),
  };
}
