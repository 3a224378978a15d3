import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { closestComposed } from '../element/composed.js';
import { emit } from '../element/emit.js';
import { icon, type IconNode } from '../icon/icon.js';
import { chevronDownIcon, ellipsisIcon } from '../icon/icons.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { tooltip } from '../tooltip/tooltip.js';
import { menuButtonStyles } from './menu-button.styles.js';
import type { MenuItem } from './menu-item.js';
import type { ZwMenu } from './menu.js';

/**
 * A button that opens a menu. ↓ opens it on the first item, ↑ on the last.
 *
 * @fires zw-pick - `{id}`: an item was chosen; the focus is back on the button by then.
 * @csspart button - The button.
 */
export class ZwMenuButton extends LitElement {
  static override styles = [base, controls, menuButtonStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @property({ attribute: false }) icon: IconNode | undefined;
  /** The icon alone (three dots if none is given), the words in a tooltip. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  /** As `data-kind` of `zw-button`. */
  @property() kind: 'primary' | 'quiet' | 'link' | 'danger' | undefined;
  /** As `data-size` of `zw-button`. */
  @property() size: 'small' | undefined;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Why it is disabled. Given, the button stays in the order of the Tab key and says so. */
  @property() reason: string | undefined;

  @state() private isOpen = false;
  @query('button') private readonly button!: HTMLButtonElement;
  @query('zw-menu') private readonly menu!: ZwMenu;

  /** How a toolbar without room shows it in its own menu. */
  get menuItem(): MenuItem {
    return { id: 'menu', label: this.label, icon: this.icon, items: this.items, isDisabled: this.disabled, reason: this.disabled ? this.reason : undefined };
  }

  /** Does what was picked in that menu. */
  pickMenuItem(id: string): void {
    emit(this, 'zw-pick', { id });
  }

  /** Opens the menu, as a press on the button does. */
  open(focus: 'first' | 'last' | 'none' = 'first'): void {
    if (this.disabled) return;
    this.isOpen = true;
    // An owner may have set them just now, and what is opened is drawn at once.
    this.menu.items = this.items;
    this.menu.openAt(this.button, { focus });
  }

  override focus(options?: FocusOptions): void {
    this.button.focus(options);
  }

  override render(): TemplateResult {
    const { label, hideLabel } = this;
    const isShut = this.disabled && this.reason === undefined;
    const words = this.disabled && this.reason !== undefined ? (hideLabel ? `${label}：${this.reason}` : this.reason) : hideLabel ? label : '';
    const sign = this.icon ?? (hideLabel ? ellipsisIcon : undefined);
    return html`<button
        part="button"
        type="button"
        class="button ${hideLabel ? 'zw-icon-button' : 'zw-button'}"
        data-kind=${this.kind ?? nothing}
        data-size=${this.size ?? nothing}
        ?disabled=${isShut}
        aria-disabled=${this.disabled && !isShut ? 'true' : nothing}
        aria-label=${hideLabel ? label : nothing}
        aria-haspopup="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        ${tooltip(words)}
      >
        ${sign === undefined ? nothing : icon(sign)}${hideLabel
          ? nothing
          : html`<span class="word">${label}</span><span class="chevron">${icon(chevronDownIcon)}</span>`}
      </button>
      <zw-menu .label=${label} .items=${this.items} @zw-pick=${this.#onPick} @zw-close=${this.#onClose}></zw-menu>`;
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (this.menu.isOpen) this.menu.close();
    // A click without a pointer comes from Enter or Space.
    else this.open(event.detail === 0 ? 'first' : 'none');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.ctrlKey || event.altKey || event.metaKey || this.disabled) return;
    // There the arrows move among the buttons; Enter opens.
    if (closestComposed(this, 'zw-toolbar[orientation=vertical]') !== undefined) return;
    event.preventDefault();
    this.open(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  readonly #onPick = (event: CustomEvent<{ readonly id: string }>): void => {
    emit(this, 'zw-pick', event.detail);
  };

  readonly #onClose = (): void => {
    this.isOpen = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-menu-button': ZwMenuButton;
  }
}
