import type { View } from './types.ts';

/** @param text an answers file to fill in, as YAML */
export function answersFormView(text: string): View {
  return { schema: 'answers/1', data: {}, formats: ['yaml'], text, blocks: () => [] };
}
