/** What the content door offers to commands. Types only: loading this loads no YAML parser. */
import type { Problem } from '../core/errors.ts';
import type { NeedsFormInput } from './print-needs.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Outline } from '../core/playbook/guide-types.ts';
import type { Playbook, PlaybookListing } from '../core/playbook/types.ts';
import type { AnswerSheet } from '../core/assessment/types.ts';
import type { WrittenSheet } from '../core/assessment/check-answers.ts';

/** Which answers file a sheet came from, for messages about it. */
export interface ReadSheet {
  readonly sheet: WrittenSheet;
  /** Gives each problem of this sheet its place in the file. */
  locate(problems: readonly Problem[]): readonly Problem[];
}

/** Text that was read from a file or stdin, checked to be UTF-8. */
export interface SourceText {
  /** As the user named it; `<stdin>` for `-`. */
  readonly name: string;
  readonly text: string;
}

/** A value as a file holds it. */
export interface PlacedValue {
  readonly value: unknown;
  /** Gives each problem its place in the file. */
  locate(problems: readonly Problem[]): readonly Problem[];
}

export interface Content {
  /** The active playbook: `--playbook`, KAM_PLAYBOOK, config, the only one in the user's folder, the flagship. */
  active(): Promise<Playbook>;
  /**
   * @param id a playbook's id
   * @throws KamError `not-found`, or `content` with every problem of its files
   */
  playbook(id: string): Promise<Playbook>;
  list(): Promise<readonly PlaybookListing[]>;
  /**
   * Checks one playbook folder, a folder of playbooks, or (null) all that are visible.
   * @param coverage also reports facts that nothing cites
   */
  check(folder: string | null, options: { coverage: boolean }): Promise<readonly Problem[]>;
  /** JSON Schema of playbook files. */
  schema(): Promise<object>;
  /** @param path a file, or `-` for stdin */
  readText(path: string): Promise<SourceText>;
  /** JSON is tried first, then YAML. @throws KamError `content` when it is neither */
  readAnswers(source: SourceText): Promise<ReadSheet>;
  /** Any value in JSON or YAML. @throws KamError `content` with the place, when it is neither */
  readValue(source: SourceText): Promise<unknown>;
  /** The same with the places of what is in it. @throws KamError `content` with the place, when it is neither */
  readPlaced(source: SourceText): Promise<PlacedValue>;
  /** A file of needs to fill in, as YAML text. */
  needsForm(input: NeedsFormInput): string;
  /** An answers file to fill in, as YAML text. */
  answersTemplate(
    template: Template,
    playbook: Playbook,
    options: { readonly subject: string | null; readonly rater: string; readonly language: string },
  ): string;
  /** A file for the points of an outline, as YAML text. */
  pointsTemplate(
    outline: Outline,
    playbook: Playbook,
    options: {
      readonly subject: string;
      readonly at: string;
      readonly language: string;
      readonly head: string;
      readonly hints: Readonly<Record<string, readonly string[]>>;
    },
  ): string;
  /** A sheet as YAML text that reads back to the same sheet. */
  answersFile(sheet: AnswerSheet, template: Template, language: string): string;
}
