/**
 * Assessments from the written to the normalised form: scales, questions, sections, bands and verdicts.
 */
import { message } from '../core/errors.ts';
import {
  base,
  conditionAt,
  conditionOf,
  fieldRefOf,
  idText,
  infoOf,
  itemOf,
  marked,
  neverHolds,
  parseDuration,
  reportReference,
  textAt,
  textMapAt,
  textsAt,
  type NormaliseContext,
} from './normalise-words.ts';
import type { Duration } from '../core/playbook/item-types.ts';
import type {
  Band,
  BandBasis,
  BandList,
  Option,
  Quadrant,
  Question,
  Scale,
  ScaleInstrument,
  Scoring,
  ScoringMethod,
  Section,
  Template,
  Together,
  Verdict,
} from '../core/playbook/template-types.ts';
import type {
  WrittenBands,
  WrittenInstruments,
  WrittenOption,
  WrittenQuestion,
  WrittenScale,
  WrittenScaleUse,
  WrittenSection,
  WrittenVerdicts,
} from './schema.ts';

/** Scales that need no options; their names stand where the id of a scale does. */
const plainScales: Readonly<Record<string, Scale>> = {
  number: { type: 'number', min: null, max: null },
  text: { type: 'text' },
  date: { type: 'date' },
};
export const plainScaleNames: readonly string[] = Object.keys(plainScales);

function optionOf(ctx: NormaliseContext, written: WrittenOption): Option {
  const excluded = written.excluded ?? false;
  const made: Option = {
    id: written.id,
    label: textAt(ctx, written, 'label') ?? idText(ctx, written.id),
    value: excluded ? null : (written.value ?? null),
    aliases: written.aliases ?? [],
    unknown: written.unknown ?? false,
    excluded,
    ...infoOf(ctx, written),
  };
  return marked(ctx, made, written);
}

function bipolarOptions(from: number, to: number): readonly Option[] {
  const step = Math.sign(to - from);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_unused, index) => {
    const value = from + index * step;
    return {
      id: String(value),
      label: { '': String(value) },
      value,
      aliases: [],
      unknown: false,
      excluded: false,
      why: null,
      help: null,
      note: null,
      provenance: null,
      sources: [],
    };
  });
}

/** A scale from its keys; null where they name none, or more than one. */
export function scaleOf(ctx: NormaliseContext, written: WrittenScale): Scale | null {
  const given = [written.options, written.bipolar, written.type].filter((key) => key !== undefined);
  if (given.length !== 1) {
    ctx.report(message('scale-form', {}), written);
    return null;
  }
  if (written.options !== undefined) {
    // Options without any value make a scale that only records; one forgotten among others is a fault.
    const isScored = written.options.some((option) => option.value !== undefined);
    for (const option of written.options) {
      if (!isScored || option.value !== undefined || option.excluded === true) continue;
      ctx.report(message('scale-option-without-value', { option: option.id }), option);
    }
    return marked<Scale>(
      ctx,
      { type: 'options', options: written.options.map((option) => optionOf(ctx, option)) },
      written,
    );
  }
  if (written.bipolar !== undefined) {
    const { from, to } = written.bipolar;
    const options = bipolarOptions(from, to).map((option) => ({ ...option, label: idText(ctx, option.id) }));
    return marked<Scale>(ctx, { type: 'bipolar', from, to, options }, written);
  }
  if (written.type === 'number') {
    return marked<Scale>(ctx, { type: 'number', min: written.min ?? null, max: written.max ?? null }, written);
  }
  return plainScales[written.type ?? 'text'] ?? null;
}

function scaleAt(ctx: NormaliseContext, written: { scale?: WrittenScaleUse }): Scale | null {
  const use = written.scale;
  if (use === undefined) return null;
  if (typeof use !== 'string') return scaleOf(ctx, use);
  const plain = Object.hasOwn(plainScales, use) ? plainScales[use] : undefined;
  const found = plain ?? ctx.scales.get(use);
  if (found === undefined) {
    reportReference(ctx, 'scale', use, [...ctx.scales.keys(), ...plainScaleNames], written, 'scale');
  }
  return found ?? null;
}

/** A scale of its own, for several templates. */
export function scaleInstrumentOf(ctx: NormaliseContext, written: WrittenInstruments['scale']): ScaleInstrument {
  const scale = ctx.scales.get(written.id) ?? scaleOf(ctx, written) ?? { type: 'text' };
  return { ...base(ctx, written), kind: 'scale', scale };
}

function bandsOf(ctx: NormaliseContext, written: WrittenBands | undefined, method: ScoringMethod): BandList | null {
  if (written === undefined || written.length === 0) return null;
  const on = written.find((band) => band.on !== undefined)?.on ?? basisOf(method);
  for (const band of written) {
    const basis = band.on ?? basisOf(method);
    if (basis !== on) ctx.report(message('bands-mixed', { first: on, other: basis }), band, 'on');
  }
  const bands = written.map((band): Band => {
    const made = {
      id: band.id,
      title: textAt(ctx, band, 'title') ?? idText(ctx, band.id),
      say: textAt(ctx, band, 'say'),
      from: band.from,
      to: band.to,
      ...infoOf(ctx, band),
    };
    return marked(ctx, made, band);
  });
  return marked(ctx, { on, bands: bands.toSorted((left, right) => left.from - right.from) }, written);
}

/** What a band counts where it does not say: what the method yields. */
function basisOf(method: ScoringMethod): BandBasis {
  if (method === 'percent') return 'percent';
  return method === 'mean' || method === 'axes' ? 'mean' : 'points';
}

function verdictsOf(ctx: NormaliseContext, written: WrittenVerdicts | undefined): readonly Verdict[] {
  return (written ?? []).map((rule) => {
    const made = {
      id: rule.id,
      title: textAt(ctx, rule, 'title'),
      when: conditionAt(ctx, rule) ?? neverHolds,
      say: textAt(ctx, rule, 'say'),
      ...infoOf(ctx, rule),
    };
    return marked(ctx, made, rule);
  });
}

interface Inherited {
  readonly scale: Scale | null;
  readonly hasScale: boolean;
  readonly freshFor: Duration | null;
  readonly compare: boolean;
}

function questionOf(ctx: NormaliseContext, written: WrittenQuestion, from: Inherited): Question {
  const own = scaleAt(ctx, written);
  if (written.scale === undefined && !from.hasScale) {
    ctx.report(message('scale-missing', { question: written.id }), written);
  }
  const made: Question = {
    ...itemOf(ctx, written, written.id),
    ask: textsAt(ctx, written, 'ask'),
    weight: written.weight ?? 1,
    reverse: written.reverse ?? false,
    when: conditionAt(ctx, written),
    scale: own ?? (written.scale === undefined ? from.scale : null) ?? { type: 'text' },
    labels: textMapAt(ctx, written, 'labels'),
    describes: textMapAt(ctx, written, 'describes'),
    left: textAt(ctx, written, 'left'),
    right: textAt(ctx, written, 'right'),
    compare: written.compare ?? from.compare,
    freshFor: written.freshFor === undefined ? from.freshFor : parseDuration(written.freshFor),
    fills: fieldRefOf(written.fills),
  };
  return marked(ctx, made, written);
}

interface SectionDefaults extends Inherited {
  readonly method: ScoringMethod;
  readonly bands: BandList | null;
  readonly verdicts: readonly Verdict[];
}

function sectionOf(ctx: NormaliseContext, written: WrittenSection, from: SectionDefaults): Section {
  const compare = written.compare ?? true;
  const made: Section = {
    ...itemOf(ctx, written, written.id),
    questions: (written.questions ?? []).map((question) => questionOf(ctx, question, { ...from, compare })),
    compare,
    low: textAt(ctx, written, 'low'),
    high: textAt(ctx, written, 'high'),
    bands: written.bands === undefined ? from.bands : bandsOf(ctx, written.bands, from.method),
    verdicts: written.verdicts === undefined ? from.verdicts : verdictsOf(ctx, written.verdicts),
  };
  return marked(ctx, made, written);
}

type WrittenScoring = NonNullable<WrittenInstruments['template']['scoring']>;

function scoringOf(ctx: NormaliseContext, written: WrittenScoring, method: ScoringMethod): Scoring {
  const axes =
    written.axes === undefined
      ? null
      : {
          x: marked(ctx, { ...written.axes.x }, written.axes.x),
          y: marked(ctx, { ...written.axes.y }, written.axes.y),
          borderline: written.borderline ?? 0,
          quadrants: (written.quadrants ?? []).map((quadrant): Quadrant => {
            const made = {
              x: quadrant.x,
              y: quadrant.y,
              id: quadrant.id,
              title: textAt(ctx, quadrant, 'title') ?? idText(ctx, quadrant.id),
              say: textAt(ctx, quadrant, 'say'),
              approach: quadrant.approach ?? null,
              ...infoOf(ctx, quadrant),
            };
            return marked(ctx, made, quadrant);
          }),
        };
  if (axes !== null && written.axes !== undefined) ctx.mark(axes, written.axes);
  const made: Scoring = {
    method,
    minAnswered: written.minAnswered ?? null,
    bands: bandsOf(ctx, written.bands, method),
    verdicts: verdictsOf(ctx, written.verdicts),
    axes,
  };
  return marked(ctx, made, written);
}

type WrittenTogether = NonNullable<WrittenInstruments['template']['together']>;

function togetherOf(ctx: NormaliseContext, written: WrittenTogether): Together {
  const made: Together = {
    improve: conditionOf(ctx, written, 'improve'),
    differ: conditionOf(ctx, written, 'differ'),
    gate: (written.gate ?? []).map((rule) => {
      const say = textAt(ctx, rule, 'say') ?? idText(ctx, rule.id);
      const requirement = {
        ...itemOf(ctx, rule, rule.id, say),
        when: conditionAt(ctx, rule) ?? neverHolds,
        say,
        which: conditionOf(ctx, rule, 'which'),
      };
      return marked(ctx, requirement, rule);
    }),
  };
  return marked(ctx, made, written);
}

/** A template with its scales in place and what its sections hand down filled in. */
export function templateOf(ctx: NormaliseContext, written: WrittenInstruments['template']): Template {
  const scoring = written.scoring ?? {};
  const method = scoring.method ?? 'sum';
  const defaults: SectionDefaults = {
    scale: scaleAt(ctx, written),
    hasScale: written.scale !== undefined,
    freshFor: written.freshFor === undefined ? null : parseDuration(written.freshFor),
    compare: true,
    method,
    bands: bandsOf(ctx, scoring.sections?.bands, method),
    verdicts: verdictsOf(ctx, scoring.sections?.verdicts),
  };
  return {
    ...base(ctx, written),
    kind: 'template',
    subject: written.subject ?? 'none',
    raters: written.raters ?? 'one',
    compare: written.compare === undefined ? null : { competitors: written.compare.competitors },
    freshFor: defaults.freshFor,
    sections: (written.sections ?? []).map((section) => sectionOf(ctx, section, defaults)),
    scoring: scoringOf(ctx, scoring, method),
    together: written.together === undefined ? null : togetherOf(ctx, written.together),
    result: fieldRefOf(written.result),
    marks: written.marks ?? [],
    examples: (written.examples ?? []).map((example) => {
      const answers = Object.entries(example.answers).filter(
        (entry): entry is [string, string | number] => entry[1] !== null,
      );
      const made = {
        name: example.name,
        answers: Object.fromEntries(answers),
        expect: example.expect as Template['examples'][number]['expect'],
      };
      ctx.mark(made.answers, example.answers);
      ctx.mark(made.expect, example.expect);
      return marked(ctx, made, example);
    }),
  };
}
