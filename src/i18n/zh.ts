/** 简体中文界面：缺一条或多一条都不能通过编译。 */
import { activities } from './zh/activities.ts';
import { agenda } from './zh/agenda.ts';
import { assessment } from './zh/assessment.ts';
import { budget } from './zh/budget.ts';
import { calendar } from './zh/calendar.ts';
import { competition } from './zh/competition.ts';
import { doctor } from './zh/doctor.ts';
import { demo } from './zh/demo.ts';
import { information } from './zh/information.ts';
import { followUp } from './zh/follow-up.ts';
import { exchange } from './zh/exchange.ts';
import { forms } from './zh/forms.ts';
import { forecast } from './zh/forecast.ts';
import { feedback } from './zh/feedback.ts';
import { history } from './zh/history.ts';
import { init } from './zh/init.ts';
import { map } from './zh/map.ts';
import { messages } from './zh/messages.ts';
import { needs } from './zh/needs.ts';
import { negotiation } from './zh/negotiation.ts';
import { occasions } from './zh/occasions.ts';
import { playbook } from './zh/playbook.ts';
import { privacy } from './zh/privacy.ts';
import { program, punctuation, render } from './zh/program.ts';
import { proposals } from './zh/proposals.ts';
import { provenance } from './zh/provenance.ts';
import { records } from './zh/records.ts';
import { rehearsals } from './zh/rehearsals.ts';
import { report } from './zh/report.ts';
import { safety } from './zh/safety.ts';
import { style } from './zh/style.ts';
import type { Dictionary } from './en.ts';

export const zh: Dictionary = {
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
