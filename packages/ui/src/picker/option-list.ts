import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { PickerWords } from '../messages/picker.zh-CN.js';
import { findLiterally, loadFind } from './found-option.js';
import { firstStop, stopByKey, type ListRow } from './list-row.js';
import { ListScroll, type ScrollParts } from './list-scroll.js';
import type { ListWindow } from './list-window.js';
import { OptionRows } from './option-rows.js';
import { OptionSearch, type SearchState } from './option-search.js';
import type { PickerOption, PickerSearch } from './option.js';
import type { RowLines } from './row-lines.js';
import { SaidLater } from './said-later.js';

/** ms of quiet before the number of options is said: not at every letter. */
const SAYS_AFTER_MS = 500;

/** What a list is made of, read anew whenever it is needed. */
export interface ListSource {
  readonly options: readonly PickerOption[];
  readonly search: PickerSearch | undefined;
  readonly canCreate: boolean;
  /** What is looked for, trimmed. */
  readonly sought: string;
  /** With nothing looked for, the list opens at this one. */
  readonly chosenId: string | undefined;
  readonly words: PickerWords;
}

/** The open list of a picker: what it holds, which line is active, what of it is seen, and what is said of it. */
export class OptionList implements ReactiveController {
  /** The line that Enter picks; -1 for none. */
  active = -1;

  readonly #scroll: ListScroll;
  readonly #search: OptionSearch;
  readonly #said: SaidLater;
  readonly #rows = new OptionRows();
  #find = findLiterally;
  #isFindWanted = true;
  #isOpen = false;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly source: () => ListSource,
    parts: () => ScrollParts,
  ) {
    this.#scroll = new ListScroll(host, parts);
    this.#search = new OptionSearch(host, () => this.#found());
    this.#said = new SaidLater(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get rows(): readonly ListRow[] {
    const { options, search, canCreate, sought } = this.source();
    const asked = search === undefined ? undefined : this.#search.state;
    return this.#rows.of({
      options: asked?.options ?? options,
      words: sought,
      find: this.#find,
      isFound: asked !== undefined,
      canCreate: canCreate && asked?.kind !== 'searching',
    });
  }

  get searchKind(): SearchState['kind'] {
    return this.source().search === undefined ? 'idle' : this.#search.state.kind;
  }

  /** The lines to draw. */
  get drawn(): ListWindow {
    return this.#scroll.window(this.rows);
  }

  /** Lines of text that a row takes. */
  readonly linesOf = (row: number): RowLines => this.#scroll.linesOf(row);

  get onScroll(): (event: Event) => void {
    return this.#scroll.onScroll;
  }

  open(): void {
    this.#isOpen = true;
    this.#loadFind();
  }

  close(): void {
    this.#isOpen = false;
    this.active = -1;
    this.#search.reset();
    this.#said.cancel();
  }

  /** Looks for what is typed now. */
  seek(): void {
    const { search, sought } = this.source();
    if (search === undefined) {
      this.#activateFirst();
      this.#sayCount(SAYS_AFTER_MS);
    } else {
      this.active = -1;
      this.#search.ask(search, sought, false);
    }
  }

  /** Looks at once: the list was opened, or is to be tried again. */
  ask(): void {
    const { search, sought } = this.source();
    if (search === undefined) return this.#activateFirst();
    this.active = -1;
    this.#search.ask(search, sought, true);
  }

  activate(row: number): void {
    this.active = row;
    // The first of a group is seen with the group's name.
    const start = this.rows[row - 1]?.kind === 'group' ? row - 1 : Math.max(0, row);
    this.#scroll.reveal({ start, end: Math.max(0, row) + 1 });
  }

  /** Goes where a key leads. Answers false for a key that means nothing to a list. */
  move(key: string): boolean {
    const row = stopByKey(this.rows, this.active, key, this.#scroll.page);
    if (row !== undefined) this.activate(row);
    return row !== undefined;
  }

  rowOf(id: string | undefined): number {
    return id === undefined ? -1 : this.rows.findIndex((row) => row.kind === 'option' && row.found.option.id === id);
  }

  #loadFind(): void {
    if (!this.#isFindWanted) return;
    this.#isFindWanted = false;
    loadFind().then(
      (find) => {
        this.#find = find;
        this.host.requestUpdate();
        const { search, sought } = this.source();
        if (this.#isOpen && search === undefined && sought !== '') this.#activateFirst();
      },
      () => {
        this.#isFindWanted = true;
      },
    );
  }

  #found(): void {
    if (!this.#isOpen) return;
    this.#activateFirst();
    this.#sayCount(0);
  }

  /** Of what was found, the best; with nothing looked for, what is chosen. */
  #activateFirst(): void {
    const { sought, chosenId } = this.source();
    this.activate(sought === '' ? this.rowOf(chosenId) : firstStop(this.rows));
  }

  #sayCount(afterMs: number): void {
    this.#said.say(() => {
      const { words, sought } = this.source();
      if (this.searchKind === 'failed') return words.failedSaid;
      const count = this.rows.filter(({ kind }) => kind === 'option').length;
      if (count > 0) return words.found(count);
      return sought === '' ? words.nothingThere : words.nothingFound({ words: sought });
    }, afterMs);
  }
}
