/** Negotiations. */
import { negotiationSides, negotiationStatuses } from '../../core/records/sales-types.ts';
import { ofAccount, opportunityArgument, page, recordFormats } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const negotiation: ArgumentSpec = { name: 'negotiation', text: 'negotiation', required: true };
const about: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--on <date>', text: 'startedOn' },
  { flags: '--common-interest <text>', text: 'commonInterest' },
  { flags: '--our-alternative <text>', text: 'ourAlternative' },
  { flags: '--their-alternative <text>', text: 'theirAlternative' },
  { flags: '--note <text>', text: 'note' },
];
const listFormats: CommandSpec['formats'] = ['table', 'json', 'csv', 'markdown'];

export const negotiationCommands: readonly CommandSpec[] = [
  {
    path: 'negotiation start',
    args: opportunityArgument,
    options: about,
    formats: recordFormats,
    load: () => import('../../commands/negotiation/start.ts'),
  },
  {
    path: 'negotiation team',
    args: [negotiation, { name: 'name', text: 'memberName' }],
    options: [
      { flags: '--side <side>', text: 'memberSide', choices: negotiationSides },
      { flags: '--part <term>', text: 'memberPart', repeat: true },
      { flags: '--limit <amount>', text: 'memberLimit' },
      { flags: '--limit-note <text>', text: 'memberLimitNote' },
      { flags: '--note <text>', text: 'note' },
      { flags: '--remove', text: 'removeMember' },
    ],
    formats: listFormats,
    load: () => import('../../commands/negotiation/team.ts'),
  },
  {
    path: 'negotiation term',
    args: [negotiation, { name: 'kind', text: 'termKind' }],
    options: [
      { flags: '--label <name>', text: 'termLabel' },
      { flags: '--unit <unit>', text: 'termUnit' },
      { flags: '--opening <value>', text: 'opening' },
      { flags: '--target <value>', text: 'target' },
      { flags: '--bottom <value>', text: 'bottom' },
      { flags: '--expected <value>', text: 'expected' },
      { flags: '--their-bottom <value>', text: 'theirBottom' },
      { flags: '--us <n>', text: 'importanceUs' },
      { flags: '--them <n>', text: 'importanceThem' },
      { flags: '--position <text>', text: 'theirPosition' },
      { flags: '--interest <text>', text: 'theirInterest' },
      { flags: '--agreed <value>', text: 'agreedValue' },
      { flags: '--note <text>', text: 'note' },
      { flags: '--remove', text: 'removeTerm' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/negotiation/term.ts'),
  },
  {
    path: 'negotiation exchange',
    args: [negotiation],
    load: () => import('../../commands/negotiation/exchange.ts'),
  },
  {
    path: 'negotiation plan',
    args: [negotiation, { name: 'term', text: 'plannedTerm' }],
    load: () => import('../../commands/negotiation/plan.ts'),
  },
  {
    path: 'negotiation concede',
    args: [negotiation, { name: 'term', text: 'negotiatedTerm', required: true }],
    options: [
      { flags: '--to <value>', text: 'concedeTo' },
      { flags: '--by <value>', text: 'concedeBy' },
      { flags: '--in-return <text>', text: 'inReturn' },
      { flags: '--by-them', text: 'byThem' },
      { flags: '--approved-by <name>', text: 'approvedBy' },
      { flags: '--override <reason>', text: 'overrideLimit' },
      { flags: '--note <text>', text: 'note' },
      { flags: '--undo', text: 'undoMove' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/negotiation/concede.ts'),
  },
  {
    path: 'negotiation deadlock',
    args: [negotiation],
    options: [
      { flags: '--took <step>', text: 'tookStep' },
      { flags: '--on <date>', text: 'on' },
      { flags: '--note <text>', text: 'stepNote' },
    ],
    formats: listFormats,
    load: () => import('../../commands/negotiation/deadlock.ts'),
  },
  {
    path: 'negotiation minutes',
    args: [negotiation],
    options: [
      { flags: '--set <point=text>', text: 'setPoint', repeat: true },
      { flags: '--edit', text: 'editMinutes' },
    ],
    bilingual: true,
    formats: recordFormats,
    load: () => import('../../commands/negotiation/minutes.ts'),
  },
  { path: 'negotiation show', args: [negotiation], load: () => import('../../commands/negotiation/show.ts') },
  {
    path: 'negotiation list',
    options: [
      { flags: '--opportunity <opportunity>', text: 'ofOpportunity' },
      ofAccount,
      { flags: '--status <status>', text: 'negotiationStatus', choices: negotiationStatuses },
      ...page.filter(({ text }) => text !== 'archived'),
    ],
    load: () => import('../../commands/negotiation/list.ts'),
  },
  {
    path: 'negotiation edit',
    args: [negotiation],
    options: about,
    formats: recordFormats,
    load: () => import('../../commands/negotiation/edit.ts'),
  },
  {
    path: 'negotiation close',
    args: [negotiation],
    options: [
      { flags: '--agreed', text: 'closeAgreed' },
      { flags: '--broken-off', text: 'closeBrokenOff' },
      { flags: '--reopen', text: 'closeReopen' },
      { flags: '--set <term=value>', text: 'setAgreed', repeat: true },
      { flags: '--on <date>', text: 'on' },
      { flags: '--override <reason>', text: 'overrideLimit' },
      { flags: '--note <text>', text: 'note' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/negotiation/close.ts'),
  },
];
