/** What was done, asked question by question: the options that the command line would have taken. */
import { KamError, message } from '../../core/errors.ts';
import { parseDate } from '../../core/dates.ts';
import { defaultLadder } from '../../core/playbook/defaults.ts';
import { kindWords, termTitle } from '../../core/playbook/terms.ts';
import { picturePerson } from '../../core/report/opportunity-picture.ts';
import { factsOf } from '../../views/facts.ts';
import { present, loadRecord } from '../find-record.ts';
import { playbookOf } from './fields.ts';
import { findSetting } from './setting.ts';
import type { Context } from '../../cli/types.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { Ladder } from '../../core/playbook/process-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Activity, Contact, Dossier } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { LogOptions } from './log.ts';

export interface AskedLog {
  /** What was done, as the command's argument: a planned activity, or whom it was with. */
  readonly words: string;
  readonly options: LogOptions;
}

/** Leaves a list, or chooses none of it. */
const nothing = '';

/**
 * Asks for everything that `activity log` can store, and shows it before it is stored.
 * @param typed the argument of the command line, where there is one
 * @throws KamError `cancelled` where it is not to be stored
 */
export async function askLog(ctx: Context, typed: string | undefined): Promise<AskedLog> {
  const prompter = await ctx.prompter('--kind');
  const reader = await ctx.store();
  const { activities: words, records } = ctx.t.words;
  const about = typed ?? (await prompter.text(words.ask.about));
  const planned = await findPlanned(ctx, reader, prompter, about);
  const setting = await findSetting(ctx, reader, { about: planned === null ? about : await refOf(reader, planned) });
  const dossier = present(await reader.dossier(setting.account.id), records.nouns.account, setting.account.ref);
  const playbook =
    planned === null ? await playbookOf(ctx, setting) : await (await ctx.content()).playbook(planned.playbook);
  const kinds = kindWords(playbook);
  const kind =
    planned?.kind ??
    (await prompter.choose(
      words.kind,
      (kinds?.terms ?? []).map(({ id, title }) => ({ value: id, label: ctx.t.text(title) })),
    ));
  const attending = planned === null ? setting.contacts.map(({ id }) => id) : planned.contactIds;
  const people = await askPeople(ctx, prompter, dossier, attending);
  const on = await askDate(
    ctx,
    prompter,
    records.on,
    planned !== null && planned.on < ctx.today() ? planned.on : ctx.today(),
  );
  const minutes = await prompter.text(words.minutes);
  const cost = await prompter.text(words.cost);
  const outcome = await prompter.text(words.outcome);
  const reached = await askMarkers(ctx, prompter, dossier, people);
  const next = await prompter.text(words.nextStep);
  const nextOn = next === '' ? '' : await askDate(ctx, prompter, words.nextOn, '+7d');
  await prompter.show(
    factsOf([
      [words.kind, ctx.t.text(termTitle(kinds, kind))],
      [records.on, on],
      [words.with, people.map(({ name }) => name).join(ctx.t.words.punctuation.separator)],
      [words.minutes, minutes],
      [words.cost, cost],
      [words.outcome, outcome],
      [words.markers, reached.map(({ title, who }) => who + ctx.t.words.punctuation.colon + title).join('\n')],
      [words.nextStep, next === '' ? '' : nextOn + ctx.t.words.punctuation.colon + next],
    ]),
  );
  if (!(await prompter.confirm(words.ask.confirm, true))) throw new KamError('cancelled', message('cancelled', {}));
  return {
    words: planned?.ref ?? about,
    options: {
      ...(planned === null ? { kind } : {}),
      on,
      with: people.map(({ ref }) => ref),
      ...given({ minutes, cost, outcome, next, nextOn }),
      marker: reached.map(({ ref, marker }) => `${ref}=${marker}`),
    },
  };
}

function given(fields: { readonly [key: string]: string }): LogOptions {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** The planned activity that was done: the one named, or one of those open with the account; null for another one. */
async function findPlanned(ctx: Context, reader: Reader, prompter: Prompter, about: string): Promise<Activity | null> {
  const [named] = await reader.find('activity', about);
  if (named !== undefined) return loadRecord(ctx, reader, 'activity', about);
  const { account, opportunity } = await findSetting(ctx, reader, { about });
  const { items } = await reader.activities.list({
    accountId: account.id,
    ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
    status: 'planned',
    limit: 20,
  });
  if (items.length === 0) return null;
  const { activities: words } = ctx.t.words;
  const titles = await Promise.all(items.map(async (activity) => (await kindTitle(ctx, activity)) + label(activity)));
  const ref = await prompter.choose(words.ask.planned, [
    ...items.map((activity, index) => ({ value: activity.ref, label: titles[index] ?? activity.ref })),
    { value: nothing, label: words.ask.other },
  ]);
  return items.find((activity) => activity.ref === ref) ?? null;
}

function label({ ref, on, goal }: Activity): string {
  return `  ${on}  ${ref}${goal === null ? '' : `  ${goal}`}`;
}

async function kindTitle(ctx: Context, { playbook, kind }: Activity): Promise<string> {
  const own: Playbook = await (await ctx.content()).playbook(playbook);
  return ctx.t.text(termTitle(kindWords(own), kind));
}

async function refOf(reader: Reader, { accountId, opportunityId }: Activity): Promise<string> {
  const opportunity = opportunityId === null ? null : await reader.opportunities.get(opportunityId);
  return opportunity?.ref ?? (await reader.accounts.get(accountId))?.ref ?? '';
}

/** Those who were there: proposed are those planned; each choice puts one in or takes one out. */
async function askPeople(
  ctx: Context,
  prompter: Prompter,
  { contacts }: Dossier,
  proposed: readonly string[],
): Promise<readonly Contact[]> {
  const { ask } = ctx.t.words.activities;
  const here = new Set(proposed);
  while (contacts.length > 0) {
    const chosen = await prompter.choose(ask.people, [
      { value: nothing, label: ask.thatIsAll },
      ...contacts.map(({ id, name, title }) => ({
        value: id,
        label: `${here.has(id) ? '✓' : '○'} ${name}${title === null ? '' : `  ${title}`}`,
      })),
    ]);
    if (chosen === nothing) break;
    if (!here.delete(chosen)) here.add(chosen);
  }
  return contacts.filter(({ id }) => here.has(id));
}

interface AskedMarker {
  readonly ref: string;
  readonly who: string;
  readonly marker: string;
  readonly title: string;
}

/** What each of them did, from the ladder: the markers of the next rung stand first. */
async function askMarkers(
  ctx: Context,
  prompter: Prompter,
  dossier: Dossier,
  people: readonly Contact[],
): Promise<readonly AskedMarker[]> {
  const { ask } = ctx.t.words.activities;
  const ladder: Ladder | null = defaultLadder(await (await ctx.content()).active());
  const reached: AskedMarker[] = [];
  for (const contact of ladder === null ? [] : people) {
    const { closeness } = picturePerson(dossier, contact, ladder, ctx.today());
    const rungs = ladder?.rungs ?? [];
    const next = rungs.findIndex(({ id }) => id === closeness?.next?.id);
    const ordered = next < 0 ? rungs : [...rungs.slice(next), ...rungs.slice(0, next).reverse()];
    const open = ordered.flatMap((rung) => rung.markers.map((marker) => ({ rung, marker })));
    for (;;) {
      const left = open.filter(
        ({ marker }) => !reached.some((one) => one.ref === contact.ref && one.marker === marker.id),
      );
      const chosen = await prompter.choose(ask.markers(contact.name), [
        { value: nothing, label: ask.thatIsAll },
        ...left.map(({ rung, marker }) => ({
          value: marker.id,
          label: ctx.t.text(marker.title) + ctx.t.words.punctuation.brackets(ctx.t.text(rung.title)),
        })),
      ]);
      const found = left.find(({ marker }) => marker.id === chosen);
      if (found === undefined) break;
      const title = ctx.t.text(found.marker.title);
      reached.push({ ref: contact.ref, who: contact.name, marker: found.marker.id, title });
    }
  }
  return reached;
}

function askDate(ctx: Context, prompter: Prompter, what: string, initial: string): Promise<string> {
  const { expected } = ctx.t.words.records;
  return prompter.text(what, {
    initial,
    check: (value) =>
      parseDate(value, ctx.today()) === null
        ? ctx.t.message(message('bad-value', { flag: what, value, expected: expected.date }))
        : null,
  });
}
