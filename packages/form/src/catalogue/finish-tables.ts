import type { Column, DataTable, Finding } from '@zhengwu/core';
import { columnIdOf, tableIdOf } from './catalogue-id.js';
import { codesInComment } from './codes-in-comment.js';
import type { ColumnDraft, DraftCode, TableDraft } from './draft.js';
import { parentLinks } from './parent-links.js';
import { catalogueFinding } from './rules.js';

/** Words for 0 and 1 where a column says no more than whether. */
const NO = /^(?:否|无|没有|不|未|假|停用|禁用|无效|不是|n|no|false)$/i;
const YES = /^(?:是|有|已|真|启用|有效|y|yes|true)$/i;

/** The tables that were read, as the form's context has them: with ids, code lists and parents. */
export function finishTables(drafts: readonly TableDraft[], findings: Finding[]): readonly DataTable[] {
  const names = publicNames(drafts);
  const idOf = (draft: TableDraft) => tableIdOf(names.get(draft) ?? draft.name);
  const parents = parentLinks(drafts, idOf, findings);
  return drafts.map((draft) => {
    const name = names.get(draft) ?? draft.name;
    const parentId = parents.get(draft);
    const columns = draft.columns.map((column) => finishColumn(column, name, findings));
    if (columns.length === 0) findings.push(catalogueFinding('catalogue/no-columns', name, draft.at, { table: name }));
    const silent = columns.filter(({ comment }) => comment === '').map((column) => column.name);
    if (silent.length > 0) findings.push(catalogueFinding('catalogue/no-comment', name, draft.at, { table: name, columns: silent }));
    return { id: idOf(draft), name, comment: draft.comment.trim(), ...(parentId === undefined ? {} : { parentId }), columns };
  });
}

/** The name alone; with its schema where another schema has a table of that name. */
function publicNames(drafts: readonly TableDraft[]): ReadonlyMap<TableDraft, string> {
  const counts = new Map<string, number>();
  for (const { name } of drafts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(drafts.map((draft) => [draft, draft.schema !== undefined && (counts.get(draft.name) ?? 0) > 1 ? `${draft.schema}.${draft.name}` : draft.name]));
}

function finishColumn(draft: ColumnDraft, table: string, findings: Finding[]): Column {
  const comment = draft.comment.trim();
  const spelled = codesInComment(comment)?.codes;
  const codes = joinedCodes(draft.codes, spelled);
  const proposed = draft.codes === undefined && spelled !== undefined ? spelled : undefined;
  const isYesNo = codes !== undefined && draft.isFlag && isBoolean(codes);
  if (proposed !== undefined && !isYesNo) {
    const shown = proposed.map(({ value, label }) => (value === label ? value : `${value} ${label}`));
    findings.push(catalogueFinding('catalogue/codes-proposed', table, draft.at, { table, column: draft.name, comment, codes: shown }));
  }
  const type = typeWith(draft, codes, isYesNo);
  return {
    id: columnIdOf(table, draft.name),
    name: draft.name,
    comment,
    type,
    ...(type === 'text' && draft.length !== undefined ? { length: draft.length } : {}),
    ...((type === 'integer' || type === 'decimal') && draft.precision !== undefined ? { precision: draft.precision } : {}),
    ...(type === 'decimal' && draft.scale !== undefined ? { scale: draft.scale } : {}),
    nullable: draft.nullable,
    ...(draft.isKey ? { isKey: true } : {}),
    ...(draft.default === undefined ? {} : { default: draft.default }),
    ...(codes === undefined || type === 'boolean' || type === 'file' ? {} : { codes }),
    ...(draft.elementId === undefined ? {} : { elementId: draft.elementId }),
  };
}

/** TINYINT(1) with 1男 2女 is no boolean; NUMBER(1) with 0否 1是 is one. */
function typeWith(draft: ColumnDraft, codes: readonly DraftCode[] | undefined, isYesNo: boolean): Column['type'] {
  if (isYesNo && draft.type !== 'text') return 'boolean';
  if (draft.type === 'boolean' && codes !== undefined && !isBoolean(codes)) return codes.every(({ value }) => /^-?\d+$/.test(value)) ? 'integer' : 'text';
  return draft.type;
}

function isBoolean(codes: readonly DraftCode[]): boolean {
  if (codes.length !== 2) return false;
  const no = codes.find(({ value }) => value === '0');
  const yes = codes.find(({ value }) => value === '1');
  if (no === undefined || yes === undefined) return false;
  return (NO.test(no.label) || no.label === '0') && (YES.test(yes.label) || yes.label === '1');
}

/** The values that the database allows, with the meanings that the comment gives them. */
function joinedCodes(allowed: readonly DraftCode[] | undefined, spelled: readonly DraftCode[] | undefined): readonly DraftCode[] | undefined {
  if (allowed === undefined || allowed.length === 0) return spelled;
  const labels = new Map(spelled?.map(({ value, label }) => [value, label]));
  return allowed.map(({ value, label }) => ({ value, label: label === value ? (labels.get(value) ?? label) : label }));
}
