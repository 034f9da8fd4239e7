/** The forecast: sums, the opportunities behind them, and what wants a look. */
import { describeMoney, displayMoney, type Money } from '../../core/money.ts';
import { headingWith } from '../heading.ts';
import { numberText } from '../numbers.ts';
import { weightData, weightText } from './weight.ts';
import { idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell, Column, ListItem } from '../../core/document.ts';
import type { Forecast, ForecastLine, ForecastSums, Grouping, Uncounted } from '../../core/forecast/forecast.ts';
import type { Period } from '../../core/forecast/period.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json, View } from '../types.ts';

export interface ShownForecast {
  readonly forecast: Forecast;
  /** Null: all that is open. */
  readonly period: Period | null;
  readonly by: Grouping | null;
  readonly asOf: string;
  /** By currency. */
  readonly totals: readonly ForecastSums[];
  /** By what was asked for; empty where nothing was. */
  readonly groups: readonly ForecastSums[];
  /** How many times what is still to be sold should be open; null where the method does not say. */
  readonly cover: number | null;
}

/** The forecast of a period. */
export function forecastView(shown: ShownForecast): View {
  const { forecast, period, by, asOf, totals, groups, cover } = shown;
  return {
    schema: 'forecast/1',
    get data() {
      return {
        asOf,
        period: period === null ? null : { id: period.id, from: period.from, to: period.to },
        by,
        coverTarget: cover,
        totals: totals.map((sums) => sumsData(sums)),
        groups: groups.map((sums) => sumsData(sums)),
        items: forecast.lines.map((line) => lineData(line)),
        won: forecast.won.map(({ opportunity, account, owner, amount }) => ({
          ref: opportunity.ref,
          name: opportunity.name,
          account: named(account),
          owner,
          on: opportunity.decidedOn,
          amount: describeMoney(amount),
        })),
        notCounted: forecast.uncounted.map(({ opportunity, account, owner, reasons }) => ({
          ref: opportunity.ref,
          name: opportunity.name,
          account: named(account),
          owner,
          reasons: [...reasons],
        })),
      };
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      headingWith(1, `${t.words.forecast.title} ${period?.id ?? t.words.forecast.allOpen}`, asOf),
      ...sumBlocks(shown, t),
      ...lineBlocks(shown, t),
      ...listBlocks(
        t.words.forecast.heldDown,
        forecast.lines.flatMap((line) => heldDownItem(line, t)),
      ),
      ...listBlocks(
        t.words.forecast.stalled,
        forecast.lines.flatMap((line) => stalledItem(line, t)),
      ),
      ...listBlocks(
        t.words.forecast.overdue,
        forecast.lines.flatMap((line) => overdueItem(line, t)),
      ),
      ...listBlocks(
        t.words.forecast.uncounted,
        forecast.uncounted.map((one) => uncountedItem(one, t)),
      ),
    ],
    csvTable: (t) => (by === null ? lineTable(forecast.lines, t, true) : sumTable(shown, t, true)),
  };
}

// --- sums ------------------------------------------------------------------------------------------------

function sumBlocks(shown: ShownForecast, t: Translator): Block[] {
  const { totals, groups, by, cover } = shown;
  if ((by === null ? totals : groups).length === 0) return [];
  const warnings = totals.flatMap((sums) => coverText(sums, cover, t));
  return [
    sumTable(shown, t),
    ...warnings.map((text): Block => ({ type: 'paragraph', text: { text: `△ ${text}`, tone: 'warn' } })),
  ];
}

function coverText(sums: ForecastSums, target: number | null, t: Translator): string[] {
  const { forecast } = t.words;
  const { cover, remaining, currency } = sums;
  if (target === null || cover === null || remaining === null || cover >= target) return [];
  return [
    forecast.lowCover(currency, numberText(roundTimes(cover)), displayMoney(remaining, t.language), numberText(target)),
  ];
}

/** @param isFull every column and plain ids, for CSV; else what says something */
function sumTable(
  { totals, groups: asked, by, cover: target, forecast }: ShownForecast,
  t: Translator,
  isFull = false,
): Block {
  const groups = by === null ? totals : asked;
  const stages = by === 'stage' && !isFull ? forecast.lines.map(({ weight }) => weight.stage) : [];
  const titles = new Map(stages.map(({ id, title }) => [id, t.text(title)]));
  const { forecast: words } = t.words;
  const hasQuota = isFull || groups.some(({ quota }) => quota !== null);
  const hasKey = by !== null && by !== 'currency';
  const amount = (money: Money | null): Cell => (money === null ? null : { amount: money });
  const columns: (Column & { readonly cell: (sums: ForecastSums) => Cell; readonly isShown: boolean })[] = [
    {
      id: by ?? 'key',
      label: hasKey ? words[by] : '',
      priority: 2,
      isShown: hasKey,
      cell: ({ key }) => (key === null ? words.nobody : (titles.get(key) ?? key)),
    },
    { id: 'currency', label: words.currency, priority: 2, isShown: true, cell: (sums) => sums.currency },
    { id: 'count', label: words.count, align: 'right', optional: true, isShown: true, cell: (sums) => sums.count },
    { id: 'amount', label: words.amount, align: 'right', optional: true, isShown: true, cell: (sums) => amount(sums.amount) },
    { id: 'weighted', label: words.weighted, align: 'right', priority: 2, isShown: true, cell: (sums) => ({ amount: sums.weighted }) },
    { id: 'commit', label: words.commit, align: 'right', priority: 2, isShown: true, cell: (sums) => amount(sums.commit) },
    { id: 'upside', label: words.upside, align: 'right', priority: 2, isShown: true, cell: (sums) => amount(sums.upside) },
    { id: 'won', label: words.won, align: 'right', priority: 2, isShown: isFull || by !== 'stage', cell: (sums) => amount(sums.won) },
    { id: 'quota', label: words.quota, align: 'right', priority: 2, isShown: hasQuota, cell: (sums) => amount(sums.quota) },
    { id: 'cover', label: words.cover, align: 'right', priority: 2, isShown: hasQuota, cell: (sums) => (isFull ? sums.cover : coverCell(sums, target, t)) },
  ]; // prettier-ignore
  const used = columns.filter(({ isShown }) => isShown);
  return {
    type: 'table',
    columns: used.map(({ cell: _cell, isShown: _isShown, ...column }) => column),
    rows: groups.map((sums) => used.map(({ cell }) => cell(sums))),
  };
}

function coverCell({ cover, quota }: ForecastSums, target: number | null, t: Translator): Cell {
  if (quota === null) return null;
  if (cover === null) return { text: '✓', tone: 'good' };
  const times = t.words.forecast.times(numberText(roundTimes(cover)));
  return target !== null && cover < target ? { text: `△ ${times}`, tone: 'warn' } : times;
}

/** To a tenth; what is below a whole number stays below it. */
function roundTimes(cover: number): number {
  return Math.floor(cover * 10) / 10;
}

function sumsData(sums: ForecastSums): { readonly [key: string]: Json } {
  const { key, currency, count, cover } = sums;
  const money = Object.fromEntries(
    (['amount', 'weighted', 'commit', 'upside', 'won', 'quota', 'remaining'] as const).map((name) => [
      name,
      describeMoney(sums[name]),
    ]),
  );
  return { key, currency, count, ...money, cover };
}

// --- opportunities -----------------------------------------------------------------------------------------

function lineBlocks({ forecast, period }: ShownForecast, t: Translator): Block[] {
  const { forecast: words } = t.words;
  const empty = period === null ? words.noneAtAll : words.none(period.id);
  if (forecast.lines.length === 0) return [{ type: 'paragraph', text: empty }];
  return [{ type: 'heading', level: 2, text: words.opportunities }, lineTable(forecast.lines, t, false)];
}

/** @param isFull for CSV: plain values, each in a column of its own */
function lineTable(lines: readonly ForecastLine[], t: Translator, isFull: boolean): Block {
  const { forecast: words, records } = t.words;
  if (isFull) {
    const ids = ['ref', 'name', 'account', 'owner', 'closeDate', 'stage', 'currency', 'amount', 'stageWeight', 'weight', 'weighted', 'class', 'cap', 'stalledDays', 'overdue']; // prettier-ignore
    return {
      type: 'table',
      columns: idColumns(ids),
      rows: lines.map((line): Cell[] => [
        line.opportunity.ref,
        line.opportunity.name,
        line.account.name,
        line.owner,
        { date: line.closeDate },
        line.weight.stage.id,
        line.amount.currency,
        { amount: line.amount },
        line.weight.stageWeight,
        line.weight.percent,
        { amount: line.weighted },
        line.class,
        line.weight.decides?.cap.id ?? null,
        line.stalled?.days ?? null,
        line.isOverdue,
      ]),
    };
  }
  return {
    type: 'table',
    columns: [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.name },
      { id: 'closeDate', label: words.closes, priority: 2 },
      { id: 'amount', label: words.amount, align: 'right', priority: 2 },
      { id: 'weight', label: words.weight, align: 'right', priority: 2 },
      { id: 'weighted', label: words.weighted, align: 'right', priority: 2 },
      { id: 'class', label: words.class, optional: true },
    ],
    rows: lines.map((line): Cell[] => [
      line.opportunity.ref,
      line.opportunity.name,
      { date: line.closeDate },
      { money: line.amount },
      weightText(line.weight, t),
      { money: line.weighted },
      words.classes[line.class],
    ]),
  };
}

function lineData(line: ForecastLine): { readonly [key: string]: Json } {
  const { opportunity, account, owner, closeDate, amount, weight, stalled, isOverdue } = line;
  return {
    ref: opportunity.ref,
    name: opportunity.name,
    account: named(account),
    owner,
    closeDate,
    amount: describeMoney(amount),
    ...(weightData(weight, amount) as { readonly [key: string]: Json }),
    class: line.class,
    stalled,
    overdue: isOverdue,
  };
}

// --- what wants a look -------------------------------------------------------------------------------------

function listBlocks(title: string, items: readonly ListItem[]): Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: title },
        { type: 'list', items },
      ];
}

function itemOf({ opportunity }: Pick<Uncounted, 'opportunity'>, said: string): ListItem {
  return { text: [{ text: opportunity.ref, code: true }, ` ${opportunity.name}  `, { text: said, tone: 'muted' }] };
}

function heldDownItem(line: ForecastLine, t: Translator): ListItem[] {
  const { decides } = line.weight;
  return decides === null ? [] : [itemOf(line, t.text(decides.cap.title))];
}

function stalledItem(line: ForecastLine, t: Translator): ListItem[] {
  const { stalled, weight } = line;
  if (stalled === null) return [];
  return [itemOf(line, t.words.forecast.stalledFor(stalled.days, t.text(weight.stage.title), stalled.usual))];
}

function overdueItem(line: ForecastLine, t: Translator): ListItem[] {
  return line.isOverdue ? [itemOf(line, t.words.forecast.overdueSince(line.closeDate))] : [];
}

function uncountedItem(one: Uncounted, t: Translator): ListItem {
  const { forecast, punctuation } = t.words;
  return itemOf(one, one.reasons.map((reason) => forecast.reasons[reason]).join(punctuation.separator));
}
