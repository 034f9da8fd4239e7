/** Whose data has been kept as long as the rules of the playbook say. */
import { named, type Named } from './record-data.ts';
import { listView, refCell } from './record-list.ts';
import { provenanceLegend, provenanceMark } from './provenance.ts';
import type { RetentionDue } from '../core/privacy/retention.ts';
import type { Duration } from '../core/playbook/item-types.ts';
import type { RetentionRule } from '../core/playbook/guide-types.ts';
import type { Contact } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

export interface RetentionRow {
  readonly contact: Contact;
  readonly account: Named;
  readonly due: RetentionDue;
}

/** Contacts whose term has passed; what is to be erased first. */
export function retentionView(items: readonly RetentionRow[]): View {
  const list = listView(
    { items, next: null, isFiltered: false },
    {
      schema: 'retention-list/1',
      data: ({ contact, account, due: { rule, since, dueOn } }) => ({
        contact: named(contact),
        account: named(account),
        do: rule.do,
        dueOn,
        since,
        event: rule.since,
        after: isoDuration(rule.after),
        rule: rule.id,
        title: rule.title,
        say: rule.say,
        provenance: rule.provenance,
      }),
      columns: ({ words: { privacy, records } }) => [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'name', label: records.personName, priority: 2 },
        { id: 'account', label: records.account, optional: true },
        { id: 'do', label: privacy.act },
        { id: 'dueOn', label: privacy.due },
        { id: 'reason', label: privacy.reason },
      ],
      cells: ({ contact, account, due: { rule, dueOn } }, t) => [
        refCell(contact, t),
        contact.name,
        account.name,
        { text: t.words.privacy.acts[rule.do], tone: rule.do === 'erase' ? 'bad' : 'warn' },
        { date: dueOn },
        [t.text(rule.title), provenanceMark(rule.provenance)],
      ],
      empty: (t) => t.words.privacy.nothingDue,
    },
  );
  const rules = [...new Set(items.map(({ due }) => due.rule))];
  return {
    ...list,
    blocks: (t) => [
      ...list.blocks(t),
      ...(rules.length === 0
        ? []
        : [{ type: 'list' as const, items: rules.map((rule) => ({ text: ruleText(rule, t) })) }]),
      ...provenanceLegend(
        rules.map(({ provenance }) => provenance),
        t,
      ),
    ],
  };
}

function ruleText(rule: RetentionRule, t: Translator): string {
  const { gap, colon } = t.words.punctuation;
  return `${t.text(rule.title)}${colon}${t.text(rule.say)}${gap}${t.text(rule.why)}`.trim();
}

/** The term of a rule in words: “2 years after the last activity: review”. */
export function retentionText(rule: RetentionRule, t: Translator): string {
  const { amount, unit } = rule.after;
  return t.words.privacy.term(rule.since, t.words.playbook.span(amount, unit), rule.do);
}

/** As ISO 8601 writes a span of time; working days count as days from Monday to Friday and have no letter there. */
function isoDuration({ amount, unit }: Duration): string {
  return unit === 'workdays' ? `${amount} workdays` : `P${amount}${unit.slice(0, 1).toUpperCase()}`;
}
