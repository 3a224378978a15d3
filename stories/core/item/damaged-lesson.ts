import { parseServiceItem, type ServiceItem, type Unread } from '@zhengwu/core';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { countText, findingLook, findingRow } from '../finding-row.js';
import { fillsScreen, foldsWhenNarrow, frame, lessonHead } from '../frame.js';
import { look } from '../look.js';
import { damagedTexts, fileText, type DamagedText } from './damaged-texts.js';

type Opening = ReturnType<typeof parseServiceItem>;

/** Paste a damaged file: see what could be opened, what was put aside word for word, and where the fault is. */
export class DamagedLesson extends LitElement {
  static override styles = [
    look,
    frame,
    findingLook,
    css`
      .bench {
        flex: 1 1 auto;
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
        min-height: 0;
      }
      .pasting {
        display: flex;
        flex-direction: column;
        border-inline-end: 1px solid var(--line);
      }
      .pasting .inside {
        flex: 1 1 auto;
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-height: 0;
      }
      .pasting textarea {
        flex: 1 1 auto;
        min-height: 240px;
        resize: none;
        font: 13px/20px var(--mono);
      }
      .opening {
        overflow: auto;
      }
      .verdict {
        padding: 12px 16px;
        border-bottom: 1px solid var(--line);
      }
      .verdict strong {
        font-size: 16px;
        line-height: 24px;
      }
      .aside {
        display: grid;
        gap: 12px;
      }
      .aside pre {
        max-height: 200px;
        margin-top: 4px;
        padding: 8px 12px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 4px;
        background: var(--sunk);
        line-height: 20px;
      }
      ${fillsScreen}
      ${foldsWhenNarrow}
      @media (max-width: 999px) {
        .pasting {
          border-inline-end: 0;
          border-bottom: 1px solid var(--line);
        }
      }
    `,
  ];

  /** The content of a sound file, from which the damaged ones are made. */
  @property({ attribute: false }) item: unknown;
  /** Which accident to begin with, counted from 0. */
  @property({ type: Number }) accident = 0;

  @state() private text = '';
  @state() private texts: readonly DamagedText[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item')) this.texts = damagedTexts(fileText(this.item));
    if (changed.has('item') || changed.has('accident')) this.text = this.texts[this.accident]?.text ?? '';
  }

  override render(): TemplateResult {
    const opening = parseServiceItem(this.text);
    return html`<div class="lesson">
      ${lessonHead('打开损坏的文件', '文件坏了，能打开多少打开多少；打不开的部分原样留着，一个字也不丢，并说明坏在哪里。')}
      <div class="bench">
        <section class="panel pasting" aria-labelledby="text-title">
          <h2 id="text-title">文件内容 <span class="end">${this.text.length} 个字符</span></h2>
          <div class="inside">
            <div class="row" role="group" aria-label="换一个文件">
              ${this.texts.map(
                ({ name, text }) => html`<button type="button" aria-pressed=${text === this.text ? 'true' : 'false'} @click=${() => (this.text = text)}>${name}</button>`,
              )}
            </div>
            <textarea
              aria-labelledby="text-title"
              rows="16"
              spellcheck="false"
              placeholder="把文件内容粘贴到这里"
              .value=${this.text}
              @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>
        </section>
        <section class="panel opening" aria-label="打开的结果">
          <div class="verdict" role="status">${this.verdict(opening)}</div>
          <h2>说明 <span class="end">${countText(opening.findings)}</span></h2>
          ${opening.findings.length === 0
            ? html`<p class="nothing">文件完好。</p>`
            : html`<ul class="findings">${opening.findings.map((finding) => findingRow(finding))}</ul>`}
          ${opening.unread.length === 0 ? '' : this.aside(opening.unread)}
        </section>
      </div>
    </div>`;
  }

  private verdict({ value, unread, isReadonly }: Opening): TemplateResult {
    if (value === undefined) return html`<strong class="bad">没有打开</strong><p>原文仍在左边，可以改正后再试，也可以另存。</p>`;
    const [state, word] = isReadonly ? ['warn', '已打开，只能查看'] : unread.length > 0 ? ['warn', '已打开一部分'] : ['good', '已打开'];
    return html`<strong class=${state}>${word}</strong><p>${contentsText(value)}</p>`;
  }

  private aside(unread: readonly Unread[]): TemplateResult {
    return html`
      <h2>放到一边的内容 <span class="end">原样保留</span></h2>
      <ul class="inside aside">
        ${unread.map(
          ({ path, content }) => html`
            <li>
              <span class="soft">${path === '' ? '整个文件' : path}</span>
              <pre tabindex="0" aria-label=${path === '' ? '整个文件的原文' : `${path} 的原文`}>${path === '' && typeof content === 'string' ? content : fileText(content)}</pre>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

/** What is in an item, counted. */
function contentsText({ name, situations, materials, places, bases, results }: ServiceItem): string {
  const counts = `${situations.length} 个情形、${materials.length} 份材料、${results.length} 个办事结果、${places.length} 个办理地点、${bases.length} 条依据`;
  return `“${name === '' ? '（没有名称）' : name}”：${counts}。`;
}

if (!customElements.get('zw-damaged-lesson')) customElements.define('zw-damaged-lesson', DamagedLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-damaged-lesson': DamagedLesson;
  }
}
