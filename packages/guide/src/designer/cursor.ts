import type { ZwDialog, ZwFrame, ZwTree } from '@zhengwu/ui';
import type { Guide } from '../model/index.js';
import { selectedFor } from './elements.js';
import { outlineOf } from './outline/outline.js';

/** What the cursor needs of the designer. */
export interface CursorPort {
  readonly guide: () => Guide | undefined;
  readonly selection: () => readonly string[];
  readonly select: (ids: readonly string[]) => void;
  readonly tree: () => ZwTree | null;
  readonly frame: () => ZwFrame | null;
  readonly root: () => ParentNode;
  /** Draws, and settles when that is done. */
  readonly draw: () => Promise<unknown>;
  /** Settles when the fields of the properties are there, or will not be. */
  readonly propertiesDrawn: () => Promise<void>;
}

/** Where the keyboard goes: to a row of the outline, into its field, to a field of the properties, and back. */
export class Cursor {
  constructor(private readonly port: CursorPort) {}

  /** The row of what is selected. */
  get row(): string | undefined {
    const guide = this.port.guide();
    const [id] = this.port.selection();
    return guide === undefined || id === undefined ? undefined : outlineOf(guide).rowOf(id)?.id;
  }

  /** Draws the outline anew, then opens the field of a row. */
  async write(id: string): Promise<void> {
    await this.port.draw();
    await this.port.frame()?.showPane('outline');
    await this.port.tree()?.updateComplete;
    this.port.tree()?.rename(id);
  }

  /** Draws the outline anew, then puts the cursor on a row; without one it stays where it is. */
  async rest(id: string | undefined): Promise<void> {
    if (id !== undefined) this.port.select([id]);
    await this.port.draw();
    if (id !== undefined) this.port.tree()?.focusNode(id);
  }

  toOutline(): void {
    const { row } = this;
    if (row === undefined) this.port.tree()?.focus();
    else this.port.tree()?.focusNode(row);
  }

  /** To the first control of the properties that matches. */
  async toField(selector: string): Promise<void> {
    await this.port.draw();
    await this.port.propertiesDrawn();
    await this.port.frame()?.showPane('properties');
    const root = this.port.root();
    // A dialog that is being shut gives the focus back first.
    await Promise.all([...root.querySelectorAll<ZwDialog>('zw-dialog')].map((dialog) => dialog.updateComplete));
    const field = [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.closest('.properties') !== null && each.getClientRects().length > 0);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  }

  /** Selects and shows an element; the keyboard stays where it is. */
  follow(id: string): void {
    const guide = this.port.guide();
    const ids = guide === undefined ? [] : selectedFor(guide, id);
    if (ids.length > 0) this.port.select(ids);
    const { row } = this;
    if (row !== undefined) this.port.tree()?.reveal(row);
  }
}
