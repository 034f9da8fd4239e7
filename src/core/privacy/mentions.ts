/** Finds where texts name a person, so that an erased one is named nowhere any more. */

/** What a person is called, and where they can be reached. */
export interface Identity {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface Mentions {
  /** Whether a text names the person. */
  has(text: string): boolean;
  /** The text with something else in the place of every mention. */
  replace(text: string): string;
}

/** Fewer digits than this are no telephone number that could be told from others. */
const shortestPhone = 7;

/**
 * Mentions of a person: names by whole words, Chinese ones wherever they stand; numbers however they are grouped, with
 * and without the code of the country; addresses of mail in any case.
 * @param others names of other people and companies: one that holds a name of this person is left alone
 * @param substitute what stands in the place of each
 */
export function findMentions(identity: Identity, others: readonly string[], substitute: string): Mentions {
  const names = identity.names.filter(isTelling);
  const kept = others.filter((other) =>
    names.some((name) => fold(other) !== fold(name) && fold(other).includes(fold(name))),
  );
  const wanted = [
    ...byLength(names).map(nameSource),
    ...identity.emails.map(emailSource),
    ...identity.phones.flatMap(phoneSources),
  ];
  if (wanted.length === 0) return { has: () => false, replace: (text) => text };
  const left = byLength(kept).map((name) => `(?:${literal(name)})`);
  const pattern = new RegExp(`(?<kept>${left.length === 0 ? '(?!)' : left.join('|')})|${wanted.join('|')}`, 'giu');
  const replace = (text: string): string =>
    text.replace(pattern, (found: string, ...groups) => {
      const named = groups.at(-1) as { readonly kept?: string };
      return named.kept === undefined ? substitute : found;
    });
  return { has: (text) => replace(text) !== text, replace };
}

/** Whether a name is long enough to mean somebody: two characters of Chinese, three letters of another script. */
export function isTelling(name: string): boolean {
  const letters = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return /\p{Script=Han}/u.test(name) ? letters >= 2 : letters >= 3;
}

/** Family names of two characters, the usual ones. */
const longSurnames = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫)/u;
/** What a person is called behind the family name, beside 先生 and 女士. */
const titles =
  '总|工|董|经理|主任|部长|处长|科长|局长|厂长|院长|校长|主席|书记|所长|站长|班长|队长|教授|博士|老师|师傅|秘书|会计|先生|女士|小姐';

/**
 * What may mean a person without saying the whole name: the family name with a title, one half of a name.
 * Never replaced, for it may be somebody else: for a person to look at.
 */
export function mayMean(names: readonly string[]): (text: string) => boolean {
  const sources = names.flatMap((name) => {
    if (/^\p{Script=Han}+$/u.test(name)) {
      const surname = longSurnames.exec(name)?.[0] ?? [...name][0] ?? '';
      return [`${surname}(?:${titles})`];
    }
    return name
      .split(/\s+/)
      .filter((word) => isTelling(word) && !/\p{Script=Han}/u.test(word))
      .map(nameSource);
  });
  if (sources.length === 0) return () => false;
  const pattern = new RegExp(sources.join('|'), 'iu');
  return (text) => pattern.test(text);
}

/** Whether two names are the same to a reader. */
export function isSameName(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The longest first: an expression takes the first that fits. */
function byLength(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted((left, right) => right.length - left.length);
}

function literal(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
}

function nameSource(name: string): string {
  // Chinese has no space between words, so nothing says where a name ends.
  const start = /^\p{Script=Han}/u.test(name) ? '' : '(?<![\\p{L}\\p{N}])';
  const end = /\p{Script=Han}$/u.test(name) ? '' : '(?![\\p{L}\\p{N}])';
  return `${start}${literal(name)}${end}`;
}

function emailSource(email: string): string {
  return `(?<![A-Za-z0-9._%+-])${literal(email)}(?![A-Za-z0-9-])`;
}

/** As it is written, and its digits in order with whatever people put between them. */
function phoneSources(phone: string): readonly string[] {
  const digits = phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
  if (digits.length < shortestPhone) return [];
  const gap = '[\\s().·/\\-\\u2010-\\u2015]*';
  const country = digits.length === 11 && digits.startsWith('1') ? `(?:(?:\\+|00)86${gap})?` : '\\+?';
  const ends = (source: string): string => `(?<![0-9A-Za-z])${source}(?![0-9A-Za-z])`;
  return [ends(literal(phone)), ends(country + [...digits].join(gap))];
}
