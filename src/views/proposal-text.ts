/** The lines that a plan proposes, in words. */
import { assertNever } from '../core/assert-never.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { pitchText } from './competition/pitch.ts';
import { approachLines, styleText } from './approach.ts';
import { attitudeText, rungText, termsText } from './terms.ts';
import { findingText } from './score-card.ts';
import type { Occasion } from '../core/occasion/occasion.ts';
import type { Proposal } from '../core/occasion/proposals.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { Translator } from '../i18n/types.ts';

/** Markers that a line names; the others stand with the contact. */
const shownMarkers = 3;

/** The lines of a proposal; most have one. */
export function proposalLines(proposal: Proposal, occasion: Occasion, t: Translator): readonly string[] {
  const { account, opportunity, stage, appointment, playbook } = occasion;
  const { occasions: words, punctuation } = t.words;
  const about = ({ contact }: Person, ...texts: readonly string[]): string =>
    contact.name + punctuation.colon + join(texts, punctuation.separator);
  switch (proposal.type) {
    case 'appointment':
      return [join([appointment.on, appointment.place ?? ''], ' · ')];
    case 'opportunity':
      return [join([account.name, opportunity?.name ?? '', t.text(stage?.title ?? null)], ' · ')];
    case 'goal':
      return [appointment.goal ?? ''];
    case 'team':
      return [join(appointment.team, punctuation.separator)];
    case 'person': {
      const { name, title, department } = proposal.person.contact;
      return [join([name, title ?? '', department ?? ''], ' · ')];
    }
    case 'role': {
      const { role, contact } = proposal.person;
      const level = contact.level === null ? '' : termsText(playbook, 'levels', [contact.level], t);
      if (role === null) return [about(proposal.person, words.roleUnknown, level)];
      return [
        about(
          proposal.person,
          termsText(playbook, 'roles', role.roles, t),
          attitudeText(playbook, role.attitude, t),
          role.influence === null ? '' : words.influence(role.influence),
          termsText(playbook, 'guides', role.guides, t),
          level,
        ),
      ];
    }
    case 'closeness': {
      const { closeness } = proposal.person;
      const now = rungText(closeness, t) || words.noRung;
      const stale = closeness?.isStale === true ? punctuation.brackets(words.stale) : '';
      const next = closeness?.next ?? null;
      if (next === null) return [about(proposal.person, now + stale + punctuation.clause + words.topRung)];
      const markers = proposal.markers
        .slice(0, shownMarkers)
        .map(({ title }) => t.text(title).replace(/[.。]$/, ''))
        .join(' / ');
      return [
        about(proposal.person, now + stale + punctuation.clause + words.before(t.text(next.title))) +
          punctuation.colon +
          markers,
      ];
    }
    case 'style': {
      const { person, style } = proposal;
      if (style === null) return [about(person, words.styleUnknown)];
      return [about(person, styleText(style, t)), ...approachLines(style.approach, t)];
    }
    case 'unknown': {
      const { title, ask, guides } = proposal.item;
      const who = guides.length === 0 ? '' : punctuation.brackets(words.whoTells(join(guides, punctuation.separator)));
      return [t.text(ask ?? title) + who];
    }
    case 'need': {
      const { need } = proposal;
      const level = t.text(termTitle(defaultVocabulary(playbook, 'needs'), need.level));
      const owner = occasion.dossier.contacts.find(({ id }) => id === need.ownerId)?.name ?? '';
      return [
        level + punctuation.colon + need.text + punctuation.brackets(join([need.ref, owner], punctuation.separator)),
      ];
    }
    case 'question':
      return [t.text(proposal.question.text ?? proposal.question.title)];
    case 'rival':
      return [proposal.name + punctuation.colon + words.rivalAhead(proposal.ahead)];
    case 'strength':
      return [pitchText(proposal.pitch, t)];
    case 'check': {
      const { template, result } = proposal;
      const finding = result === null ? null : (result.card.verdict ?? result.card.band);
      const found = finding === null ? words.stillOpen : findingText(finding, t);
      return [t.text(template.title) + punctuation.colon + found];
    }
    default:
      return assertNever(proposal);
  }
}

function join(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}
