import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

import type { DocumentKind } from '../../api/index.js';
import type { Desk } from '../../desk/index.js';
import type { App } from '../app.js';
import type { TheirChanges } from './changes-dialog.js';
import type { DocumentSaving } from './document-saving.js';
import type { MergeDecision, MergeQuestion } from './merge-dialog.js';

interface DialogsTrade {
  readonly app: () => App;
  readonly desk: () => Desk | undefined;
  readonly saving: DocumentSaving;
  /** The item's other documents. */
  readonly around: () => readonly unknown[];
  /** What others have changed was looked at. */
  readonly onSeenTheirs: () => void;
}

/** The dialogs over the designer: what was never saved, a note for a version, what others have changed, what both have changed. */
export class EditorDialogs {
  #isRecoveryOpen = false;
  #isMessageOpen = false;
  #theirChanges: TheirChanges | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly trade: DialogsTrade,
  ) {}

  get isOpen(): boolean {
    return this.#isMessageOpen || this.#isRecoveryOpen || this.#theirChanges !== undefined || this.trade.desk()?.state.kind === 'asked';
  }

  get isRecoveryOpen(): boolean {
    return this.#isRecoveryOpen;
  }

  openRecovery(): void {
    this.#isRecoveryOpen = true;
    this.host.requestUpdate();
  }

  openMessage(): void {
    this.#isMessageOpen = true;
    this.host.requestUpdate();
  }

  /** What others have changed in a document that was merged, since the version that one had begun from. */
  openTheirs(itemId: string, kind: DocumentKind): void {
    const desk = this.trade.desk();
    if (desk?.state.kind !== 'merged' || desk.base === undefined) return;
    this.#theirChanges = { itemId, kind, from: desk.state.from, theirs: desk.base };
    this.host.requestUpdate();
  }

  /** Another document is opened. */
  shut(): void {
    this.#isRecoveryOpen = false;
    this.#isMessageOpen = false;
    this.#theirChanges = undefined;
    this.host.requestUpdate();
  }

  template(now: number): TemplateResult {
    const app = this.trade.app();
    const desk = this.trade.desk();
    const state = desk?.state;
    const question: MergeQuestion | undefined = state?.kind === 'asked' ? state : undefined;
    return html`
      <pg-merge-dialog .question=${question} .around=${this.trade.around()} .selfId=${app.me.person.id} .now=${now} @zw-decide=${this.#onDecide} @zw-close=${() => desk?.leaveQuestion()}></pg-merge-dialog>
      <pg-recovery-dialog .app=${app} .desk=${desk} .leftovers=${desk?.leftovers ?? []} .open=${this.#isRecoveryOpen} ?hasUnsaved=${desk?.isEdited === true} @zw-close=${this.#onRecoveryClosed}></pg-recovery-dialog>
      <pg-changes-dialog .app=${app} .changes=${this.#theirChanges} .around=${this.trade.around()} @zw-save=${this.#onSaveSeen} @zw-close=${this.#onSeenTheirs}></pg-changes-dialog>
      <pg-message-dialog .open=${this.#isMessageOpen} @zw-save=${this.#onMessage} @zw-close=${this.#onMessageClosed}></pg-message-dialog>
    `;
  }

  readonly #onDecide = ({ detail }: CustomEvent<MergeDecision>): void => void this.trade.saving.decide(detail);

  readonly #onRecoveryClosed = (): void => {
    this.#isRecoveryOpen = false;
    this.host.requestUpdate();
  };

  readonly #onMessage = ({ detail: { message } }: CustomEvent<{ readonly message: string }>): void => {
    this.#onMessageClosed();
    void this.trade.saving.save(message);
  };

  readonly #onMessageClosed = (): void => {
    this.#isMessageOpen = false;
    this.host.requestUpdate();
  };

  readonly #onSaveSeen = (): void => {
    this.#theirChanges = undefined;
    this.host.requestUpdate();
    void this.trade.saving.saveMerged();
  };

  readonly #onSeenTheirs = (): void => {
    this.#theirChanges = undefined;
    this.host.requestUpdate();
    this.trade.desk()?.seenMerge();
    this.trade.onSeenTheirs();
  };
}
