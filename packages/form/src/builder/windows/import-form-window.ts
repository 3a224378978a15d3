import { findingRows, ImportSource } from '@zhengwu/ui/import';
import { html, nothing, type TemplateResult } from 'lit';
import { indexForm, parseForm, type Form } from '../../model/index.js';
import { windowTextsIn } from '../../messages/builder-windows.js';
import { replaceContent } from '../replace-content.js';
import { isControl } from '../status-counts.js';
import type { ToolWindow, WindowHost } from './tool-window.js';

/** 导入 JSON: ours, Formily's, designable's or a plain JSON Schema; what was not read is said before it is taken. */
export class ImportFormWindow implements ToolWindow {
  readonly width = 'large';
  readonly #source: ImportSource<ReturnType<typeof parseForm>>;

  constructor(private readonly window: WindowHost) {
    this.#source = new ImportSource(window.host, { accept: '.json,.txt', words: () => windowTextsIn(window.host.lang).importForm, readText: parseForm });
  }

  get label(): string {
    return windowTextsIn(this.window.host.lang).importForm.title;
  }

  template(): TemplateResult {
    return html`<div class="tool">${this.#source.template()} ${this.#result()}</div>`;
  }

  #result(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const words = windowTextsIn(host.lang).importForm;
    if (this.#source.read === undefined) return nothing;
    const { value, findings, unread } = this.#source.read;
    const count = value === undefined ? 0 : controlsIn(value);
    const present = host.form === undefined ? 0 : controlsIn(host.form);
    return html`
      ${value === undefined || indexForm(value.schema).entries.length === 0 ? html`<p class="zw-error" role="alert">${words.nothing}</p>` : html`<p role="status">${words.readable(count)}</p>`}
      ${findingRows(host, findings, words.findings(findings.length))}
      ${unread.length === 0 ? nothing : html`<p class="zw-hint">${words.unread(unread.length)}</p>`}
      ${value === undefined || indexForm(value.schema).entries.length === 0
        ? nothing
        : html`<div class="zw-bar">
            <button type="button" class="zw-button" data-kind="primary" ?disabled=${host.isReadonly} @click=${() => this.#take(value)}>${words.take}</button>
            ${present === 0 ? nothing : html`<span class="zw-hint">${words.takeOver(present)}${windowTextsIn(host.lang).generate.undoable}</span>`}
          </div>`}
    `;
  }

  #take(form: Form): void {
    const { host, shut } = this.window;
    const name = form.name.trim() === '' ? (host.form?.name ?? '') : form.name;
    if (!host.apply(replaceContent, { form: { ...form, name } })) return;
    shut();
    host.done(windowTextsIn(host.lang).importForm.taken(controlsIn(form)));
    host.toCanvas();
  }
}

function controlsIn({ schema }: Form): number {
  return indexForm(schema).entries.filter(isControl).length;
}
