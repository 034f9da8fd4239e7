import { attitudeValue } from '../../core/buying/key-people.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import type { Context } from '../../cli/types.ts';
import type { VocabularySlot } from '../../core/playbook/types.ts';
import type { Part } from './find-part.ts';
import type { RoleOptions } from './set.ts';

/** The value of "I do not know", which clears a field. */
const unknown = '';

/** Asks for a person's part, what is recorded being the answer to keep; gives what the options would have given. */
export async function askRole(ctx: Context, { contact, opportunity, playbook, role }: Part): Promise<RoleOptions> {
  const prompter = await ctx.prompter('--role');
  const { map, records } = ctx.t.words;
  const choicesOf = (slot: VocabularySlot): { value: string; label: string; hint: string }[] =>
    (defaultVocabulary(playbook, slot)?.terms ?? []).map((term) => ({
      value: term.id,
      label: ctx.t.text(term.title),
      hint: ctx.t.text(term.definition),
    }));
  const orUnknown = (choices: { value: string; label: string; hint: string }[], label: string) => [
    ...choices,
    { value: unknown, label, hint: '' },
  ];
  const many = async (slot: 'roles' | 'guides', question: string): Promise<readonly string[] | undefined> => {
    const choices = choicesOf(slot);
    if (choices.length === 0) return undefined;
    const chosen = await prompter.chooseMany(question, choices, role?.[slot] ?? []);
    // Nothing marked clears the field, as an empty option does.
    return chosen.length === 0 ? [''] : chosen;
  };
  const one = async (
    slot: VocabularySlot,
    question: string,
    before: string | null,
    none: string,
  ): Promise<string | undefined> => {
    const choices = choicesOf(slot);
    return choices.length === 0 ? undefined : prompter.choose(question, orUnknown(choices, none), before ?? unknown);
  };
  await prompter.show([{ type: 'heading', level: 1, text: `${contact.name} · ${opportunity.name}` }]);
  const roles = await many('roles', records.roles);
  const attitude = await one('attitudes', records.attitude, role?.attitude ?? null, map.notKnown);
  const influence = await prompter.choose(
    records.influence,
    orUnknown(
      Object.entries(map.influenceMeanings).map(([value, hint]) => ({ value, label: `${value}  ${hint}`, hint: '' })),
      map.notKnown,
    ),
    role?.influence === null || role === null ? unknown : String(role.influence),
  );
  const guides = await many('guides', records.guides);
  const isAgainst = (attitudeValue({ attitude: attitude ?? null }, playbook) ?? 0) < 0;
  const plan = isAgainst ? await one('opponents', map.plan, role?.plan ?? null, map.noPlan) : undefined;
  const planNote = isAgainst ? await prompter.text(map.planNote, initialOf(role?.planNote)) : undefined;
  const note = await prompter.text(records.note, initialOf(role?.note));
  const given = { role: roles, attitude, influence, guide: guides, plan, planNote, note };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function initialOf(text: string | null | undefined): { initial?: string } {
  return text === null || text === undefined ? {} : { initial: text };
}
