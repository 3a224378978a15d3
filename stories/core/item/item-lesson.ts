import {
  applyFix,
  applyWaivers,
  checkServiceItem,
  editText,
  equalJson,
  fixText,
  History,
  itemEdits,
  parseServiceItem,
  refusalText,
  ruleTitle,
  type Finding,
  type Fix,
  type Limit,
  type Refusal,
  type ServiceItem,
  type SortedFindings,
} from '@zhengwu/core';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { countText, findingLook, findingRow } from '../finding-row.js';
import { frame, lessonHead } from '../frame.js';
import { look } from '../look.js';
import { book } from '../words.js';
import { itemLook } from './item-look.js';
import { materialTable, materialTableLook } from './material-table.js';
import { profile, profileLook } from './profile.js';
import { promiseBox } from './promise-box.js';
import type { SampleItem } from './sample-items.js';
import { waiverForm, waiverFormLook, waiverOf, type WaiverDraft } from './waiver-form.js';

/** Open a real item, see what it is and what is wrong with it, and mend it; every step can be taken back. */
export class ItemLesson extends LitElement {
  static override styles = [look, frame, findingLook, profileLook, materialTableLook, waiverFormLook, itemLook];

  @property({ attribute: false }) items: readonly SampleItem[] = [];
  /** The day on which checks are made. */
  @property() today = '';

  @state() private chosen = 0;
  @state() private item: ServiceItem | undefined;
  @state() private rule = '';
  @state() private draft: WaiverDraft | undefined;
  @state() private said = '';
  @state() private refused = '';
  @query('#checking-title') private readonly heading!: HTMLElement;
  private history: History<ServiceItem> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.open(0);
  }

  override render(): TemplateResult {
    const { item, history } = this;
    if (item === undefined || history === undefined) return html`<div class="lesson"><p class="inside">没有可以打开的事项。</p></div>`;
    const sorted = applyWaivers(checkServiceItem(item, { today: this.today }), item.waivers, this.today);
    const actions = html`
      <div class="row">
        <label for="item">事项</label>
        <select id="item" @change=${(event: Event) => this.open(Number((event.target as HTMLSelectElement).value))}>
          ${this.items.map(({ name }, index) => html`<option value=${index} .selected=${index === this.chosen}>${name}</option>`)}
        </select>
        <button type="button" aria-keyshortcuts="Control+Z" ?disabled=${!history.canUndo} @click=${() => this.undo()}>撤销</button>
        <button type="button" aria-keyshortcuts="Control+Y" ?disabled=${!history.canRedo} @click=${() => this.redo()}>重做</button>
      </div>
    `;
    return html`<div class="lesson">
      ${lessonHead('事项体检', '看懂一个事项的全貌和检查结果：能一键改正的当场改，改错了撤销；确实改不了的，写明理由豁免。', actions)}
      <div class="bench">
        <section class="panel describing" aria-labelledby="item-title">
          <h2 id="item-title">${item.name}<span class="end">${item.department.name}</span></h2>
          <div class="inside">${profile(item, promiseBox(item.limits.promised, this.promise, () => history.pause()))}</div>
          ${materialTable(item.materials)}
        </section>
        ${this.checking(sorted)}
      </div>
      <div class="status">
        <span role="status">${this.said}</span>
        <span class="alert" role="alert">${this.refused}</span>
        <span>下一处问题 F8，上一处 Shift+F8；撤销 Ctrl+Z，重做 Ctrl+Y</span>
      </div>
    </div>`;
  }

  private checking({ open, waived, expired }: SortedFindings): TemplateResult {
    const rules = [...new Set(open.map(({ rule }) => rule))];
    if (this.rule !== '' && !rules.includes(this.rule)) rules.push(this.rule);
    const shown = this.rule === '' ? open : open.filter(({ rule }) => rule === this.rule);
    return html`
      <section class="panel checking" aria-labelledby="checking-title">
        <h2 id="checking-title" tabindex="-1">检查结果 <span class="end" role="status">${countText(open)}</span></h2>
        <div class="filter">
          <select aria-label="只看一类问题" @change=${(event: Event) => (this.rule = (event.target as HTMLSelectElement).value)}>
            <option value="" .selected=${this.rule === ''}>全部问题（${open.length}）</option>
            ${rules.map((rule) => html`<option value=${rule} .selected=${rule === this.rule}>${ruleTitle(book, 'zh-CN', rule)}（${open.filter((each) => each.rule === rule).length}）</option>`)}
          </select>
        </div>
        ${shown.length === 0 ? html`<p class="nothing">没有待处理的问题。</p>` : html`<ul class="findings open">${repeat(shown, keyOf, (finding) => this.finding(finding))}</ul>`}
        ${expired.length === 0 ? '' : html`<p class="inside warn">有 ${expired.length} 条豁免已过期，问题重新列出。</p>`}
        ${waived.length === 0
          ? ''
          : html`
              <h2>已豁免 <span class="end">${waived.length} 处</span></h2>
              <ul class="findings waived">
                ${waived.map(({ finding, waiver }) =>
                  findingRow(
                    finding,
                    html`<span class="excerpt">${waiver.by}：${waiver.reason}（有效至 ${waiver.until}）</span>`,
                    html`<button type="button" class="link" @click=${() => this.tell(this.history?.apply(itemEdits['waiver/remove'], { id: waiver.id }))}>取消豁免</button>`,
                  ),
                )}
              </ul>
            `}
      </section>
    `;
  }

  private finding(finding: Finding): TemplateResult {
    const fixes = finding.fixes.map(
      (fix) => html`<button type="button" class="link" @click=${() => void this.mend(fix)}>${fixText(book, 'zh-CN', fix)}</button>`,
    );
    const { draft } = this;
    if (draft === undefined || !equalJson(draft.finding, finding)) {
      const start = (): void => {
        this.draft = { finding, reason: '', by: '', until: '' };
      };
      return findingRow(finding, '', html`${fixes}<button type="button" class="link" @click=${start}>豁免</button>`);
    }
    const form = waiverForm({
      draft,
      onChange: (next) => (this.draft = next),
      onDone: () => {
        const refusal = this.history?.apply(itemEdits['waiver/add'], { waiver: waiverOf(draft) });
        if (refusal === undefined) this.draft = undefined;
        this.tell(refusal);
      },
      onCancel: () => (this.draft = undefined),
    });
    return findingRow(finding, form, html`${fixes}`);
  }

  private open(index: number): void {
    this.chosen = index;
    this.draft = undefined;
    this.rule = '';
    const { value } = parseServiceItem(this.items[index]?.content);
    this.history = value === undefined ? undefined : new History(value);
    this.history?.subscribe(({ document, cause }) => {
      this.item = document;
      if (cause.kind === 'edit' || cause.kind === 'undo' || cause.kind === 'redo') {
        this.said = `${DONE[cause.kind]}：${editText(book, 'zh-CN', cause.edit, cause.args)}`;
      }
    });
    this.item = value;
    this.said = value === undefined ? '' : `已打开“${value.name}”`;
    this.refused = '';
  }

  /** The button that was pressed goes with its finding: the focus stays in the list, and on no other fix. */
  private async mend(fix: Fix): Promise<void> {
    if (this.history === undefined) return;
    this.tell(applyFix(this.history, itemEdits, fix));
    await this.updateComplete;
    this.heading.focus();
  }

  private readonly promise = (limit: Limit | null): void => {
    this.tell(this.history?.apply(itemEdits['item/set-limit'], { which: 'promised', limit }));
  };

  private tell(refusal: Refusal | undefined): void {
    this.refused = refusal === undefined ? '' : refusalText(book, 'zh-CN', refusal);
  }

  private undo(): void {
    this.history?.undo();
  }

  private redo(): void {
    this.history?.redo();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F8') this.reveal(event.shiftKey ? -1 : 1);
    // In a box, Ctrl+Z takes back what was typed there; the box itself makes the edits.
    else if (event.composedPath()[0] instanceof HTMLInputElement || !(event.ctrlKey || event.metaKey)) return;
    else if (event.key === 'z' && !event.shiftKey) this.undo();
    else if (event.key === 'y' || (event.key === 'Z' && event.shiftKey)) this.redo();
    else return;
    event.preventDefault();
  };

  /** Moves to the next finding, or the one before, round and round. */
  private reveal(step: number): void {
    const rows = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.open li') ?? [])];
    const at = rows.findIndex((row) => row.contains(this.shadowRoot?.activeElement ?? null));
    const row = rows[(at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step + rows.length) % rows.length];
    row?.querySelector('button')?.focus();
  }
}

function keyOf({ rule, at: { id, path } }: Finding): string {
  return [rule, id, path].join(' ');
}

const DONE = { edit: '已完成', undo: '已撤销', redo: '已重做' } as const;

if (!customElements.get('zw-item-lesson')) customElements.define('zw-item-lesson', ItemLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-item-lesson': ItemLesson;
  }
}
