import { defineEdit, findingText, wordsIn, type Finding } from '@zhengwu/core';
import { pickFiles } from '@zhengwu/ui/file';
import { icon, uploadIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { guideFromTable, type GuideFromTable } from '../../table/index.js';
import type { Guide } from '../../model/index.js';
import type { ToolHost, ToolWindow } from './tool-host.js';

/** Findings that are read; more say how many there are. */
const SHOWN = 100;

/** 从情形表导入: a table as operators keep it, the guide that asks the least, and what the table leaves open, by row. */
export class ImportTool implements ToolWindow {
  readonly kind = 'dialog';
  readonly width = 'large';
  #name = '';
  #read: GuideFromTable | undefined;

  constructor(private readonly host: ToolHost) {}

  get label(): string {
    return this.host.texts.tools.importing.title;
  }

  template(): TemplateResult {
    const words = this.host.texts.tools.importing;
    return html`<div class="tool">
      <p class="zw-hint">${words.hint}</p>
      <div class="zw-bar"><button type="button" class="zw-button" data-kind=${this.#read === undefined ? 'primary' : nothing} @click=${() => void this.#pick()}>${icon(uploadIcon)}${words.pick}</button><span>${this.#name}</span></div>
      ${this.#read === undefined ? nothing : this.#result(this.#read)}
    </div>`;
  }

  async #pick(): Promise<void> {
    const [file] = await pickFiles({ accept: '.xlsx,.csv' });
    if (file !== undefined) await this.read(file);
  }

  /** Reads a table, by its bytes: what it is, a workbook or CSV in whatever encoding, they tell better than its name. */
  async read(file: File): Promise<void> {
    const { host } = this;
    this.#name = file.name;
    this.#read = undefined;
    host.requestUpdate();
    try {
      const input = new Uint8Array(await file.arrayBuffer());
      this.#read = await host.run(host.texts.tools.importing.reading, () => guideFromTable(input, host.context, { name: host.guide.name, variables: host.guide.variables }));
    } catch (error) {
      host.failed(error);
    }
    host.requestUpdate();
  }

  #result({ guide, findings, proof, expectedQuestions, isOptimal, newMaterials }: GuideFromTable): TemplateResult {
    const { texts, isReadonly } = this.host;
    const words = texts.tools.importing;
    const questions = guide?.nodes.filter(({ kind }) => kind === 'question').length ?? 0;
    const outcomes = guide?.nodes.filter(({ kind }) => kind === 'outcome').length ?? 0;
    return html`
      ${guide === undefined
        ? html`<p class="zw-error" role="alert">${words.nothing}</p>`
        : html`<p role="status">
              <strong>${words.made(questions, outcomes)}</strong> ${words.expected(expectedQuestions.toFixed(1), isOptimal)}
              ${proof.isEquivalent === true ? html`<span class="good">${words.proved(proof.rows)}</span>` : html`<span class="bad">${proof.isEquivalent === false ? words.notProved : words.undecided}</span>`}
            </p>
            ${newMaterials.length === 0 ? nothing : html`<p class="zw-hint">${words.newMaterials(newMaterials.map(({ name }) => name))}</p>`}
            <div class="zw-bar">
              <button type="button" class="zw-button" data-kind="primary" ?disabled=${isReadonly} @click=${() => this.#take(guide)}>${this.host.guide.rootId === null ? words.take : words.replace}</button>
              <span class="zw-hint">${words.undoable}</span>
            </div>`}
      ${findings.length === 0 ? nothing : html`<h4>${words.findings(findings.length)}</h4><ul class="tool-rows">${findings.slice(0, SHOWN).map((finding) => this.#finding(finding))}</ul>`}
    `;
  }

  #finding(finding: Finding): TemplateResult {
    const { book, lang } = this.host;
    return html`<li><span class=${finding.severity === 'error' ? 'bad' : 'warn'}>${wordsIn(lang).severity[finding.severity]}</span><span class="count">${finding.at.path ?? ''}</span><span class="say">${findingText(book, lang, finding)}</span></li>`;
  }

  #take(guide: Guide): void {
    const { host } = this;
    if (!host.apply(replaceContent, { guide })) return;
    host.shut();
    host.toast(host.texts.tools.importing.taken, 'good');
  }
}

/** Puts the questions of another guide in the place of what there is; identity, name and waivers stay. */
export const replaceContent = defineEdit<Guide, { readonly guide: Guide }>('guide-designer/replace-content', (draft, { guide }) => {
  const { variables, rootId, nodes, base, terms } = guide;
  Object.assign(draft, { variables, rootId, nodes, base, terms });
  return undefined;
});

