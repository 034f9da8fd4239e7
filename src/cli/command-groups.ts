/**
 * Which file of the command table holds which commands, by their first words. A run needs one of these files and loads
 * no other; the whole table (`command-table.ts`) is for the help and for command lines that name no command.
 */
import type { CommandSpec } from './commands/spec.ts';

interface CommandGroup {
  /** First words of its commands. */
  readonly words: readonly string[];
  /** Names the file literally, so that the build can make it a bundle of its own. */
  readonly load: () => Promise<readonly CommandSpec[]>;
}

const groups: readonly CommandGroup[] = [
  {
    words: ['account', 'contact', 'opportunity'],
    load: async () => (await import('./commands/records.ts')).recordsCommands,
  },
  {
    words: ['assess', 'assessment', 'feedback', 'gate', 'qualify'],
    load: async () => (await import('./commands/assessments.ts')).assessmentsCommands,
  },
  { words: ['activity', 'visit'], load: async () => (await import('./commands/activities.ts')).activitiesCommands },
  { words: ['agenda'], load: async () => (await import('./commands/agenda.ts')).agendaCommands },
  { words: ['history', 'redo', 'undo'], load: async () => (await import('./commands/history.ts')).historyCommands },
  {
    words: ['information', 'map', 'report'],
    load: async () => (await import('./commands/insight.ts')).insightCommands,
  },
  { words: ['forecast', 'quota'], load: async () => (await import('./commands/forecast.ts')).forecastCommands },
  {
    words: ['coverage', 'marker', 'role', 'tie'],
    load: async () => (await import('./commands/people.ts')).peopleCommands,
  },
  { words: ['budget', 'need'], load: async () => (await import('./commands/needs.ts')).needsCommands },
  {
    words: ['competitor', 'value'],
    load: async () => (await import('./commands/competition.ts')).competitionCommands,
  },
  {
    words: ['presentation', 'proposal', 'rehearsal'],
    load: async () => (await import('./commands/presentations.ts')).presentationsCommands,
  },
  { words: ['negotiation'], load: async () => (await import('./commands/negotiation.ts')).negotiationCommands },
  {
    words: ['complaint', 'milestone', 'receivable'],
    load: async () => (await import('./commands/follow-up.ts')).followUpCommands,
  },
  { words: ['export', 'import'], load: async () => (await import('./commands/exchange.ts')).exchangeCommands },
  { words: ['help', 'playbook'], load: async () => (await import('./commands/method.ts')).methodCommands },
  { words: ['backup', 'doctor', 'restore'], load: async () => (await import('./commands/safety.ts')).safetyCommands },
  { words: ['calendar', 'demo', 'init'], load: async () => (await import('./commands/start.ts')).startCommands },
];

/**
 * The commands of the files that a command line names.
 * @param isNamed whether a word may name a command, as the command line has it
 */
export async function loadNamed(isNamed: (word: string) => boolean): Promise<readonly CommandSpec[]> {
  const found: CommandSpec[] = [];
  for (const { words, load } of groups) if (words.some(isNamed)) found.push(...(await load()));
  return found;
}
