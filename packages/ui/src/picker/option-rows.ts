import type { Find } from './found-option.js';
import { listRows, type ListRow } from './list-row.js';
import type { PickerOption } from './option.js';

/** What the lines of a list are made of. */
export interface RowSources {
  readonly options: readonly PickerOption[];
  /** What is looked for, trimmed. */
  readonly words: string;
  readonly find: Find;
  /** The options were found by the owner: they stand in the owner's order and are only marked here. */
  readonly isFound: boolean;
  readonly canCreate: boolean;
}

/** The lines of a list, made again only when what they are made of has changed. */
export class OptionRows {
  #from: RowSources | undefined;
  #rows: readonly ListRow[] = [];

  of(from: RowSources): readonly ListRow[] {
    const was = this.#from;
    const isSame =
      was?.options === from.options && was.words === from.words && was.find === from.find && was.isFound === from.isFound && was.canCreate === from.canCreate;
    if (!isSame) {
      this.#from = from;
      this.#rows = rowsOf(from);
    }
    return this.#rows;
  }
}

function rowsOf({ options, words, find, isFound, canCreate }: RowSources): readonly ListRow[] {
  const found = isFound ? options.map((option) => find([option], words)[0] ?? { option }) : find(options, words);
  const toCreate = canCreate && words !== '' && !found.some(({ option }) => option.label === words);
  return listRows(found, toCreate ? words : undefined);
}
