import { Floating, type FloatingOptions, type Point } from '../overlay/floating.js';
import type { MenuPath } from './menu-item.js';
import { pathKey } from './menu-level.js';
import { placeAfter } from './place-after.js';

/** The boxes and items of a menu as they stand in its tree, found by their paths; and where the focus is among them. */
export class LevelBoxes {
  /** Of the outermost box first. */
  #floatings: readonly Floating[] = [];

  constructor(private readonly menu: HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment }) {}

  level(path: MenuPath): HTMLElement | undefined {
    return this.#find('level', path);
  }

  item(path: MenuPath): HTMLElement | undefined {
    return this.#find('path', path);
  }

  /** The items of one box, those of its submenus left out. */
  items(level: MenuPath): readonly HTMLElement[] {
    const box = this.level(level);
    const all = box?.querySelectorAll<HTMLElement>('[data-path]') ?? [];
    return [...all].filter((item) => item.closest('[data-level]') === box);
  }

  pathOf(target: EventTarget | null | undefined): MenuPath | undefined {
    return pathIn(target instanceof Element ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined);
  }

  /** The item that has the focus. */
  focusedPath(): MenuPath | undefined {
    return this.pathOf(this.#focused());
  }

  /** The box that has the focus or holds the item that has it. */
  focusedLevel(): MenuPath | undefined {
    return pathIn(this.#focused()?.closest<HTMLElement>('[data-level]')?.dataset['level']);
  }

  open(path: MenuPath, anchor: Element | Point, options: FloatingOptions): void {
    const box = this.level(path);
    if (box === undefined) return;
    const floating = new Floating(box);
    floating.open(anchor, options);
    this.#floatings = [...this.#floatings.slice(0, path.length), floating];
  }

  /** A submenu stands beside its item, or under it where neither side has room: on a telephone. */
  openBeside(path: MenuPath, opener: HTMLElement): void {
    this.open(path, opener, { placement: 'right-start', gap: 4 });
    const { left, right } = opener.getBoundingClientRect();
    const width = this.level(path)?.offsetWidth ?? 0;
    const room = Math.max(left, document.documentElement.clientWidth - right);
    if (room >= width + 2 * EDGE) return;
    this.closeBelow(path.length - 1);
    this.open(path, opener, { placement: 'bottom-end', gap: 0 });
  }

  /** Closes the boxes that are deeper than this many levels; -1 closes all. */
  closeBelow(depth: number): void {
    for (const floating of this.#floatings.slice(depth + 1)) floating.close();
    this.#floatings = this.#floatings.slice(0, depth + 1);
  }

  focus(level: MenuPath, on: 'first' | 'last' | 'none'): void {
    const items = this.items(level);
    const item = on === 'none' ? undefined : on === 'first' ? items[0] : items[items.length - 1];
    // The box has no place yet: nothing is to be scrolled to it.
    (item ?? this.level(level))?.focus({ preventScroll: true });
  }

  move(level: MenuPath, to: 'next' | 'previous' | 'first' | 'last'): void {
    const items = this.items(level);
    const at = items.findIndex((item) => item === this.#focused());
    items[placeAfter(at, to, items.length)]?.focus();
  }

  #focused(): Element | undefined {
    return this.menu.shadowRoot?.activeElement ?? undefined;
  }

  #find(kind: 'level' | 'path', path: MenuPath): HTMLElement | undefined {
    const key = pathKey(path);
    return [...this.menu.renderRoot.querySelectorAll<HTMLElement>(`[data-${kind}]`)].find((element) => element.dataset[kind] === key);
  }
}

/** px that a popup keeps from the window's edge. */
const EDGE = 8;

function pathIn(key: string | undefined): MenuPath | undefined {
  return key === undefined ? undefined : (JSON.parse(key) as MenuPath); // written by pathKey
}
