import type { PickerOption } from './option.js';

/**
 * What is chosen, as options: from the lists that know them, in turn. An id that none knows is shown as it is: the value
 * is the owner's, and what it holds must not vanish from sight.
 */
export class ChosenOptions {
  /** Picked here: the options of an asynchronous search go with the next one. */
  readonly #picked = new Map<string, PickerOption>();
  #listed: ReadonlyMap<string, PickerOption> = new Map();
  #lists: readonly (readonly PickerOption[])[] = [];

  remember(option: PickerOption): void {
    this.#picked.set(option.id, option);
  }

  of(ids: readonly string[], lists: readonly (readonly PickerOption[])[]): readonly PickerOption[] {
    if (lists.length !== this.#lists.length || lists.some((list, index) => list !== this.#lists[index])) {
      this.#lists = lists;
      const listed = new Map<string, PickerOption>();
      for (const list of lists) for (const option of list) if (!listed.has(option.id)) listed.set(option.id, option);
      this.#listed = listed;
    }
    return ids.map((id) => this.#listed.get(id) ?? this.#picked.get(id) ?? { id, label: id });
  }
}
