import type { ConditionType } from './condition/check-condition.ts';
import type { Expectation } from './playbook/expectations.ts';
import type { Referent } from './playbook/referents.ts';

/**
 * Every sentence of warnings, errors, hints and problems, by code, with the parameters it needs.
 * Codes are stable (scripts read them in `--json`); the words live in `i18n/`, where a missing or
 * superfluous one does not compile. Add new ones under the heading of their area.
 */
export interface MessageParams {
  // --- the command line (exit 2) ---
  'unknown-command': { name: string };
  'unknown-option': { flag: string };
  'missing-argument': { name: string };
  'option-without-value': { flag: string };
  'excess-arguments': { extra: string };
  'bad-command-line': { message: string };
  'json-and-format': { format: string };
  'both-not-here': Record<string, never>;
  'see-help': { command: string };
  'did-you-mean': { word: string };
  'unknown-format': { format: string; formats: string };
  'missing-input': { what: string; flag: string };
  'no-terminal': { flag: string };
  'bad-value': { flag: string; value: string; expected: string };

  // --- records (exit 1) ---
  'account-added': { ref: string; name: string };
  'try-next': { command: string };
  'more-pages': { command: string };
  'record-not-found': { noun: string; ref: string };
  'record-ambiguous': { noun: string; ref: string; matches: string };
  'use-ref': { ref: string };
  'several-faults': { count: number };
  'name-empty': { field: string };
  'text-has-controls': { field: string; value: string };
  'text-too-long': { field: string; length: number; most: number };
  'name-twice': { first: string; second: string };
  'record-edited': { noun: string; ref: string; name: string };
  'contact-added': { ref: string; name: string; account: string };
  'opportunity-added': { ref: string; name: string; account: string; stage: string };
  'record-archived': { ref: string; name: string };
  'record-restored': { ref: string; name: string };
  'record-unchanged': { ref: string };
  'nothing-to-edit': Record<string, never>;
  'source-recorded': { ref: string; count: number; teller: string; on: string };
  'as-of-in-future': { on: string; today: string };
  'no-information-map': { playbook: string };
  'list-all': { command: string };
  'unknown-term': { flag: string; value: string; list: string; terms: string };
  'no-vocabulary': { flag: string; playbook: string };
  'reports-to-self': { name: string };
  'role-set': { contact: string; opportunity: string; roles: string };
  'role-without-role': Record<string, never>;
  'marker-recorded': { marker: string; subject: string };
  'marker-no-evidence': Record<string, never>;
  'marker-retracted': { marker: string; subject: string };
  'marker-unknown': { marker: string; subject: string; markers: string };
  'marker-not-recorded': { marker: string; subject: string };
  'marker-in-future': { on: string; today: string };
  'rung-now': { subject: string; rung: string };
  'gate-fails': { opportunity: string; stage: string };
  'stage-entered': { opportunity: string; stage: string };
  'opportunity-won': { opportunity: string };
  'opportunity-finished': { opportunity: string };
  'opportunity-closed': { opportunity: string; status: string };
  'opportunity-not-open': { opportunity: string; status: string };
  'no-process': { playbook: string };
  'stage-not-in-process': { stage: string; process: string; playbook: string };
  'close-needs-status': Record<string, never>;
  'record-marker': { command: string };
  'override-hint': { command: string };
  'playbook-moved': { opportunity: string; playbook: string };
  'no-longer-fits': { what: string; value: string };

  // --- activities (exit 1, 2) ---
  'activity-planned': { ref: string; kind: string; account: string; on: string };
  'activity-logged': { ref: string; kind: string; account: string; on: string };
  'activity-edited': { ref: string; kind: string; account: string };
  'activity-cancelled': { ref: string; kind: string; account: string };
  'activity-restored': { ref: string; kind: string; account: string };
  'activity-no-next': { command: string };
  'activity-change': { command: string };
  'activity-not-planned': { ref: string; status: string };
  'no-activities': { playbook: string };
  'nothing-ranked': Record<string, never>;
  'activity-in-future': { on: string; today: string };
  'activity-other-account': { account: string; other: string };
  // --- the buyer map (exit 1, 2) ---
  'role-removed': { contact: string; opportunity: string };
  'role-not-found': { contact: string; opportunity: string };
  'plan-without-opponent': { contact: string };
  'tie-added': { tie: string };
  'tie-changed': { tie: string };
  'tie-exists': { tie: string };
  'tie-removed': { tie: string };
  'tie-not-found': { tie: string };
  'tie-to-self': { name: string };
  'tie-two-accounts': { first: string; second: string };
  'place-absent': { account: string; place: string };
  'place-exists': { account: string; place: string };
  'place-in-use': { people: string };
  'since-in-future': { date: string; today: string };

  // --- needs ---
  'no-need-levels': { playbook: string };
  'need-level-missing': { levels: string };
  'need-other-tree': { ref: string; opportunity: string };
  'need-under-itself': { ref: string };
  'need-level-order': { level: string; ref: string; parent: string; order: string };
  'need-level-below': { ref: string; level: string; below: string };
  'need-place-missing': Record<string, never>;
  'need-confirmed-later': { on: string; today: string };
  'need-by-alone': Record<string, never>;
  'need-reworded': { on: string; command: string };
  'need-added': { ref: string; text: string; level: string; opportunity: string };
  'need-edited': { ref: string; text: string };
  'need-moved': { ref: string; text: string; parent: string };
  'need-at-root': { ref: string; text: string };
  'need-leads-nowhere': { ref: string; goal: string };
  'needs-confirmed': { ref: string; text: string; below: number };
  'needs-archived': { ref: string; text: string; below: number };
  'needs-restored': { ref: string; text: string; below: number };
  'need-archive-below': { ref: string; below: number };
  'need-parent-archived': { ref: string; parent: string };
  'needs-added': { count: number; opportunity: string };
  'needs-none': Record<string, never>;
  'no-need-lists': { playbook: string };
  'need-under-inside': Record<string, never>;
  'need-under-unknown': { ref: string; refs: string };
  'need-person-unknown': { key: string; value: string; people: string };
  'need-person-ambiguous': { key: string; value: string; people: string };
  'needs-other-opportunity': { written: string; opportunity: string };
  'needs-draft-kept': { found: number; at: number; count: number };
  // --- feedback (exit 1, 2) ---
  'feedback-no-fills': { ref: string; template: string };
  'feedback-nothing': { ref: string };
  'feedback-applied': { ref: string; account: string };
  'feedback-apply': { command: string };
  'feedback-no-contact': Record<string, never>;
  'feedback-no-opportunity': { count: number };

  // --- forms (exit 2) ---
  'field-without-value': { typed: string };
  'field-unknown': { noun: string; field: string; near: string | null; known: string };
  'field-value': { field: string; value: string; expected: string };
  'field-twice': { field: string };
  'no-forms': { noun: string; playbook: string };

  // --- plans and reports by an outline (exit 1, 2, 3) ---
  'plan-no-kind': { playbook: string };
  'plan-kind-without': { kind: string; kinds: string };
  'report-without-outline': { kind: string; ref: string };
  'activity-is-cancelled': { ref: string };
  'activity-is-reported': { ref: string; status: string };
  'point-unknown': { point: string; outline: string; near: string | null; known: string };
  'activity-planned-by': { ref: string; kind: string; account: string; on: string };
  'plan-changed': { ref: string };
  'plan-not-stored': Record<string, never>;
  'plan-open-points': { count: number; points: string };
  'plan-nobody': { ref: string };
  'check-before-going': { template: string; command: string };
  'check-found': { template: string; result: string };
  'report-written': { ref: string; kind: string; account: string };
  'report-next-planned': { ref: string; on: string };
  'report-warning': { say: string };
  'report-need-words': { value: string };
  'report-unknown': { value: string; known: string };
  'report-nobody': { value: string; account: string; known: string };
  'report-several': { value: string; known: string };
  'report-who': { value: string };
  'report-no-opportunity': Record<string, never>;
  'report-date': { value: string };
  'report-date-before': { value: string; on: string };
  'report-too-many': { point: string; most: number };
  'report-field': { value: string; field: string; expected: string };
  'report-empty': { ref: string };
  'report-other-activity': { written: string; ref: string };
  'report-lines': { key: string; found: string };

  // --- budgets (exit 1, 2) ---
  'budget-set': { account: string; category: string; year: number };
  'budget-unchanged': { account: string; category: string; year: number };
  'budget-removed': { account: string; category: string; year: number };
  'budget-not-found': { account: string; category: string; year: number };
  'budget-several': { account: string; category: string; year: number };
  'budget-nothing': Record<string, never>;
  'budget-currencies': { currencies: string };
  'budget-out-of-range': { flag: string };

  // --- answers and scores (exit 3 from a file, 2 from --set) ---
  'sheet-other-template': { written: string; template: string };
  'sheet-role': { value: string; roles: string };
  'answer-unknown-question': { question: string; template: string; near: string | null };
  'answer-unknown-option': { question: string; value: string; options: string };
  'answer-ambiguous': { question: string; value: string; options: string };
  'answer-out-of-range': { question: string; value: string; from: number | null; to: number | null; options: string };
  'answer-boolean': { question: string; value: string; options: string };
  'answer-shape': { question: string; keys: string };
  'answer-not-number': { question: string; value: string };
  'answer-date': { field: string; value: string };
  'answer-not-text': { question: string; field: string; value: string };
  'answer-confirmed': { question: string; value: string };
  'answer-unknown-key': { question: string; key: string; near: string | null; keys: string };
  'answer-without-value': { question: string };
  'competitors-not-compared': { template: string };
  'competitors-too-many': { count: number; most: number };
  'competitor-not-rated': { question: string; template: string };
  'competitor-shape': { name: string };

  // --- assessments at the command line ---
  'template-not-found': { id: string; playbook: string; near: string | null; known: string };
  'template-ambiguous': { id: string; matches: string };
  'no-qualification': { playbook: string };
  'subject-needed': { template: string; subject: 'account' | 'contact' | 'opportunity' | 'activity'; flag: string };
  'subject-not-taken': { template: string; flag: string };
  'subject-ambiguous': { words: string; matches: string };
  'sheet-other-subject': { written: string; subject: string };
  'sheets-at-fault': { count: number };
  'sheet-incomplete': { answered: number; asked: number };
  'question-unanswered': { question: string; text: string };
  'use-partial': Record<string, never>;
  'unknown-competitor': { name: string };
  'options-exclude': { first: string; second: string };
  'one-sheet-only': { flag: string; count: number };
  'stdin-twice': Record<string, never>;
  'nothing-to-compare-with': { flag: string; template: string };
  'no-bands': { template: string; verdicts: string };
  'assessment-stored': { ref: string; template: string; subject: string; result: string };
  'assessment-not-stored': Record<string, never>;
  'assessment-explain': { command: string };
  'result-written': { ref: string; name: string; field: string; value: string };
  'result-open': { ref: string; name: string; field: string; names: string };
  'result-next': { command: string };
  'no-result-template': { playbook: string; field: string };
  'rescore-same': { version: string };
  'compare-what': Record<string, never>;
  'compare-too-few': { found: number };
  'compare-other-template': { ref: string; template: string; other: string };
  'result-below': { who: string; found: string; wanted: string };
  'result-other': { who: string; found: string; wanted: string };
  'draft-none': { template: string; command: string };
  'draft-kept': { answered: number; count: number };
  'draft-go-on': { command: string };
  'competitor-named-twice': { name: string };

  // --- playbooks (exit 3) ---
  'instrument-not-found': { id: string; playbook: string; ids: string };
  'check-clean': Record<string, never>;
  'check-warnings': { warnings: number };
  'check-errors': { errors: number; warnings: number };
  'playbook-not-found': { id: string; known: string };
  'playbook-invalid': { id: string; count: number };
  'no-playbook-here': { folder: string };
  'playbook-twice': { id: string; first: string };
  'yaml-syntax': { code: string; reason: string };
  'yaml-bare-sign': { sign: string };
  'yaml-duplicate-key': { key: string };
  'yaml-too-many-aliases': Record<string, never>;
  'yaml-too-deep': Record<string, never>;
  'yaml-empty': Record<string, never>;
  'unknown-key': { key: string; near: string | null; known: string };
  'key-missing': { key: string; expected: Expectation };
  'wrong-type': { key: string; expected: Expectation; found: string };
  'quote-value': { key: string; value: string };
  'bad-choice': { key: string; value: string; choices: string; near: string | null };
  'unknown-kind': { kind: string; kinds: string; near: string | null };
  'duplicate-id': { id: string; first: string };
  'unknown-reference': { what: Referent; id: string; near: string | null; known: string };
  'text-language-missing': { language: string; text: string };
  'text-language-undeclared': { language: string; languages: string };
  'language-twice': { language: string };
  'condition-syntax': { source: string; at: number; reason: string };
  'condition-function': { name: string; offered: string };
  'condition-too-large': { count: number; most: number };
  'condition-too-deep': { count: number; most: number };
  'condition-too-nested': { count: number; most: number };
  'condition-unknown-name': { name: string; near: string | null; known: string };
  'condition-hyphen': { written: string; meant: string };
  'condition-unknown-value': { of: string; value: string; near: string | null; known: string };
  'condition-own-answer': { question: string };
  'condition-type': { part: string; expected: ConditionType; found: ConditionType };
  'condition-compares': { left: ConditionType; right: ConditionType; operator: string };
  'scale-form': Record<string, never>;
  'scale-id-taken': { id: string };
  'scale-missing': { question: string };
  'scale-option-without-value': { option: string };
  'name-of-two-options': { name: string; first: string; second: string };
  'pole-missing': { question: string; pole: string };
  'min-answered-too-high': { least: number; questions: number };
  'band-gap': { lower: string; upper: string; from: number; to: number; score: number };
  'band-overlap': { lower: string; upper: string; from: number; to: number; score: number };
  'band-range': { id: string; edge: number; end: 'from' | 'to'; min: number; max: number };
  'band-unreachable': { id: string; from: number; to: number };
  'band-reversed': { id: string; from: number; to: number };
  'band-points-hidden': { question: string };
  'bands-mixed': { first: string; other: string };
  'axes-missing': Record<string, never>;
  'axes-unused': { method: string };
  'axes-same-section': { section: string };
  'quadrant-missing': { x: string; y: string };
  'quadrant-twice': { x: string; y: string };
  'verdict-unreachable': { id: string; after: string };
  'starts-with-later': { flag: string };
  'needs-too-many': { rung: string; needs: number; markers: number };
  'rung-value-twice': { value: number };
  'won-twice': { stage: string };
  'catalog-value-missing': { entry: string; attribute: string };
  'catalog-value-wrong': { entry: string; attribute: string; value: string; expected: string };
  'attribute-form': { use: string; wants: 'scale' | 'terms' };
  'attribute-use-twice': { use: string };
  'withhold-elsewhere': { id: string };
  'check-subject': { id: string; subject: string };
  'information-form': { id: string };
  'field-without-options': { field: string };
  'bounds-of-no-number': { field: string };
  'bounds-reversed': { field: string };
  'result-other-subject': { subject: string; record: string };
  'result-without-outcome': Record<string, never>;
  'result-not-an-option': { outcome: string; field: string; known: string };
  'example-failed': { example: string; key: string; expected: string; found: string };
  'provenance-missing': { id: string };
  'sources-missing': { id: string };
  'unknown-fact': { fact: string; near: string | null };
  'fact-not-cited': { fact: string };
  'base-missing': { id: string; known: string };
  'base-invalid': { id: string };
  'extends-cycle': { chain: string };
  'remove-nothing': { what: string };

  // --- files (exit 3 to read, 4 to write) ---
  'file-missing': { file: string };
  'file-unreadable': { file: string; reason: string };
  'is-a-directory': { file: string };
  'not-utf8': { file: string };
  'file-too-large': { file: string; most: string };
  'neither-json-nor-yaml': { file: string };
  'answers-invalid': { file: string; count: number };
  'folder-missing': { folder: string };
  'not-a-directory': { file: string };
  'config-unreadable': { file: string };
  'file-exists': { file: string };
  'use-force': Record<string, never>;
  'file-unwritable': { file: string; folder: string; reason: string };
  'file-written': { file: string };
  'output-is-database': { file: string };
  'demo-folder-used': { folder: string };
  'demo-other-folder': Record<string, never>;

  // --- storage (exit 4) ---
  'record-changed': { ref: string };
  'record-unreadable': { column: string; id: string };
  'database-driver-missing': { node: string };
  'database-disk-full': { file: string; folder: string };
  'database-locked': { file: string; seconds: number };
  'database-read-only': { file: string; folder: string };
  'database-foreign': { file: string };
  'database-damaged': { file: string; reason: string };
  'database-is-folder': { file: string };
  'database-no-access': { file: string; folder: string; reason: string };
  'database-failed': { file: string; reason: string };
  'database-newer': { file: string; found: number; known: number };

  // --- program (exit 70, 130) ---
  internal: { message: string };
  cancelled: Record<string, never>;
}

export type MessageCode = keyof MessageParams;
