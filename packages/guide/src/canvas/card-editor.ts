import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The text that is being changed on its card. */
export class CardEditor implements ReactiveController {
  #id: string | undefined;
  #isNew = false;

  /**
   * @param keep called with a new text: not empty, and another than before
   * @param left called when the keyboard goes back to the card
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly keep: (id: string, text: string) => void,
    private readonly left: () => void,
  ) {
    host.addController(this);
  }

  /** The node or option whose text it is. */
  get id(): string | undefined {
    return this.#id;
  }

  open(id: string): void {
    this.#id = id;
    this.#isNew = true;
    this.host.requestUpdate();
  }

  /** Forgets what was written. */
  close(): void {
    if (this.#id === undefined) return;
    this.#id = undefined;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#isNew) return;
    const field = this.host.shadowRoot?.querySelector<HTMLInputElement>('.editor');
    if (field == null) return;
    this.#isNew = false;
    field.focus({ preventScroll: true });
    field.select();
  }

  hostDisconnected(): void {
    this.close();
  }

  template(text: string, name: string): TemplateResult {
    const settle = (field: EventTarget | null, isKept: boolean): void => {
      const id = this.#id;
      if (id === undefined || !(field instanceof HTMLInputElement)) return;
      // Closed first: taking the field off the page blurs it once more.
      this.close();
      const wish = field.value.trim();
      if (isKept && wish !== '' && wish !== text) this.keep(id, wish);
    };
    const onKey = (event: KeyboardEvent): void => {
      // The letters are the field's, not the map's.
      event.stopPropagation();
      // The Enter that takes a word from the input method keeps nothing; Chromium 86 tells it by 229 on some systems.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- for that
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      settle(event.currentTarget, event.key === 'Enter');
      this.left();
    };
    return html`<input
      class="zw-input editor"
      aria-label=${name}
      .value=${text}
      autocomplete="off"
      spellcheck="false"
      @keydown=${onKey}
      @blur=${(event: FocusEvent) => settle(event.currentTarget, true)}
    />`;
  }
}
