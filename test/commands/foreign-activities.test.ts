/** Activities, closeness and feedback under a method that nobody here wrote; and what a change of it changes. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

const source = resolve(import.meta.dirname, '../fixtures/selling');

let world: World;
beforeEach(async () => {
  world = createWorld({ KAM_PLAYBOOKS: 'mine' });
  cpSync(source, join(world.folder, 'mine'), { recursive: true });
  await ok('account add Huber');
  await ok('contact add Eva --account Huber --level Chefetage');
  await ok('contact add Max --account Huber --level Werkstatt');
  await ok('opportunity add Messestand --account Huber');
});

async function ok(line: string): Promise<string> {
  const { stdout, stderr, code } = await world.run(line);
  expect([line, stderr, code]).toEqual([line, stderr, 0]);
  return stdout;
}

async function json<T>(line: string): Promise<T> {
  return JSON.parse(await ok(`${line} --json`)) as T;
}

function change(file: string, from: string, to: string): void {
  const path = join(world.folder, 'mine/messe', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

interface Plan {
  readonly items: readonly {
    readonly kind: string;
    readonly effect: number;
    readonly cost: number;
    readonly index: number;
  }[];
  readonly leftOut: readonly { readonly kind: string; readonly because: readonly string[] }[];
  readonly rung: string | null;
}

describe('activity plan', () => {
  it('filters and ranks by what the attributes are for', async () => {
    const plan = await json<Plan>('activity plan Eva --all');
    expect(plan.rung).toBe('bekannt');
    expect(plan.items.map(({ kind, effect, cost, index }) => [kind, effect, cost, index])).toEqual([
      ['grillen', 4, 5, 0.8],
    ]);
    expect(plan.leftOut.map(({ kind, because }) => [kind, because])).toEqual([
      ['werksfuehrung', ['stufe', 'boden']],
      ['anruf', ['boden']],
      ['umschlag', ['anstand']],
    ]);
  });

  it('follows the rung that a person stands on, and the level', async () => {
    await ok('marker record Eva karte --evidence Karte');
    await ok('marker record Max karte --evidence Karte');
    const kinds = async (who: string) => (await json<Plan>(`activity plan ${who}`)).items.map(({ kind }) => kind);
    expect(await kinds('Eva')).toEqual(['werksfuehrung', 'grillen', 'anruf']);
    expect(await kinds('Max')).toEqual(['grillen', 'anruf']);
    expect(await ok('contact show Eva')).toMatch(
      /Activities that would bring “Verbunden”[^]*1 {2}Werksführung[^]*kam activity plan con-1 --schedule werksfuehrung/,
    );
  });

  it('weighs coverage for the people of an opportunity', async () => {
    for (const who of ['Eva', 'Max']) {
      await ok(`marker record ${who} karte --evidence Karte`);
      await ok(`role set Messestand ${who} --note dabei`);
    }
    const { items } = await json<Plan>('activity plan Messestand --all');
    expect(items.map(({ kind, index }) => [kind, index])).toEqual([
      ['anruf', 4],
      ['grillen', 2.4],
      ['werksfuehrung', 0.625],
    ]);
  });

  it('says why, in both languages', async () => {
    await ok('marker record Eva karte --evidence Karte');
    for (const lang of ['en', 'zh']) {
      await expect(await ok(`activity plan Eva --all --lang ${lang}`)).toMatchFileSnapshot(
        `../snapshots/activity-plan.${lang}.txt`,
      );
    }
  });

  it('puts one on the calendar', async () => {
    const activity = await json<{ kind: string; status: string; on: string; contacts: unknown }>(
      'activity plan Messestand --for Eva --schedule Grillen --on +3d --goal Kennenlernen',
    );
    expect(activity).toMatchObject({
      kind: 'grillen',
      status: 'planned',
      on: '2026-11-05',
      contacts: [{ ref: 'con-1' }],
    });
    expect((await world.run('activity plan Eva --schedule grillen')).code).toBe(2);
    expect((await world.run('activity plan Eva --schedule')).stderr).toContain('--schedule');
    expect((await world.run('activity plan Eva --schedule tanzen --on +1d')).code).toBe(2);
  });

  it.each([
    ['activity plan Eva --rung oben', 'unknown-term'],
    ['activity plan Eva --rung bekannt --marker karte', 'options-exclude'],
    ['activity plan Eva --top none', 'bad-value'],
    ['activity plan Eva --for Max', 'options-exclude'],
    ['activity plan Eva --stage morgen --marker tanzt', 'several-faults'],
  ])('refuses %s', async (line, code) => {
    const { stderr, code: exit } = await world.run(`${line} --json`);
    expect([exit, (JSON.parse(stderr) as { error: { code: string } }).error.code]).toEqual([2, code]);
  });
});

describe('an activity and a rung that are renamed', () => {
  it('are renamed in plan, show and log, and what was recorded stays readable', async () => {
    await ok('activity log Huber --kind grillen --with Eva --marker Eva=karte');
    change('anlaesse.yaml', 'grillen', 'rodeln');
    change('anlaesse.yaml', 'Grillen', 'Rodeln');
    change('naehe.yaml', 'id: bekannt', 'id: gesehen');
    change('naehe.yaml', 'title: Bekannt', 'title: Gesehen');
    change('anlaesse.yaml', 'bekannt', 'gesehen');
    expect((await json<Plan>('activity plan Eva')).items.map(({ kind }) => kind)).toContain('rodeln');
    expect(await ok('contact show Eva')).toContain('Closeness  Gesehen');
    expect(await ok('activity log Huber --kind Rodeln --with Max')).toContain('Rodeln');
    expect((await world.run('activity log Huber --kind grillen --with Max')).code).toBe(2);
    expect(await ok('activity show act-1')).toContain('grillen');
  });
});

describe('closeness', () => {
  it('asks for a review after the span of the ladder, and names the commands', async () => {
    await ok('marker record Eva karte --on 2026-06-01 --evidence Karte');
    const shown = await ok('contact show Eva');
    expect(shown).toContain('review due');
    expect(shown).toContain('kam marker record con-1 karte --evidence …');
    expect(shown).toContain('kam marker retract con-1 karte --reason …');
    await ok('marker retract Eva karte --reason vertauscht');
    expect(await ok('contact show Eva')).toContain('Closeness  Fremd');
  });
});

describe('activity stats', () => {
  it('add up by kind and by month, each currency for itself', async () => {
    await ok(
      'activity log Huber --kind grillen --with Eva --cost "EUR 100" --minutes 60 --marker Eva=karte --on 2026-10-30',
    );
    await ok('activity log Messestand --kind grillen --with Max --cost "EUR 50.50" --minutes 30 --next Anrufen');
    await ok('activity log Huber --kind anruf --with Eva --cost "USD 1" --minutes 5');
    await ok('activity add anruf --with Eva --on +1d');
    interface Row {
      count: number;
      minutes: number;
      markers: number;
      opportunities: number;
      nextSteps: number;
      costs: unknown;
    }
    const { items, total } = await json<{ items: readonly Row[]; total: Row }>('activity stats');
    expect(items).toEqual([
      {
        kind: 'grillen',
        title: { de: 'Grillen' },
        count: 2,
        costs: [{ amount: '150.50', currency: 'EUR' }],
        minutes: 90,
        markers: 1,
        people: 2,
        opportunities: 1,
        nextSteps: 1,
      },
      {
        kind: 'anruf',
        title: { de: 'Anruf' },
        count: 1,
        costs: [{ amount: '1.00', currency: 'USD' }],
        minutes: 5,
        markers: 0,
        people: 1,
        opportunities: 0,
        nextSteps: 0,
      },
    ]);
    expect(total).toMatchObject({
      count: 3,
      costs: [
        { amount: '150.50', currency: 'EUR' },
        { amount: '1.00', currency: 'USD' },
      ],
    });
    const months = await json<{ items: readonly { month: string }[] }>('activity stats --by month');
    expect(months.items.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
    expect((await json<{ items: readonly unknown[] }>('activity stats --since 2026-11-01')).items).toHaveLength(2);
    expect(await ok('activity stats --format csv')).toContain('grillen'.replace('g', 'G'));
    expect(await ok('activity stats --lang zh')).toContain('合计');
  });
});

describe('a filled-in form', () => {
  const sheet = {
    wer: 'Paul Meier',
    firma: 'Meier GmbH',
    draht: 'paul@meier.example',
    groesse: '3',
    vorhaben: 'Halle 7',
    geld: 'EUR 20k',
    kummer: 'Der Aufbau dauert zu lang',
    laune: 'gut',
  };

  async function fillIn(answers: Record<string, string> = sheet): Promise<string> {
    writeFileSync(
      join(world.folder, 'zettel.json'),
      JSON.stringify({ template: 'messe/standzettel', rater: 'Paul', answers }),
    );
    const { stderr, code, stdout } = await world.run('assess standzettel --answers zettel.json --partial');
    expect([stdout, code]).toEqual([stdout, 0]);
    return stderr;
  }

  it('becomes account, contact, opportunity, need and marker, once', async () => {
    expect(await fillIn()).toContain('kam feedback apply asm-1');
    const refused = await world.run('feedback apply asm-1');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect(await ok('account list --search Meier')).toContain('Nothing found');
    const made = await json('feedback apply asm-1 --yes');
    expect(made).toMatchObject({
      schema: 'feedback/1',
      account: { ref: 'acc-2', name: 'Meier GmbH', isNew: true },
      contact: { ref: 'con-3', name: 'Paul Meier', isNew: true },
      opportunity: { ref: 'opp-2', name: 'Halle 7', isNew: true },
      needs: [{ level: 'sorge', text: 'Der Aufbau dauert zu lang' }],
      markers: [{ marker: 'zettel' }],
    });
    expect(await json('account show acc-2')).toMatchObject({ fields: { staende: 3 } });
    expect(await json('contact show con-3')).toMatchObject({ email: 'paul@meier.example', phone: null });
    expect(await json('opportunity show opp-2')).toMatchObject({ amount: { amount: '20000.00', currency: 'EUR' } });
    expect(await ok('contact show con-3')).toContain('asm-1');
    const again = await world.run('feedback apply asm-1 --yes');
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('nothing new')]);
    expect(await ok('contact list --account acc-2')).not.toContain('con-4');
  });

  it('finds who is there already, and never overwrites what is known', async () => {
    await ok('account add "Meier GmbH" --note bekannt');
    await ok('contact add "P. Meier" --account "Meier GmbH" --email PAUL@meier.example --phone 123');
    await fillIn({ ...sheet, draht: 'paul@meier.example', geld: 'nach Absprache' });
    const made = await json('feedback apply asm-1 --yes');
    expect(made).toMatchObject({ account: { ref: 'acc-2', isNew: false }, contact: { ref: 'con-3', isNew: false } });
    expect(await json('contact show con-3')).toMatchObject({ name: 'P. Meier', phone: '123' });
    // What no field takes is kept in words.
    expect(await json('opportunity show opp-2')).toMatchObject({
      amount: null,
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- an asymmetric matcher
      note: expect.stringContaining('nach Absprache'),
    });
  });

  it('needs an account, and says what it leaves out', async () => {
    await fillIn({ wer: 'Paul', kummer: 'Zu laut' });
    const refused = await world.run('feedback apply asm-1 --yes');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--account')]);
    expect(await ok('feedback apply asm-1 --yes --account Huber')).toContain('--opportunity');
    await ok('feedback apply asm-1 --yes --account Huber --opportunity Messestand');
    const again = await world.run('feedback apply asm-1 --yes --account Huber --opportunity Messestand');
    expect(again.stderr).toContain('nothing new');
  });

  it('is refused where no question fills anything', async () => {
    for (const field of [
      'contact.name',
      'account.name',
      'contact.phone',
      'account.staende',
      'opportunity.name',
      'opportunity.amount',
      'need.sorge',
    ]) {
      change('standzettel.yaml', `, fills: ${field}`, '');
    }
    await fillIn();
    expect((await world.run('feedback apply asm-1 --yes')).code).toBe(1);
  });

  it('is counted with the others', async () => {
    await fillIn();
    await fillIn({ ...sheet, laune: 'mau' });
    await fillIn({ wer: 'Ohne Laune' });
    const summary = await json<{ sheets: number; questions: unknown }>('feedback summary standzettel');
    expect(summary).toMatchObject({
      sheets: 3,
      questions: [
        {
          question: 'laune',
          answered: 2,
          mean: 1.5,
          options: [
            { option: 'gut', count: 1 },
            { option: 'mau', count: 1 },
          ],
        },
      ],
    });
    expect(await ok('feedback summary standzettel --since 2027-01-01 --lang zh')).toContain('还没有');
    expect(await ok('feedback summary standzettel --format csv')).toContain('Gut,1,50');
  });
});

describe('rules about activities', () => {
  it('see what was done and what is planned', async () => {
    writeFileSync(
      join(world.folder, 'mine/messe/regeln.yaml'),
      [
        'kind: rules',
        'id: regeln',
        'title: Regeln',
        'rules:',
        '  - {id: still, when: \'!activities.exists(a, a.status == "done" && a.ageDays <= 60)\', severity: warning, say: Lange nichts getan.}',
        '  - {id: gegrillt, when: \'activities.exists(a, a.kind == "grillen" && "Eva" in a.contacts && a.nextInDays > 3)\', severity: info, say: Eva wartet.}',
        '',
      ].join('\n'),
    );
    const warned = async () => (await world.run('map Messestand')).stdout;
    expect(await warned()).toContain('Lange nichts getan.');
    await ok('activity log Messestand --kind anruf --with Max --on 2026-08-01');
    expect(await warned()).toContain('Lange nichts getan.');
    await ok('activity log Messestand --kind grillen --with Eva --next Anrufen --next-on +7d');
    expect(await warned()).not.toContain('Lange nichts getan.');
    expect(await warned()).toContain('Eva wartet.');
    expect(await ok('report account Huber')).toMatch(/Activities[^]*Grillen/);
  });
});
