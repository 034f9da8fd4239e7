/** The buyer map of an opportunity: who reports to whom, who is for us, and where we know nobody. */
import { headingWith } from './heading.ts';
import { mermaidMap } from './map.ts';
import { attitudeText, rungText, termsText } from './terms.ts';
import { coverGrid, type Coverage, type CoverageCell } from '../core/buying/coverage.ts';
import { reportingTrees, type TreeNode } from '../core/buying/reporting-tree.ts';
import { stripControls } from '../core/text.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import type { Advice } from '../core/insight/advice.ts';
import type { Block, Cell, Span } from '../core/document.ts';
import { vacantRoles, type OpportunityPicture } from '../core/report/opportunity-picture.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { Severity } from '../core/playbook/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface BuyerMapInput {
  readonly picture: OpportunityPicture;
  /** All contacts of the account with their closeness: the grid is about the account. */
  readonly contacts: readonly Person[];
  readonly warnings: readonly Advice[];
}

/** How the map is drawn: for the terminal, or as the text of a drawing program. */
export type MapForm = 'tree' | 'mermaid' | 'dot';

/** @param t words for the drawing programs, whose text is made at once */
export function buyerMapView(input: BuyerMapInput, form: MapForm, t: Translator): View {
  const { picture } = input;
  const contacts = input.contacts.map(({ contact }) => contact);
  const drawn = form === 'mermaid' ? mermaidMap(picture, contacts, t) : form === 'dot' ? dotMap(input, t) : null;
  return {
    schema: 'buyer-map/1',
    data: mapData(input),
    ...(drawn === null ? {} : { text: `${drawn}\n` }),
    formats: drawn === null ? ['table', 'json', 'markdown'] : ['text', 'json'],
    blocks: (words) => mapBlocks(input, words),
  };
}

function mapBlocks(input: BuyerMapInput, t: Translator): Block[] {
  const { picture, contacts, warnings } = input;
  const { account, opportunity, people, playbook } = picture;
  const legend = (defaultVocabulary(playbook, 'attitudes')?.terms ?? []).map((term) =>
    attitudeText(playbook, term.id, t),
  );
  return [
    headingWith(1, `${account.name} · ${opportunity.name}`, opportunity.ref),
    ...(legend.length === 0
      ? []
      : [{ type: 'paragraph' as const, text: { text: legend.join('   '), tone: 'muted' as const } }]),
    treeTable(
      reportingTrees(
        people,
        contacts.map(({ contact }) => contact),
      ),
      picture,
      t,
    ),
    ...gridBlocks(coverageOf(input), picture, t),
    ...vacantBlocks(picture, t),
    ...(warnings.length === 0 ? [] : [warningTable(warnings, t)]),
  ];
}

// --- the tree ----------------------------------------------------------------------------------------

function treeTable(trees: readonly TreeNode[], picture: OpportunityPicture, t: Translator): Block {
  const { records } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'name', label: records.personName, priority: 3 },
      { id: 'title', label: records.title, optional: true },
      { id: 'roles', label: records.roles, priority: 2 },
      { id: 'stance', label: `${records.attitude} · ${records.closeness}`, priority: 2 },
      { id: 'guides', label: records.guides },
    ],
    rows: trees.flatMap((tree) => treeRows(tree, picture, t, '', '')),
    empty: t.words.map.nobody,
  };
}

/** @param lead what stands before the name; @param rest what stands before the names below it */
function treeRows(node: TreeNode, picture: OpportunityPicture, t: Translator, lead: string, rest: string): Cell[][] {
  const below = node.reports.flatMap((report, index) => {
    const isLast = index === node.reports.length - 1;
    return treeRows(report, picture, t, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`);
  });
  return [personCells(node.person, picture, t, lead), ...below];
}

function personCells(
  { contact, role, closeness }: Person,
  { playbook }: OpportunityPicture,
  t: Translator,
  lead: string,
): Cell[] {
  const stance = [attitudeText(playbook, role?.attitude ?? null, t), rungText(closeness, t)];
  const name: Cell = lead === '' ? contact.name : [{ text: lead, tone: 'muted' }, contact.name];
  return [
    name,
    contact.title,
    termsText(playbook, 'roles', role?.roles ?? [], t),
    stance.filter((part) => part !== '').join(' · '),
    termsText(playbook, 'guides', role?.guides ?? [], t),
  ];
}

// --- the grid ----------------------------------------------------------------------------------------

function coverageOf({ picture, contacts }: BuyerMapInput): Coverage | null {
  const functions = defaultVocabulary(picture.playbook, 'functions');
  const levels = defaultVocabulary(picture.playbook, 'levels');
  return functions === null || levels === null ? null : coverGrid(contacts, functions.terms, levels.terms);
}

function gridBlocks(coverage: Coverage | null, picture: OpportunityPicture, t: Translator): Block[] {
  const { map, punctuation } = t.words;
  const functions = coverage?.rows[0]?.cells.map((cell) => cell.function) ?? [];
  if (coverage === null || functions.length === 0) return [];
  const named = (cell: CoverageCell): string => `${t.text(cell.function.title)} · ${t.text(cell.level.title)}`;
  return [
    { type: 'heading', level: 2, text: map.coverage },
    {
      type: 'table',
      columns: [
        { id: 'level', label: '', priority: 2 },
        ...functions.map((term) => ({ id: term.id, label: t.text(term.title) })),
      ],
      rows: coverage.rows.map(({ level, cells }): Cell[] => [
        t.text(level.title),
        ...cells.map((cell) => peopleOf(cell, picture)),
      ]),
    },
    ...(coverage.uncovered.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: [
              { text: map.uncovered, strong: true },
              coverage.uncovered.map((cell) => named(cell)).join(punctuation.separator),
            ],
          },
        ]),
    ...(coverage.unplaced.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: [map.unplaced, coverage.unplaced.map(({ contact }) => contact.name).join(punctuation.separator)],
          },
        ]),
  ];
}

function peopleOf(cell: CoverageCell, { people, playbook }: OpportunityPicture): Cell {
  if (cell.people.length === 0) return { text: '–', tone: 'warn' };
  const attitudes = defaultVocabulary(playbook, 'attitudes');
  return cell.people
    .map(({ contact }) => {
      const attitude = people.find((person) => person.contact.id === contact.id)?.role?.attitude ?? null;
      const symbol = attitudes?.terms.find((term) => term.id === attitude)?.symbol ?? '';
      return symbol === '' ? contact.name : `${symbol} ${contact.name}`;
    })
    .join('\n');
}

// --- what is missing ---------------------------------------------------------------------------------

function vacantBlocks(picture: OpportunityPicture, t: Translator): Block[] {
  const vacant = vacantRoles(picture);
  if (vacant.length === 0) return [];
  const names = vacant.map((term) => t.text(term.title)).join(t.words.punctuation.separator);
  return [{ type: 'paragraph', text: [{ text: t.words.report.vacantRoles, strong: true }, names] }];
}

const signs: Readonly<Record<Severity, Span>> = {
  critical: { text: '▲', tone: 'bad' },
  warning: { text: '△', tone: 'warn' },
  info: { text: '·', tone: 'muted' },
};

function warningTable(warnings: readonly Advice[], t: Translator): Block {
  return {
    type: 'table',
    columns: [
      { id: 'severity', label: '', priority: 3 },
      { id: 'warning', label: t.words.map.warnings },
    ],
    rows: warnings.map(({ rule, severity }): Cell[] => [signs[severity], t.text(rule.say)]),
  };
}

// --- for programs ------------------------------------------------------------------------------------

/** Graphviz: the same people and lines. */
function dotMap({ picture, contacts }: BuyerMapInput, t: Translator): string {
  const trees = reportingTrees(
    picture.people,
    contacts.map(({ contact }) => contact),
  );
  const lines: string[] = [];
  const walk = (node: TreeNode): void => {
    const cells = personCells(node.person, picture, t, '').filter(
      (cell): cell is string => typeof cell === 'string' && cell !== '',
    );
    lines.push(`  ${quoteDot(node.person.contact.ref)} [label=${quoteDot(cells.join('\n'))}];`);
    for (const report of node.reports) {
      lines.push(`  ${quoteDot(node.person.contact.ref)} -> ${quoteDot(report.person.contact.ref)};`);
      walk(report);
    }
  };
  for (const tree of trees) walk(tree);
  return ['digraph map {', '  node [shape=box];', ...lines, '}'].join('\n');
}

/** A quoted string of DOT: quotes and backslashes escaped, line ends as \n. */
export function quoteDot(text: string): string {
  return `"${stripControls(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function mapData(input: BuyerMapInput): { readonly [key: string]: Json } {
  const { picture, contacts, warnings } = input;
  const { opportunity, people } = picture;
  const coverage = coverageOf(input);
  const refs = new Map(contacts.map(({ contact }) => [contact.id, contact.ref]));
  return {
    opportunity: { ref: opportunity.ref, name: opportunity.name },
    people: people.map(({ contact, role, closeness }) => ({
      ref: contact.ref,
      name: contact.name,
      title: contact.title,
      reportsTo: contact.reportsTo === null ? null : (refs.get(contact.reportsTo) ?? null),
      function: contact.function,
      level: contact.level,
      roles: role?.roles ?? [],
      attitude: role?.attitude ?? null,
      influence: role?.influence ?? null,
      guides: role?.guides ?? [],
      rung: closeness?.rung?.id ?? null,
    })),
    coverage:
      coverage?.rows.flatMap(({ level, cells }) =>
        cells.map((cell) => ({
          function: cell.function.id,
          level: level.id,
          people: cell.people.map(({ contact }) => contact.ref),
          covered: !coverage.uncovered.includes(cell),
        })),
      ) ?? [],
    vacantRoles: vacantRoles(picture).map(({ id }) => id),
    warnings: warnings.map(({ rule, severity }) => ({ rule: rule.id, severity, say: rule.say })),
  };
}
