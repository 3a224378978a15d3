import type { Lang } from '@zhengwu/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { containsComposed } from '../element/composed.js';
import { deepActiveElement } from '../element/innermost.js';
import { emit } from '../element/emit.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { splitWordsEn } from '../messages/split.en.js';
import { splitWordsZh, type SplitWords } from '../messages/split.zh-CN.js';
import { BoxLength } from './box-length.js';
import { keepLayout, keptLayout } from './layout-memory.js';
import { draggedPane, largestPane, paneSize, smallestPane, type PaneBounds } from './pane-size.js';
import { SeparatorDrag } from './separator-drag.js';
import { separatorWish } from './separator-key.js';
import { splitStyles } from './split.styles.js';

/** `detail` of `zw-input`. */
export interface SplitInput {
  /** px */
  readonly size: number;
}

/** `detail` of `zw-change`. */
export interface SplitChange {
  /** px; kept while the pane is collapsed */
  readonly size: number;
  readonly collapsed: boolean;
}

/** px that the line takes. */
const LINE = 1;

const WORDS: Readonly<Record<Lang, SplitWords>> = { 'zh-CN': splitWordsZh, en: splitWordsEn };

/**
 * Two panes and the line between them, which a person moves. One pane has a size in px, the other takes the rest.
 * It fills its parent. Where the box becomes too small, sizes are clamped for display; what was chosen is kept.
 *
 * @slot start - the left or upper pane
 * @slot end - the right or lower pane
 * @fires zw-input - `{ size }` while the line is dragged
 * @fires zw-change - `{ size, collapsed }` when a person has settled it, or when what was kept under `memory` is taken up
 * @csspart separator - the line
 */
export class ZwSplit extends LitElement {
  static override styles = [base, splitStyles];

  /** Beside each other, or below each other. */
  @property({ reflect: true }) direction: 'row' | 'column' = 'row';

  /** Which pane has the size. */
  @property() fixed: 'start' | 'end' = 'start';

  /** The least size of the sized pane, in px. */
  @property({ type: Number }) min = 120;

  /** The largest size of the sized pane, in px. */
  @property({ type: Number }) max = Infinity;

  /** The least that the other pane keeps, in px. It wins over `min`. */
  @property({ type: Number, attribute: 'min-rest' }) minRest = 200;

  /** Whether Enter, or a drag to the edge, puts the sized pane away. */
  @property({ type: Boolean }) collapsible = false;

  /** Whether the sized pane is put away. The element sets it too. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** Whether the sized pane has nothing to show for now, and is hidden with its line. What a person chose is kept, and comes back. */
  @property({ type: Boolean, reflect: true }) folded = false;

  /** Names the line: 大纲宽度. */
  @property() label = '';

  /** A name under which size and collapsed are kept in this browser; empty: they are not kept. */
  @property() memory = '';

  @state() private isHeld = false;

  @query('.separator') private readonly separator!: HTMLElement;
  @query('.pane[data-sized]') private readonly sizedPane!: HTMLElement;

  #size = 280;
  #defaultSize = 280;
  /** What `memory` last held or gave, so that nothing is written that is already there. */
  #kept: SplitChange | undefined;
  readonly #lang = new LangController(this);
  readonly #box = new BoxLength(this);
  readonly #drag = new SeparatorDrag(this, {
    began: () => (this.isHeld = true),
    moved: (wish) => {
      const { size, collapsed } = draggedPane(wish, this.#bounds, this.collapsible);
      // A collapsed pane will come back with the size that it had.
      this.#set({ size: collapsed ? this.#size : size, collapsed });
      emit(this, 'zw-input', { size: this.#size } satisfies SplitInput);
    },
    ended: (before, hasMoved) => {
      this.isHeld = false;
      const { size, collapsed } = this.#layout;
      if (!hasMoved) {
        if (collapsed) this.#settle({ size, collapsed: false });
        return;
      }
      this.#set(before);
      this.#settle({ size: collapsed ? before.size : size, collapsed });
    },
    cancelled: (before) => {
      this.isHeld = false;
      this.#set(before);
    },
  });

  /** The size that was chosen, in px. What the owner sets is also what a double click goes back to. */
  @property({ type: Number })
  get size(): number {
    return this.#size;
  }
  set size(px: number) {
    if (!Number.isFinite(px) || px < 0) return;
    this.#defaultSize = px;
    this.#set({ size: px, collapsed: this.collapsed });
  }

  override render(): TemplateResult {
    const words = WORDS[this.#lang.lang];
    const now = this.collapsed ? 0 : Math.round(this.#shown);
    const largest = Math.round(largestPane(this.#bounds));
    return html`${this.#pane('start')}
      <div
        class="separator"
        part="separator"
        role="separator"
        tabindex="0"
        aria-label=${this.label === '' ? nothing : this.label}
        aria-orientation=${this.direction === 'row' ? 'vertical' : 'horizontal'}
        aria-controls=${this.fixed}
        aria-valuemin=${this.collapsible ? 0 : Math.round(smallestPane(this.#bounds))}
        aria-valuemax=${Number.isFinite(largest) ? largest : now}
        aria-valuenow=${now}
        aria-valuetext=${this.collapsed ? words.collapsed : words.size({ px: now })}
        data-fixed=${this.fixed}
        ?data-held=${this.isHeld}
        ?hidden=${this.folded}
        @pointerdown=${this.#onPress}
        @dblclick=${this.#onDoubleClick}
        @keydown=${this.#onKey}
      ></div>
      ${this.#pane('end')}`;
  }

  #pane(place: 'start' | 'end'): TemplateResult {
    const isSized = this.fixed === place;
    return html`<div class="pane" id=${place} ?data-sized=${isSized} ?hidden=${isSized && (this.collapsed || this.folded)}><slot name=${place}></slot></div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memory') && this.memory !== '') this.#remember(this.memory);
    // Before the pane is hidden: what has the focus in it would lose it to the page.
    if (this.collapsed && this.hasUpdated) this.#saveFocus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { min, max, minRest } = this;
    // By the style object: a strict content security policy forbids the attribute.
    const { style } = this.sizedPane;
    style.setProperty('--_wish', `${Math.min(Math.max(this.#size, min), Math.max(min, max))}px`);
    style.setProperty('--_min-rest', `${minRest}px`);
    if (!this.isHeld && this.memory !== '' && (changed.has('collapsed') || changed.has('size'))) this.#keep();
  }

  get #layout(): SplitChange {
    return { size: this.#size, collapsed: this.collapsed };
  }

  get #bounds(): PaneBounds {
    const { min, max, minRest } = this;
    return { min, max, minRest, total: this.#box.length(this.direction) - LINE };
  }

  get #shown(): number {
    return paneSize(this.#size, this.#bounds);
  }

  #set({ size, collapsed }: SplitChange): void {
    const before = this.#size;
    this.#size = size;
    this.requestUpdate('size', before);
    this.collapsed = collapsed;
  }

  /** Sets what a person settled, and tells it if it is new. */
  #settle(next: SplitChange): void {
    const before = this.#layout;
    this.#set(next);
    if (before.size !== next.size || before.collapsed !== next.collapsed) emit(this, 'zw-change', next);
  }

  #remember(name: string): void {
    const kept = keptLayout(name);
    if (kept === undefined) return;
    const before = this.#layout;
    this.#kept = { size: kept.size, collapsed: kept.collapsed && this.collapsible };
    this.#set(this.#kept);
    if (before.size !== this.#size || before.collapsed !== this.collapsed) void this.updateComplete.then(() => emit(this, 'zw-change', this.#layout));
  }

  #keep(): void {
    const { size, collapsed } = this.#layout;
    if (this.#kept === undefined ? size === this.#defaultSize && !collapsed : this.#kept.size === size && this.#kept.collapsed === collapsed) return;
    this.#kept = { size, collapsed };
    keepLayout(this.memory, this.#kept);
  }

  #saveFocus(): void {
    const active = deepActiveElement();
    if (active !== undefined && containsComposed(this.sizedPane, active)) this.separator.focus();
  }

  #onPress(event: PointerEvent): void {
    const { direction, fixed } = this;
    this.#drag.press(event, { ...this.#layout, direction, fixed, shown: this.collapsed ? 0 : this.#shown });
  }

  #onDoubleClick(): void {
    this.#settle({ size: this.#defaultSize, collapsed: false });
  }

  #grow(by: number): void {
    if (this.collapsed) {
      if (by > 0) this.#settle({ size: this.#size, collapsed: false });
      return;
    }
    const shown = this.#shown;
    const size = paneSize(shown + by, this.#bounds);
    // At an end that only a small window sets, what was chosen for a larger one is not lost.
    if (size !== shown) this.#settle({ size, collapsed: false });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || this.isHeld) return;
    const wish = separatorWish(event, this);
    if (wish === undefined || (wish.kind === 'toggle' && !this.collapsible)) return;
    event.preventDefault();
    switch (wish.kind) {
      case 'grow':
        return this.#grow(wish.by);
      case 'smallest':
        return this.#settle({ size: smallestPane(this.#bounds), collapsed: false });
      case 'largest':
        return this.#settle({ size: largestPane(this.#bounds), collapsed: false });
      case 'toggle':
        return this.#settle({ size: this.#size, collapsed: !this.collapsed });
    }
  }
}
