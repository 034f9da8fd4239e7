/** Records joined with the names that their rows show. */
import { defaultProcess, defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { isKamError } from '../core/errors.ts';
import type { Context } from '../cli/types.ts';
import type { Playbook, Text } from '../core/playbook/types.ts';
import type { Contact, Opportunity } from '../core/records/types.ts';
import type { ContactRow, OpportunityRow } from '../views/record-list.ts';
import type { Named } from '../views/record-data.ts';
import type { Reader } from '../store/types.ts';

const gone: Named = { ref: '', name: '' };

/** Each value is fetched once, however many rows need it. */
function memo<T>(fetch: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? fetch(key);
    known.set(key, found);
    return found;
  };
}

/** @param contacts rows to show; terms are named in the words of the active playbook */
export async function contactRows(ctx: Context, reader: Reader, contacts: readonly Contact[]): Promise<ContactRow[]> {
  const account = memo((id) => reader.accounts.get(id));
  const superior = memo((id) => reader.contacts.get(id));
  // Contacts without terms need no playbook, which then is not loaded.
  const hasTerms = contacts.some((contact) => contact.function !== null || contact.level !== null);
  const playbook = hasTerms ? await (await ctx.content()).active() : null;
  const rows: ContactRow[] = [];
  for (const contact of contacts) {
    rows.push({
      contact,
      account: (await account(contact.accountId)) ?? gone,
      superior: contact.reportsTo === null ? null : await superior(contact.reportsTo),
      function: title(playbook, 'functions', contact.function),
      level: title(playbook, 'levels', contact.level),
    });
  }
  return rows;
}

function title(playbook: Playbook | null, slot: 'functions' | 'levels', id: string | null): Text | null {
  if (id === null || playbook === null) return null;
  return termTitle(defaultVocabulary(playbook, slot), id);
}

/** @param opportunities rows to show; each stage is named in the words of the opportunity's own playbook */
export async function opportunityRows(
  ctx: Context,
  reader: Reader,
  opportunities: readonly Opportunity[],
): Promise<OpportunityRow[]> {
  const account = memo((id) => reader.accounts.get(id));
  const playbook = memo((id) => findPlaybook(ctx, id));
  const rows: OpportunityRow[] = [];
  for (const opportunity of opportunities) {
    const { stage } = opportunity;
    const process = stage === null ? null : await playbook(opportunity.playbook);
    const known = process === null ? null : defaultProcess(process)?.stages.find((candidate) => candidate.id === stage);
    rows.push({
      opportunity,
      account: (await account(opportunity.accountId)) ?? gone,
      stage: known?.title ?? (stage === null ? null : { '': stage }),
    });
  }
  return rows;
}

/** The playbook with an id; null where it is not there (any more), so that records stay readable without it. */
async function findPlaybook(ctx: Context, id: string): Promise<Playbook | null> {
  const content = await ctx.content();
  return content.playbook(id).catch((error: unknown) => {
    if (isKamError(error)) return null;
    throw error;
  });
}
