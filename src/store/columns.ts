/** Columns that need translating: JSON text, each behind one guard, and money in two columns. */
import { KamError, message } from '../core/errors.ts';
import type { AnswerSheet, ScoreCard } from '../core/assessment/types.ts';
import type { Money } from '../core/money.ts';
import type { CustomFields, PointTexts } from '../core/records/types.ts';
import type { StepTaken } from '../core/records/sales-types.ts';

/** Where a value stands, for the message: `account.aliases` and the id of the row. */
export interface Cell {
  readonly column: string;
  readonly id: string;
}

/** A JSON list of texts. */
export function readTexts(text: string, cell: Cell): readonly string[] {
  if (text === '[]') return [];
  const value = parse(text, cell);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : unreadable(cell);
}

/** A JSON object of plain values and lists of texts. */
export function readFields(text: string, cell: Cell): CustomFields {
  // Most of thousands of rows have none, and need no parser.
  if (text === '{}') return {};
  const value = parse(text, cell);
  return isObject(value) && Object.values(value).every(isField) ? (value as CustomFields) : unreadable(cell);
}

/** A JSON object of lists of texts. */
export function readPoints(text: string, cell: Cell): PointTexts {
  if (text === '{}') return {};
  const value = parse(text, cell);
  const isPoints =
    isObject(value) &&
    Object.values(value).every((list) => Array.isArray(list) && list.every((item) => typeof item === 'string'));
  return isPoints ? (value as PointTexts) : unreadable(cell);
}

/** A JSON object of numbers. */
export function readNumbers(text: string, cell: Cell): Readonly<Record<string, number>> {
  if (text === '{}') return {};
  const value = parse(text, cell);
  const isNumbers = isObject(value) && Object.values(value).every((number) => typeof number === 'number');
  return isNumbers ? (value as Record<string, number>) : unreadable(cell);
}

/** A JSON list of steps with their dates. */
export function readSteps(text: string, cell: Cell): readonly StepTaken[] {
  const value = parse(text, cell);
  const isSteps =
    Array.isArray(value) &&
    value.every((step) => isObject(step) && typeof step.step === 'string' && typeof step.on === 'string');
  return isSteps ? (value as StepTaken[]) : unreadable(cell);
}

/** The answers of an assessment or a draft, as they were stored. */
export function readSheet(text: string, cell: Cell): AnswerSheet {
  const value = parse(text, cell);
  const isSheet =
    isObject(value) && typeof value.template === 'string' && isObject(value.answers) && isObject(value.competitors);
  return isSheet ? (value as unknown as AnswerSheet) : unreadable(cell);
}

/** The score card of an assessment, as it was stored. */
export function readCard(text: string, cell: Cell): ScoreCard {
  const value = parse(text, cell);
  const isCard =
    isObject(value) && isObject(value.template) && Array.isArray(value.sections) && Array.isArray(value.contributions);
  return isCard ? (value as unknown as ScoreCard) : unreadable(cell);
}

/** An amount from its two columns; null where either is empty. */
export function readMoney(minor: number | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor, currency };
}

function parse(text: string, cell: Cell): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return unreadable(cell, error);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isField(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function unreadable({ column, id }: Cell, cause?: unknown): never {
  throw new KamError('storage', message('record-unreadable', { column, id }), { cause });
}
