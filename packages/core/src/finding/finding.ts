/** Blocks publishing · asks for a look · the check could not decide within its budget. */
export type Severity = 'error' | 'warning' | 'undecided';

/** Which document of an item a finding speaks of. `text` is a loose text, for example an expression being typed. */
export type Part = 'item' | 'guide' | 'review' | 'flow' | 'form' | 'template' | 'catalogue' | 'calendar' | 'table' | 'text';

/** Where: an element by its id and, within it, a path such as `limits/promised`. */
export interface Place {
  readonly part: Part;
  /** The element's id; empty for the document as a whole. */
  readonly id: string;
  /** Slash-separated keys below the element; for a text, `start-end` in UTF-16 units; for a sheet, a cell such as `B7`. */
  readonly path?: string;
}

/** A concrete case that shows the fault. Values are as stored; `shown` is how the operator knows them. */
export type Witness =
  | { readonly kind: 'answers'; readonly answers: readonly WitnessAnswer[] }
  | { readonly kind: 'steps'; readonly steps: readonly Place[] }
  | { readonly kind: 'excerpt'; readonly text: string; readonly start: number; readonly end: number };

export interface WitnessAnswer {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly shown: string;
}

/** An ordinary edit, ready to be applied: what it does can be undone. */
export interface Fix {
  readonly edit: string;
  readonly args: unknown;
}

/**
 * What a check found. Plain data: it travels from a worker, is stored with a record of confirmation,
 * and becomes a sentence only when it is shown, in the reader's language.
 */
export interface Finding<Rule extends string = string, Params = unknown> {
  /** A word from the rule table, for example `item/promise-over-statute`. */
  readonly rule: Rule;
  readonly severity: Severity;
  readonly at: Place;
  readonly params: Params;
  readonly witness?: Witness;
  readonly related?: readonly Place[];
  readonly fixes: readonly Fix[];
  /** The law demands it without exception: no waiver answers for it. */
  readonly isDuty?: true;
}
