import type { StepInfo } from '@zhengwu/core';

import type { Toast } from '../toast/index.js';

/** What an offer needs of its designer. */
interface OfferPort {
  /** The last step; the same object as long as it is the same. */
  readonly lastStep: () => StepInfo | undefined;
  readonly toast: (toast: Toast) => { readonly close: () => void } | undefined;
  readonly undo: () => void;
}

/** The toast that says what was just done and takes it back. It takes back exactly this: it goes as soon as another step is the last. */
export class UndoOffer {
  #open: { readonly step: StepInfo; readonly close: () => void } | undefined;

  constructor(private readonly port: OfferPort) {}

  make(text: string, label: string): void {
    const { lastStep, toast, undo } = this.port;
    const step = lastStep();
    if (step === undefined) {
      toast({ text, topic: 'done' });
      return;
    }
    const run = (): void => {
      if (lastStep() === step) undo();
    };
    const shown = toast({ text, topic: 'done', action: { label, run } });
    this.#open = shown === undefined ? undefined : { step, close: shown.close };
  }

  /** The history may have moved. */
  look(): void {
    if (this.#open !== undefined && this.port.lastStep() !== this.#open.step) this.close();
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }
}
