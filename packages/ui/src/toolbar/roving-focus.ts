import { placeAfter } from '../menu/place-after.js';
import { fieldKeys } from './own-keys.js';
import { takesFocus } from './toolbar-unit.js';

/**
 * One stop of the Tab key for many controls. Elements of their own are kept out of the order by `tabindex="-1"` on
 * themselves, which takes all of their inside with it, and get the focus by `focus()`. Fields that need every arrow
 * key stay stops of their own, since the arrows could not lead on from them.
 */
export class RovingFocus {
  #controls: readonly HTMLElement[] = [];
  #current: HTMLElement | undefined;
  /** What the owners had set before. */
  readonly #before = new Map<HTMLElement, string | null>();

  /** The control that the Tab key reaches. */
  get current(): HTMLElement | undefined {
    return this.#current;
  }

  /** Takes the controls as they are now, in their order. */
  set controls(controls: readonly HTMLElement[]) {
    for (const [former, tabindex] of this.#before) {
      if (controls.includes(former)) continue;
      restore(former, tabindex);
      this.#before.delete(former);
    }
    this.#controls = controls.filter((control) => fieldKeys(control) !== 'all');
    this.#settle();
  }

  /** The focus has come to a control, by whatever way. */
  came(to: Node): void {
    const control = this.#controls.find((each) => each === to || each.contains(to));
    if (control === undefined || control === this.#current) return;
    this.#current = control;
    this.#settle();
  }

  /** Moves the focus; says whether there was anything to move it to. */
  move(from: Node, to: 'next' | 'previous' | 'first' | 'last'): boolean {
    const open = this.#open();
    const at = open.findIndex((each) => each === from || each.contains(from));
    const target = open[placeAfter(at, to, open.length)];
    if (target === undefined) return false;
    this.#current = target;
    this.#settle();
    target.focus();
    if (target instanceof HTMLInputElement && fieldKeys(target) === 'caret') target.select();
    return true;
  }

  release(): void {
    for (const [control, tabindex] of this.#before) restore(control, tabindex);
    this.#before.clear();
    this.#controls = [];
    this.#current = undefined;
  }

  #open(): readonly HTMLElement[] {
    return this.#controls.filter(takesFocus);
  }

  #settle(): void {
    const open = this.#open();
    if (this.#current === undefined || !open.includes(this.#current)) this.#current = open[0];
    for (const control of this.#controls) {
      if (!this.#before.has(control)) this.#before.set(control, control.getAttribute('tabindex'));
      const tabindex = control === this.#current ? '0' : '-1';
      if (control.getAttribute('tabindex') !== tabindex) control.setAttribute('tabindex', tabindex);
    }
  }
}

function restore(control: HTMLElement, tabindex: string | null): void {
  if (tabindex === null) control.removeAttribute('tabindex');
  else control.setAttribute('tabindex', tabindex);
}
