import type { TypedDesigner } from './typing.js';

/**
 * What the designer is to show next. Each is set once and not bound: a template sets an object again whenever it is drawn,
 * and would take back what was written since.
 */
export class DesignerFeed {
  #document: { readonly content: unknown } | undefined;
  #beside: { readonly content: unknown } | undefined;

  show(content: unknown): void {
    this.#document = { content };
  }

  showBeside(content: unknown): void {
    this.#beside = { content };
  }

  /** Another document is opened: what has not been shown is not shown any more. */
  clear(): void {
    this.#document = undefined;
    this.#beside = undefined;
  }

  /** @returns whether it shows a document by that */
  give(designer: TypedDesigner): boolean {
    if (this.#beside !== undefined) designer.sidecar = this.#beside.content;
    this.#beside = undefined;
    const document = this.#document;
    if (document === undefined) return false;
    designer.value = document.content;
    this.#document = undefined;
    return true;
  }
}
