/** The JSON forms of needs: flat, English keys, the same in every language. */
import { named } from '../record-data.ts';
import type { NeedNode, NeedsTree } from '../../core/needs/tree.ts';
import type { Contact, Need } from '../../core/records/types.ts';
import type { Named } from '../record-data.ts';
import type { Json } from '../types.ts';

type Data = { readonly [key: string]: Json };

/** A need with the records that it points to. */
export interface NeedRow {
  readonly need: Need;
  readonly opportunity: Named;
  readonly parent: Need | null;
  readonly owner: Named | null;
  readonly confirmedBy: Named | null;
}

/** A need in JSON, with what it points to by ref and name. */
export function needData({ need, opportunity, parent, owner, confirmedBy }: NeedRow): Data {
  const {
    accountId: _account,
    opportunityId: _opportunity,
    parentId: _parent,
    ownerId: _owner,
    confirmedBy: _by,
    ...rest
  } = need;
  return {
    ...rest,
    opportunity: named(opportunity),
    parent: parent === null ? null : { ref: parent.ref, text: parent.text },
    owner: named(owner),
    confirmedBy: named(confirmedBy),
  };
}

/** A tree in JSON: how far each level is, and the needs below one another. */
export function treeData(tree: NeedsTree, contacts: readonly Contact[]): Data {
  return {
    count: tree.count,
    confirmed: tree.confirmed,
    orphans: tree.orphans,
    isConfirmed: tree.isConfirmed,
    levels: tree.states.map(({ level, ...state }) => ({
      id: level.id,
      title: level.title,
      value: level.value,
      ...state,
    })),
    needs: tree.roots.map((root) => nodeData(root, contacts)),
  };
}

function nodeData({ need, isOrphan, children }: NeedNode, contacts: readonly Contact[]): Data {
  const person = (id: string | null): Json => named(contacts.find((contact) => contact.id === id) ?? null);
  return {
    ref: need.ref === '' ? null : need.ref,
    level: need.level,
    text: need.text,
    owner: person(need.ownerId),
    urgency: need.urgency,
    weight: need.weight,
    must: need.must,
    deadline: need.deadline,
    evidence: need.evidence,
    confirmedOn: need.confirmedOn,
    confirmedBy: person(need.confirmedBy),
    orphan: isOrphan,
    below: children.map((child) => nodeData(child, contacts)),
  };
}
