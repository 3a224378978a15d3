import { base, controls, emit } from '@zhengwu/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Version } from '../../api/index.js';
import { historyTextsIn } from './messages/history.js';

/** `detail` of `zw-milestone`: the name, or null to take the milestone off. */
export interface MilestoneWish {
  readonly number: number;
  readonly name: string | null;
}

const LONGEST = 60;

/**
 * Asks for the name of a version's milestone.
 *
 * @fires zw-milestone - `MilestoneWish`
 * @fires zw-close - nothing is wished
 */
export class PgMilestoneDialog extends LitElement {
  static override styles = [base, controls];

  /** The version that is asked about; the dialog is open while there is one. */
  @property({ attribute: false }) version: Version | undefined;
  @property({ attribute: false }) language: 'zh-CN' | 'en' = 'zh-CN';

  @state() private text = '';
  @state() private isMissing = false;
  @query('input') private readonly input!: HTMLInputElement | null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('version') || this.version === undefined) return;
    this.text = this.version.milestone ?? '';
    this.isMissing = false;
  }

  override render(): TemplateResult {
    const { version } = this;
    const texts = historyTextsIn(this.language);
    return html`<zw-dialog width="small" .label=${version === undefined ? '' : texts.milestoneOf(version.number)} .open=${version !== undefined} @zw-close=${() => emit(this, 'zw-close', undefined)}>
      <form
        id="form"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#wish();
        }}
      >
        <label class="zw-label" for="name">${texts.milestoneLabel}</label>
        <input
          id="name"
          class="zw-input"
          maxlength=${LONGEST}
          autocomplete="off"
          autofocus
          aria-describedby="note"
          aria-invalid=${this.isMissing ? 'true' : nothing}
          .value=${live(this.text)}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLInputElement).value;
            this.isMissing = false;
          }}
        />
        <p id="note" class=${this.isMissing ? 'zw-error' : 'zw-hint'} role=${this.isMissing ? 'alert' : nothing}>${this.isMissing ? texts.milestoneMissing : texts.milestoneHint}</p>
      </form>
      ${version === undefined || version.milestone === null
        ? nothing
        : html`<button slot="footer" type="button" class="zw-button" data-kind="danger" @click=${() => emit(this, 'zw-milestone', { number: version.number, name: null } satisfies MilestoneWish)}>${texts.milestoneRemove}</button>`}
      <button slot="footer" type="button" class="zw-button" @click=${() => emit(this, 'zw-close', undefined)}>${texts.cancel}</button>
      <button slot="footer" type="button" class="zw-button" data-kind="primary" @click=${() => this.#wish()}>${texts.save}</button>
    </zw-dialog>`;
  }

  #wish(): void {
    const name = this.text.trim();
    const { version } = this;
    if (version === undefined) return;
    if (name === '') {
      this.isMissing = true;
      this.input?.focus();
      return;
    }
    emit(this, 'zw-milestone', { number: version.number, name } satisfies MilestoneWish);
  }
}
