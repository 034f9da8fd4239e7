/** What the options say of a value card, and the wizard that stands in for them. */
import { KamError, message } from '../../core/errors.ts';
import { rowsThatAre, type Competition } from '../../core/competition/matrix.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { ownField, termField, type EditField } from '../form/edit-field.ts';
import { askChanges, type EditTask } from '../form/edit-pages.ts';
import { createInputReader, type Typed } from '../input.ts';
import { loadNeedIn } from '../need/find-need.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';
import type { Fresh, Need, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

export interface CardOptions {
  readonly feature?: Typed;
  readonly advantage?: Typed;
  readonly benefit?: Typed;
  readonly evidence?: Typed;
  readonly need?: Typed;
  readonly strength?: Typed;
  readonly role?: Typed;
  readonly note?: Typed;
}

export type CardChanges = Partial<
  Pick<ValueCard, 'feature' | 'advantage' | 'benefit' | 'evidence' | 'needId' | 'strength' | 'role' | 'note'>
>;

/** What a card is read against. */
export interface CardPlace {
  readonly opportunity: Opportunity;
  readonly playbook: Playbook;
  /** Of the opportunity; archived ones are left out. */
  readonly needs: readonly Need[];
}

/** @throws KamError `not-found` where the playbook of the opportunity is not there */
export async function placeOf(ctx: Context, reader: Reader, opportunity: Opportunity): Promise<CardPlace> {
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  return { opportunity, playbook, needs: await reader.needs.ofOpportunity(opportunity.id) };
}

/** @throws KamError `usage` with every fault, `not-found` or `conflict` for the need */
export async function readCardFields(
  ctx: Context,
  reader: Reader,
  { need, ...options }: CardOptions,
  place: CardPlace,
): Promise<CardChanges> {
  const { playbook } = place;
  const input = createInputReader(ctx);
  const { feature, ...fields } = input.finish({
    feature: input.text(options.feature),
    advantage: input.text(options.advantage),
    benefit: input.text(options.benefit),
    evidence: input.text(options.evidence),
    strength: input.term('--strength', options.strength, defaultVocabulary(playbook, 'strengths'), playbook.id),
    role: input.term('--role', options.role, defaultVocabulary(playbook, 'roles'), playbook.id),
    note: input.text(options.note),
  });
  if (feature === null) throw new KamError('usage', message('name-empty', { field: '--feature' }));
  const given: CardChanges = {
    ...(feature === undefined ? {} : { feature }),
    ...(need === undefined
      ? {}
      : { needId: need.trim() === '' ? null : (await loadNeedIn(ctx, reader, need, place)).id }),
  };
  return { ...given, ...(fields as CardChanges) };
}

/**
 * Asks a person at a terminal what to change, and returns the options that say so.
 * @throws KamError `cancelled` where the user leaves
 */
export async function askCardFields(
  ctx: Context,
  reader: Reader,
  card: Fresh<ValueCard>,
  place: CardPlace,
  { title, isNew }: Pick<EditTask<unknown>, 'title' | 'isNew'>,
): Promise<CardOptions> {
  return askChanges(ctx, {
    title,
    isNew,
    record: card,
    pages: (record) => [{ title: ctx.t.words.competition.card, fields: cardFields(ctx, record, place) }],
    preview: async (typed) => {
      const options: CardOptions = typed;
      return applyChanges<Fresh<ValueCard>>(card, await readCardFields(ctx, reader, options, place));
    },
  });
}

function cardFields({ t }: Context, card: Fresh<ValueCard>, { playbook, needs }: CardPlace): EditField[] {
  const { competition: words, records } = t.words;
  const need = needs.find(({ id }) => id === card.needId);
  return [
    ownField('feature', words.feature, card.feature, { isRequired: true }),
    ownField('advantage', words.advantage, card.advantage),
    ownField('benefit', words.benefit, card.benefit),
    ownField('evidence', words.evidence, card.evidence),
    ownField('need', words.need, need?.ref ?? null, {
      input: 'one',
      choices: needs.map(({ ref, text }) => ({ value: ref, label: text, detail: ref })),
      shown: need === undefined ? '' : need.text,
    }),
    termField('strength', words.strength, card.strength, defaultVocabulary(playbook, 'strengths'), t),
    termField('role', words.forRole, card.role, defaultVocabulary(playbook, 'roles'), t),
    ownField('note', records.note, card.note, { input: 'lines' }),
  ];
}

/** Says what keeps a card from convincing: no evidence, or a rival who is ahead. */
export function noteCards(ctx: Context, cards: readonly ValueCard[], competition: Competition | null): void {
  const bare = cards.filter(({ evidence }) => evidence === null).map(({ ref }) => ref);
  const { separator } = ctx.t.words.punctuation;
  if (bare.length > 0) ctx.note(message('value-no-evidence', { refs: bare.join(separator), first: bare[0] ?? '' }));
  const behind = competition === null ? [] : rowsThatAre('weakness', competition);
  for (const { need } of behind) {
    if (cards.some(({ needId }) => needId === need.id)) ctx.note(message('value-behind', { need: need.ref }));
  }
}
