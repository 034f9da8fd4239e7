import type { Language } from '../i18n/types.ts';
import type { View } from './types.ts';

/** The settings that `kam init` writes, by their keys in the config file. */
export type InitValues = {
  readonly lang: Language;
  readonly user: string;
  readonly currency: string;
  readonly 'time-zone': string;
  readonly calendar: string;
  readonly database: string;
};

/** The settings as they were written. */
export function initView(values: InitValues, file: string): View {
  return {
    schema: 'config/1',
    data: { file, ...values },
    formats: ['table', 'json'],
    blocks: (t) => [
      {
        type: 'facts',
        items: (Object.keys(values) as (keyof InitValues)[]).map((key) => ({
          label: t.words.init.labels[key],
          value: values[key],
        })),
      },
    ],
  };
}
