import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { base } from '../../look/base.js';
import { controls } from '../../look/controls.js';
import type { CellChange, Column, RowTone, SortOrder } from '../column.js';
import type { ZwDataTable } from '../data-table.js';
import { withChanges, type SheetRow } from './sheet-row.js';

/** An owner of a table, as a designer is one: it keeps the rows, their order and what can be undone. */
export class SheetDesk extends LitElement {
  static override styles = [
    ...base,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100vh;
        background: var(--_page);
      }
      .zw-bar {
        padding: 10px 16px;
      }
      h1 {
        flex: 1 1 200px;
        margin: 0;
        font-size: var(--_text-title);
      }
      .zw-hint {
        margin: 0;
      }
      zw-data-table {
        flex: 1 1 auto;
        margin: 0 16px 16px;
      }
      zw-data-table.snug {
        flex: 0 1 auto;
      }
    `,
  ];

  @property() override title = '';
  @property() hint = '';
  @property({ attribute: false }) columns: readonly Column<SheetRow>[] = [];
  @property({ attribute: false }) rows: readonly SheetRow[] = [];
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean }) selectable = false;
  @property({ type: Number, attribute: 'row-height' }) rowHeight = 32;
  @property({ type: Number, attribute: 'head-lines' }) headLines = 1;
  @property({ attribute: false }) rowTone: ((row: SheetRow) => RowTone | undefined) | undefined;
  @property({ attribute: false }) empty: TemplateResult | undefined;
  @state() private selected: readonly string[] = [];
  @state() private sort: SortOrder | undefined;
  @state() private said = '';
  @query('zw-data-table') readonly table!: ZwDataTable<SheetRow>;
  readonly #past: (readonly SheetRow[])[] = [];

  override render(): TemplateResult {
    return html`<div class="zw-bar">
        <h1>${this.title}</h1>
        <p class="zw-hint" role="status">${this.said === '' ? this.hint : this.said}</p>
        ${this.readonly ? nothing : html`<button class="zw-button" data-size="small" ?disabled=${this.#past.length === 0} @click=${this.#undo}>撤销</button>`}
      </div>
      <zw-data-table
        class=${this.rows.length < 40 ? 'snug' : ''}
        label=${this.title}
        .columns=${this.columns}
        .rows=${this.#sorted()}
        .selected=${this.selected}
        .sort=${this.sort}
        .rowTone=${this.rowTone}
        .rowHeight=${this.rowHeight}
        .headLines=${this.headLines}
        ?readonly=${this.readonly}
        ?selectable=${this.selectable}
        @keydown=${this.#onKey}
        @zw-edit=${this.#onEdit}
        @zw-select=${(event: CustomEvent<{ readonly ids: readonly string[] }>) => (this.selected = event.detail.ids)}
        @zw-sort=${this.#onSort}
        @zw-activate=${(event: CustomEvent<{ readonly id: string }>) => (this.said = `打开：${event.detail.id}`)}
        >${this.empty === undefined ? nothing : html`<div slot="empty">${this.empty}</div>`}</zw-data-table
      >`;
  }

  #sorted(): readonly SheetRow[] {
    const { sort } = this;
    const column = this.columns.find(({ id }) => id === sort?.columnId);
    if (sort === undefined || column === undefined) return this.rows;
    const sign = sort.direction === 'ascending' ? 1 : -1;
    return [...this.rows].sort((one, other) => sign * column.text(one).localeCompare(column.text(other), 'zh-CN', { numeric: true }));
  }

  readonly #onEdit = (event: CustomEvent<{ readonly changes: readonly CellChange[] }>): void => {
    this.#past.push(this.rows);
    this.rows = withChanges(this.rows, event.detail.changes);
  };

  readonly #onSort = (event: CustomEvent<{ readonly columnId: string; readonly direction: SortOrder['direction'] | 'none' }>): void => {
    const { columnId, direction } = event.detail;
    this.sort = direction === 'none' ? undefined : { columnId, direction };
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'z') return;
    event.preventDefault();
    this.#undo();
  };

  readonly #undo = (): void => {
    const before = this.#past.pop();
    if (before !== undefined) this.rows = before;
    this.requestUpdate();
  };
}
