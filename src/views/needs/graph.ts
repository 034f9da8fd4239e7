/** The needs tree for drawing programs: Mermaid and DOT. */
import { escapeMermaid } from '../map/mermaid.ts';
import { quoteDot } from '../map/dot.ts';
import { listNodes, type NeedNode } from '../../core/needs/tree.ts';
import { nodeDetails, oneLine, type NeedWords } from './node.ts';
import type { Translator } from '../../i18n/types.ts';

/** Fill, border and text of the node classes; dark text on light fills reads on light and dark pages. */
const classes = {
  confirmed: 'fill:#d8f3dc,stroke:#2d6a4f,color:#10241a',
  open: 'fill:#ffffff,stroke:#9aa5b1,color:#16202b,stroke-dasharray:4 3',
  orphan: 'fill:#fbdcd9,stroke:#a4332b,color:#33110e',
} as const;

function allNodes({ tree }: NeedWords): readonly NeedNode[] {
  return tree.roots.flatMap((root) => listNodes(root));
}

/** The sign, which reads without colour, the text, and what is known beside it. */
function labelLines(node: NeedNode, words: NeedWords, t: Translator): string[] {
  const sign = node.need.confirmedOn === null ? '○' : '✓';
  return [`${sign} ${oneLine(node.need.text)}`, nodeDetails(node, words, t).join(' · ')];
}

/** A flow chart from the goals down; orphans and open needs have looks of their own. */
export function mermaidTree(words: NeedWords, t: Translator): string {
  const nodes = allNodes(words);
  const ids = new Map(nodes.map(({ need }, index) => [need.id, `n${index + 1}`]));
  const boxes = nodes.map((node) => {
    const label = labelLines(node, words, t)
      .map((line) => escapeMermaid(line))
      .join('<br/>');
    return `  ${ids.get(node.need.id)}["${label}"]:::${classOf(node)}`;
  });
  const edges = nodes.flatMap(({ need, children }) =>
    children.map((child) => `  ${ids.get(need.id)} --> ${ids.get(child.need.id)}`),
  );
  const styles = Object.entries(classes).map(([name, style]) => `  classDef ${name} ${style}`);
  return ['flowchart TB', ...boxes, ...edges, ...styles].join('\n');
}

function classOf({ need, isOrphan }: NeedNode): keyof typeof classes {
  if (isOrphan) return 'orphan';
  return need.confirmedOn === null ? 'open' : 'confirmed';
}

/** Graphviz: the same needs and lines. */
export function dotTree(words: NeedWords, t: Translator): string {
  const lines = allNodes(words).flatMap((node) => [
    `  ${quoteDot(node.need.ref)} [label=${quoteDot(labelLines(node, words, t).join('\n'))}${node.need.confirmedOn === null ? ', style=dashed' : ''}];`,
    ...node.children.map((child) => `  ${quoteDot(node.need.ref)} -> ${quoteDot(child.need.ref)};`),
  ]);
  return ['digraph needs {', '  node [shape=box];', ...lines, '}'].join('\n');
}
