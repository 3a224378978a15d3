import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import type { ZwMenuButton } from '../menu/menu-button.js';
import { menuWordsEn } from '../messages/menu.en.js';
import { menuWordsZh } from '../messages/menu.zh-CN.js';
import { fold, rowWidth, type FitUnit } from './fit.js';
import { toolbarStep } from './own-keys.js';
import { RovingFocus } from './roving-focus.js';
import { toolbarStyles } from './toolbar.styles.js';
import { canFold, foldedItems, isSeparator, pickFolded, toolbarUnits, type ToolbarUnit } from './toolbar-unit.js';

/** px between two things in the row, as in the styles. */
const GAP = 4;

/**
 * Buttons and fields in a row, one stop of the Tab key for all: the arrows, Home and End move among them. A text field
 * keeps ← and → while its caret has somewhere to go; a list keeps ↑ and ↓; a field that needs all arrows is a stop of
 * its own. `disabled` ones are skipped; `aria-disabled` ones are reached, so that their reason can be read.
 *
 * Where the row is too narrow, buttons move into a menu at its end: those with the lowest `data-priority` first
 * (0 if not given), of equals the last. Elements of their own join in if they have `menuItem` and `pickMenuItem`
 * (`ToolbarMenuSource`), as `zw-menu-button` and `zw-segmented` do. What cannot be in a menu stays, and wraps at last.
 *
 * @slot - Buttons, links, fields, `zw-menu-button`, `zw-segmented`; `<hr>` between them; `role="group"` around some.
 * @csspart toolbar - The row.
 */
export class ZwToolbar extends LitElement {
  static override styles = [base, toolbarStyles];

  /** What the toolbar is for, for screen readers: 编辑. */
  @property() label = '';
  @property({ reflect: true }) orientation: 'horizontal' | 'vertical' = 'horizontal';

  @query('.bar') private readonly bar!: HTMLElement;
  @query('.more') private readonly more!: ZwMenuButton;
  @query('.span') private readonly span!: HTMLElement;

  readonly #lang = new LangController(this);
  readonly #roving = new RovingFocus();
  #units: readonly ToolbarUnit[] = [];
  #folded: readonly ToolbarUnit[] = [];
  #spanFrame = 0;
  readonly #sizes = new ResizeObserver(() => this.#fit());
  readonly #changes = new MutationObserver(() => this.#take());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes.observe(this, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'data-priority'] });
    if (this.hasUpdated) this.#take();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#spanFrame);
    this.#roving.release();
    for (const { element } of this.#units) delete element.dataset['folded'];
    this.#units = [];
    this.#folded = [];
  }

  override focus(options?: FocusOptions): void {
    this.#roving.current?.focus(options);
  }

  override render(): TemplateResult {
    const words = this.#lang.lang === 'en' ? menuWordsEn : menuWordsZh;
    return html`<div part="toolbar" class="bar" role="toolbar" aria-label=${this.label} aria-orientation=${this.orientation} @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        <slot @slotchange=${this.#take}></slot>
        <zw-menu-button
          class="more"
          data-idle
          hide-label
          label=${words.more}
          @click=${this.#freshMenu}
          @keydown=${this.#freshMenu}
          @zw-pick=${this.#onPick}
        ></zw-menu-button>
      </div>
      <div class="span" aria-hidden="true"><div></div></div>`;
  }

  protected override firstUpdated(): void {
    // Its width counts as soon as it is drawn.
    void this.more.updateComplete.then(this.#take);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('orientation')) this.#fit();
  }

  /** What stands in the toolbar may have changed. */
  readonly #take = (): void => {
    if (!this.isConnected || !this.hasUpdated) return;
    const former = this.#units;
    this.#read();
    for (const { element } of former) if (!this.#units.some((unit) => unit.element === element)) delete element.dataset['folded'];
    this.#sizes.disconnect();
    // As wide as the toolbar, but never higher: a height that changes with what is folded would be an endless question.
    this.#sizes.observe(this.span);
    for (const { element } of this.#units) this.#sizes.observe(element);
    this.#fit();
  };

  #read(): void {
    this.#units = toolbarUnits([...this.children].filter((child) => child.slot === ''));
  }

  /** Runs before the browser paints, so that nobody sees the row too full. */
  #fit(): void {
    if (!this.isConnected || !this.hasUpdated) return;
    // An element of its own may have been defined only since.
    this.#read();
    const active = this.#units.find(({ element }) => element.matches(':focus-within'));
    const { units, more } = this.#measured();
    const folded = this.orientation === 'vertical' ? units.map(() => false) : fold(units, { width: this.clientWidth, gap: GAP, more });
    this.#keepSpan(this.orientation === 'vertical' ? 0 : Math.ceil(rowWidth(units, [], GAP)));
    this.#units.forEach(({ element }, at) => element.toggleAttribute('data-folded', folded[at] === true));
    this.#folded = this.#units.filter((_unit, at) => folded[at] === true);
    const hadMore = !this.more.hasAttribute('data-idle') && this.more.matches(':focus-within');
    const hasMore = this.#folded.some((unit) => !isSeparator(unit));
    this.more.toggleAttribute('data-idle', !hasMore);
    this.#roving.controls = [...this.#units.filter((_unit, at) => folded[at] !== true).flatMap(({ controls }) => controls), ...(hasMore ? [this.more] : [])];
    // Who has the focus keeps it in the toolbar.
    if (active !== undefined && this.#folded.includes(active)) this.more.focus();
    else if (hadMore && !hasMore) this.focus();
  }

  /** With the next frame: the toolbar's own width may follow, which is not to be asked for while it is being told. */
  #keepSpan(width: number): void {
    cancelAnimationFrame(this.#spanFrame);
    this.#spanFrame = requestAnimationFrame(() => {
      const inner = this.span.firstElementChild;
      if (inner instanceof HTMLElement) inner.style.width = `${width}px`;
    });
  }

  #measured(): { readonly units: readonly FitUnit[]; readonly more: number } {
    this.bar.toggleAttribute('data-measuring', true);
    const units = this.#units.map((unit) => ({
      width: outerWidth(unit.element),
      priority: Number(unit.element.dataset['priority'] ?? 0) || 0,
      canFold: canFold(unit),
      isSeparator: isSeparator(unit),
    }));
    const more = outerWidth(this.more);
    this.bar.toggleAttribute('data-measuring', false);
    return { units, more };
  }

  readonly #onFocus = (event: FocusEvent): void => {
    if (event.target instanceof Node) this.#roving.came(event.target);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const [innermost] = event.composedPath();
    if (!(innermost instanceof Element) || !(event.target instanceof Node)) return;
    const step = toolbarStep(event.key, this.orientation, innermost);
    if (step !== undefined && this.#roving.move(event.target, step)) event.preventDefault();
  };

  /** What is folded away may have been switched on or off since. Asked on the way to the button, before it opens. */
  readonly #freshMenu = {
    handleEvent: (): void => {
      this.more.items = foldedItems(this.#folded);
    },
    capture: true,
  };

  readonly #onPick = (event: CustomEvent<{ readonly id: string }>): void => pickFolded(this.#folded, event.detail.id);
}

function outerWidth(element: HTMLElement): number {
  const { width } = element.getBoundingClientRect();
  if (width === 0) return 0;
  const { marginLeft, marginRight } = getComputedStyle(element);
  return width + parseFloat(marginLeft) + parseFloat(marginRight);
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-toolbar': ZwToolbar;
  }
}
