import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How a text that was changed in its place was left. */
export interface InPlaceEdited {
  readonly id: string;
  readonly by: 'enter' | 'ctrl-enter' | 'escape' | 'leave';
  /** What stood in the field, trimmed. */
  readonly text: string;
}

interface InPlaceOwner {
  /** Called with a new text: not empty, and another than before. */
  readonly keep: (id: string, text: string) => void;
  /** Called when the keyboard goes back to where it came from. */
  readonly left: () => void;
  /** Called last, however it ended. */
  readonly ended?: (edited: InPlaceEdited) => void;
}

/** A text that is changed where it stands: the label of a row, the title of a card. Enter and leaving keep it, Escape does not. */
export class InPlaceEditor implements ReactiveController {
  #id: string | undefined;
  #isNew = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly owner: InPlaceOwner,
  ) {
    host.addController(this);
  }

  /** What the text belongs to. */
  get id(): string | undefined {
    return this.#id;
  }

  open(id: string): void {
    this.#id = id;
    this.#isNew = true;
    this.host.requestUpdate();
  }

  /** Forgets what was written: what it belongs to has gone, or may no longer be changed. */
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

  /** The field, for the place of the text. */
  template(text: string, name: string): TemplateResult {
    const settle = (field: EventTarget | null, by: InPlaceEdited['by']): void => {
      const id = this.#id;
      if (id === undefined || !(field instanceof HTMLInputElement)) return;
      // Closed first: taking the field off the page blurs it once more.
      this.close();
      const wish = field.value.trim();
      if (by !== 'escape' && wish !== '' && wish !== text) this.owner.keep(id, wish);
      if (by !== 'leave') this.owner.left();
      this.owner.ended?.({ id, by, text: wish });
    };
    const onKey = (event: KeyboardEvent): void => {
      // The Enter that takes a word from the input method keeps nothing; Chromium 86 tells it by 229 on some systems.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- for that
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      settle(event.currentTarget, event.key === 'Escape' ? 'escape' : event.ctrlKey || event.metaKey ? 'ctrl-enter' : 'enter');
    };
    return html`<input
      class="zw-input editor"
      aria-label=${name}
      .value=${text}
      autocomplete="off"
      spellcheck="false"
      @keydown=${onKey}
      @blur=${(event: FocusEvent) => settle(event.currentTarget, 'leave')}
    />`;
  }
}
