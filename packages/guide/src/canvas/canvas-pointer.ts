import type { Point, ZwViewport } from '@zhengwu/ui';
import type { CanvasActs } from './canvas-acts.js';
import { pressedCard, type PressedCard } from './pressed-card.js';

/** What is clicked on the map: cards, what stands on them, and the ground. */
export class CanvasPointer {
  constructor(
    private readonly acts: CanvasActs,
    private readonly viewport: () => ZwViewport,
  ) {}

  /** The node or option at a place of the browser's window, in px. */
  idAt(point: Point): string | undefined {
    const { x, y } = this.viewport().toContent(point);
    const scene = this.acts.parts.scene();
    const cursor = scene?.map.at(x, y);
    return cursor === undefined ? undefined : scene?.idAt(cursor);
  }

  /** The node that a press would drag: no option, no button, and not the first of all. */
  picked(press: PointerEvent): { readonly id: string; readonly label: string } | undefined {
    const { canvas, parts } = this.acts;
    const pressed = pressedCard(press);
    const scene = parts.scene();
    if (canvas.readonly || pressed === undefined || pressed.act !== undefined || press.composedPath()[0] instanceof HTMLInputElement) return undefined;
    const node = scene?.words.node(pressed.id);
    return scene === undefined || node === undefined || node.id === scene.input.guide.rootId ? undefined : { id: node.id, label: scene.words.title(node) };
  }

  readonly onClick = (event: MouseEvent): void => {
    const { acts } = this;
    const { canvas, parts } = acts;
    const pressed = this.#pressed(event);
    if (pressed === undefined) {
      if (this.#isGround(event)) acts.select([]);
      return;
    }
    const { id, act, element } = pressed;
    // In a text that is being changed a click is the field's.
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    switch (act) {
      case 'fold':
        return acts.setCollapsed(id, !canvas.collapsed.has(id));
      case 'add':
        return parts.openInsertMenu(id, element, event.detail === 0 ? 'first' : 'none');
      case 'option':
        return acts.insert(id, 'option');
      case 'jump':
        return void acts.jump(id);
      case undefined: {
        const { selected } = canvas;
        parts.setActive(id);
        parts.focusActive();
        if (!event.ctrlKey && !event.metaKey) acts.select([id]);
        else acts.select(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
      }
    }
  };

  /** Near: changes the text. From afar: comes near. */
  readonly onDoubleClick = (event: MouseEvent): void => {
    const pressed = this.#pressed(event);
    if (pressed === undefined || pressed.act !== undefined || event.composedPath()[0] instanceof HTMLInputElement) return;
    if (this.acts.parts.detail() === 'cards') this.acts.edit(pressed.id);
    else void this.acts.canvas.reveal(pressed.id, { focus: true });
  };

  readonly onContextMenu = (event: MouseEvent): void => {
    const pressed = this.#pressed(event);
    // The field in which a text is changed has the browser's own menu.
    if ((pressed === undefined && !this.#isGround(event)) || event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    this.acts.askMenu(pressed?.id, { x: event.clientX, y: event.clientY });
  };

  /** The ground itself, not what floats on it. */
  #isGround(event: Event): boolean {
    return event.target === this.viewport();
  }

  /** From afar the cards are painted: what is pressed is known by its place. */
  #pressed(event: MouseEvent): PressedCard | undefined {
    const pressed = pressedCard(event);
    const { canvas, parts } = this.acts;
    if (pressed !== undefined || parts.detail() !== 'blocks' || !this.#isGround(event)) return pressed;
    const id = this.idAt({ x: event.clientX, y: event.clientY });
    return id === undefined ? undefined : { id: parts.scene()?.ownerOf(id) ?? id, act: undefined, element: canvas };
  }
}
