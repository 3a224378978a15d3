import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { TreeEdited } from './tree-events.js';

/** The label that is being changed in its row. */
export class LabelEditor implements ReactiveController {
  #id: string | undefined;
  #isNew = false;

  /**
   * @param keep called with a new label: not empty, and another than before
   * @param left called when the keyboard goes back to the tree
   * @param ended called last, however it ended
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly keep: (id: string, label: string) => void,
    private readonly left: () => void,
    private readonly ended: (edited: TreeEdited) => void,
  ) {
    host.addController(this);
  }

  get id(): string | undefined {
    return this.#id;
  }

  open(id: string): void {
    this.#id = id;
    this.#isNew = true;
    this.host.requestUpdate();
  }

  /** Forgets the change: the node has gone, or the tree may no longer be changed. */
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

  template(label: string, name: string): TemplateResult {
    const settle = (field: EventTarget | null, by: TreeEdited['by']): void => {
      const id = this.#id;
      if (id === undefined || !(field instanceof HTMLInputElement)) return;
      // Closed first: taking the field off the page blurs it once more.
      this.close();
      const text = field.value.trim();
      if (by !== 'escape' && text !== '' && text !== label) this.keep(id, text);
      if (by !== 'leave') this.left();
      this.ended({ id, by, text });
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
      .value=${label}
      autocomplete="off"
      spellcheck="false"
      @keydown=${onKey}
      @blur=${(event: FocusEvent) => settle(event.currentTarget, 'leave')}
    />`;
  }
}
