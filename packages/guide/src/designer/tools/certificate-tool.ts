import { findingText } from '@zhengwu/core';
import { pickFiles, readText, saveFile } from '@zhengwu/ui/file';
import { downloadIcon, icon, uploadIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import { certificateHtml, certifyGuide, verifyCertificate, type Certification, type Verification } from '../../certify/index.js';
import type { ToolHost, ToolWindow } from './tool-host.js';

/** 完备证明书: that every answer comes to exactly one end, to be printed, kept, and recomputed from scratch. */
export class CertificateTool implements ToolWindow {
  readonly kind = 'dialog';
  readonly width = 'large';
  readonly #certification: Certification;
  #verified: { readonly name: string; readonly result: Verification } | undefined;

  constructor(private readonly host: ToolHost) {
    this.#certification = certifyGuide(host.guide, host.context);
  }

  get label(): string {
    return this.host.texts.tools.certificate.title;
  }

  template(): TemplateResult {
    const { texts, lang, guide } = this.host;
    const words = texts.tools.certificate;
    const certification = this.#certification;
    const isCertified = certification.kind === 'certified';
    return html`<div class="tool">
      <div class="zw-bar">
        ${isCertified ? html`<button type="button" class="zw-button" @click=${() => saveFile(`${guide.name}-${words.title}.json`, JSON.stringify(certification.certificate, null, 2), 'application/json')}>${icon(downloadIcon)}${words.save}</button>` : nothing}
        <button type="button" class="zw-button" @click=${() => void this.#pick()}>${icon(uploadIcon)}${words.verify}</button>
        ${this.#verified === undefined ? html`<span class="zw-hint">${words.verifyHint}</span>` : this.#verdict(this.#verified)}
      </div>
      ${isCertified
        ? html`<zw-print-preview class="paper" .html=${certificateHtml(certification.certificate, lang)} .documentTitle=${`${guide.name} ${words.title}`}></zw-print-preview>`
        : html`<p class="bad" role="alert">${certification.kind === 'refused' ? words.refused : words.undecided}</p>
            <ul class="tool-rows">${certification.findings.map((finding) => html`<li><span class="say">${findingText(this.host.book, lang, finding)}</span>${finding.at.id === '' ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => this.host.go(finding.at.id)}>${words.show}</button>`}</li>`)}</ul>`}
    </div>`;
  }

  async #pick(): Promise<void> {
    const { host } = this;
    const [file] = await pickFiles({ accept: '.json' });
    if (file === undefined) return;
    try {
      const { text } = await readText(file);
      this.#verified = { name: file.name, result: verifyCertificate(parsed(text), host.guide) };
    } catch (error) {
      host.failed(error);
    }
    host.requestUpdate();
  }

  #verdict({ name, result: { isValid, differences, boxes } }: { readonly name: string; readonly result: Verification }): TemplateResult {
    const words = this.host.texts.tools.certificate;
    if (isValid === true) return html`<span class="good" role="status">${words.valid(name, boxes)}</span>`;
    return html`<span class="bad" role="alert">${isValid === false ? words.invalid(name, [...new Set(differences.map(({ kind }) => words.differences[kind]))]) : words.notVerified(name)}</span>`;
  }
}

/** A file that is no JSON is no certificate either: verifying says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
