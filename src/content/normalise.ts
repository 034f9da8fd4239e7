/**
 * The one function that joins the two forms of a playbook: what people write (`schema.ts`) becomes what the
 * program uses (`core/playbook/types.ts`). Texts get their languages, defaults are filled in, scales and word
 * lists stand in place, conditions are compiled. What is found on the way is reported and does not stop it.
 */
import { message, type DataPath, type Message } from '../core/errors.ts';
import type {
  Approach,
  Band,
  BandBasis,
  BandList,
  Catalog,
  CatalogAttribute,
  Duration,
  DurationUnit,
  Form,
  Gate,
  Instrument,
  Item,
  ItemInfo,
  Ladder,
  Marker,
  Option,
  Outline,
  Process,
  Quadrant,
  Question,
  QuestionList,
  Rules,
  Scale,
  ScaleInstrument,
  Schedule,
  Scoring,
  ScoringMethod,
  Section,
  Stage,
  Template,
  Text,
  Verdict,
  Vocabulary,
} from '../core/playbook/types.ts';
import type { Condition } from '../core/condition/types.ts';
import { nearest } from '../core/text.ts';
import { compileCondition } from './compile-condition.ts';
import type {
  WrittenBands,
  WrittenChoice,
  WrittenInfo,
  WrittenInstrument,
  WrittenInstruments,
  WrittenItem,
  WrittenMarker,
  WrittenOption,
  WrittenQuestion,
  WrittenScale,
  WrittenScaleUse,
  WrittenSection,
  WrittenStage,
  WrittenText,
  WrittenVerdicts,
} from './schema.ts';

/** What normalising one file needs to know, and where it tells what it found. */
export interface NormaliseContext {
  /** Id of the playbook whose file it is. */
  readonly origin: string;
  readonly languages: readonly string[];
  /** Scales and word lists of the whole playbook, with those taken over, by id. */
  readonly scales: ReadonlyMap<string, Scale>;
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  /** Ids in parts that could not be read: nothing is said about references to them. */
  readonly lost: ReadonlySet<string>;
  /** Remembers which written object or list a normalised one was made from. */
  mark(made: object, written: object): void;
  /** The same for something made from a plain value in a written list. */
  markIn(made: object, list: object, index: number): void;
  /** Reports a fault at a key of a written object; without keys, at the object itself. */
  report(detail: Message, written: object, ...keys: DataPath): void;
}

/** Turns a written text into one with its languages, first the first; nothing is reported. */
export function spreadText(written: WrittenText, languages: readonly string[]): Text {
  if (typeof written === 'string') return { [languages[0] ?? 'en']: written.trim() };
  const order = [...languages, ...Object.keys(written)].filter((language) => Object.hasOwn(written, language));
  return Object.fromEntries([...new Set(order)].map((language) => [language, (written[language] ?? '').trim()]));
}

/** `3 workdays`, `-1 month`. */
function parseDuration(written: string): Duration {
  const [amount = '0', unit = 'days'] = written.split(' ');
  return { amount: Number(amount), unit: (unit.endsWith('s') ? unit : `${unit}s`) as DurationUnit };
}

/** Makes the text of a key; the languages that it lacks or has too many are reported. */
function textAt<K extends string>(ctx: NormaliseContext, written: { [key in K]?: WrittenText }, key: K): Text | null {
  const value = written[key];
  return value === undefined ? null : makeText(ctx, value, written, [key]);
}

function makeText(ctx: NormaliseContext, value: WrittenText, holder: object, path: DataPath): Text {
  const text = spreadText(value, ctx.languages);
  const shown = shorten(Object.values(text)[0] ?? '');
  for (const language of ctx.languages) {
    if (!Object.hasOwn(text, language)) {
      ctx.report(message('text-language-missing', { language, text: shown }), holder, ...path);
    }
  }
  for (const language of Object.keys(text)) {
    if (!ctx.languages.includes(language)) {
      const languages = ctx.languages.join(', ');
      ctx.report(message('text-language-undeclared', { language, languages }), holder, ...path, language);
    }
  }
  return text;
}

function shorten(text: string): string {
  const signs = [...text.replaceAll(/\s+/g, ' ')];
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('');
}

/** One text or a list of them. */
function textsAt<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: WrittenText | WrittenText[] },
  key: K,
): readonly Text[] {
  const value = written[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [makeText(ctx, value, written, [key])];
  return value.map((one, index) => makeText(ctx, one, value, [index]));
}

function textMapAt<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: Record<string, WrittenText> },
  key: K,
): Readonly<Record<string, Text>> {
  const value = written[key] ?? {};
  return Object.fromEntries(Object.entries(value).map(([id, text]) => [id, makeText(ctx, text, value, [id])]));
}

/** An id as a text, where an author gave no words. */
function idText(ctx: NormaliseContext, id: string): Text {
  return Object.fromEntries(ctx.languages.map((language) => [language, id]));
}

function infoOf(ctx: NormaliseContext, written: WrittenInfo): ItemInfo {
  return {
    why: textAt(ctx, written, 'why'),
    help: textAt(ctx, written, 'help'),
    note: textAt(ctx, written, 'note'),
    provenance: written.provenance ?? null,
    sources: written.sources ?? [],
  };
}

interface WrittenWords extends WrittenInfo {
  title?: WrittenText;
  text?: WrittenText;
}

/**
 * Id, words and info of an item.
 * @param fallback words where neither title nor text stands there; without it, that is a fault
 */
function itemOf(ctx: NormaliseContext, written: WrittenWords, id: string, fallback?: Text): Item {
  const title = textAt(ctx, written, 'title');
  const text = textAt(ctx, written, 'text');
  if (title === null && text === null && fallback === undefined) {
    ctx.report(message('key-missing', { key: 'title', expected: 'text' }), written);
  }
  return {
    id,
    title: title ?? text ?? fallback ?? idText(ctx, id),
    text: title === null ? null : text,
    ...infoOf(ctx, written),
  };
}

function marked<T extends object>(ctx: NormaliseContext, made: T, written: object): T {
  ctx.mark(made, written);
  return made;
}

/** Items whose ids may be left out: they are then called by their place. */
function itemsOf(ctx: NormaliseContext, written: readonly WrittenItem[] | undefined): readonly Item[] {
  return (written ?? []).map((one, index) => {
    const id = `item-${index + 1}`;
    if (typeof one === 'string') {
      const title = makeText(ctx, one, written ?? [], [index]);
      const made = { id, title, text: null, why: null, help: null, note: null, provenance: null, sources: [] };
      ctx.markIn(made, written ?? [], index);
      return made;
    }
    return marked(ctx, itemOf(ctx, one, one.id ?? id), one);
  });
}

function choicesOf(ctx: NormaliseContext, written: readonly WrittenChoice[] | undefined): readonly Item[] {
  return (written ?? []).map((one) => {
    if (typeof one !== 'string') return marked(ctx, itemOf(ctx, one, one.id, idText(ctx, one.id)), one);
    const title = idText(ctx, one);
    return { id: one, title, text: null, why: null, help: null, note: null, provenance: null, sources: [] };
  });
}

function conditionAt(ctx: NormaliseContext, written: { when?: string | boolean }): Condition | null {
  if (written.when === undefined) return null;
  const { condition, faults } = compileCondition(written.when);
  for (const fault of faults) ctx.report(fault, written, 'when');
  return condition;
}

/** Stands in for a condition that does not compile: never holds, and its fault is reported. */
const neverHolds: Condition = { source: '', expression: { op: 'literal', value: false } };

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
    caps: (written.caps ?? []).map((cap) => {
      const when = conditionAt(ctx, cap) ?? neverHolds;
      return marked(ctx, { ...itemOf(ctx, cap, cap.id, idText(ctx, cap.id)), when, max: cap.max }, cap);
    }),
  };
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
    terms: (written.terms ?? []).map((term) => {
      const made = {
        ...itemOf(ctx, term, term.id),
        value: term.value ?? null,
        definition: textAt(ctx, term, 'definition'),
        concerns: textsAt(ctx, term, 'concerns'),
        symbol: term.symbol ?? null,
      };
      return marked(ctx, made, term);
    }),
  };
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
      let terms: readonly Item[];
      if (typeof attribute.terms === 'string') {
        const list = ctx.vocabularies.get(attribute.terms);
        if (list === undefined)
          reportReference(ctx, 'vocabulary', attribute.terms, [...ctx.vocabularies.keys()], attribute, 'terms');
        terms = (list?.terms ?? []).map(
          ({ value: _value, definition: _definition, concerns: _concerns, symbol: _symbol, ...item }) => item,
        );
      } else {
        terms = choicesOf(ctx, attribute.terms);
      }
      const scale = attributeScale(attribute.scale);
      return marked(ctx, { ...itemOf(ctx, attribute, attribute.id), scale, terms }, attribute);
    }),
    entries: (written.entries ?? []).map((entry) => {
      const values = Object.entries(entry.values ?? {}).map(([key, value]): [string, number | readonly string[]] => [
        key,
        typeof value === 'string' ? [value] : value,
      ]);
      const definition = textAt(ctx, entry, 'definition');
      return marked(ctx, { ...itemOf(ctx, entry, entry.id), definition, values: Object.fromEntries(values) }, entry);
    }),
  };
}

function reportReference(
  ctx: NormaliseContext,
  what: 'scale' | 'vocabulary',
  id: string,
  known: readonly string[],
  written: object,
  key: string,
): void {
  if (ctx.lost.has(id)) return;
  const detail = message('unknown-reference', { what, id, near: nearest(id, known), known: known.join(', ') });
  ctx.report(detail, written, key);
}

// --- assessments -----------------------------------------------------------------------------------------

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

function scaleInstrumentOf(ctx: NormaliseContext, written: WrittenInstruments['scale']): ScaleInstrument {
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

function templateOf(ctx: NormaliseContext, written: WrittenInstruments['template']): Template {
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

// --- the other instruments -------------------------------------------------------------------------------

function idsOf(written: string | string[] | undefined): readonly string[] {
  return written === undefined ? [] : Array.isArray(written) ? written : [written];
}

function questionListOf(ctx: NormaliseContext, written: WrittenInstruments['question-list']): QuestionList {
  return {
    ...base(ctx, written),
    kind: 'question-list',
    opens: idsOf(written.opens),
    questions: itemsOf(ctx, written.questions),
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
        options: choicesOf(ctx, field.options),
      };
      return marked(ctx, made, field);
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
    steps: (written.steps ?? []).map((step, index) => {
      const made = {
        ...itemOf(ctx, step, step.id ?? `item-${index + 1}`),
        fraction: step.fraction === undefined ? null : fractionOf(step.fraction),
        offset: step.offset === undefined ? null : parseDuration(step.offset),
      };
      return marked(ctx, made, step);
    }),
  };
}

function outlineOf(ctx: NormaliseContext, written: WrittenInstruments['outline']): Outline {
  return {
    ...base(ctx, written),
    kind: 'outline',
    parts: (written.parts ?? []).map((part, index) => {
      const item = itemOf(ctx, part, part.id ?? `item-${index + 1}`);
      return marked(ctx, { ...item, points: itemsOf(ctx, part.points), minutes: part.minutes ?? null }, part);
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
    rules: (written.rules ?? []).map((rule) => {
      const say = textAt(ctx, rule, 'say') ?? idText(ctx, rule.id);
      const made = {
        ...itemOf(ctx, rule, rule.id, say),
        when: conditionAt(ctx, rule) ?? neverHolds,
        severity: rule.severity ?? 'info',
        say,
        do: idsOf(rule.do),
      };
      return marked(ctx, made, rule);
    }),
  };
}

function base(ctx: NormaliseContext, written: WrittenInstrument): Item & { readonly origin: string } {
  return { ...itemOf(ctx, written, written.id), origin: ctx.origin };
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
  }
}
