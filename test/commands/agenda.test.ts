/** The agenda under a method of nobody's, on the screen, for scripts and for calendar programs. */
import { resolve } from 'node:path';
import ical, { type VEvent } from 'node-ical';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared } from '../helpers/run.ts';

const env = { KAM_PLAYBOOKS: resolve(import.meta.dirname, '../fixtures/agenda'), COLUMNS: '80', KAM_CALENDAR: 'none' };

let world = createWorld(env);
beforeEach(() => {
  world = createWorld(env);
});

async function ok(line: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout, stderr, code } = await world.run(line, { env: more });
  expect([line, stderr, code]).toEqual([line, stderr, 0]);
  return stdout;
}

interface Item {
  readonly kind: string;
  readonly uid: string;
  readonly on: string;
  readonly time: string | null;
  readonly overdue: boolean;
  readonly detail: string | null;
  readonly ref: string | null;
}

async function items(line = 'agenda', more: Readonly<Record<string, string>> = {}): Promise<readonly Item[]> {
  return (JSON.parse(await ok(`${line} --json`, more)) as { items: readonly Item[] }).items;
}

/** The events of an export by their summary. */
async function events(line = 'agenda --format ics', more: Readonly<Record<string, string>> = {}): Promise<VEvent[]> {
  const parsed = ical.sync.parseICS(await ok(line, more));
  return Object.values(parsed).filter((one): one is VEvent => one?.type === 'VEVENT');
}

const textOf = (words: VEvent['summary'] | undefined): string =>
  typeof words === 'string' ? words : (words?.val ?? '');

const september = { KAM_NOW: '2026-09-20T02:00:00Z' };

/** One thing of every kind, and as much that does not belong there. Today is 2026-11-02, a Monday. */
const filled = prepared(async () => {
  world = createWorld(env);
  await ok('account add Reef --owner Ana --field launched=1999-11-05', september);
  await ok('contact add Nemo --account Reef --field sailing-day=2010-11-12 --field birthday=1970-11-04', september);
  await ok('opportunity add Beacon --account Reef --amount 1000 --close 2026-11-10', september);
  await ok('role set Beacon Nemo --influence 3', september);
  await ok('marker record Nemo came-ashore --evidence seen --on 2026-09-01', september);
  await ok('qualify Beacon --set near=clear --set far=fog', { KAM_NOW: '2026-10-20T02:00:00Z' });
  await ok(
    'activity add row-out --opportunity Beacon --on 2026-11-03 --time 14:30 --minutes 90 --goal "See; the, light" --place "Pier 1" --with Nemo --owner Ben',
  );
  await ok('activity add wave --account Reef --on 2026-10-28 --goal "Say hello"');
  await ok('activity add wave --account Reef --on 2026-12-24');
  await ok('activity log Beacon --kind row-out --on 2026-10-30 --outcome fine --next "Bring oil" --next-on 2026-11-06');
  await ok('activity add wave --opportunity Beacon --on 2026-11-05');
  await ok('activity cancel act-5 --reason storm');
  await ok('milestone set Beacon lit --planned 2026-11-09');
  await ok('receivable add "First dues" --opportunity Beacon --amount 500 --due 2026-11-12');
  await ok('complaint add "The light is out" --account Reef --grade gale');
  return world;
});

async function fill(): Promise<void> {
  world = await filled();
}

describe.each(['en', 'zh'])('in %s', (KAM_LANG) => {
  it('the agenda, overdue first', async () => {
    expect(await world.run('agenda', { env: { KAM_LANG } })).toMatchSnapshot('without records');
    expect(await world.run('agenda --days many', { env: { KAM_LANG } })).toMatchSnapshot('no number of days');
    expect(await world.run('agenda --format yaml', { env: { KAM_LANG } })).toMatchSnapshot('no such format');
    await fill();
    for (const line of [
      'agenda',
      'agenda --sensitive --days 3',
      'agenda --days 0',
      'agenda --owner ben',
      'agenda --format csv',
      'agenda --format markdown --days 1',
      'agenda --format ics',
    ]) {
      expect(await world.run(line, { env: { KAM_LANG } })).toMatchSnapshot(line);
    }
  });
});

describe('the agenda', () => {
  it('has one entry of each kind, in the order of its days, and what is personal only where asked', async () => {
    await fill();
    const found = await items();
    expect(found.map(({ kind, on, time, overdue }) => [on, time, kind, overdue])).toEqual([
      ['2026-10-28', null, 'activity', true],
      ['2026-10-30', null, 'stage', true],
      ['2026-10-31', null, 'answers', true],
      ['2026-11-02', null, 'review', false],
      ['2026-11-03', null, 'complaint', false],
      ['2026-11-03', '14:30', 'activity', false],
      ['2026-11-05', null, 'anniversary', false],
      ['2026-11-06', null, 'agreed-step', false],
      ['2026-11-09', null, 'milestone', false],
      ['2026-11-09', null, 'payment-contact', false],
      ['2026-11-10', null, 'payment-contact', false],
      ['2026-11-10', null, 'decision', false],
      ['2026-11-12', null, 'anniversary', false],
    ]);
    expect(await items('agenda', { KAM_LANG: 'zh' })).toEqual(found);

    // Personal dates stay where they are until they are asked for, and are never handed on.
    const birthday = (all: readonly Item[]) => all.filter(({ uid }) => uid.includes('birthday'));
    expect(birthday(await items())).toEqual([]);
    expect(birthday(await items('agenda --sensitive'))).toMatchObject([{ on: '2026-11-04' }]);
    expect(await ok('agenda --sensitive --format ics')).not.toMatch(/birthday|DTSTART;VALUE=DATE:20261104/i);

    // An account, an owner.
    await ok('account add Shoal --owner Cem --field launched=2001-11-03');
    expect((await items('agenda --account Shoal')).map(({ on }) => on)).toEqual(['2026-11-03']);
    expect((await items('agenda --owner cem')).map(({ on }) => on)).toEqual(['2026-11-03']);
    expect((await items('agenda --owner Ben')).map(({ ref }) => ref)).toEqual(['act-1']);
  });

  it('lets a next step go when something is done about it, and presses for money when it is late', async () => {
    await fill();
    const steps = async () => (await items()).filter(({ kind }) => kind === 'agreed-step').length;
    expect(await steps()).toBe(1);
    await ok('activity log Beacon --kind wave --on 2026-11-01');
    expect(await steps()).toBe(1);
    await ok('activity add row-out --opportunity Beacon --on 2026-11-06');
    expect(await steps()).toBe(0);

    // Money is pressed for only when it is late.
    const contacts = async (more: Readonly<Record<string, string>>) =>
      (await items('agenda', more)).filter(({ uid }) => uid.endsWith('cannon'));
    expect(await contacts({})).toEqual([]);
    expect(await contacts({ KAM_NOW: '2026-11-14T02:00:00Z' })).toMatchObject([{ on: '2026-11-13', overdue: true }]);
  });

  it('has nothing of what is over: done, paid, answered, lost, archived', async () => {
    await fill();
    await ok('milestone done Beacon lit --evidence bright');
    await ok('receivable pay rec-1 500');
    await ok('complaint step cpl-1 replied');
    await ok('opportunity close Beacon --lost --reason fog');
    await ok('activity log act-1 --outcome seen');
    expect((await items()).map(({ kind }) => kind)).toEqual(['activity', 'anniversary', 'agreed-step', 'anniversary']);
    await ok('account archive Reef');
    expect(await items()).toEqual([]);
  });
});

describe('the parts of a proposal', () => {
  it('are due until they are ready, left out, or the opportunity is decided', async () => {
    await ok('account add Reef');
    await ok('opportunity add Beacon --account Reef');
    const due = async (): Promise<string[]> =>
      (await items()).flatMap(({ kind, detail }) => (kind === 'checklist' ? [detail ?? ''] : []));
    await ok('proposal set Beacon drawing price --due 2026-11-04');
    expect(await due()).toHaveLength(2);
    await ok('proposal done Beacon drawing');
    expect(await due()).toHaveLength(1);
    await ok('proposal set Beacon drawing --drop "no drawing yet"');
    expect(await due()).toHaveLength(1);
    await ok('opportunity close Beacon --won --reason "they like us"');
    expect(await due()).toEqual([]);
  });
});

describe('the calendar', () => {
  it('says what the agenda says, to a program that is not ours', async () => {
    await fill();
    const listed = await items();
    const found = (await events()).filter(({ status }) => status !== 'CANCELLED');
    expect(found.map(({ uid }) => uid).sort()).toEqual(listed.map(({ uid }) => `${uid}@kam`).sort());
    for (const { uid, on, time } of listed) {
      const event = found.find((one) => one.uid === `${uid}@kam`);
      expect([uid, event?.datetype]).toEqual([uid, time === null ? 'date' : 'date-time']);
      const day =
        event?.start === undefined
          ? ''
          : new Date(event.start.getTime() - event.start.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
      if (time === null) expect([uid, day]).toEqual([uid, on]);
    }
    const row = found.find(({ datetype }) => datetype === 'date-time');
    // Half past two in Shanghai.
    expect([row?.start.toISOString(), row?.end?.toISOString()]).toEqual([
      '2026-11-03T06:30:00.000Z',
      '2026-11-03T08:00:00.000Z',
    ]);
    expect(row).toMatchObject({ summary: 'Row out: See; the, light · Reef', location: 'Pier 1', status: 'CONFIRMED' });

    // The same bytes each time, lines that end and fold as they must.
    await ok(
      'activity edit act-1 --goal 在灯塔下面和他们谈一谈明年春天之前要更换的全部浮标、缆绳和灯，以及谁来出这笔钱，什么时候出',
    );
    const first = await ok('agenda --format ics');
    expect(await ok('agenda --format ics', { KAM_NOW: '2026-11-02T09:00:00Z' })).toBe(first);
    expect(first.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = first.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(1);
    expect(lines).toContain('METHOD:PUBLISH');
  });

  it('replaces an activity that has changed, and takes back one that was called off', async () => {
    await fill();
    const row = async () =>
      (await events()).find(({ uid, summary }) => uid.endsWith('@kam') && textOf(summary).startsWith('Row out'));
    const before = await row();
    await ok('activity edit act-1 --on 2026-11-04 --time 09:00', { KAM_NOW: '2026-11-02T03:00:00Z' });
    const after = await row();
    expect(after?.uid).toBe(before?.uid);
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
    expect(after?.start.toISOString()).toBe('2026-11-04T01:00:00.000Z');
    expect(after?.dtstamp.toISOString()).toBe('2026-11-02T03:00:00.000Z');
    await ok('activity cancel act-1 --reason fog');
    const cancelled = await row();
    expect([cancelled?.uid, cancelled?.status]).toEqual([before?.uid, 'CANCELLED']);
    expect(Number(cancelled?.sequence)).toBeGreaterThan(Number(after?.sequence));

    // A payment contact counts up when what its day hangs on has changed.
    const ask = async () => (await events()).find(({ uid }) => uid.includes('ask-after-buoy'));
    const asked = await ask();
    await ok('milestone set Beacon lit --planned 2026-11-11');
    const again = await ask();
    expect(again?.uid).toBe(asked?.uid);
    expect(Number(again?.sequence)).toBeGreaterThan(Number(asked?.sequence));

    await ok('agenda --format ics --output plan.ics');
    expect((await world.run('agenda --format ics --output plan.ics')).code).toBe(1);
  });
});
