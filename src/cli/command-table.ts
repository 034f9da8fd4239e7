/**
 * Every command as data: name, arguments, options, and the file to load when it is called. Words are in
 * `i18n/<language>/help/`, under the same path. `load` names the file literally, so that the build can make
 * it a bundle of its own. Which file of the table a run loads is in `command-groups.ts`.
 */
import { activitiesCommands } from './commands/activities.ts';
import { agendaCommands } from './commands/agenda.ts';
import { assessmentsCommands } from './commands/assessments.ts';
import { exchangeCommands } from './commands/exchange.ts';
import { followUpCommands } from './commands/follow-up.ts';
import { competitionCommands } from './commands/competition.ts';
import { forecastCommands } from './commands/forecast.ts';
import { historyCommands } from './commands/history.ts';
import { insightCommands } from './commands/insight.ts';
import { methodCommands } from './commands/method.ts';
import { needsCommands } from './commands/needs.ts';
import { negotiationCommands } from './commands/negotiation.ts';
import { peopleCommands } from './commands/people.ts';
import { presentationsCommands } from './commands/presentations.ts';
import { recordsCommands } from './commands/records.ts';
import { safetyCommands } from './commands/safety.ts';
import { startCommands } from './commands/start.ts';
import type { HelpWords } from '../i18n/en/help.ts';
import type { CommandSpec } from './commands/spec.ts';

/** In the order of the help: by what one does with a customer, the method last. */
export const sections = {
  start: startCommands,
  customers: [...recordsCommands, ...peopleCommands, ...needsCommands],
  activities: activitiesCommands,
  winning: [...competitionCommands, ...presentationsCommands, ...negotiationCommands],
  delivery: followUpCommands,
  scores: assessmentsCommands,
  overview: [...agendaCommands, ...insightCommands, ...forecastCommands],
  history: historyCommands,
  exchange: exchangeCommands,
  data: safetyCommands,
  method: methodCommands,
} satisfies Readonly<Record<keyof HelpWords['sections'], readonly CommandSpec[]>>;

export const commands: readonly CommandSpec[] = Object.values(sections).flat();
