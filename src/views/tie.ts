/** Ties between people of an account. */
import { isMutual, type PersonTie } from '../core/buying/ties.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { factsOf } from './facts.ts';
import { tieText } from './terms.ts';
import { named } from './record-data.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Tie } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Named } from './record-data.ts';
import type { Json, View } from './types.ts';

interface Ends {
  readonly from: Named;
  readonly to: Named;
}

/** “Zhao Wenbo → Zhou Jianguo (Influences)”; a mutual tie points both ways. */
export function tieSentence(
  { kind }: Pick<Tie, 'kind'>,
  { from, to }: Ends,
  playbook: Playbook,
  t: Translator,
): string {
  const vocabulary = defaultVocabulary(playbook, 'ties');
  const title = t.text(termTitle(vocabulary, kind));
  return `${from.name} ${isMutual(vocabulary, kind) ? '↔' : '→'} ${to.name}${t.words.punctuation.brackets(title)}`;
}

/** The record, as commands that write return it. */
export function tieView(tie: Tie, ends: Ends, playbook: Playbook): View {
  return {
    schema: 'tie/1',
    data: tieData(tie, ends, playbook),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      { type: 'heading', level: 1, text: tieSentence(tie, ends, playbook, t) },
      ...factsOf([
        [t.words.records.evidence, tie.evidence],
        [t.words.records.note, tie.note],
      ]),
    ],
  };
}

/** All of them, in the order recorded. @param account for what to do where there are none */
export function tieListView(ties: readonly PersonTie[], playbook: Playbook, account: Named): View {
  return {
    schema: 'tie-list/1',
    data: {
      items: ties.map(({ tie, from, to }) => tieData(tie, { from: from.contact, to: to.contact }, playbook)),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => {
      const { map, records } = t.words;
      return [
        {
          type: 'table',
          columns: [
            { id: 'from', label: map.from, priority: 2 },
            { id: 'kind', label: map.tie, priority: 2 },
            { id: 'to', label: map.to, priority: 2 },
            { id: 'evidence', label: records.evidence },
            { id: 'note', label: records.note },
          ],
          rows: ties.map(({ tie, from, to }) => [
            from.contact.name,
            tieText(playbook, tie.kind, t),
            to.contact.name,
            tie.evidence,
            tie.note,
          ]),
          empty: map.noTies(account.ref),
        },
      ];
    },
  };
}

/** A tie in JSON; a mutual one has no direction. */
export function tieData(tie: Tie, { from, to }: Ends, playbook: Playbook): { readonly [key: string]: Json } {
  return {
    from: named(from),
    to: named(to),
    kind: tie.kind,
    mutual: isMutual(defaultVocabulary(playbook, 'ties'), tie.kind),
    evidence: tie.evidence,
    note: tie.note,
  };
}
