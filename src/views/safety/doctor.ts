import {
  worstOf,
  type Finding,
  type FindingCode,
  type FindingParams,
  type FindingState,
} from '../../core/health/findings.ts';
import type { Block, Tone } from '../../core/document.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

const tones = { ok: 'good', warning: 'warn', fault: 'bad' } as const satisfies Record<FindingState, Tone>;

/** What a repair did, without the paths that it touched. */
export interface RepairSummary {
  readonly codes: readonly FindingCode[];
  readonly saved: { readonly read: number; readonly replayed: number } | null;
}

/** How the installation is: a line for each check, and what to do about those that are not well. */
export function doctorView(findings: readonly Finding[], repaired: RepairSummary | null): View {
  return {
    schema: 'doctor/1',
    data: {
      state: worstOf(findings),
      findings: findings.map(({ check, state, code, params, canRepair }) => ({
        check,
        state,
        code,
        params: params,
        canRepair,
      })),
      repaired: repaired === null ? null : { codes: repaired.codes, saved: repaired.saved },
    },
    formats: ['table', 'json'],
    blocks: (t) => {
      const { doctor } = t.words;
      const advice = findings.flatMap((one) => {
        const text = one.state === 'ok' ? null : adviceOn(one.code, t);
        return text === null ? [] : [{ text: `${doctor.checks[one.check]}${t.words.punctuation.colon}${text}` }];
      });
      const blocks: Block[] = [
        {
          type: 'table',
          columns: [
            { id: 'state', label: doctor.state, priority: 3 },
            { id: 'check', label: doctor.check, priority: 3 },
            { id: 'finding', label: doctor.found },
          ],
          rows: findings.map((one) => [
            { text: doctor.states[one.state], tone: tones[one.state] },
            doctor.checks[one.check],
            sentence(one, t),
          ]),
        },
      ];
      if (repaired?.saved) blocks.push({ type: 'paragraph', text: doctor.saved(repaired.saved) });
      if (advice.length > 0) {
        blocks.push({ type: 'heading', level: 2, text: doctor.advice }, { type: 'list', items: advice });
      }
      return blocks;
    },
  };
}

/** The type of the table pairs each code with its parameters; they meet here. */
function sentence({ code, params }: Finding, { words }: Translator): string {
  const say = words.doctor.findings[code] as (params: FindingParams[FindingCode]) => string;
  return say(params);
}

function adviceOn(code: FindingCode, { words }: Translator): string | null {
  return (words.doctor.what as Readonly<Partial<Record<FindingCode, string>>>)[code] ?? null;
}
