import type { Item } from '../../../src/core/playbook/item-types.ts';
import type { Field, FieldType, Form } from '../../../src/core/playbook/guide-types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [] };

function option(id: string, en: string, zh: string): Item {
  return { id, title: { en, zh }, text: null, ...info };
}

export const options: readonly Item[] = [
  option('pc', 'Desktop PC', '台式机'),
  option('notebook', 'Notebook', '笔记本'),
  option('printing', 'Printers, scanners', '打印、扫描'),
];

/** A field with the id and title of its type; choices have the options above. */
export function field(type: FieldType, more: Partial<Field> = {}): Field {
  const hasOptions = type === 'choice' || type === 'multi';
  return {
    id: type, title: { en: type }, text: null, ...info, type, sensitive: false, required: false,
    options: hasOptions ? options : [], min: null, max: null, offByDefault: false, recurs: null, ...more,
  }; // prettier-ignore
}

export function form(id: string, fields: readonly Field[]): Form {
  return {
    kind: 'form',
    id,
    origin: 'book',
    title: { en: id },
    text: null,
    ...info,
    record: 'account',
    fields,
    checks: [],
  };
}
