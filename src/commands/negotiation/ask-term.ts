/** The wizard over a term: its figures, its weights, and what lies behind it. */
import { KamError, message } from '../../core/errors.ts';
import { isCurrency, unitTitle } from '../../core/negotiation/figure.ts';
import { decimalText } from '../../core/money.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { newNegotiationTerm } from '../../core/records/negotiation.ts';
import { figureText, termText } from '../../views/negotiation/words.ts';
import { ownField, type EditField, type EditPage } from '../form/edit-field.ts';
import { askChanges } from '../form/edit-pages.ts';
import { beforeOf, readTermFields, type TermOptions } from './term-fields.ts';
import type { Context } from '../../cli/types.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Fresh } from '../../core/records/types.ts';

type Path = Pick<NegotiationTerm, 'kind' | 'label'>;

/** Which kind of term. @throws KamError `usage` where there is nobody to ask, or nothing to choose from */
export async function askKind(ctx: Context, { kinds, playbook }: NegotiationPicture): Promise<string> {
  const { negotiation: words } = ctx.t.words;
  if (kinds === null) {
    throw new KamError('usage', message('no-vocabulary', { flag: words.term, playbook: playbook.id }));
  }
  if (!ctx.settings.interactive) {
    throw new KamError('usage', message('missing-input', { what: words.term, flag: '<kind>' }));
  }
  const prompter = await ctx.prompter('<kind>');
  return prompter.choose(
    words.whichTerm,
    kinds.terms.map(({ id, title, definition }) => ({
      value: id,
      label: ctx.t.text(title),
      hint: ctx.t.text(definition),
    })),
  );
}

/**
 * Asks for the fields of a term, what is there being the answer to keep.
 * @returns what the options would have been
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves
 */
export async function askTerm(ctx: Context, picture: NegotiationPicture, path: Path): Promise<TermOptions> {
  if (!ctx.settings.interactive) throw new KamError('usage', message('nothing-to-edit', {}));
  const before = beforeOf(picture, path);
  const { accountId, id: negotiationId } = picture.negotiation;
  const preview = (options: TermOptions): Fresh<NegotiationTerm> => {
    const fresh = before ?? newNegotiationTerm({ ...path, accountId, negotiationId }, { id: '' });
    return applyChanges<Fresh<NegotiationTerm>>(fresh, readTermFields(ctx, options, picture, path));
  };
  const title = `${picture.negotiation.ref} · ${termText(path, picture.kinds, ctx.t)}`;
  return askChanges(ctx, {
    title,
    isNew: before === null,
    record: preview({}),
    pages: (term) => pagesOf(ctx, term, picture),
    preview: (options) => Promise.resolve(preview(options)),
  });
}

function pagesOf({ t }: Context, term: Fresh<NegotiationTerm>, { kinds }: NegotiationPicture): EditPage[] {
  const { negotiation: words, records } = t.words;
  const kind = kinds?.terms.find(({ id }) => id === term.kind);
  const figure = (key: string, label: string, value: number | null, text: string | null): EditField =>
    ownField(key, label, value === null ? text : typedFigure(value, term), {
      shown: value === null ? (text ?? '') : figureText(value, term, kinds, t),
    });
  const unit = term.unit === null ? words.wordsNone : t.text(unitTitle(term.unit, kinds));
  return [
    {
      title: words.pages.figures,
      fields: [
        ownField('unit', words.unit, unit),
        ...(term.unit === null ? [] : [figure('opening', words.opening, term.opening, null)]),
        figure('target', words.target, term.target, term.targetText),
        figure('bottom', words.bottom, term.bottom, term.bottomText),
        ...(term.unit === null ? [] : [figure('theirBottom', words.theirBottom, term.theirBottom, null)]),
      ],
    },
    {
      title: words.pages.weight,
      fields: [weightField('us', words.importanceUs, term.importanceUs), weightField('them', words.importanceThem, term.importanceThem)], // prettier-ignore
    },
    {
      title: words.pages.behind,
      fields: [
        ownField('position', words.position, term.theirPosition, { input: 'lines' }),
        ownField('interest', words.interest, term.theirInterest, {
          input: 'lines',
          help: t.text(kind?.help ?? null) || null,
        }),
        ownField('note', records.note, term.note, { input: 'lines' }),
      ],
    },
  ];
}

/** A figure as a person would type it. */
export function typedFigure(value: number, { unit, decimals }: Pick<NegotiationTerm, 'unit' | 'decimals'>): string {
  const number = decimalText(value, decimals);
  return isCurrency(unit) ? `${unit ?? ''} ${number}` : number;
}

function weightField(key: string, label: string, value: number | null): EditField {
  const choices = ['1', '2', '3', '4', '5'].map((weight) => ({ value: weight, label: weight }));
  return ownField(key, label, value, { input: 'one', choices });
}
