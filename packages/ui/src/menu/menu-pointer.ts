import { startsWith } from './command-at.js';
import type { LevelBoxes } from './level-boxes.js';
import type { MenuPath } from './menu-item.js';
import { SubmenuHover } from './submenu-hover.js';

interface OpenMenus {
  /** The item whose submenu is open. */
  readonly openPath: () => MenuPath;
  readonly openSubmenu: (path: MenuPath) => void;
  /** Closes the submenus that are deeper than this many levels. */
  readonly closeTo: (depth: number) => void;
}

/** What a pointer does to a menu without pressing: it marks items, and opens and closes submenus. */
export class MenuPointer {
  readonly #hover = new SubmenuHover();

  constructor(
    private readonly boxes: LevelBoxes,
    private readonly menus: OpenMenus,
  ) {}

  stop(): void {
    this.#hover.stop();
  }

  readonly onMove = (event: PointerEvent): void => {
    const path = this.boxes.pathOf(event.target);
    if (event.pointerType === 'touch' || path === undefined) return;
    const at = { x: event.clientX, y: event.clientY };
    const key = path.join('\n');
    const open = this.menus.openPath();
    const enter = (): void => this.boxes.item(path)?.focus({ preventScroll: true });
    if (startsWith(open, path)) {
      this.#hover.onOpener(at, key);
      return enter();
    }
    const depth = path.length - 1;
    const submenu = open.length > depth ? this.boxes.level(open.slice(0, depth + 1))?.getBoundingClientRect() : undefined;
    const rest = (): void => {
      this.menus.closeTo(depth);
      this.menus.openSubmenu(path);
    };
    this.#hover.onItem(at, key, submenu, { enter, rest });
  };

  readonly onLeave = (): void => {
    this.#hover.stop();
    const path = this.boxes.focusedPath();
    // An item stays marked only while its submenu is open.
    if (path !== undefined && !startsWith(this.menus.openPath(), path)) this.boxes.focus(path.slice(0, -1), 'none');
  };
}
