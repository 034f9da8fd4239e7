import { describe, expect, it } from 'vitest';
import { loadTranslator } from '../../src/cli/language.ts';
import { approachFor, findStyle } from '../../src/core/playbook/approaches.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { approachBlocks, approachData, approachText, styleText } from '../../src/views/approach.ts';
import { provenanceLegend, provenanceSign } from '../../src/views/provenance.ts';
import type { Block } from '../../src/core/document.ts';
import type { Item, Provenance } from '../../src/core/playbook/item-types.ts';
import type { Approach } from '../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../src/core/playbook/types.ts';

const [en, zh] = [await loadTranslator('en'), await loadTranslator('zh')];
const info = { text: null, why: null, help: null, note: null, provenance: null, sources: [] };

function item(id: string, en: string, zh: string, provenance: Provenance | null = null): Item {
  return { ...info, id, title: { en, zh }, provenance };
}

const careful: Approach = {
  ...info,
  kind: 'approach',
  id: 'with-careful-people',
  origin: 'book',
  title: { en: 'Careful people', zh: '谨慎的人' },
  why: { en: 'They fear mistakes.', zh: '怕出错。' },
  for: 'careful',
  do: [
    item('proof', 'Bring proof.', '多带证据。', 'handbook'),
    item('time', 'Give time.', '多给时间。', 'public'),
    item('paper', 'Write it down.', '写下来。', 'reconstructed'),
  ],
  avoid: [item('hurry', 'Hurry.', '催促。')],
  prepare: [],
};

function playbook(...instruments: Playbook['instruments']): Playbook {
  return {
    id: 'book',
    version: '1.0.0',
    hash: 'sha256:0',
    title: { en: 'Book' },
    summary: null,
    languages: ['en', 'zh'],
    license: 'CC0-1.0',
    authors: [],
    extends: [],
    defaults: {},
    facts: null,
    instruments,
  };
}

async function shown(blocks: readonly Block[], t = en): Promise<string> {
  return renderTerminal(blocks, t, { width: 80, color: false });
}

describe('an approach', () => {
  it('in short reminds of the first two of each list', async () => {
    expect(await shown(approachBlocks(careful, en, { short: true }))).toBe(
      'Do     Bring proof. Give time.\nAvoid  Hurry.\n',
    );
    expect(await shown(approachBlocks(careful, zh, { short: true }), zh)).toBe(
      '要做  多带证据。多给时间。\n避免  催促。\n',
    );
    expect(approachText(careful, en)).toBe('Do: Bring proof. Avoid: Hurry.');
    expect(approachText(null, en)).toBe('');
  });

  it('in full gives the reason and every item with where it comes from', async () => {
    expect(await shown(approachBlocks(careful, en, { short: false }))).toBe(
      [
        'Careful people',
        'They fear mistakes.',
        '',
        'Do',
        ' · Bring proof. *',
        ' · Give time. °',
        ' · Write it down. ~',
        '',
        'Avoid',
        ' · Hurry.',
        '',
      ].join('\n'),
    );
    expect(approachData(careful)).toMatchObject({
      id: 'with-careful-people',
      do: [{ id: 'proof', provenance: 'handbook' }, { id: 'time' }, { id: 'paper' }],
      prepare: [],
    });
  });

  it('is found by what it is for, and the style by the field of a contact', () => {
    const book = playbook(careful);
    expect(approachFor(book, 'careful')).toBe(careful);
    expect(approachFor(book, 'careless')).toBeNull();
    expect(findStyle(book, null)).toBeNull();
    expect(styleText(findStyle(book, null), en)).toBe('');
    // A style that no template names any more is shown by its id, and still has its approach.
    expect(findStyle(book, 'careful')).toEqual({ id: 'careful', quadrant: null, approach: careful });
    expect(styleText(findStyle(book, 'careful'), en)).toBe('careful');
  });
});

describe('where items come from', () => {
  it.each([
    ['handbook', '*'],
    ['public', '°'],
    ['reconstructed', '~'],
    [null, ''],
  ] as const)('%s is shown as "%s"', (provenance, sign) => {
    expect(provenanceSign(provenance)).toBe(sign);
  });

  it('is explained once, and only the signs that occur', async () => {
    expect(await shown(provenanceLegend(['reconstructed', null, 'handbook', 'reconstructed'], en))).toBe(
      '* from the handbook   ~ our reconstruction\n',
    );
    expect(await shown(provenanceLegend(['public'], zh), zh)).toBe('° 公开做法\n');
    expect(provenanceLegend([null], en)).toEqual([]);
  });
});
