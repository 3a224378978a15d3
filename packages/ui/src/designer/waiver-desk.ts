import { newId, type Finding, type MessageBook, type Refusal, type Waiver } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';

import type { WaiverWish } from '../findings/index.js';
import type { Waiving } from './session.js';

interface WaiverPort {
  readonly waiving: () => Waiving | undefined;
  readonly refusalText: (refusal: Refusal | undefined) => string | undefined;
  /** Shows why not; answers whether it was done. */
  readonly tell: (refusal: Refusal | undefined) => boolean;
  /** The dialog could not be loaded. */
  readonly failed: (error: unknown) => void;
  readonly requestUpdate: () => void;
  /** A finding was waived, or is no more: the keyboard goes back to the list. */
  readonly done: () => void;
}

/** Waiving findings, in a dialog that comes when it is first wanted, and taking that back. */
export class WaiverDesk {
  #finding: Finding | undefined;
  #refusal = '';

  constructor(private readonly port: WaiverPort) {}

  async start(finding: Finding): Promise<void> {
    try {
      await import('../waive/index.js');
      this.#look(finding);
    } catch (error) {
      this.port.failed(error);
    }
  }

  takeBack({ id }: Waiver): void {
    if (this.port.tell(this.port.waiving()?.remove(id))) this.port.done();
  }

  shut(): void {
    this.#look(undefined);
  }

  template(book: MessageBook, today: string): TemplateResult {
    return html`<zw-waive-dialog
      .finding=${this.#finding}
      .book=${book}
      .today=${today}
      .refusal=${this.#refusal}
      @zw-close=${() => this.shut()}
      @zw-confirm=${(event: CustomEvent<WaiverWish>) => this.#waive(event.detail)}
    ></zw-waive-dialog>`;
  }

  #waive({ finding: { rule, at }, reason, by, until }: WaiverWish): void {
    const refusal = this.port.waiving()?.add({ id: newId('wav'), rule, part: at.part, elementId: at.id, reason, by, until });
    if (refusal !== undefined) {
      this.#refusal = this.port.refusalText(refusal) ?? '';
      return this.port.requestUpdate();
    }
    this.shut();
    this.port.done();
  }

  #look(finding: Finding | undefined): void {
    if (finding === this.#finding && this.#refusal === '') return;
    this.#finding = finding;
    this.#refusal = '';
    this.port.requestUpdate();
  }
}
