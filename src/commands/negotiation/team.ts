/** Who takes part: with a name and options somebody is named or changed, without a name the team is shown. */
import { KamError, message } from '../../core/errors.ts';
import { isCurrency } from '../../core/negotiation/figure.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { newNegotiator } from '../../core/records/negotiation.ts';
import { negotiationSides, type NegotiationSide, type Negotiator } from '../../core/records/sales-types.ts';
import { teamView } from '../../views/negotiation/team.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed } from '../input.ts';
import { loadNegotiation, requireOpen } from './find-negotiation.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import { displayMoney, type Money } from '../../core/money.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Reader, RecordName, Writer } from '../../store/types.ts';

interface Options {
  readonly side?: string;
  readonly part?: readonly string[];
  readonly limit?: Typed;
  readonly limitNote?: Typed;
  readonly note?: Typed;
  readonly remove?: boolean;
}

export async function run(ctx: Context, [words, name]: [string, string?], options: Options): Promise<CommandResult> {
  const { side, part, limit, limitNote, note, remove } = options;
  const store = await ctx.store();
  if (name === undefined) {
    if ([side, part, limit, limitNote, note, remove].some((option) => option !== undefined)) {
      throw new KamError('usage', message('missing-input', { what: ctx.t.words.records.personName, flag: '<name>' }));
    }
    return { view: teamView(await loadNegotiation(ctx, store, words)) };
  }
  const picture = await store.write(commandInfo(ctx, 'negotiation team'), async (writer) => {
    const before = await loadNegotiation(ctx, writer, words);
    requireOpen(ctx, before);
    if (options.remove === true) await removeMember(ctx, writer, before, name);
    else await setMember(ctx, writer, before, name.trim(), options);
    return loadNegotiation(ctx, writer, before.negotiation.ref);
  });
  ctx.note(message('try-next', { command: `kam negotiation show ${picture.negotiation.ref}` }));
  return { view: teamView(picture) };
}

async function removeMember(ctx: Context, writer: Writer, picture: NegotiationPicture, name: string): Promise<void> {
  const member = picture.team.find((one) => one.name === name.trim());
  if (member === undefined) {
    const { negotiation: words, punctuation } = ctx.t.words;
    const names = picture.team.map((one) => one.name).join(punctuation.separator);
    const known = names === '' ? words.wordsNone : names;
    throw new KamError(
      'not-found',
      message('member-not-found', { name, negotiation: nameOf(picture.negotiation), known }),
    );
  }
  await writer.negotiators.delete(member);
  ctx.note(message('member-removed', { name: member.name, negotiation: nameOf(picture.negotiation) }));
}

async function setMember(
  ctx: Context,
  writer: Writer,
  picture: NegotiationPicture,
  typed: string,
  options: Options,
): Promise<void> {
  const { negotiation, team } = picture;
  const known = team.filter((one) => one.name === typed);
  const side = readSide(options.side) ?? known[0]?.side ?? 'us';
  const changes = readMember(ctx, options, picture);
  const contact = side === 'us' ? null : await findContact(writer, typed, negotiation.accountId);
  const name = contact?.name ?? typed;
  const before = team.find((one) => one.side === side && one.name === name);
  const fields = { ...changes, ...(contact === null ? {} : { contactId: contact.id }) };
  const ids = { accountId: negotiation.accountId, negotiationId: negotiation.id };
  if (before === undefined) {
    // The name is checked like every other text.
    createInputReader(ctx).finish({ name });
    await writer.negotiators.insert(newNegotiator({ ...fields, ...ids, side, name }, { id: ctx.newId() }));
  } else if (hasChanges<Negotiator>(before, fields)) {
    await writer.negotiators.update(applyChanges<Negotiator>(before, fields));
  }
  const roles = changes.roles ?? before?.roles ?? [];
  const titles = roles.map((id) => ctx.t.text(termTitle(picture.roles, id))).join(ctx.t.words.punctuation.separator);
  const parts = titles === '' ? ctx.t.words.negotiation.sides[side] : titles;
  ctx.note(message('member-set', { name, negotiation: nameOf(picture.negotiation), parts }));
  const { limit } = changes;
  if (side === 'us' && limit !== undefined && limit !== null) noteLimit(ctx, picture, name, limit);
}

/** A limit in another currency than the price is held against nothing. */
function noteLimit(ctx: Context, { opportunity, terms }: NegotiationPicture, name: string, limit: Money): void {
  const units = terms.flatMap(({ unit }) => (unit !== null && isCurrency(unit) ? [unit] : []));
  const expected = units.length > 0 ? units : [opportunity.amount?.currency ?? ctx.settings.currency];
  if (expected.includes(limit.currency)) return;
  ctx.note(message('limit-unused', { name, limit: displayMoney(limit, ctx.t.language), unit: limit.currency }));
}

/** The contact of the account with this ref or whole name; others of their side are only named. */
async function findContact(reader: Reader, typed: string, accountId: string): Promise<RecordName | null> {
  const found = await reader.find('contact', typed, accountId);
  const [exact, second] = found.filter(({ ref, name }) => ref === typed || name === typed);
  return exact === undefined || second !== undefined ? null : exact;
}

function readSide(typed: string | undefined): NegotiationSide | null {
  if (typed === undefined) return null;
  const found = negotiationSides.find((side) => side === typed);
  if (found !== undefined) return found;
  throw new KamError('usage', message('bad-value', { flag: '--side', value: typed, expected: 'us, them' }));
}

type MemberFields = Partial<Pick<Negotiator, 'roles' | 'limit' | 'limitNote' | 'note'>>;

/** @throws KamError `usage` with every fault */
function readMember(
  ctx: Context,
  options: Options,
  { roles, playbook, opportunity }: NegotiationPicture,
): MemberFields {
  const input = createInputReader(ctx, opportunity.amount?.currency ?? ctx.settings.currency);
  const limit = input.money('--limit', options.limit);
  if (limit !== undefined && limit !== null && limit.minor < 0) {
    const expected = ctx.t.words.records.expected.money;
    input.check(message('bad-value', { flag: '--limit', value: options.limit ?? '', expected }));
  }
  return input.finish<MemberFields>({
    roles: input.terms('--part', options.part, roles, playbook.id),
    limit,
    limitNote: input.text(options.limitNote),
    note: input.text(options.note),
  });
}
