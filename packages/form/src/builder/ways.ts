import type { ZwFrame, ZwTree } from '@zhengwu/ui';
import type { LaterPart } from '@zhengwu/ui/designer';
import type { ZwFormCanvas } from './canvas/form-canvas.js';
import type { SideTab } from './side-pane.js';
import type { ViewShelf } from './view-shelf.js';

/** What a person is led to. What is not drawn at the moment is null. */
interface WaysGivens {
  readonly canvas: () => ZwFormCanvas | null;
  readonly tree: () => ZwTree | null;
  readonly frame: () => ZwFrame | null;
  readonly root: () => ParentNode;
  /** What has the keyboard within the builder. */
  readonly active: () => Element | null;
  readonly shelf: ViewShelf;
  /** Comes when it is first wanted. */
  readonly outline: Pick<LaterPart<unknown>, 'load'>;
  readonly selection: () => readonly string[];
  readonly isNarrow: () => boolean;
  readonly side: () => SideTab;
  readonly showSide: (side: SideTab) => void;
  readonly showDesign: () => void;
  readonly drawn: () => Promise<unknown>;
}

/** The ways of the keyboard through the builder: to a node, a property, the canvas, the shelf. What is gone to is brought to sight. */
export class Ways {
  /** The node that was brought to sight last. */
  #shown: string | undefined;
  /** What is looked for by Ctrl+F is looked for where it was last, whatever the outline was opened for meanwhile. */
  #soughtIn: SideTab = 'components';

  constructor(private readonly givens: WaysGivens) {}

  /** What was chosen since is brought to sight wherever the person is not at work himself. */
  follow(): void {
    const { side, active, tree, canvas } = this.givens;
    if (side() !== 'outline') this.#soughtIn = side();
    const id = this.#last;
    if (id === this.#shown) return;
    this.#shown = id;
    if (id === undefined) return;
    const at = active();
    if (at !== tree()) tree()?.reveal(id);
    // What was just added is on the canvas by the next frame.
    if (at !== canvas()) canvas()?.follow(id);
  }

  /** To a node, or to the property of it that a path names, where there is one. */
  async toNode(id: string, path?: string): Promise<void> {
    const { tree, canvas, root, shelf, drawn, isNarrow } = this.givens;
    tree()?.reveal(id);
    await canvas()?.reveal(id);
    if (path !== undefined && (await shelf.focusField(root(), path, this.#showProperties, drawn))) return;
    if (!isNarrow()) canvas()?.focus({ preventScroll: true });
  }

  /** To the first control of the properties that matches. */
  toField(selector: string): void {
    const { root, shelf, drawn } = this.givens;
    void shelf.toField(root(), selector, this.#showProperties, drawn);
  }

  /** Back to what is chosen. */
  async toCanvas(): Promise<void> {
    const { canvas, drawn, showDesign } = this.givens;
    showDesign();
    await drawn();
    const id = this.#last;
    if (id !== undefined) await canvas()?.reveal(id);
    canvas()?.focus({ preventScroll: true });
  }

  /** To where things are looked for that can be put into the form. */
  async seek(): Promise<void> {
    const { side, showSide, drawn, frame, root } = this.givens;
    if (side() === 'outline') showSide(this.#soughtIn);
    await drawn();
    await frame()?.showPane('outline');
    root().querySelector('zw-form-shelf')?.focus();
  }

  /** To the title of a node, in the outline. */
  async rename(id: string): Promise<void> {
    const { showSide, drawn, frame, tree, outline } = this.givens;
    showSide('outline');
    // Where it does not come, its place says so.
    await outline.load().catch(() => undefined);
    await drawn();
    await frame()?.showPane('outline');
    await tree()?.updateComplete;
    tree()?.rename(id);
  }

  /** Where a menu for what is chosen opens. @param around where it does while nothing is drawn */
  menuSpot(around: Element): { readonly x: number; readonly y: number } {
    const canvas = this.givens.canvas();
    const id = this.#last;
    const box = id === undefined ? undefined : canvas?.boxOf(id);
    if (box !== undefined) return { x: box.left + 8, y: box.top + Math.min(box.height, 28) };
    const at = (canvas ?? around).getBoundingClientRect();
    return { x: at.left + 24, y: at.top + 24 };
  }

  get #last(): string | undefined {
    const selection = this.givens.selection();
    return selection[selection.length - 1];
  }

  readonly #showProperties = (): Promise<void> => this.givens.frame()?.showPane('properties') ?? Promise.resolve();
}
