/**
 * The English interface, which defines the type of every other language. One part per area; the words of
 * playbooks are not here (they are content), nor are users' records (they are data).
 */
import { activities } from './en/activities.ts';
import { agenda } from './en/agenda.ts';
import { assessment } from './en/assessment.ts';
import { budget } from './en/budget.ts';
import { calendar } from './en/calendar.ts';
import { competition } from './en/competition.ts';
import { doctor } from './en/doctor.ts';
import { demo } from './en/demo.ts';
import { information } from './en/information.ts';
import { followUp } from './en/follow-up.ts';
import { exchange } from './en/exchange.ts';
import { forms } from './en/forms.ts';
import { forecast } from './en/forecast.ts';
import { feedback } from './en/feedback.ts';
import { history } from './en/history.ts';
import { init } from './en/init.ts';
import { map } from './en/map.ts';
import { messages } from './en/messages.ts';
import { needs } from './en/needs.ts';
import { negotiation } from './en/negotiation.ts';
import { occasions } from './en/occasions.ts';
import { playbook } from './en/playbook.ts';
import { privacy } from './en/privacy.ts';
import { program, punctuation, render } from './en/program.ts';
import { proposals } from './en/proposals.ts';
import { provenance } from './en/provenance.ts';
import { records } from './en/records.ts';
import { rehearsals } from './en/rehearsals.ts';
import { report } from './en/report.ts';
import { safety } from './en/safety.ts';
import { style } from './en/style.ts';

export const en = {
  activities,
  agenda,
  assessment,
  budget,
  calendar,
  competition,
  demo,
  doctor,
  exchange,
  information,
  followUp,
  forms,
  forecast,
  feedback,
  history,
  init,
  map,
  messages,
  needs,
  negotiation,
  occasions,
  playbook,
  privacy,
  program,
  proposals,
  provenance,
  punctuation,
  records,
  render,
  rehearsals,
  report,
  safety,
  style,
};

export type Dictionary = typeof en;
