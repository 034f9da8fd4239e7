/**
 * The one function that joins the two forms of a playbook: what people write (`schema.ts`) becomes what the
 * program uses (`core/playbook/types.ts`). Texts get their languages, defaults are filled in, scales and word
 * lists stand in place, conditions are compiled. What is found on the way is reported and does not stop it.
 */
import {
  base,
  conditionAt,
  conditionOf,
  fieldRefOf,
  idText,
  infoOf,
  itemOf,
  itemsOf,
  itemsWith,
  marked,
  neverHolds,
  parseDeadline,
  parseDuration,
  termsAt,
  textAt,
  textsAt,
  type NormaliseContext,
} from './normalise-words.ts';
import { scaleInstrumentOf, templateOf } from './normalise-template.ts';
import { message } from '../core/errors.ts';
import { numericUses } from '../core/playbook/list-types.ts';
import type {
  ForecastCap,
  ForecastMethod,
  Gate,
  Ladder,
  Marker,
  Process,
  Stage,
} from '../core/playbook/process-types.ts';
import type { Catalog, CatalogAttribute, Measure, Vocabulary } from '../core/playbook/list-types.ts';
import type {
  Approach,
  Form,
  InformationArea,
  InformationMap,
  Outline,
  QuestionList,
  Retention,
  Rules,
  Schedule,
  ScheduleStep,
} from '../core/playbook/guide-types.ts';
import type { Instrument } from '../core/playbook/types.ts';
import type { WrittenInstrument, WrittenInstruments, WrittenMarker, WrittenStage } from './schema.ts';

// --- process and ladder --------------------------------------------------------------------------------

function markerOf(ctx: NormaliseContext, written: WrittenMarker): Marker {
  return marked(ctx, { ...itemOf(ctx, written, written.id), startsWith: written.startsWith ?? null }, written);
}

function gateOf(ctx: NormaliseContext, written: NonNullable<WrittenStage['gate']>): Gate {
  const gate = { markers: written.markers ?? [], when: conditionAt(ctx, written), say: textAt(ctx, written, 'say') };
  return marked(ctx, gate, written);
}

function stageOf(ctx: NormaliseContext, written: WrittenStage): Stage {
  const stage: Stage = {
    ...itemOf(ctx, written, written.id),
    goal: textAt(ctx, written, 'goal'),
    start: (written.start ?? []).map((flag) => markerOf(ctx, flag)),
    end: (written.end ?? []).map((flag) => markerOf(ctx, flag)),
    steps: itemsOf(ctx, written.steps),
    skills: itemsOf(ctx, written.skills),
    forms: itemsOf(ctx, written.forms),
    activities: written.activities ?? [],
    gate: written.gate === undefined ? null : gateOf(ctx, written.gate),
    weight: written.weight ?? null,
    usual: written.usual === undefined ? null : parseDuration(written.usual),
    outcome: written.outcome ?? null,
  };
  return marked(ctx, stage, written);
}

function processOf(ctx: NormaliseContext, written: WrittenInstruments['process']): Process {
  return {
    ...base(ctx, written),
    kind: 'process',
    record: written.record ?? 'opportunity',
    stages: (written.stages ?? []).map((stage) => stageOf(ctx, stage)),
    caps: (written.caps ?? []).map((cap) => capOf(ctx, cap)),
    forecast: forecastOf(ctx, written.forecast),
  };
}

function capOf(ctx: NormaliseContext, written: WrittenCap): ForecastCap {
  const { max, lower } = written;
  if ((max === undefined) === (lower === undefined)) ctx.report(message('cap-form', { id: written.id }), written);
  const cap = {
    ...itemOf(ctx, written, written.id, idText(ctx, written.id)),
    when: conditionAt(ctx, written) ?? neverHolds,
    max: max ?? null,
    lower: lower ?? null,
    who: conditionOf(ctx, written, 'who'),
  };
  return marked(ctx, cap, written);
}

type WrittenCap = NonNullable<WrittenInstruments['process']['caps']>[number];

/** Without a method, nothing is certain and nothing stalls; the weights are the forecast. */
function forecastOf(ctx: NormaliseContext, written: WrittenInstruments['process']['forecast']): ForecastMethod {
  const accuracy = (written?.accuracy ?? []).map((band) =>
    marked(ctx, { ...itemOf(ctx, band, band.id, idText(ctx, band.id)), from: band.from }, band),
  );
  const method = {
    ...infoOf(ctx, written ?? {}),
    floor: written?.floor ?? 0,
    cover: written?.cover ?? null,
    stalled: written?.stalled ?? null,
    commit: written?.commit ?? [],
    upside: written?.upside ?? [],
    accuracy: accuracy.toSorted((left, right) => right.from - left.from),
  };
  return written === undefined ? method : marked(ctx, method, written);
}

function ladderOf(ctx: NormaliseContext, written: WrittenInstruments['ladder']): Ladder {
  const rungs = (written.rungs ?? []).map((rung) => {
    const markers = (rung.markers ?? []).map((marker) => markerOf(ctx, marker));
    const made = {
      ...itemOf(ctx, rung, rung.id),
      value: rung.value,
      definition: textAt(ctx, rung, 'definition'),
      needs: rung.needs ?? Math.min(1, markers.length),
      markers,
    };
    return marked(ctx, made, rung);
  });
  return {
    ...base(ctx, written),
    kind: 'ladder',
    who: conditionOf(ctx, written, 'who'),
    record: written.record ?? 'contact',
    rungs: rungs.toSorted((left, right) => left.value - right.value),
    reviewAfter: written.reviewAfter === undefined ? null : parseDuration(written.reviewAfter),
  };
}

// --- word lists ------------------------------------------------------------------------------------------

function vocabularyOf(ctx: NormaliseContext, written: WrittenInstruments['vocabulary']): Vocabulary {
  return {
    ...base(ctx, written),
    kind: 'vocabulary',
    who: conditionOf(ctx, written, 'who'),
    terms: (written.terms ?? []).map((term) => {
      const made = {
        ...itemOf(ctx, term, term.id),
        value: term.value ?? null,
        definition: textAt(ctx, term, 'definition'),
        concerns: textsAt(ctx, term, 'concerns'),
        symbol: term.symbol ?? null,
        mutual: term.mutual ?? false,
        within: term.within === undefined ? null : parseDeadline(term.within),
        ours: term.ours ?? null,
        serves: {
          levels: term.serves?.levels ?? [],
          roles: term.serves?.roles ?? [],
          functions: term.serves?.functions ?? [],
        },
        measure: measureOf(ctx, term.measure),
        offTable: term.offTable ?? false,
      };
      if (term.serves !== undefined) ctx.mark(made.serves, term.serves);
      return marked(ctx, made, term);
    }),
  };
}

function measureOf(
  ctx: NormaliseContext,
  written: NonNullable<WrittenInstruments['vocabulary']['terms']>[number]['measure'],
): Measure | null {
  if (written === undefined) return null;
  const { unit, decimals = 0 } = written;
  return marked(ctx, { unit, title: textAt(ctx, written, 'title') ?? idText(ctx, unit), decimals }, written);
}

function attributeScale(written: string | { from: number; to: number } | undefined): CatalogAttribute['scale'] {
  if (written === undefined) return null;
  if (typeof written !== 'string') return { from: written.from, to: written.to };
  const [, from = '0', to = '0'] = /^(-?\d+) ?- ?(-?\d+)$/.exec(written) ?? [];
  return { from: Number(from), to: Number(to) };
}

function catalogOf(ctx: NormaliseContext, written: WrittenInstruments['catalog']): Catalog {
  return {
    ...base(ctx, written),
    kind: 'catalog',
    attributes: (written.attributes ?? []).map((attribute) => {
      const wants = attribute.as !== undefined && numericUses.includes(attribute.as) ? 'scale' : 'terms';
      if (attribute.as !== undefined && attribute[wants] === undefined) {
        ctx.report(message('attribute-form', { use: attribute.as, wants }), attribute);
      }
      const made = {
        ...itemOf(ctx, attribute, attribute.id),
        as: attribute.as ?? null,
        scale: attributeScale(attribute.scale),
        terms: termsAt(ctx, attribute, 'terms'),
        withhold: attribute.withhold ?? [],
      };
      return marked(ctx, made, attribute);
    }),
    entries: (written.entries ?? []).map((entry) => {
      const values = Object.entries(entry.values ?? {}).map(([key, value]): [string, number | readonly string[]] => [
        key,
        typeof value === 'string' ? [value] : value,
      ]);
      const made = {
        ...itemOf(ctx, entry, entry.id),
        definition: textAt(ctx, entry, 'definition'),
        values: Object.fromEntries(values),
        valuesFrom: entry.valuesFrom ?? {},
        plan: entry.plan ?? null,
        report: entry.report ?? null,
        feedback: entry.feedback ?? null,
        checks: entry.checks ?? [],
        before: entry.before ?? [],
        prepares: entry.prepares ?? [],
      };
      return marked(ctx, made, entry);
    }),
  };
}

// --- the other instruments -------------------------------------------------------------------------------

function idsOf(written: string | string[] | undefined): readonly string[] {
  return written === undefined ? [] : Array.isArray(written) ? written : [written];
}

function questionListOf(ctx: NormaliseContext, written: WrittenInstruments['question-list']): QuestionList {
  return {
    ...base(ctx, written),
    kind: 'question-list',
    opens: idsOf(written.opens),
    questions: itemsWith(ctx, written.questions, ({ guides, yields, level }) => ({
      guides: guides ?? [],
      yields: yields ?? null,
      level: level ?? null,
    })),
  };
}

function formOf(ctx: NormaliseContext, written: WrittenInstruments['form']): Form {
  return {
    ...base(ctx, written),
    kind: 'form',
    record: written.record,
    fields: (written.fields ?? []).map((field) => {
      const item = itemOf(ctx, field, field.id, textAt(ctx, field, 'label') ?? idText(ctx, field.id));
      const made = {
        ...item,
        type: field.type ?? 'text',
        sensitive: field.sensitive ?? false,
        required: field.required ?? false,
        options: termsAt(ctx, field, 'options'),
        min: field.min ?? null,
        max: field.max ?? null,
        offByDefault: field.default === 'off',
        recurs: field.recurs ?? null,
      };
      return marked(ctx, made, field);
    }),
    checks: (written.checks ?? []).map((check, index) => {
      const id = check.id ?? `item-${index + 1}`;
      const made = {
        id,
        when: conditionAt(ctx, check) ?? neverHolds,
        say: textAt(ctx, check, 'say') ?? idText(ctx, id),
        ...infoOf(ctx, check),
      };
      return marked(ctx, made, check);
    }),
  };
}

/** `1/4` and `12.5%` as an exact fraction. */
function fractionOf(written: string): readonly [number, number] {
  const [top = '0', bottom = '1'] = written.split('/');
  return top.endsWith('%') ? [Math.round(Number(top.slice(0, -1)) * 100), 10_000] : [Number(top), Number(bottom)];
}

function scheduleOf(ctx: NormaliseContext, written: WrittenInstruments['schedule']): Schedule {
  return {
    ...base(ctx, written),
    kind: 'schedule',
    atRisk: written.atRisk === undefined ? null : parseDuration(written.atRisk),
    buckets: written.buckets ?? [],
    steps: (written.steps ?? []).map((step, index) => marked(ctx, stepOf(ctx, step, index), step)),
  };
}

type WrittenStep = NonNullable<WrittenInstruments['schedule']['steps']>[number];

function stepOf(ctx: NormaliseContext, step: WrittenStep, index: number): ScheduleStep {
  return {
    ...itemOf(ctx, step, step.id ?? `item-${index + 1}`),
    fraction: step.fraction === undefined ? null : fractionOf(step.fraction),
    offset: step.offset === undefined ? null : parseDuration(step.offset),
    by: textAt(ctx, step, 'by'),
    after: step.after ?? null,
    every: step.every === undefined ? null : parseDuration(step.every),
    records: step.records ?? null,
    dunning: step.dunning ?? false,
    required: step.required ?? false,
    answers: step.answers ?? false,
    field: step.field ?? null,
  };
}

function outlineOf(ctx: NormaliseContext, written: WrittenInstruments['outline']): Outline {
  return {
    ...base(ctx, written),
    kind: 'outline',
    parts: (written.parts ?? []).map((part, index) => {
      const item = itemOf(ctx, part, part.id ?? `item-${index + 1}`);
      const points = itemsWith(ctx, part.points, ({ from, writes, fills, lists }) => ({
        from: from ?? null,
        writes: writes ?? null,
        fills: (fills ?? []).flatMap((field) => fieldRefOf(field) ?? []),
        lists: lists ?? [],
      }));
      return marked(ctx, { ...item, points, minutes: part.minutes ?? null }, part);
    }),
  };
}

function approachOf(ctx: NormaliseContext, written: WrittenInstruments['approach']): Approach {
  return {
    ...base(ctx, written),
    kind: 'approach',
    for: written.for ?? written.id,
    do: itemsOf(ctx, written.do),
    avoid: itemsOf(ctx, written.avoid),
    prepare: itemsOf(ctx, written.prepare),
  };
}

function rulesOf(ctx: NormaliseContext, written: WrittenInstruments['rules']): Rules {
  return {
    ...base(ctx, written),
    kind: 'rules',
    over: written.over ?? 'opportunity',
    rules: (written.rules ?? []).map((rule) => {
      const say = textAt(ctx, rule, 'say') ?? idText(ctx, rule.id);
      const made = {
        ...itemOf(ctx, rule, rule.id, say),
        when: conditionAt(ctx, rule) ?? neverHolds,
        severity: rule.severity ?? 'info',
        say,
        who: conditionOf(ctx, rule, 'who'),
        do: idsOf(rule.do),
        as: rule.as ?? null,
      };
      return marked(ctx, made, rule);
    }),
  };
}

function areaOf(ctx: NormaliseContext, written: WrittenArea): InformationArea {
  const freshFor = written.freshFor === undefined ? null : parseDuration(written.freshFor);
  const items = (written.items ?? []).map((item) => {
    const made = {
      ...itemOf(ctx, item, item.id),
      field: fieldRefOf(item.field),
      known: conditionOf(ctx, item, 'known') ?? (item.known === undefined ? null : neverHolds),
      ask: item.ask ?? [],
      guides: item.guides ?? [],
      crossCheck: item.crossCheck === true,
      optional: item.optional === true,
      freshFor: item.freshFor === undefined ? freshFor : parseDuration(item.freshFor),
    };
    return marked(ctx, made, item);
  });
  const made = { ...itemOf(ctx, written, written.id), questions: written.questions ?? null, freshFor, items };
  return marked(ctx, made, written);
}

type WrittenArea = NonNullable<WrittenInstruments['information']['areas']>[number];

function informationOf(ctx: NormaliseContext, written: WrittenInstruments['information']): InformationMap {
  return {
    ...base(ctx, written),
    kind: 'information',
    areas: (written.areas ?? []).map((area) => areaOf(ctx, area)),
  };
}

function retentionOf(ctx: NormaliseContext, written: WrittenInstruments['retention']): Retention {
  return {
    ...base(ctx, written),
    kind: 'retention',
    rules: (written.rules ?? []).map((rule) => {
      const say = textAt(ctx, rule, 'say') ?? idText(ctx, rule.id);
      const made = {
        ...itemOf(ctx, rule, rule.id, say),
        since: rule.since,
        after: parseDuration(rule.after),
        when: conditionAt(ctx, rule) ?? (rule.when === undefined ? null : neverHolds),
        do: rule.do,
        say,
      };
      return marked(ctx, made, rule);
    }),
  };
}

/** Normalises an instrument of any kind. */
export function normaliseInstrument(ctx: NormaliseContext, written: WrittenInstrument): Instrument {
  return marked(ctx, makeInstrument(ctx, written), written);
}

function makeInstrument(ctx: NormaliseContext, written: WrittenInstrument): Instrument {
  switch (written.kind) {
    case 'process':
      return processOf(ctx, written);
    case 'ladder':
      return ladderOf(ctx, written);
    case 'vocabulary':
      return vocabularyOf(ctx, written);
    case 'catalog':
      return catalogOf(ctx, written);
    case 'scale':
      return scaleInstrumentOf(ctx, written);
    case 'template':
      return templateOf(ctx, written);
    case 'question-list':
      return questionListOf(ctx, written);
    case 'form':
      return formOf(ctx, written);
    case 'schedule':
      return scheduleOf(ctx, written);
    case 'outline':
      return outlineOf(ctx, written);
    case 'approach':
      return approachOf(ctx, written);
    case 'rules':
      return rulesOf(ctx, written);
    case 'information':
      return informationOf(ctx, written);
    case 'retention':
      return retentionOf(ctx, written);
  }
}
