import { equalJson } from '@zhengwu/core/json';
import { emit } from '@zhengwu/ui/element';

export type Answers = Readonly<Record<string, unknown>>;
export type ChangeCause = 'input' | 'computed';

/** Quiet ms after which typing is told of. */
const TYPING_MS = 300;

/** Tells a host of what was answered: not of each key, never of what it knows. */
export class ChangeTeller {
  /** What was told last, or set by the host. */
  told: Answers = {};
  #cause: ChangeCause | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `answers` gives what is answered now; `undefined` where no form is open. */
  constructor(
    readonly element: HTMLElement,
    readonly answers: () => Answers | undefined,
  ) {}

  /** Whether a person has answered something that is not yet told. */
  get isTyping(): boolean {
    return this.#cause === 'input';
  }

  /** Something may be another answer now. */
  note(cause: ChangeCause): void {
    if (this.#cause !== 'input') this.#cause = cause;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), TYPING_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const cause = this.#cause;
    this.#cause = undefined;
    const value = cause === undefined ? undefined : this.answers();
    if (cause === undefined || value === undefined || equalJson(value, this.told)) return;
    this.told = value;
    emit(this.element, 'zw-change', { value, cause });
  }
}
