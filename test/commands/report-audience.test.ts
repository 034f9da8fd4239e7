/** Reports for others: nothing of the house leaves it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import type { World } from '../helpers/run.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Every text in a document, and every amount as people read it. */
function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner));
}

function keysIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => keysIn(inner as Json));
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

/** Dates, numbers and words too short to tell anything. */
const isNothing = (text: string): boolean =>
  text.length < 3 || /^[\d.:TZ+-]+$/.test(text) || /^[a-z]+(-\d+)?$/.test(text);

describe.each(['en', 'zh'] as const)('a report for the customer, in %s', (lang) => {
  let world: World;
  let internal: Json;
  let customer: Json;
  const report = async (more: string): Promise<string> => {
    const { stdout, stderr, code } = await world.run(`report account acc-1 ${more}`);
    expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
    return stdout;
  };
  beforeAll(async () => {
    world = await createDemoWorld(lang);
    // One more negotiation, with a text of its own in every field that is confidential.
    for (const line of [
      'negotiation start opp-1 --common-interest SECRET-common --our-alternative SECRET-ours --their-alternative SECRET-theirs --note SECRET-note',
      'negotiation team neg-2 SECRET-uncle --part authority --limit 31415 --limit-note SECRET-limit --note SECRET-member',
      'negotiation term neg-2 price --opening 271828 --target 161803 --bottom 141421 --their-bottom 173205 --us 5 --them 1 --position SECRET-position --interest SECRET-interest --note SECRET-term',
      'negotiation term neg-2 support --target SECRET-target --bottom SECRET-bottom',
      'negotiation concede neg-2 price --by 1234 --in-return SECRET-return --approved-by SECRET-boss --note SECRET-move',
      'negotiation deadlock neg-2 --took show-goodwill --note SECRET-step',
      'negotiation minutes neg-2 --set tasks=SECRET-minutes',
    ]) {
      const { code, stderr } = await world.run(line);
      expect([line, code, code === 0 ? '' : stderr]).toEqual([line, 0, '']);
    }
    internal = JSON.parse(await report('--sensitive --json')) as Json;
    customer = JSON.parse(await report('--audience customer --json')) as Json;
  });

  it('has what was picked for it, and nothing else', () => {
    const known = ['schema', 'audience', 'asOf', 'account', 'ref', 'name', 'owner', 'opportunities', 'needs', 'level', 'text', 'confirmedOn', 'milestones', 'milestone', 'plannedOn', 'actualOn']; // prettier-ignore
    expect([...new Set(keysIn(customer))].filter((key) => !known.includes(key))).toEqual([]);
    expect(customer).toMatchObject({ audience: 'customer', account: { ref: 'acc-1' } });
  });

  it.each(['--format markdown', '--format table', '--json', '--format markdown --lang both'])(
    'tells nothing that is kept inside, as %s',
    async (form) => {
      const shown = (await report(`--audience customer ${form}`)).replaceAll(/\s+/g, ' ');
      // What the customer gets as data they may also read, with the steps of the way that is common to both.
      const { stdout } = await world.run('milestone list opp-3 --json');
      const allowed = textsIn(customer).join('\n') + textsIn(JSON.parse(stdout) as Json).join('\n');
      const secrets = [...new Set(textsIn(internal))].filter((text) => !isNothing(text) && !allowed.includes(text));
      expect(secrets.length).toBeGreaterThan(200);
      for (const word of [
        'common',
        'ours',
        'theirs',
        'note',
        'uncle',
        'limit',
        'position',
        'interest',
        'target',
        'bottom',
        'return',
        'boss',
        'move',
        'step',
        'minutes',
      ]) {
        expect(secrets.join('\n')).toContain(`SECRET-${word}`);
      }
      expect(secrets.filter((text) => shown.includes(text.replaceAll(/\s+/g, ' ')))).toEqual([]);
      expect(shown).not.toMatch(
        /SECRET|31,?415|271,?828|161,?803|141,?421|173,?205|1,?234\b|27\.18万|16\.18万|14\.14万/,
      );
    },
  );

  it('is also told in minutes without any of it', async () => {
    const { stdout } = await world.run('negotiation minutes neg-2 --format markdown');
    const { stdout: data } = await world.run('negotiation minutes neg-2 --json');
    const told = (stdout + data).replaceAll('SECRET-minutes', '');
    expect(told).not.toMatch(/SECRET|31,?415|271,?828|161,?803|141,?421|173,?205/);
  });

  it('is for a manager without personal data, and with the negotiations', async () => {
    const shown = await report('--audience manager');
    expect(shown).toContain('SECRET-ours');
    const manager = JSON.parse(await report('--audience manager --json')) as { otherPeople: Json; information: Json };
    expect([manager.otherPeople, manager.information]).toEqual([[], null]);
    expect(await report('')).toBe(await report('--audience internal'));
  });
});
