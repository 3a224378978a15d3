import { optionOf, type Option } from '../option.js';

/** The options of a tree by their values, whatever kind these are: a tree of thousands is gone through once. */
export class OptionIndex {
  readonly #entries = new Map<string, { readonly option: Option; readonly place: number; readonly branches: readonly string[] }>();

  constructor(options: readonly Option[]) {
    this.#add(options, []);
  }

  /** How many there are, on all levels. */
  get size(): number {
    return this.#entries.size;
  }

  labelOf(value: unknown): string | undefined {
    return this.#find(value)?.option.label;
  }

  /** The rows that have to be open for it to be seen. */
  branchesTo(value: unknown): readonly string[] {
    return this.#find(value)?.branches ?? [];
  }

  /** Values in the order of the tree, those that it does not have last. */
  inOrder(values: readonly unknown[]): readonly unknown[] {
    const placeOf = (value: unknown): number => this.#find(value)?.place ?? Infinity;
    return values.map((value) => ({ value, place: placeOf(value) })).sort((one, other) => (one.place === other.place ? 0 : one.place - other.place)).map(({ value }) => value);
  }

  #find(value: unknown): { readonly option: Option; readonly place: number; readonly branches: readonly string[] } | undefined {
    const entry = this.#entries.get(String(value));
    return entry !== undefined && optionOf([entry.option], value) !== undefined ? entry : undefined;
  }

  #add(options: readonly Option[], branches: readonly string[]): void {
    const above = branches[branches.length - 1];
    for (const [at, option] of options.entries()) {
      // Of two with one value, the one that is read first.
      if (!this.#entries.has(String(option.value))) this.#entries.set(String(option.value), { option, place: this.#entries.size, branches });
      if (option.children.length > 0) this.#add(option.children, [...branches, above === undefined ? String(at) : `${above}.${String(at)}`]);
    }
  }
}
