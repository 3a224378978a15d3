import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { defineElement } from '../../element/define-element.js';
import { icon } from '../../icon/icon.js';
import { downloadIcon, uploadIcon } from '../../icon/icons.js';
import { base } from '../../look/base.js';
import { controls } from '../../look/controls.js';
import { fileTextsIn } from '../../messages/file.js';
import { dropFiles } from '../drop-files.js';
import { dropLook } from '../drop-look.js';
import { pickFiles } from '../pick-files.js';
import { readText } from '../read-text.js';
import { refusalText } from '../refusal-text.js';
import { safeFileName } from '../safe-file-name.js';
import { saveFile } from '../save-file.js';
import { siftFiles, type FileRefusal } from '../sift-files.js';

const ACCEPT = '.csv,.txt,.pdf,image/*';

interface Taken {
  readonly name: string;
  readonly bytes: number;
  /** Of a text, in the words of offices. */
  readonly encoding: string;
}

/** Samples come in, a list goes out: what stories show of files. */
export class FileDesk extends LitElement {
  static override styles = [
    base,
    controls,
    dropLook,
    css`
      :host {
        display: block;
      }
      .desk {
        display: grid;
        gap: 16px;
        max-width: 760px;
      }
      h2,
      p {
        margin: 0;
      }
      h2 {
        font-size: var(--_text-title);
      }
      .alert {
        color: var(--_bad);
      }
      .name {
        flex: 1 1 calc(240px * var(--_scale));
      }
      .alert:empty {
        display: none;
      }
      .zw-table tr > :nth-child(n + 2) {
        white-space: nowrap;
      }
      .zw-table tr > :nth-child(2) {
        text-align: end;
      }
    `,
  ];

  @property({ type: Boolean, attribute: false }) isReadonly = false;

  @state() private taken: readonly Taken[] = [];
  @state() private refusals: readonly string[] = [];
  @state() private fileName = '食品经营许可（新办/变更）事项清单.csv';

  override render(): TemplateResult {
    const texts = fileTextsIn('zh-CN');
    return html`<div class="desk">
      <h2>审查样本</h2>
      <div
        class="zw-drop"
        ${dropFiles({
          accept: ACCEPT,
          multiple: true,
          disabled: this.isReadonly,
          onFiles: (files) => void this.#take(files),
          onRefused: (files, reason) => this.#refuse(files, reason),
        })}
      >
        ${this.isReadonly
          ? html`<span>本事项由省级统一管理，样本不能修改</span>`
          : html`<span>${texts.dropHere}</span><button class="zw-button" type="button" @click=${() => void this.#pick()}>${icon(uploadIcon)}${texts.chooseMany}</button>`}
      </div>
      <div role="alert" class="alert">${this.refusals.map((text) => html`<p>${text}</p>`)}</div>
      ${this.taken.length === 0 ? nothing : this.#table()}
      <div class="zw-field">
        <label class="zw-label" for="name">文件名</label>
        <div class="zw-bar">
          <input class="zw-input name" id="name" aria-describedby="safe" .value=${this.fileName} @input=${(event: Event) => (this.fileName = (event.target as HTMLInputElement).value)} />
          <button class="zw-button" data-kind="primary" type="button" @click=${() => saveFile(this.fileName, '序号,事项名称\r\n1,食品经营许可\r\n', 'text/csv', { bom: true })}>${icon(downloadIcon)}保存清单</button>
        </div>
        <p class="zw-hint" id="safe">保存为：${safeFileName(this.fileName)}</p>
      </div>
    </div>`;
  }

  #table(): TemplateResult {
    return html`<table class="zw-table">
      <thead>
        <tr><th scope="col">文件</th><th scope="col">字节</th><th scope="col">编码</th></tr>
      </thead>
      <tbody>
        ${this.taken.map(({ name, bytes, encoding }) => html`<tr><td>${name}</td><td>${bytes}</td><td>${encoding}</td></tr>`)}
      </tbody>
    </table>`;
  }

  async #pick(): Promise<void> {
    const { accepted, refused } = siftFiles(await pickFiles({ accept: ACCEPT, multiple: true }), { accept: ACCEPT, multiple: true });
    if (accepted.length > 0) await this.#take(accepted);
    for (const { files, reason } of refused) this.#refuse(files, reason);
  }

  async #take(files: readonly File[]): Promise<void> {
    this.refusals = [];
    const taken = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: file.size,
        encoding: /\.(?:csv|txt)$/i.test(file.name) ? (await readText(file)).encoding.toUpperCase() : '—',
      })),
    );
    this.taken = [...this.taken, ...taken];
  }

  #refuse(files: readonly File[], reason: FileRefusal): void {
    this.refusals = [...this.refusals, refusalText('zh-CN', reason, files, ACCEPT)];
  }
}

defineElement('zw-test-file-desk', FileDesk);

export function desk({ isReadonly = false }: { readonly isReadonly?: boolean } = {}): TemplateResult {
  return html`<zw-test-file-desk .isReadonly=${isReadonly}></zw-test-file-desk>`;
}
