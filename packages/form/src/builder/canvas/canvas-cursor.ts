import type { FormEntry, FormIndex } from '../../model/index.js';
import { rangeBetween, shownParent } from './canvas-keys.js';
import type { CanvasPort } from './canvas-port.js';

/** What the cursor asks of its canvas, at the moment when it matters. */
export interface CursorGivens {
  readonly port: CanvasPort | undefined;
  readonly index: FormIndex | undefined;
  /** The ids that are chosen, the last one last. */
  readonly selected: readonly string[];
  readonly show: (id: string) => void;
  readonly say: (text: string) => void;
}

/** Which nodes are chosen, and where a range of them begins. */
export class CanvasCursor {
  #anchor: string | undefined;

  constructor(private readonly givens: () => CursorGivens) {}

  /** The node that was chosen last. */
  get at(): FormEntry | undefined {
    const { index, selected } = this.givens();
    const last = selected[selected.length - 1];
    return last === undefined ? undefined : index?.byId(last);
  }

  /** What was chosen elsewhere, in the outline or by a search: a range begins there. */
  follow(): void {
    const { selected } = this.givens();
    if (this.#anchor === undefined || !selected.includes(this.#anchor)) this.#anchor = selected[selected.length - 1];
  }

  choose(entry: FormEntry): void {
    this.#anchor = entry.id;
    this.#select([entry.id]);
  }

  /** With what is chosen already, or no longer with it. */
  toggle({ id }: FormEntry): void {
    const { selected } = this.givens();
    this.#anchor = id;
    this.#select(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
  }

  all(ids: readonly string[]): void {
    this.#select(ids);
  }

  clear(): void {
    this.#select([]);
  }

  /** All from where the range begins. */
  extend(to: FormEntry): void {
    const { index } = this.givens();
    const from = this.#anchor === undefined ? undefined : index?.byId(this.#anchor);
    if (from === undefined || index === undefined) return this.choose(to);
    this.#select(rangeBetween(index, from, to));
    this.#tell(to);
  }

  /** The cursor goes there, as the keyboard leads it. */
  go(to: FormEntry): void {
    this.choose(to);
    this.#tell(to);
  }

  /** To what the node lies in, as a person sees it. */
  goOut(): void {
    const { at } = this;
    const parent = at === undefined ? undefined : shownParent(at);
    if (parent !== undefined) this.go(parent);
  }

  #tell({ id }: FormEntry): void {
    const { port, show, say } = this.givens();
    show(id);
    const described = port?.described(id);
    if (described !== undefined) say(described);
  }

  #select(ids: readonly string[]): void {
    this.givens().port?.select(ids);
  }
}
