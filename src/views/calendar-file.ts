/** What a calendar program is given: events that keep their identity from one export to the next. */

export interface CalendarEvent {
  /** The same for the same thing for ever. */
  readonly uid: string;
  /** Rises with every change: a later export replaces the event. */
  readonly sequence: number;
  /** Instant of the last change. */
  readonly changedAt: string;
  /** A day, or two instants. */
  readonly when: { readonly day: string } | { readonly start: string; readonly end: string };
  readonly summary: string;
  /** Lines. */
  readonly description: readonly string[];
  readonly place: string | null;
  readonly category: string;
  readonly isCancelled: boolean;
}

export interface CalendarFile {
  readonly name: string;
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}
