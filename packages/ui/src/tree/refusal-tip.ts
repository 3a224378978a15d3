import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { banIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { announce } from '../live/announce.js';

/** ms that the reason of a refusal is shown. */
const SHOWN_MS = 4000;

/** Why something cannot be done with a row, beside it for a while, and said. */
export class RefusalTip implements ReactiveController {
  #refusal: { readonly id: string; readonly text: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** The node that it stands at. */
  get id(): string | undefined {
    return this.#refusal?.id;
  }

  show(id: string | undefined, text: string): void {
    this.hide();
    if (id === undefined) return;
    announce(this.host, text);
    this.#refusal = { id, text };
    this.#timer = setTimeout(this.hide, SHOWN_MS);
    this.host.requestUpdate();
  }

  readonly hide = (): void => {
    clearTimeout(this.#timer);
    if (this.#refusal === undefined) return;
    this.#refusal = undefined;
    this.host.requestUpdate();
  };

  hostDisconnected(): void {
    this.hide();
  }

  /** @param top px; above it where there is no room below */
  template(top: number, isAbove: boolean): TemplateResult | typeof nothing {
    if (this.#refusal === undefined) return nothing;
    return html`<div class="refusal" aria-hidden="true" ?data-above=${isAbove} .style=${`top:${top}px`}>${icon(banIcon)}<span>${this.#refusal.text}</span></div>`;
  }
}
