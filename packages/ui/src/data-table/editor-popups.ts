import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { Floating } from '../overlay/floating.js';
import type { CellEditor } from './cell-editor.js';

export interface PopupParts {
  readonly cell: HTMLElement;
  readonly options: HTMLElement;
  readonly refusal: HTMLElement;
}

/** What floats below a cell that is being edited: its options, or why the text cannot be kept. */
export class EditorPopups implements ReactiveController {
  #options: Floating | undefined;
  #refusal: Floating | undefined;
  #cell: HTMLElement | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly editor: CellEditor,
    private readonly isChoice: () => boolean,
    private readonly parts: () => PopupParts | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const parts = this.editor.isOpen ? this.parts() : undefined;
    if (parts === undefined) return this.#close();
    if (this.#cell !== parts.cell) this.#close();
    this.#cell = parts.cell;
    this.#options ??= new Floating(parts.options);
    this.#refusal ??= new Floating(parts.refusal);
    const isRefused = this.editor.refusal !== undefined;
    follow(this.#refusal, isRefused, () => this.#refusal?.open(parts.cell, { placement: 'top-start', gap: 2 }));
    follow(this.#options, this.isChoice(), () => this.#options?.open(parts.cell, { placement: 'bottom-start', gap: 2, matchWidth: true }));
    if (this.isChoice()) parts.options.querySelector('[data-on]')?.scrollIntoView({ block: 'nearest' });
  }

  hostDisconnected(): void {
    this.#close();
  }

  #close(): void {
    this.#options?.close();
    this.#refusal?.close();
    this.#cell = undefined;
  }
}

function follow(floating: Floating, isWanted: boolean, open: () => void): void {
  if (isWanted && !floating.isOpen) open();
  else if (!isWanted) floating.close();
}
