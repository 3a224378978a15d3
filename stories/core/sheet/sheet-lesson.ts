import type { IsoDate } from '@zhengwu/core';
import { fillDitto, readCsv, readSheet, readTable, writeSheet, type Book, type Sheet, type SheetFinding, type UnreadPart } from '@zhengwu/core/sheet';
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { countText, findingLook, findingRow } from '../finding-row.js';
import { frame, lessonHead } from '../frame.js';
import { look } from '../look.js';
import { offerFile } from './offer-file.js';
import { LIST_COLUMNS, shownValues, type ListRow } from './list-columns.js';
import { listBook } from './list-book.js';
import { sheetGrid, sheetGridLook } from './sheet-grid.js';
import { sheetLook } from './sheet-look.js';

/** What was made of a file. */
interface Imported {
  readonly name: string;
  readonly sheet: Sheet | undefined;
  readonly rows: readonly ListRow[];
  readonly findings: readonly SheetFinding[];
  readonly unread: readonly UnreadPart[];
}

/** Choose or paste a spreadsheet: see how each row was read and what is wrong, and hand the tidy list back. */
export class SheetLesson extends LitElement {
  static override styles = [look, frame, findingLook, sheetGridLook, sheetLook];

  /** The workbook to begin with. */
  @property({ attribute: false }) book: Book = { sheets: [] };
  /** The day that stands on exported papers. */
  @property() today: IsoDate = '2026-11-23';

  @state() private imported: Imported | undefined;
  @state() private said = '';
  @query('.grid') private readonly grid!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('paste', this.onPaste);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('paste', this.onPaste);
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('book')) void this.openBook();
  }

  override render(): TemplateResult {
    const { imported } = this;
    const actions = html`
      <div class="row">
        <label class="file">选择表格文件<input class="unseen" type="file" accept=".xlsx,.csv" @change=${(event: Event) => void this.choose(event)} /></label>
        <button type="button" ?disabled=${imported === undefined || imported.rows.length === 0} @click=${() => void this.exportList()}>导出事项清单（XLSX）</button>
        <button type="button" ?disabled=${imported === undefined || imported.rows.length === 0} @click=${() => void this.exportSurvey()}>导出调研表（DOCX）</button>
      </div>
    `;
    return html`<div class="lesson">
      ${lessonHead('表格导入', '部门交来的表格，合并单元格、“同上”、全角数字都按人的意思读；读不懂的逐格指出。也可以在 Excel 里复制后到这里按 Ctrl+V。', actions)}
      ${imported === undefined ? html`<p class="inside" role="status">正在读取…</p>` : this.bench(imported)}
      <div class="status"><span role="status">${this.said}</span></div>
    </div>`;
  }

  private bench({ name, sheet, rows, findings, unread }: Imported): TemplateResult {
    const severities = new Map(findings.flatMap(({ at: { path }, severity }) => (path === undefined ? [] : [[path, severity] as const])));
    return html`
      <div class="bench">
        <section class="panel raw" aria-labelledby="raw-title">
          <h2 id="raw-title">原表 <span class="end">${name}</span></h2>
          ${sheet === undefined
            ? html`<p class="inside soft">没有读到工作表，见检查结果。</p>`
            : html`<div class="scroll" tabindex="0" role="region" aria-label="原表">${sheetGrid(fillDitto(sheet).sheet, severities)}</div>`}
        </section>
        <section class="panel read" aria-labelledby="read-title">
          <h2 id="read-title">读出的内容 <span class="end">${rows.length} 行</span></h2>
          <div class="scroll" tabindex="0" role="region" aria-label="读出的内容">
            <table aria-labelledby="read-title">
              <thead><tr><th scope="col" class="number">行</th>${LIST_COLUMNS.map(({ headers }) => html`<th scope="col">${headers[0]}</th>`)}</tr></thead>
              <tbody>
                ${rows.map(({ row, values }) => html`<tr><th scope="row" class="number">${row}</th>${shownValues(values).map((shown) => html`<td>${shown}</td>`)}</tr>`)}
              </tbody>
            </table>
          </div>
        </section>
        <section class="panel checking" aria-labelledby="checking-title">
          <h2 id="checking-title">检查结果 <span class="end" role="status">${countText(findings)}</span></h2>
          ${findings.length === 0 ? html`<p class="nothing">每一格都读懂了。</p>` : html`<ul class="findings">${findings.map((finding) => this.finding(finding))}</ul>`}
          ${unread.length === 0 ? '' : html`<h2>没有读入，原样保留</h2><ul class="aside">${unread.map((part) => html`<li>${unreadText(part)}</li>`)}</ul>`}
        </section>
      </div>
    `;
  }

  private finding(finding: SheetFinding): TemplateResult {
    const { path } = finding.at;
    if (path === undefined) return findingRow(finding);
    const reveal = (): void => {
      const cell = this.grid?.querySelector<HTMLElement>(`#cell-${path}`);
      cell?.focus();
    };
    return findingRow(finding, '', html`<button type="button" class="link" @click=${reveal}>看 ${path}</button>`);
  }

  private async openBook(): Promise<void> {
    const { bytes } = await writeSheet(this.book);
    await this.open('示例.xlsx', bytes);
  }

  private async open(name: string, bytes: Uint8Array): Promise<void> {
    const { sheets, findings } = await readSheet(bytes);
    this.take(name, sheets[0], findings);
  }

  private take(name: string, sheet: Sheet | undefined, findings: readonly SheetFinding[]): void {
    const table = sheet === undefined ? { rows: [], findings: [], unread: [] } : readTable(sheet, LIST_COLUMNS);
    this.imported = { name, sheet, rows: table.rows, findings: [...findings, ...table.findings], unread: table.unread };
    this.said = `已读取“${name}”：${table.rows.length} 行`;
  }

  private async choose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
    input.value = ''; // the same file, mended, can be chosen again
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (file !== undefined) void file.arrayBuffer().then((bytes) => this.open(file.name, new Uint8Array(bytes)));
    else if (text !== '') {
      const { sheet, findings } = readCsv(text);
      this.take('粘贴的表格', sheet, findings);
    } else return;
    event.preventDefault();
  };

  private async exportList(): Promise<void> {
    const { bytes } = await writeSheet(listBook(this.imported?.rows ?? []));
    this.said = offerFile('事项梳理清单.xlsx', bytes);
  }

  /** What makes papers is loaded when the first one is asked for. */
  private async exportSurvey(): Promise<void> {
    const [{ writePaper }, { surveyPaper }] = await Promise.all([import('@zhengwu/core/paper'), import('./survey-paper.js')]);
    this.said = offerFile('需求收集调研表.docx', await writePaper(surveyPaper(this.imported?.rows ?? [], this.today)));
  }
}

function unreadText(part: UnreadPart): string {
  if (part.kind === 'row') return `第 ${part.row} 行：${part.text}`;
  return `${part.column} 列“${part.header}”：${part.cells.map(({ row, text }) => `第 ${row} 行 ${text}`).join('；')}`;
}

if (!customElements.get('zw-sheet-lesson')) customElements.define('zw-sheet-lesson', SheetLesson);

declare global {
  interface HTMLElementTagNameMap {
    'zw-sheet-lesson': SheetLesson;
  }
}
