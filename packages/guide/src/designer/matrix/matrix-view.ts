import type { CellChange, CellId, Column } from '@zhengwu/ui';
import '@zhengwu/ui/data-table/define';
import type { Id, Material } from '@zhengwu/core';
import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import { USE_KINDS, type GuideContext, type UseKind } from '../../model/index.js';
import type { Desk } from '../properties/desk.js';
import { beginningUse } from '../properties/uses-editor.js';
import { matrixRows, type SituationRow } from './matrix-rows.js';

/** Cells stand in the table's root, where our styles do not reach; its tokens do. */
const FAINT = 'color:var(--_ink-faint)';
const STRONG = 'color:var(--_accent-strong);font-weight:600';

/** What is not wanted. */
const NONE = '—';

interface MatrixProps {
  readonly desk: Desk;
  readonly context: GuideContext;
  /** The cell that a person is at. */
  readonly cell: CellId | undefined;
  readonly onCell: (cell: CellId) => void;
}

/** 情形材料表: a row for each situation, a column for each material of the item. A cell is an edit of the situation's own. */
export function matrixView({ desk, context, cell, onCell }: MatrixProps): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.matrix;
  const rows = matrixRows(desk, context);
  if (rows.length === 0) return html`<div class="zw-empty"><strong>${words.empty}</strong><span>${words.emptyHint}</span></div>`;
  const columns = columnsOf(desk, rows);
  return html`<div class="matrix">
    <zw-data-table
      .label=${texts.views.matrix}
      .columns=${columns}
      .headLines=${3}
      .rows=${rows}
      .rowId=${({ id }: SituationRow) => id}
      ?readonly=${isReadonly}
      @zw-active=${(event: CustomEvent<CellId>) => onCell(event.detail)}
      @zw-edit=${(event: CustomEvent<{ changes: readonly CellChange[] }>) => change(desk, event.detail.changes)}
    ></zw-data-table>
    <p class="origin">${originOf(desk, rows, columns, cell)}</p>
  </div>`;
}

/** What the cell says in full, and where it can be changed if not here. */
function originOf({ texts, go }: Desk, rows: readonly SituationRow[], columns: readonly Column<SituationRow>[], at: CellId | undefined): TemplateResult | string {
  const words = texts.matrix;
  const row = rows.find(({ id }) => id === at?.rowId);
  const column = columns.find(({ id }) => id === at?.columnId);
  if (row === undefined || column?.edit === undefined) return words.legend;
  const cell = row.cells.get(column.id);
  const said = html`<span class="said">${words.cell(row.name, column.label, column.text(row))}</span>`;
  if (cell === undefined || cell.isOwn) return said;
  const { from, fromId } = cell;
  return html`${said}<span>${words.from(from)}</span>${fromId === undefined ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => go(fromId, 'uses')}>${words.goThere}</button>`}`;
}

function columnsOf(desk: Desk, rows: readonly SituationRow[]): readonly Column<SituationRow>[] {
  const { texts, item } = desk;
  const words = texts.matrix;
  const known = new Set<string>(item?.materials.map(({ id }) => id));
  const others = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].filter((id) => !known.has(id));
  const materials: readonly Pick<Material, 'id' | 'name'>[] = [...(item?.materials ?? []), ...others.map((id) => ({ id: id as Id<'mat'>, name: texts.properties.unknownMaterial(id) }))]; // ids of cells are ids of materials
  return [
    { id: 'handling', label: texts.properties.handlingItem, width: 160, isFrozen: true, text: ({ handling }) => handling },
    { id: 'name', label: words.situation, width: 240, minWidth: 120, isFrozen: true, isRowHeader: true, text: ({ name }) => name },
    ...materials.map((material) => materialColumn(desk, material)),
  ];
}

function materialColumn({ texts }: Desk, { id, name }: Pick<Material, 'id' | 'name'>): Column<SituationRow> {
  const { useKinds } = texts.properties;
  const words = texts.matrix;
  const textOf = ({ cells }: SituationRow): string => {
    const cell = cells.get(id);
    return cell === undefined ? NONE : cell.isSometimes ? words.sometimes(useKinds[cell.kind]) : useKinds[cell.kind];
  };
  return {
    id,
    label: name,
    width: 116,
    align: 'center',
    edit: { kind: 'choice', options: [...USE_KINDS.map((kind) => ({ value: kind, label: useKinds[kind] })), { value: NONE, label: NONE }] },
    text: textOf,
    parse: (text) => {
      const said = text.trim();
      const kind = USE_KINDS.find((each) => useKinds[each] === said || each === said);
      if (kind !== undefined) return { value: kind };
      if (/^[√✓是有]$/.test(said)) return { value: 'required' };
      return said === '' || /^[-—–无否×]$/.test(said) ? { value: NONE } : { refusal: words.unclear(said) };
    },
    render: (row) => {
      const cell = row.cells.get(id);
      return cell === undefined || cell.isOwn ? html`<span .style=${cell === undefined ? FAINT : STRONG}>${textOf(row)}</span>` : html`<span .style=${FAINT} title=${words.from(cell.from)}>${textOf(row)}<span class="zw-unseen">${words.saidFrom(cell.from)}</span></span>`;
    },
    isEditable: ({ cells }) => {
      const cell = cells.get(id);
      return cell === undefined || cell.isOwn ? true : words.locked(cell.from);
    },
  };
}

function change(desk: Desk, changes: readonly CellChange[]): void {
  const { index, item } = desk;
  desk.together((apply) => {
    for (const { rowId, columnId, value } of changes) {
      const outcome = index.node(rowId);
      if (outcome?.kind !== 'outcome' || outcome.end.kind !== 'handle') continue;
      const materialId = columnId as Id<'mat'>; // columns of materials are the only ones that are edited
      const former = outcome.end.uses.find((use) => use.materialId === materialId);
      if (value === NONE || value === null) {
        if (former !== undefined) apply(guideEdits['use/remove'], { on: outcome.id, materialId });
        continue;
      }
      const kind = value as UseKind; // `parse` gives nothing else
      apply(guideEdits['use/set'], { on: outcome.id, use: { ...(former ?? beginningUse(item?.materials.find(({ id }) => id === materialId), materialId)), kind } });
    }
  });
}
