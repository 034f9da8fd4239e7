/** The buyer map of an opportunity: who reports to whom, who is for us, and where we know nobody. */
import { headingWith } from '../heading.ts';
import { adviceTable } from '../advice.ts';
import { attitudeText, tieText } from '../terms.ts';
import { coverageBlocks } from './coverage.ts';
import { mapData } from './data.ts';
import { dotMap } from './dot.ts';
import { mermaidMap } from './mermaid.ts';
import { againstBlocks } from './against.ts';
import { closenessBlocks } from './closeness.ts';
import { treeTable } from './tree.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import type { BuyerMap } from '../../core/buying/buyer-map.ts';
import type { Block } from '../../core/document.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** How the map is drawn: for the terminal, or as the text of a drawing program. */
export type MapForm = 'tree' | 'mermaid' | 'dot';

/** @param t words for the drawing programs, whose text is made at once */
export function buyerMapView(map: BuyerMap, form: MapForm, t: Translator): View {
  const { picture } = map;
  const drawn = form === 'mermaid' ? mermaidMap(picture, t) : form === 'dot' ? dotMap(picture, t) : null;
  return {
    schema: 'buyer-map/1',
    data: mapData(map),
    ...(drawn === null ? {} : { text: `${drawn}\n` }),
    formats: drawn === null ? ['table', 'json', 'markdown'] : ['text', 'json'],
    blocks: (words) => mapBlocks(map, words),
  };
}

function mapBlocks(map: BuyerMap, t: Translator): Block[] {
  const { picture, coverage, warnings } = map;
  const { account, opportunity, people } = picture;
  const people_ = { people, playbook: picture.playbook };
  return [
    headingWith(1, `${account.name} · ${opportunity.name}`, opportunity.ref),
    ...legendBlocks(picture, t),
    treeTable(picture, t),
    ...closenessBlocks(map.closeness, t),
    ...vacantBlocks(map, t),
    ...(coverage === null ? [] : coverageBlocks(coverage, people_, t)),
    ...againstBlocks(map.against, picture.playbook, t, 2),
    ...(warnings.length === 0 ? [] : [adviceTable(warnings, t.words.map.warnings, t)]),
  ];
}

/** What the signs mean: attitudes, and the kinds of ties that there are. */
function legendBlocks({ playbook, ties }: OpportunityPicture, t: Translator): Block[] {
  const attitudes = (defaultVocabulary(playbook, 'attitudes')?.terms ?? []).map(({ id }) =>
    attitudeText(playbook, id, t),
  );
  const kinds = [...new Set(ties.map(({ tie }) => tie.kind))].map((kind) => tieText(playbook, kind, t));
  const legend = [attitudes, kinds]
    .map((signs) => signs.join('   '))
    .filter((line) => line !== '')
    .join('\n');
  return legend === '' ? [] : [{ type: 'paragraph', text: { text: legend, tone: 'muted' } }];
}

function vacantBlocks({ vacant }: BuyerMap, t: Translator): Block[] {
  if (vacant.length === 0) return [];
  const names = vacant.map((term) => t.text(term.title)).join(t.words.punctuation.separator);
  return [{ type: 'paragraph', text: [{ text: t.words.report.vacantRoles, strong: true }, names] }];
}
