/** Whom we know at an account: the grid, and how close the people who matter are. */
import { headingWith } from '../heading.ts';
import { closenessBlocks, closenessSummaryData } from './closeness.ts';
import { coverageBlocks } from './coverage.ts';
import { coverageData } from './data.ts';
import { named } from '../record-data.ts';
import type { AccountCoverage } from '../../core/buying/account-coverage.ts';
import type { View } from '../types.ts';

/** People have no attitude here: it belongs to an opportunity. */
export function coverageView({ account, playbook, coverage, closeness }: AccountCoverage): View {
  return {
    schema: 'coverage/1',
    data: {
      account: named(account),
      keyPeople: closenessSummaryData(closeness),
      coverage: coverageData(coverage),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(1, account.name, account.ref),
      ...closenessBlocks(closeness, t),
      ...(coverage === null
        ? [{ type: 'paragraph' as const, text: t.words.map.noGrid(playbook.id) }]
        : coverageBlocks(coverage, { people: [], playbook }, t)),
    ],
  };
}
