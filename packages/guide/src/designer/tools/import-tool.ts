import { defineEdit, findingText, joinMessages, wordsIn, type Finding } from '@zhengwu/core';
import { sheetMessages } from '@zhengwu/core/sheet';
import { pickFiles } from '@zhengwu/ui/file';
import { icon, uploadIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { guideFromTable, type GuideFromTable } from '../../table/index.js';
import type { Guide, GuideNode } from '../../model/index.js';
import type { ToolHost, ToolWindow } from './tool-host.js';
import { treePreview } from './tree-preview.js';

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
      <div class="zw-bar"><button type="button" class="zw-button" data-kind=${this.#isMended ? nothing : 'primary'} @click=${() => void this.#pick()}>${icon(uploadIcon)}${this.#read === undefined ? words.pick : words.pickAgain}</button><span>${this.#name}</span></div>
      ${this.#read === undefined ? nothing : this.#result(this.#read)}
    </div>`;
  }

  /** Whether the table that was read may be taken as it is: else the next thing to do is to mend it. */
  get #isMended(): boolean {
    return this.#read?.guide !== undefined && this.#read.proof.isEquivalent !== false && errorsIn(this.#read) === 0;
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

  #result(read: GuideFromTable): TemplateResult {
    const { guide, findings, proof, expectedQuestions, isOptimal, newMaterials } = read;
    const { texts, context, isReadonly } = this.host;
    const errors = errorsIn(read);
    const isReplacing = this.host.guide.rootId !== null;
    const words = texts.tools.importing;
    return html`
      ${guide === undefined
        ? html`<p class="zw-error" role="alert">${words.nothing}</p>`
        : html`<p role="status">
              <strong>${words.made(countOf(guide, 'question'), countOf(guide, 'outcome'))}</strong> ${words.expected(expectedQuestions.toFixed(1), isOptimal)}
              ${proof.isEquivalent === true ? html`<span class="good">${words.proved(proof.rows)}</span>` : html`<span class="bad">${proof.isEquivalent === false ? words.notProved : words.undecided}</span>`}
            </p>
            ${newMaterials.length === 0 ? nothing : html`<p class="zw-hint">${words.newMaterials(newMaterials.map(({ name }) => name))}</p>`}
            ${errors === 0 ? nothing : html`<p class="bad" role="alert">${words.withErrors(errors)}</p>`}
            <div class="zw-bar">
              <button type="button" class="zw-button" data-kind=${this.#isMended ? 'primary' : nothing} ?disabled=${isReadonly} @click=${() => this.#take(guide)}>
                ${this.#isMended ? (isReplacing ? words.replace : words.take) : isReplacing ? words.replaceAnyway : words.takeAnyway}
              </button>
              <span class="zw-hint">${isReplacing ? words.replaces(countOf(this.host.guide, 'question'), countOf(this.host.guide, 'outcome')) : ''}${words.undoable}</span>
            </div>
            <h4>${words.preview}</h4>
            ${treePreview(guide, context, texts)}`}
      ${findings.length === 0 ? nothing : html`<h4>${words.findings(findings.length)}</h4><ul class="tool-rows">${findings.slice(0, SHOWN).map((finding) => this.#finding(finding))}</ul>`}
    `;
  }

  #finding(finding: Finding): TemplateResult {
    const { book, lang } = this.host;
    return html`<li><span class=${finding.severity === 'error' ? 'bad' : 'warn'}>${wordsIn(lang).severity[finding.severity]}</span><span class="count">${finding.at.path ?? ''}</span><span class="say">${findingText(joinMessages(book, sheetMessages), lang, finding)}</span></li>`;
  }

  #take(guide: Guide): void {
    const { host } = this;
    if (!host.apply(replaceContent, { guide })) return;
    host.shut();
    host.toast(host.texts.tools.importing.taken, 'good');
  }
}

function errorsIn({ findings }: GuideFromTable): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

function countOf({ nodes }: Guide, kind: GuideNode['kind']): number {
  return nodes.filter((node) => node.kind === kind).length;
}

/** Puts the questions of another guide in the place of what there is; identity, name and waivers stay. */
export const replaceContent = defineEdit<Guide, { readonly guide: Guide }>('guide-designer/replace-content', (draft, { guide }) => {
  const { variables, rootId, nodes, base, terms } = guide;
  Object.assign(draft, { variables, rootId, nodes, base, terms });
  return undefined;
});
