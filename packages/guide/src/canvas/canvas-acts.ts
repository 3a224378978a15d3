import type { Point } from '@zhengwu/ui';
import { emit } from '@zhengwu/ui/element';
import type { CanvasCollapse, CanvasIds, CanvasInsert, CanvasMenu, InsertKind } from './canvas-events.js';
import type { CanvasScene } from './canvas-scene.js';
import type { Detail } from './detail.js';

/** The canvas as its keys and its pointer see it. */
export interface ActingCanvas extends HTMLElement {
  readonly readonly: boolean;
  readonly selected: readonly string[];
  collapsed: ReadonlySet<string>;
  reveal(id: string, options?: { readonly focus?: boolean }): Promise<boolean>;
  rename(id: string): Promise<void>;
  search(): void;
}

/** What of the canvas is nobody's business outside. */
export interface CanvasParts {
  readonly scene: () => CanvasScene | undefined;
  readonly detail: () => Detail;
  /** What the cursor is on; setting it moves nothing and focuses nothing. */
  readonly active: () => string | undefined;
  readonly setActive: (id: string) => void;
  readonly activeElement: () => Element | null;
  readonly focusActive: () => void;
  readonly openInsertMenu: (optionId: string, anchor: Element, focus: 'first' | 'none') => void;
}

/** What can be done on the map, by key or by pointer: changes of the guide are asked of the owner by events. */
export class CanvasActs {
  constructor(
    readonly canvas: ActingCanvas,
    readonly parts: CanvasParts,
  ) {}

  select(ids: readonly string[]): void {
    const { selected } = this.canvas;
    if (ids.length !== selected.length || ids.some((id, index) => id !== selected[index])) emit(this.canvas, 'zw-select', { ids } satisfies CanvasIds);
  }

  insert(id: string | null, kind: InsertKind): void {
    emit(this.canvas, 'zw-insert', { id, kind } satisfies CanvasInsert);
  }

  /** On an option what comes after it, on a question one more option. */
  addAt(id: string): void {
    const node = this.#node(id);
    const anchor = this.parts.activeElement();
    if (node?.kind === 'question') this.insert(id, 'option');
    else if (node === undefined && anchor !== null) this.parts.openInsertMenu(id, anchor, 'first');
  }

  setCollapsed(id: string, isCollapsed: boolean): void {
    const { canvas } = this;
    if (canvas.collapsed.has(id) === isCollapsed || this.#node(id)?.kind !== 'question') return;
    this.parts.setActive(id);
    canvas.collapsed = new Set([...canvas.collapsed].filter((each) => each !== id).concat(isCollapsed ? [id] : []));
    emit(canvas, 'zw-collapse', { id, isCollapsed } satisfies CanvasCollapse);
  }

  /** Expands all that is collapsed; of one question, itself and all below it. */
  expandAll(id?: string): void {
    const { canvas } = this;
    const order = this.parts.scene()?.map.layout.order;
    const from = id === undefined ? 0 : (order?.placeOf(id) ?? -1);
    if (order === undefined || from < 0) return;
    const end = id === undefined ? order.nodes.length : (order.ends[from] ?? from);
    const opened = [...canvas.collapsed].filter((each) => {
      const place = order.placeOf(each) ?? from;
      return place >= from && place < end;
    });
    if (opened.length === 0) return;
    const gone = new Set(opened);
    canvas.collapsed = new Set([...canvas.collapsed].filter((each) => !gone.has(each)));
    for (const each of opened) emit(canvas, 'zw-collapse', { id: each, isCollapsed: false } satisfies CanvasCollapse);
    this.parts.focusActive();
  }

  askMenu(id: string | undefined, { x, y }: Point): void {
    if (id !== undefined && !this.canvas.selected.includes(id)) {
      this.parts.setActive(id);
      this.select([id]);
    }
    emit(this.canvas, 'zw-menu', { id: id ?? null, x, y } satisfies CanvasMenu);
  }

  /** Changes a text; a reference has none and leads to what it refers to. */
  edit(id: string): void {
    if (this.#node(id)?.kind === 'reference') void this.jump(id);
    else void this.canvas.rename(id);
  }

  async jump(id: string): Promise<void> {
    const node = this.#node(id);
    if (node?.kind === 'reference' && (await this.canvas.reveal(node.to, { focus: true }))) this.select([node.to]);
  }

  /** What is selected, if the cursor is on it; else what the cursor is on. */
  remove(id: string): void {
    const { selected } = this.canvas;
    emit(this.canvas, 'zw-remove', { ids: selected.includes(id) ? selected : [id] } satisfies CanvasIds);
  }

  #node(id: string): ReturnType<CanvasScene['words']['node']> {
    return this.parts.scene()?.words.node(id);
  }
}
