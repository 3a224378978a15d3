import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { closestComposed } from '../element/composed.js';
import { emit } from '../element/emit.js';
import { icon, type IconNode } from '../icon/icon.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import type { MenuItem } from '../menu/menu-item.js';
import { tooltip } from '../tooltip/tooltip.js';
import { nextSegment, tabStop } from './next-segment.js';
import { segmentedStyles } from './segmented.styles.js';

/** One of the things to choose from. */
export interface SegmentedOption {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconNode | undefined;
  readonly isDisabled?: boolean | undefined;
}

/**
 * A few things of which one is chosen, side by side in one box: the views of a designer, a width, an alignment. To a
 * screen reader it is a group of radio buttons: one stop of the Tab key, the arrows move and choose. Within a toolbar
 * ← and → (↑ and ↓ in an upright one) move without choosing and go on to the neighbours, as everywhere in a toolbar; Space or Enter chooses.
 *
 * @fires zw-change - `{value}`: a person has chosen; not for a value that the owner set.
 * @csspart box - The box around all segments.
 */
export class ZwSegmented extends LitElement {
  static override styles = [base, controls, segmentedStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What is chosen here, for screen readers: 视图. */
  @property() label = '';
  @property({ attribute: false }) options: readonly SegmentedOption[] = [];
  /** The `value` of the chosen option; one that no option has chooses none. */
  @property() value = '';
  /** Options that have an icon show it alone, their words in a tooltip: for where there is little room. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Where the focus has gone without choosing. */
  @state() private focused: number | undefined;

  /** How a toolbar without room shows it in its menu. */
  get menuItem(): MenuItem {
    return {
      id: 'segmented',
      label: this.label,
      isDisabled: this.disabled,
      items: this.options.map((option) => ({
        id: option.value,
        label: option.label,
        icon: option.icon,
        isDisabled: this.readonly || option.isDisabled === true,
        isChecked: option.value === this.value,
      })),
    };
  }

  /** Chooses what was picked in that menu. */
  pickMenuItem(id: string): void {
    const option = this.options.find(({ value }) => value === id);
    if (option !== undefined) this.#choose(option);
  }

  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]') ?? this.renderRoot.querySelector<HTMLElement>('[role=radio]'))?.focus(options);
  }

  override render(): TemplateResult {
    const stop = this.focused ?? tabStop(this.options, this.value);
    return html`<div
      part="box"
      class="box"
      role="radiogroup"
      aria-label=${this.label}
      aria-disabled=${this.disabled ? 'true' : nothing}
      aria-readonly=${this.readonly ? 'true' : nothing}
      @keydown=${this.#onKey}
      @focusout=${this.#onBlur}
    >
      ${this.options.map((option, at) => this.#segment(option, at === stop))}
    </div>`;
  }

  #segment(option: SegmentedOption, isStop: boolean): TemplateResult {
    const isBare = this.compact && option.icon !== undefined;
    return html`<button
      type="button"
      class="segment"
      role="radio"
      aria-checked=${option.value === this.value ? 'true' : 'false'}
      aria-disabled=${this.#isShut(option) ? 'true' : nothing}
      aria-label=${isBare ? option.label : nothing}
      tabindex=${isStop ? 0 : -1}
      ?data-bare=${isBare}
      @click=${() => this.#choose(option)}
      ${tooltip(isBare ? option.label : '')}
    >
      ${option.icon === undefined ? nothing : icon(option.icon)}${isBare ? nothing : html`<span>${option.label}</span>`}
    </button>`;
  }

  #isShut(option: SegmentedOption): boolean {
    return this.disabled || option.isDisabled === true;
  }

  #choose(option: SegmentedOption): void {
    if (this.#isShut(option) || this.readonly) return;
    this.focused = undefined;
    if (option.value === this.value) return;
    this.value = option.value;
    emit(this, 'zw-change', { value: option.value });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const step = stepOf(event.key);
    if (step === undefined) return;
    const axis = closestComposed(this, 'zw-toolbar')?.getAttribute('orientation');
    const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const isInToolbar = axis != null && isAcross === (axis === 'horizontal');
    const from = this.#segments().findIndex((segment) => segment === event.target);
    const to = nextSegment(this.options.map((option) => option.isDisabled === true), from, step, !isInToolbar);
    if (isInToolbar && to === from) return;
    event.preventDefault();
    const option = this.options[to];
    if (option === undefined) return;
    this.focused = to;
    this.#segments()[to]?.focus();
    if (!isInToolbar) this.#choose(option);
  };

  readonly #onBlur = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !this.renderRoot.contains(to)) this.focused = undefined;
  };

  #segments(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
  }
}

function stepOf(key: string): 1 | -1 | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return -1;
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-segmented': ZwSegmented;
  }
}
