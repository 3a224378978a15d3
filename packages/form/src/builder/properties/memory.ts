import type { BuilderHost } from '../builder-host.js';

/** What a person has opened and begun to type: it lives between two drawings, and is no part of the form. */
export class PanelMemory {
  readonly #open = new Map<string, boolean>();
  readonly #drafts = new Map<string, string>();

  isOpen(section: string, atFirst: boolean): boolean {
    return this.#open.get(section) ?? atFirst;
  }

  setOpen(section: string, isOpen: boolean): void {
    this.#open.set(section, isOpen);
  }

  /** What stands in a field and cannot be, or is not yet, the form's. */
  draft(field: string): string | undefined {
    return this.#drafts.get(field);
  }

  setDraft(field: string, text: string | undefined): void {
    if (text === undefined) this.#drafts.delete(field);
    else this.#drafts.set(field, text);
  }
}

const memories = new WeakMap<BuilderHost, PanelMemory>();

/** Of a builder, as long as it lives. */
export function memoryOf(host: BuilderHost): PanelMemory {
  const known = memories.get(host);
  if (known !== undefined) return known;
  const memory = new PanelMemory();
  memories.set(host, memory);
  return memory;
}
