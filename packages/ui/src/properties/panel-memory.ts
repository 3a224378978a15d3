/** What a person has opened and begun to type: it lives between two drawings, and is no part of the document. */
export class PanelMemory {
  readonly #open = new Map<string, boolean>();
  readonly #drafts = new Map<string, string>();

  isOpen(section: string, atFirst: boolean): boolean {
    return this.#open.get(section) ?? atFirst;
  }

  setOpen(section: string, isOpen: boolean): void {
    this.#open.set(section, isOpen);
  }

  /** What stands in a field and cannot be, or is not yet, the document's. */
  draft(field: string): string | undefined {
    return this.#drafts.get(field);
  }

  setDraft(field: string, text: string | undefined): void {
    if (text === undefined) this.#drafts.delete(field);
    else this.#drafts.set(field, text);
  }

  /** Another document, or another element: what was begun is of no use there. What is open stays open. */
  forgetDrafts(): void {
    this.#drafts.clear();
  }
}
