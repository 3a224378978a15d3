import { html, nothing, type TemplateResult } from 'lit';
import { whoNeeds, type WhoNeeds } from '../../lookup/index.js';
import { indexGuide } from '../../model/index.js';
import { countWords } from '../count-words.js';
import { nodeLabel } from '../outline/tree-nodes.js';
import { materialOption } from '../properties/uses-editor.js';
import { witnessAnswers } from '../preview/witness-answers.js';
import type { ToolHost, ToolWindow } from './tool-host.js';

/** Rows that are read; more say how many there are. */
const SHOWN = 60;

/** 反查: which answers require a material. */
export class LookupTool implements ToolWindow {
  readonly kind = 'drawer-end';
  readonly width = 'medium';
  #materialId = '';
  #found: { readonly guide: unknown; readonly id: string; readonly needs: WhoNeeds } | undefined;

  constructor(private readonly host: ToolHost) {}

  get label(): string {
    return this.host.texts.tools.lookup.title;
  }

  template(): TemplateResult {
    const { texts, context } = this.host;
    const words = texts.tools.lookup;
    return html`<div class="tool">
      <zw-picker .label=${words.material} .options=${(context.item?.materials ?? []).map(materialOption)} .value=${this.#materialId} @zw-change=${(event: CustomEvent<{ value: string }>) => this.#choose(event.detail.value)}></zw-picker>
      ${this.#materialId === '' ? html`<p class="zw-hint">${words.hint}</p>` : this.#result()}
    </div>`;
  }

  #choose(id: string): void {
    this.#materialId = id;
    this.host.requestUpdate();
  }

  #result(): TemplateResult {
    const { guide, context, lang, texts } = this.host;
    const words = texts.tools.lookup;
    if (this.#found?.guide !== guide || this.#found.id !== this.#materialId) this.#found = { guide, id: this.#materialId, needs: whoNeeds(guide, this.#materialId, { lang, context }) };
    const { needs, count, applying, askedAt, isComplete } = this.#found.needs;
    if (askedAt.length === 0) return html`<p role="status">${isComplete ? words.nobody : words.undecided}</p>`;
    return html`
      <p role="status">${count === null || applying === null ? words.many : words.counted(countWords(count, lang), countWords(applying, lang))}${isComplete ? '' : `　${words.undecided}`}</p>
      <h4>${words.needs}</h4>
      <ul class="tool-rows">
        ${needs.slice(0, SHOWN).map(({ shown, count: own, witness }) => {
          const answers = witnessAnswers(guide, witness);
          return html`<li><span class="say">${shown === '' ? words.everybody : shown}</span><span class="count">${words.answers(countWords(own, lang))}</span>${answers === undefined ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.host.walk(answers)}>${texts.walk}</button>`}</li>`;
        })}
        ${needs.length > SHOWN ? html`<li>${words.more(needs.length - SHOWN)}</li>` : nothing}
      </ul>
      <h4>${words.askedAt}</h4>
      <ul class="tool-rows">
        ${askedAt.map(({ on, kind }) => {
          const option = indexGuide(guide).option(on as `opt_${string}`)?.option; // asked whether it is one
          const name = on === 'base' ? texts.properties.baseMaterials : (option?.text ?? (on.startsWith('out_') ? nodeLabel(guide, on, texts) : texts.fixes.extra));
          return html`<li><button type="button" class="zw-button" data-kind="link" @click=${() => this.host.go(on === 'base' ? guide.id : on)}>${name}</button><span class="count">${texts.properties.useKinds[kind]}</span></li>`;
        })}
      </ul>
    `;
  }
}
