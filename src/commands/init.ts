import { KamError, message } from '../core/errors.ts';
import { checkName } from '../core/text.ts';
import { initView, type InitValues } from '../views/init.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { Prompter } from '../cli/prompter-types.ts';

interface Options {
  readonly lang?: string;
  readonly user?: string;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly calendar?: string;
  readonly database?: string;
}

/** Asks for what the options leave open, with what is set now as the answer to keep; `--yes` keeps all of it. */
export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const { settings, t } = ctx;
  const words = t.words.init;
  const current: InitValues = {
    lang: t.language,
    user: settings.user,
    currency: settings.currency,
    'time-zone': settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    calendar: settings.calendar,
    database: settings.database,
  };
  const given: Partial<InitValues> = {
    ...(options.lang === undefined ? {} : { lang: t.language }),
    ...(options.user === undefined ? {} : { user: options.user }),
    ...(options.currency === undefined ? {} : { currency: options.currency.toUpperCase() }),
    ...(options.timeZone === undefined ? {} : { 'time-zone': options.timeZone }),
    ...(options.calendar === undefined ? {} : { calendar: calendarCode(options.calendar) }),
    ...(options.database === undefined ? {} : { database: options.database }),
  };
  const asksNothing = settings.yes || Object.keys(given).length === Object.keys(current).length;
  const said = asksNothing ? { ...current, ...given } : await ask(await ctx.prompter('--yes'), ctx, current, given);
  const values: InitValues = { ...said, database: (await ctx.files()).absolute(expandHome(ctx, said.database)) };
  for (const [key, check] of Object.entries(checks)) {
    const fault = check(values[key as keyof InitValues]);
    if (fault)
      throw new KamError(
        'usage',
        message('bad-value', {
          flag: `--${key}`,
          value: values[key as keyof InitValues],
          expected: words.expected[key as keyof typeof words.expected],
        }),
      );
  }
  const nameFault = checkName('--user', values.user);
  if (nameFault !== null) throw new KamError('usage', nameFault);
  await ctx.saveConfig(values);
  ctx.note(message('file-written', { file: settings.configFile }));
  ctx.note(message('try-next', { command: 'kam demo' }));
  return { view: initView(values, settings.configFile) };
}

/** Codes are written large, the word for no holidays small. */
function calendarCode(words: string): string {
  return words.toLowerCase() === 'none' ? 'none' : words.toUpperCase();
}

/** A path as a shell would take it: what is typed at a prompt has seen none. */
function expandHome({ io }: Context, path: string): string {
  return path.replace(/^~(?=$|[/\\])/, () => io.home);
}

/** What is wrong with a value; each is true where it is at fault. */
const checks = {
  currency: (code: string) => !/^[A-Z]{3}$/.test(code),
  calendar: (code: string) => !/^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?|none)$/.test(code),
  'time-zone': (zone: string) => !isTimeZone(zone),
};

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

async function ask(
  prompter: Prompter,
  ctx: Context,
  current: InitValues,
  given: Partial<InitValues>,
): Promise<InitValues> {
  const lang =
    given.lang ??
    (await prompter.choose<InitValues['lang']>(
      ctx.t.words.init.lang,
      [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ],
      current.lang,
    ));
  // From here on in the language just chosen.
  const t = await ctx.translator(lang);
  const { init } = t.words;
  const fault = (key: keyof typeof checks) => (value: string) => (checks[key](value) ? init.expected[key] : null);
  const nameFault = (value: string): string | null => {
    const found = checkName('--user', value);
    return found === null ? null : t.message(found);
  };
  const text = (key: Exclude<keyof InitValues, 'lang'>, check?: (value: string) => string | null): Promise<string> =>
    prompter.text(init[key], { initial: current[key], ...(check === undefined ? {} : { check }) });
  const user = given.user ?? (await text('user', nameFault));
  const currency = given.currency ?? (await text('currency', fault('currency')));
  const timeZone = given['time-zone'] ?? (await text('time-zone', fault('time-zone')));
  const calendar = given.calendar ?? (await text('calendar', fault('calendar')));
  const database = given.database ?? (await text('database'));
  return { lang, user, currency, 'time-zone': timeZone, calendar, database };
}
