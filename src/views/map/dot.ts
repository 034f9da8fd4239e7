/** The buyer map as DOT, for Graphviz. */
import { stripControls } from '../../core/text.ts';
import { drawnMap } from './drawing.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Translator } from '../../i18n/types.ts';

/** Lines of reporting are solid, ties dashed; they do not move the people up or down. */
export function dotMap(picture: OpportunityPicture, t: Translator): string {
  const { people, lines, ties } = drawnMap(picture, t);
  const ids = new Map(people.map(({ person }) => [person.contact.id, quoteDot(person.contact.ref)]));
  return [
    'digraph map {',
    '  node [shape=box];',
    ...people.map(
      ({ person, lines: words }) => `  ${ids.get(person.contact.id)} [label=${quoteDot(words.join('\n'))}];`,
    ),
    ...lines.map(({ from, to }) => `  ${ids.get(from)} -> ${ids.get(to)};`),
    ...ties.map(({ from, to, label, isMutual }) => {
      const direction = isMutual ? ', dir=none' : '';
      return `  ${ids.get(from)} -> ${ids.get(to)} [label=${quoteDot(label)}, style=dashed, constraint=false${direction}];`;
    }),
    '}',
  ].join('\n');
}

/** A quoted string of DOT: quotes and backslashes escaped, line ends as \n. */
export function quoteDot(text: string): string {
  const lines = text.split('\n').map((line) => stripControls(line).replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  return `"${lines.join('\\n')}"`;
}
