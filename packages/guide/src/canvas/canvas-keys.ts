import type { CanvasActs } from './canvas-acts.js';
import { canvasCommand, type CanvasCommand } from './canvas-key.js';
import { walk, type Direction } from './walk.js';

/** The keyboard of the map. */
export class CanvasKeys {
  constructor(private readonly acts: CanvasActs) {}

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement) return;
    const command = canvasCommand(event);
    const id = this.acts.parts.active();
    if (command === undefined || id === undefined || !this.#obey(command, id)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Answers whether the key was the map's: what only writes is not while nothing may be written. */
  #obey(command: CanvasCommand, id: string): boolean {
    const { acts } = this;
    const { canvas, parts } = acts;
    switch (command.do) {
      case 'walk':
        this.#walk(command.direction);
        return true;
      case 'edit':
        acts.edit(id);
        return true;
      case 'collapse':
      case 'expand':
        acts.setCollapsed(parts.scene()?.ownerOf(id) ?? id, command.do === 'collapse');
        return true;
      case 'expandAll':
        acts.expandAll(parts.scene()?.ownerOf(id) ?? id);
        return true;
      case 'menu': {
        const { left, bottom } = (parts.activeElement() ?? canvas).getBoundingClientRect();
        acts.askMenu(id, { x: left, y: bottom });
        return true;
      }
      case 'search':
        canvas.search();
        return true;
      case 'add':
        if (!canvas.readonly) acts.addAt(id);
        return !canvas.readonly;
      case 'remove':
        if (!canvas.readonly) acts.remove(id);
        return !canvas.readonly;
    }
  }

  #walk(direction: Direction): void {
    const { acts } = this;
    const { canvas, parts } = acts;
    const scene = parts.scene();
    const from = scene?.cursorOf(parts.active() ?? '');
    if (scene === undefined || from === undefined) return;
    const node = scene.nodeOf(from.card);
    // → on what is collapsed opens it first.
    if (direction === 'right' && node !== undefined && canvas.collapsed.has(node.id)) return acts.setCollapsed(node.id, false);
    const to = walk(scene.map, from, direction, parts.detail() === 'cards');
    const id = to === undefined ? undefined : scene.idAt(to);
    if (id === undefined) return;
    void canvas.reveal(id, { focus: true });
    acts.select([id]);
  }
}
