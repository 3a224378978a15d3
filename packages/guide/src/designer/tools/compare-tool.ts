import { pickFiles, readText } from '@zhengwu/ui/file';
import { icon, uploadIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { compareGuides, type Destination, type GuideComparison, type Move } from '../../compare/index.js';
import { parseGuide, type Guide, type MaterialUse } from '../../model/index.js';
import { countWords } from '../count-words.js';
import { materialName } from '../properties/uses-editor.js';
import type { ToolHost, ToolWindow } from './tool-host.js';

/** Rows that are read; more say how many there are. */
const SHOWN = 100;

/** 版本对比: which answers now lead elsewhere, with counts and an example of each. */
export class CompareTool implements ToolWindow {
  readonly kind = 'dialog';
  readonly width = 'large';
  #compared: { readonly name: string; readonly result: GuideComparison } | undefined;
  #problem = '';

  constructor(private readonly host: ToolHost) {
    if (host.published !== undefined) this.#compare(host.published, host.texts.tools.compare.published);
  }

  get label(): string {
    return this.host.texts.tools.compare.title;
  }

  template(): TemplateResult {
    const words = this.host.texts.tools.compare;
    return html`<div class="tool">
      <div class="zw-bar">
        <button type="button" class="zw-button" @click=${() => void this.#pick()}>${icon(uploadIcon)}${words.pick}</button>
        ${this.#compared === undefined ? html`<span class="zw-hint">${words.hint}</span>` : html`<span>${words.with(this.#compared.name)}</span>`}
      </div>
      ${this.#problem === '' ? nothing : html`<p class="zw-error" role="alert">${this.#problem}</p>`} ${this.#compared === undefined ? nothing : this.#result(this.#compared.result)}
    </div>`;
  }

  async #pick(): Promise<void> {
    const { host } = this;
    const [file] = await pickFiles({ accept: '.json' });
    if (file === undefined) return;
    try {
      const { text } = await readText(file);
      const { value } = parseGuide(text);
      this.#problem = value === undefined ? host.texts.tools.compare.noGuide(file.name) : '';
      if (value !== undefined) this.#compare(value, file.name);
    } catch (error) {
      host.failed(error);
    }
    host.requestUpdate();
  }

  #compare(former: Guide, name: string): void {
    const { guide, context } = this.host;
    this.#compared = { name, result: compareGuides(former, guide, context) };
  }

  #result({ isDecided, compared, moved, moves, domains, texts: changedTexts }: GuideComparison): TemplateResult {
    const { lang, texts } = this.host;
    const words = texts.tools.compare;
    const said = !isDecided ? words.undecided : moved === 0n ? words.nothingMoved(countWords(compared, lang)) : words.moved(countWords(moved, lang), countWords(compared, lang));
    return html`
      <p role="status"><strong>${said}</strong></p>
      ${moves.length === 0
        ? nothing
        : html`<table class="zw-table">
            <thead><tr><th scope="col">${words.count}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${words.what}</th><th scope="col"><span class="zw-unseen">${texts.cases.acts}</span></th></tr></thead>
            <tbody>${moves.slice(0, SHOWN).map((move) => this.#move(move))}</tbody>
          </table>`}
      ${moves.length > SHOWN ? html`<p class="zw-hint">${words.more(moves.length - SHOWN)}</p>` : nothing}
      ${domains.length === 0 ? nothing : html`<h4>${words.domains}</h4><ul class="tool-rows">${domains.map(({ name, change, newAnswers, goneAnswers }) => html`<li>${words.domain(name, change, countWords(newAnswers, lang), countWords(goneAnswers, lang))}</li>`)}</ul>`}
      ${changedTexts.length === 0 ? nothing : html`<h4>${words.texts(changedTexts.length)}</h4><ul class="tool-rows">${changedTexts.slice(0, SHOWN).map(({ id, before, after }) => html`<li><button type="button" class="zw-button" data-kind="link" @click=${() => this.host.go(id === '' ? this.host.guide.id : id)}><del>${before}</del> → <ins>${after}</ins></button></li>`)}</ul>`}
    `;
  }

  #move({ from, to, changes, materials, count, answers, witness }: Move): TemplateResult {
    const { lang, texts, context } = this.host;
    const words = texts.tools.compare;
    const desk = { item: context.item, texts };
    const kindOf = (use: MaterialUse | undefined): string => (use === undefined ? words.none : texts.properties.useKinds[use.kind]);
    const example = witness.kind === 'answers' ? witness.answers.map(({ label, shown }) => `${label} = ${shown}`).join(words.comma) : '';
    return html`<tr>
      <td class="zw-number">${countWords(count, lang)}</td>
      <td>${this.#destination(from)}</td>
      <td>${this.#destination(to)}</td>
      <td>
        ${changes.map((change) => words.changes[change]).join(words.comma)}
        ${materials.map(({ materialId, before, after }) => html`<div class="zw-hint">${materialName(desk, materialId)}：${kindOf(before)} → ${kindOf(after)}</div>`)}
        <div class="zw-hint">${words.example(example)}</div>
      </td>
      <td><button type="button" class="zw-button" data-kind="link" @click=${() => this.host.walk(answers)}>${texts.walk}</button></td>
    </tr>`;
  }

  #destination({ outcomeId, name, stuck }: Destination): TemplateResult {
    const words = this.host.texts.tools.compare;
    if (stuck !== undefined) return html`<span class="bad">${words.stuck[stuck]}</span>`;
    const label = name === '' ? (outcomeId ?? '') : name;
    return outcomeId === undefined ? html`${label}` : html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.host.go(outcomeId)}>${label}</button>`;
  }
}
