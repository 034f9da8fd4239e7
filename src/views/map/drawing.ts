/** What the drawing programs need of a buyer map: people with their words, and the lines between them. */
import { withSuperiors } from '../../core/buying/reporting-tree.ts';
import { isMutual } from '../../core/buying/ties.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { attitudeText, rungText, termsText, tieText } from '../terms.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Translator } from '../../i18n/types.ts';

export interface DrawnPerson {
  readonly person: Person;
  readonly lines: readonly string[];
}

/** From one contact to another, by their ids. */
interface Line {
  readonly from: string;
  readonly to: string;
}

export interface DrawnMap {
  readonly people: readonly DrawnPerson[];
  /** From the superior to those who report to them. */
  readonly lines: readonly Line[];
  readonly ties: readonly (Line & { readonly label: string; readonly isMutual: boolean })[];
}

/** The people with a part, their superiors, and whoever they have a tie with. */
export function drawnMap(picture: OpportunityPicture, t: Translator): DrawnMap {
  const { people, contacts, playbook } = picture;
  const involved = new Set(people.map(({ contact }) => contact.id));
  const ties = picture.ties.filter(({ from, to }) => involved.has(from.contact.id) || involved.has(to.contact.id));
  const partners = ties
    .flatMap(({ from, to }) => [from, to])
    .filter(({ contact }, index, all) => all.findIndex((other) => other.contact.id === contact.id) === index);
  const shown = withSuperiors([...people, ...partners.filter(({ contact }) => !involved.has(contact.id))], contacts);
  const ids = new Set(shown.map(({ contact }) => contact.id));
  const vocabulary = defaultVocabulary(playbook, 'ties');
  return {
    people: shown.map((person) => ({ person, lines: personLines(person, picture, t) })),
    lines: shown.flatMap(({ contact }) =>
      contact.reportsTo === null || !ids.has(contact.reportsTo) ? [] : [{ from: contact.reportsTo, to: contact.id }],
    ),
    ties: ties.map(({ tie }) => ({
      from: tie.fromId,
      to: tie.toId,
      label: tieText(playbook, tie.kind, t),
      isMutual: isMutual(vocabulary, tie.kind),
    })),
  };
}

function personLines({ contact, role, closeness }: Person, { playbook }: OpportunityPicture, t: Translator): string[] {
  const join = (texts: readonly string[], sign: string): string => texts.filter((text) => text !== '').join(sign);
  return [
    join([contact.name, contact.title ?? ''], ' · '),
    join(
      [termsText(playbook, 'roles', role?.roles ?? [], t), termsText(playbook, 'guides', role?.guides ?? [], t)],
      t.words.punctuation.separator,
    ),
    join([attitudeText(playbook, role?.attitude ?? null, t), rungText(closeness, t)], ' · '),
  ].filter((line) => line !== '');
}
