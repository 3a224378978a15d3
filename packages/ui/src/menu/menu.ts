import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { deepActiveElement } from '../element/innermost.js';
import { emit } from '../element/emit.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { menuWordsEn } from '../messages/menu.en.js';
import { menuWordsZh } from '../messages/menu.zh-CN.js';
import { floatingLook, type Point } from '../overlay/floating.js';
import { commandAt, startsWith } from './command-at.js';
import { LevelBoxes } from './level-boxes.js';
import { isCommand, type MenuItem, type MenuPath } from './menu-item.js';
import { menuAct } from './menu-key.js';
import { menuLevel } from './menu-level.js';
import { MenuPointer } from './menu-pointer.js';
import { menuStyles } from './menu.styles.js';
import { TypeAhead, typeAheadRow } from '../type-ahead/type-ahead.js';
import { watchOutside } from './watch-outside.js';

export interface MenuOpenOptions {
  /** Which item gets the focus; with `none` the menu itself does, and the first arrow goes to an item. */
  readonly focus?: 'first' | 'last' | 'none' | undefined;
}

/**
 * A menu that floats beside what it belongs to, or where it was asked for. All by keyboard as everywhere: arrows, Home
 * and End, typing (Chinese by the initials of its pinyin), the letter that an item has for its own, → into a submenu and ← out of it, Enter or Space, Escape one
 * level, Tab closes and moves on. Items that cannot be used keep their place in that order, so that the reason can be
 * read. When it closes, the focus goes back where it was.
 *
 * @fires zw-pick - `{id}`: an item was chosen; the menu is closed and the focus back by then.
 * @fires zw-close - The menu has closed, for whatever reason.
 * @csspart menu - A menu's box, each submenu's too.
 * @csspart item - An item.
 */
export class ZwMenu extends LitElement {
  static override styles = [base, floatingLook, menuStyles];

  /** What the menu is for, for screen readers: 更多操作. */
  @property() label = '';
  @property({ attribute: false }) items: readonly MenuItem[] = [];

  readonly #lang = new LangController(this);
  readonly #boxes = new LevelBoxes(this);
  readonly #pointer = new MenuPointer(this.#boxes, {
    openPath: () => this.#open,
    openSubmenu: (path) => this.#openSubmenu(path, 'none'),
    closeTo: (depth) => this.#closeTo(depth),
  });
  readonly #typed = new TypeAhead();
  /** The item whose submenu is open. */
  #open: MenuPath = [];
  #returnTo: Element | undefined;
  #unwatch: (() => void) | undefined;

  get isOpen(): boolean {
    return this.#unwatch !== undefined;
  }

  /** Opens the menu beside an element or at a place of the window (px); one that is open moves there. */
  openAt(anchor: Element | Point, { focus = 'first' }: MenuOpenOptions = {}): void {
    if (!this.isConnected) return;
    const returnTo = this.isOpen ? this.#returnTo : deepActiveElement();
    this.#shut();
    this.#returnTo = returnTo;
    this.#unwatch = watchOutside(this.renderRoot, anchor, () => this.close());
    this.#draw();
    this.#boxes.open([], anchor, { placement: 'bottom-start', gap: anchor instanceof Element ? 4 : 0, onDismiss: this.#onDismiss });
    this.#boxes.focus([], focus);
  }

  close(): void {
    if (!this.isOpen) return;
    const returnTo = this.#returnTo;
    const hasFocus = this.shadowRoot?.activeElement != null;
    this.#shut();
    if (hasFocus && (returnTo instanceof HTMLElement || returnTo instanceof SVGElement)) returnTo.focus({ preventScroll: true });
    emit(this, 'zw-close');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shut();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const { empty } = this.#lang.lang === 'en' ? menuWordsEn : menuWordsZh;
    const level = menuLevel({ items: this.items, label: this.label, path: [], place: '', open: this.#open, emptyText: empty });
    return html`<div @keydown=${this.#onKey} @click=${this.#onClick} @pointermove=${this.#pointer.onMove} @pointerleave=${this.#pointer.onLeave} @contextmenu=${stopBoth}>
      ${level}
    </div>`;
  }

  protected override updated(): void {
    // An owner may take an item away while its submenu is open.
    if (this.#open.length > 0 && commandAt(this.items, this.#open)?.items === undefined) this.#closeTo(0);
  }

  #shut(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#pointer.stop();
    this.#boxes.closeBelow(-1);
    this.#open = [];
    this.#returnTo = undefined;
    this.requestUpdate();
  }

  /** At once, not with the next microtask: what is opened is placed and focused in the same turn. */
  #draw(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  #openSubmenu(path: MenuPath, focus: 'first' | 'none'): void {
    const command = commandAt(this.items, path);
    const opener = this.#boxes.item(path);
    if (command?.items === undefined || command.isDisabled === true || opener === undefined) return;
    if (!startsWith(this.#open, path)) {
      this.#boxes.closeBelow(path.length - 1);
      this.#open = path;
      this.#draw();
      this.#boxes.openBeside(path, opener);
    }
    if (focus === 'first') this.#boxes.focus(path, 'first');
  }

  /** Closes the submenus that are deeper than this many levels. */
  #closeTo(depth: number): void {
    if (this.#open.length <= depth) return;
    const opener = this.#open.slice(0, depth + 1);
    const focused = this.#boxes.focusedPath();
    this.#boxes.closeBelow(depth);
    this.#open = this.#open.slice(0, depth);
    if (focused !== undefined && focused.length > depth + 1) this.#boxes.item(opener)?.focus({ preventScroll: true });
    this.#draw();
  }

  #pick(path: MenuPath, focus: 'first' | 'none'): void {
    const command = commandAt(this.items, path);
    if (command === undefined || command.isDisabled === true) return;
    if (command.items !== undefined) return this.#openSubmenu(path, focus);
    this.close();
    emit(this, 'zw-pick', { id: command.id });
  }

  readonly #onDismiss = (reason: 'outside' | 'escape' | 'gone'): void => {
    const level = this.#boxes.focusedLevel();
    if (reason === 'escape' && level !== undefined && level.length > 0) this.#closeTo(level.length - 1);
    else this.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // The keys of what lies below rest while a menu is open.
    event.stopPropagation();
    const level = this.#boxes.focusedLevel();
    if (level === undefined || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const asked = menuAct(event.key, this.#typed.isTyping(event.timeStamp));
    if (asked === undefined) return;
    this.#pointer.stop();
    const path = this.#boxes.focusedPath();
    switch (asked.act) {
      case 'move':
        this.#boxes.move(level, asked.to);
        break;
      case 'pick':
        if (path !== undefined) this.#pick(path, 'first');
        break;
      case 'enter':
        if (path !== undefined) this.#openSubmenu(path, 'first');
        break;
      case 'leave':
        if (level.length > 0) this.#closeTo(level.length - 1);
        break;
      case 'tab':
        // The focus is back before the browser moves it on.
        return this.close();
      case 'type':
        if (!this.#pickByLetter(level, asked.key)) this.#type(level, path, asked.key, event.timeStamp);
        break;
    }
    event.preventDefault();
  };

  /** Whether an item has this letter for its own. */
  #pickByLetter(level: MenuPath, key: string): boolean {
    const items = level.length === 0 ? this.items : (commandAt(this.items, level)?.items ?? []);
    const item = items.filter(isCommand).find(({ keys }) => keys?.length === 1 && keys.toLowerCase() === key.toLowerCase());
    if (item !== undefined) this.#pick([...level, item.id], 'first');
    return item !== undefined;
  }

  #type(level: MenuPath, path: MenuPath | undefined, key: string, time: number): void {
    const items = this.#boxes.items(level);
    const from = items.findIndex((item) => item === this.#boxes.item(path ?? []));
    const labels = items.map((item) => item.querySelector('.label')?.textContent ?? '');
    items[typeAheadRow(labels, from, this.#typed.type(key, time)) ?? -1]?.focus();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const path = this.#boxes.pathOf(event.target);
    if (path !== undefined) this.#pick(path, event.detail === 0 ? 'first' : 'none');
  };
}

function stopBoth(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-menu': ZwMenu;
  }
}
