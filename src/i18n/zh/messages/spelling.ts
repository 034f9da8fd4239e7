/** 句子里名单与西文的写法。 */

/** 名单以“, ”分隔传来；中文里用顿号。 */
export const list = (words: string): string => words.replaceAll(', ', '、');

/** 紧接在汉字后面的西文和数字，前面空一格。 */
export const spaced = (words: string): string => (/^[\w-]/.test(words) ? ` ${words}` : words);
