import { findingText } from '@zhengwu/core';
import { saveFile } from '@zhengwu/ui/file';
import { html, nothing, type TemplateResult } from 'lit';
import { exportTextsIn, type ExportTexts } from '../../messages/export.js';
import { convertFlow, type ConvertedFlow } from '../../model/convert/convert-flow.js';
import type { Engine } from '../../model/convert/engine-vocabulary.js';
import type { ShelfHost } from '../shelf-host.js';
import type { ToolWindow } from '../tool-window.js';
import { fileName } from './file-name.js';

/** A flow for another engine: first what that cannot say, then the file. */
export class EngineWindow implements ToolWindow {
  readonly width = 'medium';
  #converted: ConvertedFlow | undefined;

  constructor(
    private readonly host: ShelfHost,
    private readonly engine: Engine,
    private readonly shut: () => void,
  ) {
    void this.#convert();
  }

  get label(): string {
    return this.#texts.engineTitle(this.engine);
  }

  template(): TemplateResult {
    const texts = this.#texts;
    if (this.#converted === undefined) return html`<p class="zw-empty" role="status">${texts.reading}</p>`;
    const { findings } = this.#converted;
    if (findings.length === 0) return html`<p>${texts.engineClean(this.engine)}</p>`;
    const { book, lang } = this.host.now();
    return html`<p>${texts.engineLosses(this.engine, findings.length)}</p>
      <div class="wide" tabindex="0" role="region" aria-label=${texts.lost}>
        <ul>
          ${findings.map((finding) => html`<li>${findingText(book, lang, finding)}</li>`)}
        </ul>
      </div>`;
  }

  footer(): TemplateResult | typeof nothing {
    if (this.#converted === undefined) return nothing;
    return html`<button type="button" class="zw-button" data-kind="primary" @click=${() => this.#save()}>${this.#texts.download}</button>`;
  }

  get #texts(): ExportTexts {
    return exportTextsIn(this.host.now().lang);
  }

  async #convert(): Promise<void> {
    const { session } = this.host.now();
    if (session === undefined) return;
    try {
      this.#converted = await convertFlow(await session.read(), this.engine);
      this.host.requestUpdate();
    } catch (error) {
      this.shut();
      this.host.failed(error);
    }
  }

  #save(): void {
    if (this.#converted === undefined) return;
    saveFile(`${fileName(this.host, this.engine === 'camunda7' ? 'Camunda7' : this.engine === 'activiti' ? 'Activiti' : 'Flowable')}.bpmn`, this.#converted.xml, 'application/xml');
    this.shut();
  }
}
