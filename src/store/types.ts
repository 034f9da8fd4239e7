/**
 * What the store offers to commands. Types only: nothing here loads a database driver, and no
 * driver type appears in it.
 */
import type {
  Account,
  Activity,
  ActivityStatus,
  Assessment,
  BudgetLine,
  BuyingRole,
  Contact,
  CustomFields,
  RecordValue,
  DatumSource,
  Dossier,
  Draft,
  FieldChange,
  Fresh,
  MarkerRecord,
  Need,
  Opportunity,
  OpportunityStatus,
  Tie,
} from '../core/records/types.ts';
import type {
  ChecklistItem,
  Competitor,
  Complaint,
  Concession,
  Milestone,
  Negotiation,
  NegotiationTerm,
  Negotiator,
  Payment,
  Quota,
  Rating,
  Receivable,
  ReceivableContact,
  Rival,
  ValueCard,
} from '../core/records/sales-types.ts';
import type { ErasurePlan, PersonalData } from '../core/privacy/types.ts';
import type { ContactTraces } from '../core/privacy/retention.ts';
import type { HistoryReader, HistoryWriter } from './history-types.ts';

export type Noun =
  | 'account'
  | 'contact'
  | 'opportunity'
  | 'assessment'
  | 'activity'
  | 'need'
  | 'competitor'
  | 'value'
  | 'negotiation'
  | 'receivable'
  | 'complaint';

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageQuery {
  /** 1-1000, default 50. */
  readonly limit?: number;
  readonly after?: string | null;
  /** Words to search for, in any order. */
  readonly search?: string | null;
  /** Whether archived records are listed too; default false. */
  readonly archived?: boolean;
}

/** Kinds of records whose values can be read without the records. */
export type ValuedNoun = 'account' | 'contact' | 'opportunity';

/**
 * Reads values in the order of the keys: those of the record, of money `amountMinor` and `amountCurrency`, of others
 * `accountRef`, `accountName` and `superiorName`.
 */
type ValueList<Query> = (query: Query, keys: readonly string[]) => Promise<Page<readonly RecordValue[]>>;

type AccountQuery = PageQuery & {
  /** Form fields by id that have this value; null for those that are empty. */
  readonly fields?: CustomFields;
};
type ContactQuery = PageQuery & { readonly accountId?: string };
type OpportunityQuery = PageQuery & { readonly accountId?: string; readonly status?: OpportunityStatus };

/** A hit of a name look-up, for "which of these do you mean". */
export interface RecordName {
  readonly noun: Noun;
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  /** The account's name, for a contact or opportunity. */
  readonly of: string | null;
}

export interface RecordStore<T> {
  /** @returns the record, or null */
  get(id: string): Promise<T | null>;
  insert(record: Fresh<T>): Promise<T>;
  /** Writes the changed columns; a record whose `version` is no longer the stored one is a conflict. */
  update(record: T): Promise<T>;
}

/** Writes many records at once, as an import does. */
export interface BulkStore<T> {
  /** @returns the number that the ref of the first has; the others follow in their order */
  insertMany(records: readonly Fresh<T>[]): Promise<number>;
}

/** Finds records by many keys at once; in any order, archived ones too unless it says otherwise. */
export interface RecordLookups<T> {
  byId(ids: readonly string[]): Promise<readonly T[]>;
  byExternalId(ids: readonly string[]): Promise<readonly T[]>;
  /** Words that are no refs of the noun find nothing. */
  byRef(refs: readonly string[]): Promise<readonly T[]>;
  /**
   * Live records by a whole name or alias, widths and case made equal.
   * @param accountIds only records of these accounts
   * @returns by the name as given; several records may have it
   */
  byName(names: readonly string[], accountIds?: readonly string[]): Promise<ReadonlyMap<string, readonly T[]>>;
}

export interface Lookups {
  readonly account: RecordLookups<Account>;
  readonly contact: RecordLookups<Contact> & {
    byEmail(emails: readonly string[]): Promise<readonly Contact[]>;
    /** @param numbers digits only, without the prefix of China */
    byPhone(numbers: readonly string[]): Promise<readonly Contact[]>;
  };
  readonly opportunity: RecordLookups<Opportunity>;
}

/** Writes rows that have no ref of their own and may be deleted. */
export interface RowStore<T> {
  insert(record: Fresh<T>): Promise<T>;
  /** Writes the changed columns; a record whose `version` is no longer the stored one is a conflict. */
  update(record: T): Promise<T>;
  delete(record: T): Promise<void>;
}

/** Values that keys of a record must have. */
export type Where<T> = {
  readonly [K in keyof T as NonNullable<T[K]> extends string | number ? K : never]?: T[K];
};

export interface KeyedReader<T> {
  /** Every record with these values, oldest first, archived ones included. */
  of(where: Where<T>): Promise<readonly T[]>;
}

export type NumberedReader<T> = Pick<RecordStore<T>, 'get'> &
  KeyedReader<T> & {
    list(query: PageQuery & { readonly where?: Where<T> & { readonly accountId?: string } }): Promise<Page<T>>;
  };

/** Records of steps 4 to 6 by the names of their readers, and those that have a ref. */
interface SalesRecords {
  readonly rivals: Rival;
  readonly ratings: Rating;
  readonly checklist: ChecklistItem;
  readonly negotiators: Negotiator;
  readonly terms: NegotiationTerm;
  readonly concessions: Concession;
  readonly milestones: Milestone;
  readonly payments: Payment;
  readonly receivableContacts: ReceivableContact;
  readonly quotas: Quota;
}
interface NumberedSalesRecords {
  readonly competitors: Competitor;
  readonly valueCards: ValueCard;
  readonly negotiations: Negotiation;
  readonly receivables: Receivable;
  readonly complaints: Complaint;
}

export type SalesReader = { readonly [K in keyof SalesRecords]: KeyedReader<SalesRecords[K]> } & {
  readonly [K in keyof NumberedSalesRecords]: NumberedReader<NumberedSalesRecords[K]>;
};
export type SalesWriter = {
  readonly [K in keyof SalesRecords]: KeyedReader<SalesRecords[K]> & RowStore<SalesRecords[K]>;
} & {
  readonly [K in keyof NumberedSalesRecords]: NumberedReader<NumberedSalesRecords[K]> &
    RecordStore<NumberedSalesRecords[K]>;
};

export interface Reader extends SalesReader {
  readonly accounts: Pick<RecordStore<Account>, 'get'> & {
    /** Those of them that are there, in any order. */
    ofIds(ids: readonly string[]): Promise<readonly Account[]>;
    list(query: AccountQuery): Promise<Page<Account>>;
    readonly values: ValueList<AccountQuery>;
  };
  readonly contacts: Pick<RecordStore<Contact>, 'get'> & {
    list(query: ContactQuery): Promise<Page<Contact>>;
    readonly values: ValueList<ContactQuery>;
  };
  readonly opportunities: Pick<RecordStore<Opportunity>, 'get'> & {
    list(query: OpportunityQuery): Promise<Page<Opportunity>>;
    readonly values: ValueList<OpportunityQuery>;
    /** Those that a forecast looks at: won from one date to another, or open and not expected after it. Oldest first. */
    ofSpan(span: { readonly from: string; readonly to: string }): Promise<readonly Opportunity[]>;
  };
  readonly roles: {
    ofOpportunity(opportunityId: string): Promise<readonly BuyingRole[]>;
    get(opportunityId: string, contactId: string): Promise<BuyingRole | null>;
  };
  readonly markers: {
    /** All records of the subjects, retracted ones included, oldest first. */
    of(noun: 'contact' | 'opportunity', ids: readonly string[]): Promise<readonly MarkerRecord[]>;
  };
  readonly assessments: Pick<RecordStore<Assessment>, 'get'> & {
    /** `person` finds the assessments of a seller, by name. */
    list(
      query: PageQuery & {
        subjectId?: string;
        person?: string;
        template?: string;
        playbook?: string;
        /** Made at this activity. */
        occasionId?: string;
      },
    ): Promise<Page<Assessment>>;
    /**
     * The newest completed one (by `at`, then by creation) of each template of each playbook.
     * @param subject id of a record, or the name of a person
     */
    latest(subject: string | { readonly person: string }): Promise<readonly Assessment[]>;
    /** The same of many records at once, by their ids. */
    latestOf(subjectIds: readonly string[]): Promise<readonly Assessment[]>;
  };
  readonly activities: Pick<RecordStore<Activity>, 'get'> & {
    list(query: ActivityQuery): Promise<Page<Activity>>;
  };
  readonly needs: Pick<RecordStore<Need>, 'get'> & {
    /** `unconfirmed` finds those that the customer has not confirmed. */
    list(
      query: PageQuery & { accountId?: string; opportunityId?: string; level?: string; unconfirmed?: boolean },
    ): Promise<Page<Need>>;
    /** The whole tree, oldest first; archived ones are left out. */
    ofOpportunity(opportunityId: string): Promise<readonly Need[]>;
  };
  readonly budgetLines: {
    /** By year, then category. */
    ofAccount(accountId: string): Promise<readonly BudgetLine[]>;
  };
  readonly ties: {
    ofAccount(accountId: string): Promise<readonly Tie[]>;
  };
  readonly sources: {
    ofAccount(accountId: string): Promise<readonly DatumSource[]>;
  };
  readonly agenda: {
    /** What is open and due by a date. */
    due(query: AgendaQuery): Promise<AgendaRecords>;
    /** Live records in which a form field is filled, oldest first. */
    accountsWith(field: string): Promise<readonly Account[]>;
    contactsWith(field: string): Promise<readonly Contact[]>;
  };
  readonly history: {
    /**
     * When each field of these records was last set, and by whom; fields as in the records (`postalCode`), custom
     * fields by their id.
     */
    lastSet(ids: readonly string[]): Promise<readonly FieldChange[]>;
    /** Every opportunity that was live at an instant, as it was then, oldest first. */
    opportunitiesAt(instant: string): Promise<readonly Opportunity[]>;
    /** The account as it was at an instant, or null where it did not exist yet. Assessments as they are today. */
    dossierAt(accountId: string, instant: string): Promise<Dossier | null>;
  };
  readonly privacy: {
    /** What was done with contacts, by their ids; at most a thousand at a time. */
    traces(contacts: readonly Pick<Contact, 'id' | 'accountId'>[]): Promise<ReadonlyMap<string, ContactTraces>>;
    /** When, by whom and why a contact was erased; null where it was not. */
    erasureOf(contactId: string): Promise<Erasure | null>;
  };
  /** The history as a reader of its own; null where there is no database yet. */
  openHistory(): Promise<HistoryReader | null>;
  readonly drafts: {
    find(key: DraftKey): Promise<Draft | null>;
  };
  /**
   * Looks a record up by ref, exact name or alias, or unique part of one.
   * @param words what the user typed
   * @param accountId only records of this account
   * @returns the matches of the best kind (ref, exact name, part beginning a word, part inside a word), oldest
   *   first and at most 20; archived ones, assessments and activities only by ref
   */
  find(noun: Noun, words: string, accountId?: string): Promise<readonly RecordName[]>;
  /** An account with everything that belongs to it, or null. */
  dossier(accountId: string): Promise<Dossier | null>;
  /** Many of them at once, by account; those that are not there are left out. */
  dossiers(accountIds: readonly string[]): Promise<ReadonlyMap<string, Dossier>>;
}

export interface AgendaQuery {
  /** Dates, both included: cancelled activities count from the first on, everything else is open however old it is. */
  readonly from: string;
  readonly to: string;
  /** The instant at which the last day ends. */
  readonly until: string;
}

export interface AgendaRecords {
  /** Planned. */
  readonly activities: readonly Activity[];
  readonly cancelled: readonly Activity[];
  /** Done, with a next step about which nothing has been done yet. */
  readonly nextSteps: readonly Activity[];
  readonly milestones: readonly Milestone[];
  readonly checklist: readonly ChecklistItem[];
  /** Not paid in full, whenever they are due. */
  readonly receivables: readonly Receivable[];
  readonly complaints: readonly Complaint[];
  /** That are worked on. */
  readonly opportunities: readonly Opportunity[];
  /** With a part in one of these. */
  readonly contacts: readonly Contact[];
  /** Those that all of these belong to. */
  readonly accounts: readonly Account[];
}

/** Cancelled ones are the archive: listed where `archived` or their `status` asks for them. */
export interface ActivityQuery extends PageQuery {
  readonly accountId?: string;
  readonly opportunityId?: string;
  readonly contactId?: string;
  readonly status?: ActivityStatus;
  readonly kind?: string;
  /** Of any of these kinds. */
  readonly kinds?: readonly string[];
  /** Those that prepare this activity. */
  readonly partOfId?: string;
  /** Dates, both included. */
  readonly from?: string;
  readonly to?: string;
}

export type DraftKey = Pick<Draft, 'playbook' | 'template' | 'subject' | 'rater'>;

/** A store inside one transaction: everything written through it becomes one entry of the history. */
export interface Writer extends Omit<Reader, keyof SalesReader | 'openHistory'>, SalesWriter {
  openHistory(): Promise<HistoryWriter>;
  lookups(): Promise<Lookups>;
  readonly accounts: Reader['accounts'] & RecordStore<Account> & BulkStore<Account>;
  readonly contacts: Reader['contacts'] & RecordStore<Contact> & BulkStore<Contact>;
  readonly opportunities: Reader['opportunities'] & RecordStore<Opportunity> & BulkStore<Opportunity>;
  readonly roles: Reader['roles'] & RowStore<BuyingRole>;
  readonly markers: Reader['markers'] & {
    insert(marker: Fresh<MarkerRecord>): Promise<MarkerRecord>;
    update(marker: MarkerRecord): Promise<MarkerRecord>;
  };
  readonly assessments: Reader['assessments'] & Pick<RecordStore<Assessment>, 'insert'>;
  readonly activities: Reader['activities'] & RecordStore<Activity>;
  readonly needs: Reader['needs'] & RecordStore<Need>;
  readonly budgetLines: Reader['budgetLines'] & RowStore<BudgetLine>;
  readonly ties: Reader['ties'] & RowStore<Tie>;
  readonly sources: Reader['sources'] & RowStore<DatumSource>;
  readonly drafts: Reader['drafts'] & {
    save(draft: Draft): Promise<void>;
    delete(key: DraftKey): Promise<void>;
  };
}

/** Who does what: written once with every change of a transaction. */
export interface CommandInfo {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  /** The command in words, such as `account add`. */
  readonly name: string;
  /** What it does to an earlier command; one that stands for itself says nothing. */
  readonly about?: { readonly kind: 'undo' | 'redo'; readonly ofId: string } | { readonly kind: 'erase' };
}

/** That somebody was erased: the tombstone. */
export interface Erasure {
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
}

export interface Store extends Reader {
  /**
   * Runs `work` in one immediate transaction and records its changes as one command.
   * Rolls back whatever `work` throws. Two writers wait for each other up to five seconds.
   * @param isBulk for very many rows: the file is made safe once at the end instead of step by step
   * @throws KamError kind `storage` or `conflict`
   */
  write<T>(command: CommandInfo, work: (writer: Writer) => Promise<T>, options?: { isBulk?: boolean }): Promise<T>;
  /** Everything that is held about a contact; null where there is no such contact. */
  collectPersonal(contactId: string): Promise<PersonalData | null>;
  /** Paths of copies of the database beside it and in the folder of backups. */
  copies(): Promise<readonly string[]>;
  /** What erasing a contact would do; null where there is no such contact. */
  planErasure(contactId: string): Promise<ErasurePlan | null>;
  /**
   * Erases a contact for good, in one transaction, and wipes what is not in use any more from the files.
   * @returns what was done; null where there is no such contact
   */
  eraseContact(
    command: CommandInfo,
    request: { readonly contactId: string; readonly reason: string },
  ): Promise<ErasurePlan | null>;
  /** Every row of every table as they are at one moment, but what is derived from others. */
  readWhole(): AsyncIterable<TableRows>;
  /**
   * Puts all rows into a database that holds nothing; until the last one is there, nothing is.
   * @param source name of what they come from, for messages
   * @throws KamError `conflict` where it holds something, `content` where a row cannot be stored
   */
  fillEmpty(
    parts: AsyncIterable<TableRows & { readonly line: number }>,
    source: string,
  ): Promise<{ readonly records: number; readonly commands: number }>;
  /** Version of the tables that this program has. */
  readonly schema: number;
  close(): Promise<void>;
}

/** Rows of one table as the database has them. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
