/** 简体中文界面：缺一条或多一条都不能通过编译。 */
import { assessment } from './zh/assessment.ts';
import { demo } from './zh/demo.ts';
import { init } from './zh/init.ts';
import { messages } from './zh/messages.ts';
import { playbook } from './zh/playbook.ts';
import { program, render } from './zh/program.ts';
import { records } from './zh/records.ts';
import { report } from './zh/report.ts';
import type { Dictionary } from './en.ts';

export const zh: Dictionary = { assessment, demo, init, messages, playbook, program, records, render, report };
