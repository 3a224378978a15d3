import type { Id, ServiceItem } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { MaterialUse } from '../model/material-use.js';
import type { End } from '../model/node.js';
import { TOLD_HEADERS, type Told } from './column-role.js';
import { labelWords } from './labels.js';
import { markWords } from './mark.js';
import { END_WORDS, limitWords } from './result-cells.js';
import type { Result } from './situation-table.js';

/** What a row of a written table tells beside its facts. */
export type TableRowFacts =
  | { readonly kind: 'situation'; readonly result: Result }
  | { readonly kind: 'addition'; readonly uses: readonly MaterialUse[]; readonly situationIds: readonly Id<'sit'>[] };

export interface WrittenColumn {
  readonly group: string;
  readonly header: string;
  readonly code: string;
  readonly cell: (row: TableRowFacts, at: number, fact: (axis: number) => string) => string;
}

interface WrittenMaterial {
  readonly id: Id<'mat'>;
  readonly name: string;
  readonly code: string;
}

/** The materials that the rows want, in the item's order; those that it does not have come last. */
export function materialsOf(guide: Guide, rows: readonly TableRowFacts[], { item }: GuideContext): readonly WrittenMaterial[] {
  const used = new Set(rows.flatMap(usesIn).map(({ materialId }) => materialId));
  const known = (item?.materials ?? []).filter(({ id }) => used.has(id));
  const ids = new Set<string>(known.map(({ id }) => id));
  const isOwnCode = (code: string | undefined): code is string => code !== undefined && item?.materials.filter((other) => other.code === code).length === 1;
  return [
    ...known.map(({ id, name, code }) => ({ id, name, code: isOwnCode(code) ? code : id })),
    ...[...used].filter((id) => !ids.has(id)).map((id) => ({ id, name: id, code: id })),
  ];
}

function usesIn(row: TableRowFacts): readonly MaterialUse[] {
  if (row.kind === 'addition') return row.uses;
  return row.result.end.kind === 'handle' ? row.result.end.uses : [];
}

/** The columns of a written table: those that some row has something to say in, and those without which it does not read. */
export function tableColumns(facts: readonly string[], rows: readonly TableRowFacts[], materials: readonly WrittenMaterial[], context: GuideContext): readonly WrittenColumn[] {
  const told = TOLD_ORDER.map((kind): WrittenColumn => {
    const say = TELLERS[kind];
    return { group: '结果', header: TOLD_HEADERS[kind][0] ?? kind, code: '', cell: (row) => say(row, context) };
  });
  const isSaid = ({ cell }: WrittenColumn) => rows.some((row, at) => cell(row, at, () => '') !== '');
  const always = new Set(['name', 'situations', 'end'].map((kind) => TOLD_HEADERS[kind as Told][0])); // keys of the record
  return [
    { group: '情形', header: '序号', code: '编码', cell: (_row, at) => String(at + 1) },
    { group: '情形', header: TOLD_HEADERS.rowKind[0] ?? '', code: '', cell: (row) => (row.kind === 'addition' ? '附加' : '情形') },
    ...facts.map((header, axis): WrittenColumn => ({ group: '条件', header, code: '', cell: (_row, _at, fact) => fact(axis) })),
    ...told.filter((column) => always.has(column.header) || isSaid(column)),
    ...materials.map(({ id, name, code }): WrittenColumn => ({
      group: '材料',
      header: name,
      code,
      cell: (row) => {
        const use = usesIn(row).find(({ materialId }) => materialId === id);
        return use === undefined ? '' : markWords(use);
      },
    })),
  ];
}

const TOLD_ORDER = ['name', 'situations', 'handling', 'end', 'reason', 'otherName', 'otherId', 'limit', 'form', 'note', 'nothing'] as const;

type Teller = (row: TableRowFacts, context: GuideContext) => string;

const ofEnd = (say: (end: End, context: GuideContext) => string): Teller => (row, context) => (row.kind === 'situation' ? say(row.result.end, context) : '');
const ofHandling = (say: (end: Extract<End, { readonly kind: 'handle' }>, context: GuideContext) => string): Teller => ofEnd((end, context) => (end.kind === 'handle' ? say(end, context) : ''));

const TELLERS: Readonly<Record<(typeof TOLD_ORDER)[number], Teller>> = {
  name: (row) => (row.kind === 'situation' ? (row.result.name ?? '') : ''),
  situations: (row, { item }) => {
    const ids = row.kind === 'addition' ? row.situationIds : row.result.end.kind === 'handle' ? row.result.end.situationIds : [];
    return ids.map((id) => situationWords(id, item)).join('、');
  },
  handling: ofHandling(({ handlingItemId }, { item }) => {
    if (handlingItemId === null) return '';
    const own = item?.handlingItems.find(({ id }) => id === handlingItemId);
    const isOnly = own !== undefined && item?.handlingItems.filter(({ name }) => name === own.name).length === 1;
    return isOnly ? own.name : handlingItemId;
  }),
  end: ofEnd(({ kind }) => END_WORDS[kind]),
  reason: ofEnd((end) => (end.kind === 'handle' ? '' : end.reason)),
  otherName: ofEnd((end) => (end.kind === 'otherItem' ? end.name : '')),
  otherId: ofEnd((end) => (end.kind === 'otherItem' ? (end.itemId ?? '') : '')),
  limit: ofHandling(({ limit }) => (limit === undefined ? '' : limitWords(limit))),
  form: ofHandling(({ formId }, { forms = [] }) => {
    const own = forms.find(({ id }) => id === formId);
    const isOnly = own !== undefined && forms.filter(({ name, id }) => name === own.name || id === own.name).length === 1;
    return isOnly ? own.name : (formId ?? '');
  }),
  note: (row) => (row.kind === 'situation' ? (row.result.note ?? '') : ''),
  nothing: ofHandling(({ needsNothing }) => (needsNothing === true ? '是' : '')),
};

function situationWords(id: Id<'sit'>, item: ServiceItem | undefined): string {
  const own = item?.situations.find((situation) => situation.id === id);
  const isOnly = own !== undefined && item?.situations.filter(({ name }) => name === own.name).length === 1;
  return isOnly ? labelWords(own.name) : id;
}
