import { ClipboardKeys, copyText } from '@zhengwu/ui/clipboard';
import { deepActiveElement } from '@zhengwu/ui/designer';
import type { ReactiveControllerHost } from 'lit';
import { piecesIn, piecesText } from '../clipboard/pieces-text.js';
import type { OutlineDesk, OutlineHost } from './outline-desk.js';

/**
 * Cut, copy and paste in the list by the browser's own events, as on the drawing: what is copied in the one is pasted in the other, in another flow,
 * in another window.
 */
export class OutlineClipboard {
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    private readonly host: OutlineHost,
    private readonly desk: OutlineDesk,
  ) {
    new ClipboardKeys(element, { isListening: () => this.#isInList(), copy: () => this.#copy(), cut: () => this.#cut(), paste: (text) => this.#paste(text) });
    // A menu makes no event of the browser's: what it copies has to be handed over.
    desk.onCopied = () => {
      const text = this.#copied();
      if (text !== undefined) void copyText(text);
    };
  }

  #isInList(): boolean {
    const active = deepActiveElement();
    return active !== undefined && !(active instanceof HTMLInputElement) && active.getRootNode() === this.host.tree?.shadowRoot;
  }

  #copy(): string | undefined {
    return this.desk.copy(this.host.selection) ? this.#copied() : undefined;
  }

  #cut(): string | undefined {
    const text = this.#copy();
    if (text !== undefined && !this.host.isReadonly) this.desk.remove(this.host.selection);
    return text;
  }

  #copied(): string | undefined {
    const pieces = this.host.session?.modeler.get('clipboard').get();
    return pieces === undefined ? undefined : piecesText(pieces);
  }

  #paste(text: string): void {
    const { session, selection, isReadonly } = this.host;
    const pieces = session === undefined || isReadonly ? undefined : piecesIn(text, session.modeler.get('moddle'));
    if (session === undefined || pieces === undefined) return;
    session.modeler.get('clipboard').set(pieces);
    this.desk.paste(selection[0] ?? null);
  }
}
