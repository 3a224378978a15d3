/** Something that can be picked. */
export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** Beside the label, fainter, and searched too: a code, a post, a department. */
  readonly note?: string;
  /** Options of one group stand together under its name. */
  readonly group?: string;
  readonly isDisabled?: boolean;
  /** Why it cannot be picked. */
  readonly reason?: string;
}

/** Asks the owner for options, '' for those to begin with. What is overtaken is aborted. */
export type PickerSearch = (words: string, how: { readonly signal: AbortSignal }) => Promise<readonly PickerOption[]>;
