import { deepActiveElement } from '../element/innermost.js';
import { onLongPress } from '../press/long-press.js';
import { accessibleName } from './accessible-name.js';
import { ariaKeys } from './key-shortcuts.js';
import { TooltipPopup, type TooltipWords } from './tooltip-popup.js';

/** How long a pointer rests before the tooltip comes, in ms. */
const SHOW_MS = 500;
/** Time to move the pointer from the element into the tooltip, in ms (WCAG 1.4.13, hoverable). */
const HIDE_MS = 150;
/** How long after one tooltip the next one comes at once, in ms. */
const WARM_MS = 400;
/** How long a tooltip stays after the finger has left, in ms. */
const TOUCH_STAYS_MS = 3000;

/** A page has one pointer and one focus, so it shows one tooltip. */
const page: { shown: TooltipTrigger | undefined; lastHidden: number } = { shown: undefined, lastHidden: -Infinity };

/** When the tooltip of one element comes and goes. */
export class TooltipTrigger {
  #words: TooltipWords = { text: '' };
  #popup: TooltipPopup | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #release: (() => void) | undefined;
  /** A press took the tooltip away, or keeps it from coming with the focus. */
  #isPressed = false;
  #ownShortcuts: string | undefined;
  #place = '';

  constructor(private readonly element: Element) {}

  set words(words: TooltipWords) {
    this.#words = words;
    this.#tellShortcuts();
    if (this.#popup === undefined) return;
    if (words.text === '') this.#hide();
    else this.#popup.say(words);
  }

  connect(): void {
    if (this.#release !== undefined) return;
    const { element } = this;
    const listeners: readonly (readonly [type: string, listener: (event: Event) => void])[] = [
      ['pointerenter', this.#onEnter],
      ['pointerleave', this.#onLeave],
      ['pointerdown', this.#onPress],
      ['focusin', this.#onFocus],
      ['focusout', this.#onBlur],
    ];
    for (const [type, listener] of listeners) element.addEventListener(type, listener);
    const stopLongPress = onLongPress(element, () => {
      this.#show();
      this.#hideAfter(TOUCH_STAYS_MS);
    });
    this.#release = () => {
      for (const [type, listener] of listeners) element.removeEventListener(type, listener);
      stopLongPress();
    };
  }

  /** Takes the tooltip away, if it is seen. */
  dismiss(): void {
    this.#hide();
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#hide();
    this.#release?.();
    this.#release = undefined;
    this.#isPressed = false;
  }

  readonly #onEnter = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch') return;
    const isWarm = page.shown !== undefined || performance.now() - page.lastHidden < WARM_MS;
    if (this.#popup !== undefined) this.#stay();
    else this.#showAfter(isWarm ? 0 : SHOW_MS);
  };

  readonly #onLeave = (event: Event): void => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    this.#isPressed = false;
    this.#hideAfter(HIDE_MS);
  };

  readonly #onPress = (): void => {
    this.#isPressed = true;
    this.#hide();
    // The focus that a press brings comes before the next task.
    addEventListener('pointerup', this.#onPressEnd, { capture: true, once: true });
    addEventListener('pointercancel', this.#onPressEnd, { capture: true, once: true });
  };

  readonly #onPressEnd = (): void => {
    removeEventListener('pointerup', this.#onPressEnd, true);
    removeEventListener('pointercancel', this.#onPressEnd, true);
    this.#isPressed = false;
  };

  readonly #onFocus = (): void => {
    if (!this.#isPressed && deepActiveElement()?.matches(':focus-visible') === true) this.#show();
  };

  readonly #onBlur = (): void => this.#hide();

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The tooltip is the uppermost thing: what lies below it closes with the next press.
    event.preventDefault();
    event.stopPropagation();
    this.#hide();
  };

  readonly #onScroll = (): void => {
    // The focus scrolls its element into view, which is told a frame later: then the element stands where it stood.
    if (placeOf(this.element) !== this.#place) this.#hide();
  };

  #showAfter(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#isPressed) this.#show();
    }, delay);
  }

  #hideAfter(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#hide, delay);
  }

  #stay(): void {
    clearTimeout(this.#timer);
  }

  #show(): void {
    clearTimeout(this.#timer);
    if (this.#words.text === '' || this.#popup !== undefined || !this.element.isConnected) return;
    page.shown?.dismiss();
    page.shown = this;
    this.#popup = TooltipPopup.of(this.element);
    this.#popup.show(this.element, { words: this.#words, onEnter: () => this.#stay(), onLeave: () => this.#hideAfter(HIDE_MS), onGone: this.#hide });
    if (this.#words.text !== accessibleName(this.element)) this.#describe(true);
    document.addEventListener('keydown', this.#onKey, true);
    document.addEventListener('scroll', this.#onScroll, true);
    this.#place = placeOf(this.element);
  }

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    if (this.#popup === undefined) return;
    this.#describe(false);
    this.#popup.hide();
    this.#popup = undefined;
    if (page.shown === this) page.shown = undefined;
    page.lastHidden = performance.now();
    document.removeEventListener('keydown', this.#onKey, true);
    document.removeEventListener('scroll', this.#onScroll, true);
  };

  /** Adds the popup to what describes the element, or takes it out again; what the owner put there stays. */
  #describe(isShown: boolean): void {
    const id = this.#popup?.id;
    const others = (this.element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((other) => other !== '' && other !== id);
    const ids = isShown && id !== undefined ? [...others, id] : others;
    if (ids.length === 0) this.element.removeAttribute('aria-describedby');
    else this.element.setAttribute('aria-describedby', ids.join(' '));
  }

  #tellShortcuts(): void {
    const { element } = this;
    const said = element.getAttribute('aria-keyshortcuts');
    if (said !== null && said !== this.#ownShortcuts) return;
    const { keys } = this.#words;
    this.#ownShortcuts = keys === undefined ? undefined : ariaKeys(keys);
    if (this.#ownShortcuts === undefined) element.removeAttribute('aria-keyshortcuts');
    else element.setAttribute('aria-keyshortcuts', this.#ownShortcuts);
  }
}

function placeOf(element: Element): string {
  const { left, top } = element.getBoundingClientRect();
  return `${left} ${top}`;
}
