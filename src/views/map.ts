/** The relationship map of an opportunity as Mermaid: who reports to whom, who plays which part, who is for us. */
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { withSuperiors } from '../core/buying/reporting-tree.ts';
import { stripControls } from '../core/text.ts';
import { attitudeText, rungText, termsText } from './terms.ts';
import type { Contact } from '../core/records/types.ts';
import type { OpportunityPicture } from '../core/report/opportunity-picture.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { Translator } from '../i18n/types.ts';

/** Fill, border and text of the node classes; dark text on light fills reads on light and dark pages. */
const classes = {
  good: 'fill:#d8f3dc,stroke:#2d6a4f,color:#10241a',
  neutral: 'fill:#eef1f5,stroke:#66788a,color:#16202b',
  bad: 'fill:#fbdcd9,stroke:#a4332b,color:#33110e',
  unknown: 'fill:#ffffff,stroke:#9aa5b1,color:#16202b,stroke-dasharray:4 3',
} as const;

/**
 * @param picture the people with their parts
 * @param contacts all contacts of the account: superiors without a part keep the lines whole
 */
export function mermaidMap(picture: OpportunityPicture, contacts: readonly Contact[], t: Translator): string {
  const shown = withSuperiors(picture.people, contacts);
  const ids = new Map(shown.map(({ contact }, index) => [contact.id, `p${index + 1}`]));
  const nodes = shown.map(
    (person) => `  ${ids.get(person.contact.id)}["${label(person, picture, t)}"]:::${classOf(person, picture)}`,
  );
  const edges = shown.flatMap(({ contact }) => {
    const superior = contact.reportsTo === null ? undefined : ids.get(contact.reportsTo);
    return superior === undefined ? [] : [`  ${superior} --> ${ids.get(contact.id)}`];
  });
  const styles = Object.entries(classes).map(([name, style]) => `  classDef ${name} ${style}`);
  return ['flowchart TB', ...nodes, ...edges, ...styles].join('\n');
}

function label({ contact, role, closeness }: Person, { playbook }: OpportunityPicture, t: Translator): string {
  const parts = [
    termsText(playbook, 'roles', role?.roles ?? [], t),
    termsText(playbook, 'guides', role?.guides ?? [], t),
  ];
  const stance = [attitudeText(playbook, role?.attitude ?? null, t), rungText(closeness, t)];
  const join = (texts: readonly string[], sign: string): string => texts.filter((text) => text !== '').join(sign);
  const lines = [
    join([contact.name, contact.title ?? ''], ' · '),
    join(parts, t.words.punctuation.separator),
    join(stance, ' · '),
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => escapeMermaid(line))
    .join('<br/>');
}

/** By the value of the attitude's term: above zero for us, below against us. */
function classOf({ role }: Person, { playbook }: OpportunityPicture): keyof typeof classes {
  const term = defaultVocabulary(playbook, 'attitudes')?.terms.find((candidate) => candidate.id === role?.attitude);
  if (term === undefined || term.value === null) return 'unknown';
  return term.value > 0 ? 'good' : term.value < 0 ? 'bad' : 'neutral';
}

/** Everything that Mermaid or HTML would read as more than text becomes an entity code. */
export function escapeMermaid(text: string): string {
  return stripControls(text)
    .replaceAll('\n', ' ')
    .replace(/[#"<>&`\\[\]{}|;]/g, (sign) => `#${sign.codePointAt(0)};`);
}
