import type { IsoDate, Lang } from '@zhengwu/core';
import { textOf } from '@zhengwu/ui/properties';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { PanelTexts } from '../../messages/builder-panels.js';
import type { FormNode } from '../../model/index.js';
import { tryRules, typedValue, type RuleVerdict } from './try-rules.js';

/**
 * 测试值: type a value and see which rule says what, by the validation that the form itself runs. Nothing of it is kept. Drawn where it
 * stands, so that the panel's styles are its own.
 */
export class ZwRuleTest extends LitElement {
  @property({ attribute: false }) node!: FormNode;
  @property({ attribute: false }) texts!: PanelTexts['validators'];
  /** What a rule is called, by its path. */
  @property({ attribute: false }) nameOf: (path: string) => string = (path) => path;
  @property({ attribute: false }) language: Lang = 'zh-CN';
  @property({ attribute: false }) today!: IsoDate;

  @state() private text = '';
  @state() private verdicts: readonly RuleVerdict[] = [];
  #turn = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    const { texts, text, verdicts } = this;
    const wrong = verdicts.filter(({ says }) => says !== undefined).length;
    return html`<div class="zw-field">
      <label class="zw-label" for="rule-test">${texts.test}</label>
      <input id="rule-test" class="zw-input" autocomplete="off" spellcheck="false" placeholder=${texts.testHint} .value=${live(text)} @input=${(event: Event) => (this.text = textOf(event))} />
      <div role="status">
        ${text === ''
          ? nothing
          : html`<p class="verdict" data-tone=${wrong === 0 ? 'good' : 'bad'}>${verdicts.length === 0 ? texts.noRules : wrong === 0 ? texts.allPass(verdicts.length) : texts.somePass(wrong, verdicts.length)}</p>
              <ul class="verdicts">
                ${verdicts.map(({ path, says }) => html`<li data-tone=${says === undefined ? 'good' : 'bad'}><span class="rule">${this.nameOf(path)}</span><span>${says ?? texts.passes}</span></li>`)}
              </ul>`}
      </div>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('text') || changed.has('node') || changed.has('language')) void this.#judge();
  }

  /** What is overtaken by more typing says nothing. */
  async #judge(): Promise<void> {
    const turn = (this.#turn += 1);
    if (this.text === '') return;
    const verdicts = await tryRules(this.node, typedValue(this.text, this.node), { lang: this.language, today: this.today });
    if (turn === this.#turn) this.verdicts = verdicts;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-rule-test': ZwRuleTest;
  }
}
