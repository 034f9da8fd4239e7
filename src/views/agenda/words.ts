/** An entry of the agenda in words. */
import type { AgendaItem } from '../../core/agenda/types.ts';
import type { Translator } from '../../i18n/types.ts';

/** What is to be done, without its day and its customer. */
export function agendaText(item: AgendaItem, t: Translator): string {
  const { agenda, punctuation } = t.words;
  const { kind, title, detail, people, count } = item;
  const words = title === null ? '' : t.text(title);
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(punctuation.colon);
  const names = people.map(({ name }) => name).join(punctuation.separator);
  const prefix = agenda.kinds[kind];
  switch (kind) {
    case 'payment-contact':
      return join(prefix, words + (detail === null ? '' : punctuation.brackets(detail)));
    case 'answers':
      return join(prefix, words + punctuation.brackets(String(count)));
    case 'review':
      return join(prefix, names + punctuation.brackets(words));
    case 'anniversary':
      return join(words, names);
    default:
      return join(prefix, words, detail ?? '');
  }
}
