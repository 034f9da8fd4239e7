/** Where an opportunity stands in its process, and what its gate still asks for. */
import { holds } from '../condition/evaluate.ts';
import { daysBetween } from '../dates.ts';
import { standingRecord } from '../records/marker.ts';
import type { Value } from '../condition/types.ts';
import type { Text } from '../playbook/item-types.ts';
import type { Marker, Process, Stage } from '../playbook/process-types.ts';
import type { MarkerRecord, Opportunity } from '../records/types.ts';

export interface FlagState {
  readonly marker: Marker;
  /** The record that counts; null where the flag is not set. */
  readonly record: MarkerRecord | null;
  /** Whether the gate of its stage asks for it. */
  readonly isGate: boolean;
}

export interface GateCheck {
  readonly holds: boolean;
  /** Flags of the gate that are not set, or set without evidence. */
  readonly missing: readonly { readonly marker: Marker; readonly kind: 'marker' | 'evidence' }[];
  /** What the playbook says where the gate's condition does not hold; null where it holds or there is none. */
  readonly unmet: { readonly say: Text | null; readonly source: string } | null;
}

export interface StageProgress {
  readonly stage: Stage;
  /** Counts from 1. */
  readonly number: number;
  readonly count: number;
  readonly next: Stage | null;
  /** Days since the stage was entered; of one that is over, days spent in it. */
  readonly days: number;
  readonly start: readonly FlagState[];
  readonly end: readonly FlagState[];
  readonly gate: GateCheck;
}

/**
 * @param records markers of the opportunity
 * @param scope what the gate's condition sees (`gateScope`)
 * @returns null where the opportunity has no stage of this process
 */
export function stageProgress(
  process: Process,
  opportunity: Opportunity,
  records: readonly MarkerRecord[],
  scope: Readonly<Record<string, Value>>,
  today: string,
): StageProgress | null {
  const index = process.stages.findIndex((stage) => stage.id === opportunity.stage);
  const stage = process.stages[index];
  if (stage === undefined) return null;
  const flag = (marker: Marker, isGate: boolean): FlagState => ({
    marker,
    // A start flag may be the same fact as an end flag of an earlier stage.
    record: standingRecord(records, marker.startsWith ?? marker.id),
    isGate,
  });
  return {
    stage,
    number: index + 1,
    count: process.stages.length,
    next: process.stages[index + 1] ?? null,
    days: opportunity.stageSince === null ? 0 : daysBetween(opportunity.stageSince, opportunity.closedOn ?? today),
    start: stage.start.map((marker) => flag(marker, false)),
    end: stage.end.map((marker) => flag(marker, stage.gate?.markers.includes(marker.id) === true)),
    gate: checkGate(process, stage, records, scope),
  };
}

/** A stage without a gate lets everybody through. A gate may ask for end flags of any stage of its process. */
function checkGate(
  process: Process,
  stage: Stage,
  records: readonly MarkerRecord[],
  scope: Readonly<Record<string, Value>>,
): GateCheck {
  const { gate } = stage;
  if (gate === null) return { holds: true, missing: [], unmet: null };
  const missing: { marker: Marker; kind: 'marker' | 'evidence' }[] = [];
  const flags = process.stages.flatMap((candidate) => candidate.end);
  for (const marker of flags.filter((flag) => gate.markers.includes(flag.id))) {
    const record = standingRecord(records, marker.id);
    if (record === null) missing.push({ marker, kind: 'marker' });
    else if (record.evidence === null) missing.push({ marker, kind: 'evidence' });
  }
  const isMet = gate.when === null || holds(gate.when, scope);
  const unmet = isMet ? null : { say: gate.say, source: gate.when.source };
  return { holds: missing.length === 0 && isMet, missing, unmet };
}

/** Every flag of the process by id: what may be recorded for an opportunity. */
export function flagsOf(process: Process): ReadonlyMap<string, Marker> {
  const flags = process.stages.flatMap((stage) => [...stage.start, ...stage.end]);
  return new Map(flags.filter((flag) => flag.startsWith === null).map((flag) => [flag.id, flag]));
}
