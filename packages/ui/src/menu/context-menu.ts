import { noChange } from 'lit';
import { AsyncDirective, directive, PartType, type ElementPart, type PartInfo } from 'lit/async-directive.js';

import { containsComposed } from '../element/composed.js';
import { deepActiveElement } from '../element/innermost.js';
import type { Point } from '../overlay/floating.js';
import { popupHome } from '../overlay/popup-home.js';
import { onLongPress } from '../press/long-press.js';
import type { MenuItem } from './menu-item.js';
import type { ZwMenu } from './menu.js';

/** The menu for what lies under the pointer or has the focus; an empty one leaves the browser its own. */
export type ContextMenuItems = (on: Element) => readonly MenuItem[];
export type ContextMenuPick = (id: string, on: Element) => void;

class ContextMenuDirective extends AsyncDirective {
  #element: Element | undefined;
  #items: ContextMenuItems = () => [];
  #onPick: ContextMenuPick = () => undefined;
  #label = '';
  #menu: ZwMenu | undefined;
  #release: (() => void) | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('contextMenu() stands in the tag of an element: <div ${contextMenu(…)}>.');
  }

  render(_items: ContextMenuItems, _onPick: ContextMenuPick, _label?: string): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [items, onPick, label]: Parameters<this['render']>): typeof noChange {
    this.#element = part.element;
    this.#items = items;
    this.#onPick = onPick;
    this.#label = label ?? '';
    if (this.isConnected) this.reconnected();
    return noChange;
  }

  override reconnected(): void {
    const element = this.#element;
    if (element === undefined || this.#release !== undefined) return;
    const stopLongPress = onLongPress(element, (at, pressed) => this.#open(at, pressed, 'none'));
    element.addEventListener('contextmenu', this.#onContextMenu);
    element.addEventListener('keydown', this.#onKey);
    this.#release = () => {
      stopLongPress();
      element.removeEventListener('contextmenu', this.#onContextMenu);
      element.removeEventListener('keydown', this.#onKey);
    };
  }

  override disconnected(): void {
    this.#release?.();
    this.#release = undefined;
    this.#menu?.remove();
    this.#menu = undefined;
  }

  readonly #onContextMenu = (event: Event): void => {
    if (event.defaultPrevented || !(event instanceof MouseEvent)) return;
    const [on] = event.composedPath();
    if (!(on instanceof Element)) return;
    // Some systems send this event for the keyboard too, without a place.
    const isByPointer = event.button === 2 || event.clientX !== 0 || event.clientY !== 0;
    if (isByPointer ? this.#open({ x: event.clientX, y: event.clientY }, on, 'none') : this.#open(on, on, 'first')) event.preventDefault();
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    const focused = deepActiveElement();
    const element = this.#element;
    if (element === undefined) return;
    const on = focused !== undefined && containsComposed(element, focused) ? focused : element;
    if (!this.#open(on, on, 'first')) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whether there was anything to open. */
  #open(at: Element | Point, on: Element, focus: 'first' | 'none'): boolean {
    const items = this.#items(on);
    const element = this.#element;
    if (items.length === 0 || element === undefined) return false;
    this.#menu?.close();
    const menu = document.createElement('zw-menu');
    menu.label = this.#label;
    menu.items = items;
    menu.addEventListener('zw-pick', (event) => {
      this.#onPick((event as CustomEvent<{ readonly id: string }>).detail.id, on); // as documented at ZwMenu
    });
    menu.addEventListener('zw-close', () => {
      menu.remove();
      if (this.#menu === menu) this.#menu = undefined;
    });
    this.#menu = menu;
    popupHome(element).appendChild(menu);
    menu.openAt(at, { focus });
    return true;
  }
}

/**
 * Gives an element a menu of its own for the right button, the menu key, Shift+F10 and a finger's long press:
 * `<div ${contextMenu((on) => itemsFor(on), (id, on) => …, '节点操作')}>`. `on` is the innermost element under the
 * pointer or with the focus, so that one menu serves a whole list. The page must have `menu/define`.
 */
export const contextMenu = directive(ContextMenuDirective);
