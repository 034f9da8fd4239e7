/** The buyer map as Mermaid: who reports to whom, ties between people, who plays which part, who is for us. */
import { attitudeValue } from '../../core/buying/key-people.ts';
import { stripControls } from '../../core/text.ts';
import { drawnMap, type DrawnPerson } from './drawing.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Translator } from '../../i18n/types.ts';

/** Fill, border and text of the node classes; dark text on light fills reads on light and dark pages. */
const classes = {
  good: 'fill:#d8f3dc,stroke:#2d6a4f,color:#10241a',
  neutral: 'fill:#eef1f5,stroke:#66788a,color:#16202b',
  bad: 'fill:#fbdcd9,stroke:#a4332b,color:#33110e',
  unknown: 'fill:#ffffff,stroke:#9aa5b1,color:#16202b,stroke-dasharray:4 3',
} as const;

/** Lines of reporting are solid, ties dotted; a mutual tie has no arrow head. */
export function mermaidMap(picture: OpportunityPicture, t: Translator): string {
  const { people, lines, ties } = drawnMap(picture, t);
  const ids = new Map(people.map(({ person }, index) => [person.contact.id, `p${index + 1}`]));
  const nodes = people.map(
    ({ person, ...drawn }) => `  ${ids.get(person.contact.id)}["${label(drawn)}"]:::${classOf(person, picture)}`,
  );
  const edges = lines.map(({ from, to }) => `  ${ids.get(from)} --> ${ids.get(to)}`);
  const dotted = ties.map(
    (tie) =>
      `  ${ids.get(tie.from)} ${tie.isMutual ? '-.-' : '-.->'}|"${escapeMermaid(tie.label)}"| ${ids.get(tie.to)}`,
  );
  const styles = Object.entries(classes).map(([name, style]) => `  classDef ${name} ${style}`);
  return ['flowchart TB', ...nodes, ...edges, ...dotted, ...styles].join('\n');
}

function label({ lines }: Omit<DrawnPerson, 'person'>): string {
  return lines.map((line) => escapeMermaid(line)).join('<br/>');
}

/** By the value of the attitude's term: above zero for us, below against us. */
function classOf(person: Person, { playbook }: OpportunityPicture): keyof typeof classes {
  const value = attitudeValue(person.role, playbook);
  if (value === null) return 'unknown';
  return value > 0 ? 'good' : value < 0 ? 'bad' : 'neutral';
}

/** Everything that Mermaid or HTML would read as more than text becomes an entity code. */
export function escapeMermaid(text: string): string {
  return stripControls(text)
    .replaceAll('\n', ' ')
    .replace(/[#"<>&`\\[\]{}|;]/g, (sign) => `#${sign.codePointAt(0)};`);
}
