import type { LitElement } from 'lit';

import { chipStep } from './chip-key.js';

export interface ChipsOwner {
  readonly ids: () => readonly string[];
  readonly remove: (id: string) => void;
  /** Back to the text. */
  readonly leave: () => void;
}

/** The keys among the chips. */
export class ChipKeys {
  constructor(
    private readonly host: LitElement,
    private readonly owner: ChipsOwner,
  ) {}

  focus(index: number): void {
    this.host.renderRoot.querySelectorAll<HTMLElement>('.chip > button')[index]?.focus();
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const ids = this.owner.ids();
    const { id = '' } = (event.target as HTMLElement).dataset; // only the chips' buttons have the focus there
    const step = chipStep(event.key, ids.indexOf(id), ids.length);
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    switch (step.kind) {
      case 'go':
        return this.focus(step.index);
      case 'leave':
        return this.owner.leave();
      case 'remove':
        return this.#remove(id, Math.min(ids.indexOf(id), ids.length - 2));
    }
  };

  /** The focus goes to what took the chip's place. */
  #remove(id: string, next: number): void {
    this.owner.remove(id);
    if (next < 0) this.owner.leave();
    else void this.host.updateComplete.then(() => this.focus(next));
  }
}
