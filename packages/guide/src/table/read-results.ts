import { isId, type Finding, type Id, type ServiceItem } from '@zhengwu/core';
import { cellAddress } from '@zhengwu/core/sheet';
import type { MaterialUse } from '../model/material-use.js';
import type { End } from '../model/node.js';
import type { Told } from './column-role.js';
import type { NewId } from './infer-domain.js';
import { splitLabels } from './labels.js';
import { readMark } from './mark.js';
import type { BodyRow } from './read-facts.js';
import { namedHandling, namedSituations, readEnd, readLimit, type Named } from './result-cells.js';
import { tableFinding } from './rules.js';
import type { NewMaterial, Result } from './situation-table.js';
import type { TableColumn } from './table-layout.js';

/** What a row leads to or, of an 附加 row, adds. */
export interface ReadRow {
  readonly isAddition: boolean;
  readonly result: Result;
  readonly uses: readonly MaterialUse[];
  readonly situationIds: readonly Id<'sit'>[];
  readonly frequency?: number;
}

/** Reads what stands beside the facts. */
export class ResultReader {
  readonly findings: Finding[] = [];
  readonly newMaterials: NewMaterial[] = [];
  readonly #told = new Map<Told, TableColumn>();
  readonly #materials: readonly { readonly column: TableColumn; readonly id: Id<'mat'> }[];

  constructor(
    readonly sheet: string,
    columns: readonly TableColumn[],
    readonly item: ServiceItem | undefined,
    readonly forms: readonly { readonly id: string; readonly name: string }[],
    newId: NewId,
  ) {
    for (const column of columns) {
      const { kind } = column.role;
      if (kind !== 'fact' && kind !== 'material' && kind !== 'none' && !this.#told.has(kind)) this.#told.set(kind, column);
    }
    this.#materials = columns.flatMap((column) => {
      if (column.role.kind !== 'material') return [];
      const known = column.role.materialId ?? (column.code !== undefined && isId(column.code, 'mat') ? column.code : undefined);
      const id = known ?? newId('mat');
      if (known === undefined) this.newMaterials.push({ id, name: column.header, column: column.column, ...(column.code === undefined ? {} : { code: column.code }) });
      return [{ column, id }];
    });
  }

  read(row: BodyRow): ReadRow {
    const isAddition = this.#text(row, 'rowKind').includes('附加');
    const uses = this.#uses(row);
    const handling = this.#handling(row);
    const { situationIds, name } = this.#situations(row, handling);
    const frequency = this.#frequency(row);
    const note = this.#text(row, 'note');
    const result: Result = {
      ...(name === undefined ? {} : { name }),
      ...(note === '' ? {} : { note }),
      end: this.#end(row, handling, situationIds, uses),
    };
    return { isAddition, result, uses, situationIds, ...(frequency === undefined ? {} : { frequency }) };
  }

  #text(row: BodyRow, told: Told): string {
    const column = this.#told.get(told);
    return column === undefined ? '' : row.text(column.column).trim();
  }

  #report(rule: 'table/unknown-result' | 'table/unknown-limit' | 'table/not-number', row: BodyRow, column: TableColumn | undefined, value: string): void {
    if (column === undefined) return;
    this.findings.push(tableFinding(rule, this.sheet, cellAddress(row.row, column.column), { row: row.row, header: column.header, value }));
  }

  #reportNamed(rule: 'table/unknown-situation' | 'table/unknown-handling', row: BodyRow, column: TableColumn | undefined, { unknown, nearest }: Named<unknown>): void {
    if (column === undefined || unknown === undefined) return;
    const params = { row: row.row, header: column.header, value: unknown };
    this.findings.push(tableFinding(rule, this.sheet, cellAddress(row.row, column.column), nearest === undefined ? params : { ...params, nearest }));
  }

  #uses(row: BodyRow): readonly MaterialUse[] {
    return this.#materials.flatMap(({ column, id }): MaterialUse[] => {
      const text = row.text(column.column);
      const mark = readMark(text);
      if (mark === undefined) {
        const params = { row: row.row, header: column.header, value: text.trim() };
        this.findings.push(tableFinding('table/unknown-mark', this.sheet, cellAddress(row.row, column.column), params));
      }
      return mark === undefined || mark === null ? [] : [{ materialId: id, ...mark }];
    });
  }

  #handling(row: BodyRow): Id<'hdl'> | null {
    const text = this.#text(row, 'handling');
    if (text === '') return null;
    const own = isId(text, 'hdl') ? text : null;
    if (this.item === undefined) return own;
    const named = namedHandling(text, this.item);
    this.#reportNamed('table/unknown-handling', row, this.#told.get('handling'), named);
    // An id that the item has lost is kept, so that the checks name it.
    return named.found[0]?.id ?? own;
  }

  /** The situations that a row names, by themselves or by its name; the name is kept where it is not one situation's. */
  #situations(row: BodyRow, handling: Id<'hdl'> | null): { readonly situationIds: readonly Id<'sit'>[]; readonly name?: string } {
    const name = this.#text(row, 'name');
    const listed = this.#text(row, 'situations');
    const kept = name === '' ? {} : { name };
    const own = splitLabels(listed).filter((each): each is Id<'sit'> => isId(each, 'sit'));
    if (this.item === undefined) return { situationIds: own, ...kept };
    const hasColumn = this.#told.has('situations');
    const text = hasColumn ? listed : name;
    const isNoApplication = (readEnd(this.#text(row, 'end'))?.kind ?? 'handle') !== 'handle';
    if (text === '' || isNoApplication) return { situationIds: [], ...kept };
    const named = namedSituations(text, this.item, handling ?? undefined);
    this.#reportNamed('table/unknown-situation', row, this.#told.get(hasColumn ? 'situations' : 'name'), named);
    return { situationIds: [...new Set([...named.found.map(({ id }) => id), ...own])], ...kept };
  }

  #end(row: BodyRow, handling: Id<'hdl'> | null, situationIds: readonly Id<'sit'>[], uses: readonly MaterialUse[]): End {
    const text = this.#text(row, 'end');
    const read = text === '' ? { kind: 'handle' as const, rest: '' } : readEnd(text);
    if (read === undefined) this.#report('table/unknown-result', row, this.#told.get('end'), text);
    const reason = this.#text(row, 'reason');
    switch (read?.kind) {
      case 'notNeeded':
      case 'refused':
      case 'staff':
        return { kind: read.kind, reason: reason === '' ? read.rest : reason };
      case 'otherItem': {
        const name = this.#text(row, 'otherName');
        const id = this.#text(row, 'otherId');
        return {
          kind: 'otherItem',
          name: name === '' ? read.rest : name,
          ...(isId(id, 'item') ? { itemId: id } : {}),
          reason,
        };
      }
      case 'handle':
      case undefined:
        return this.#handleEnd(row, handling, situationIds, uses);
    }
  }

  #handleEnd(row: BodyRow, handling: Id<'hdl'> | null, situationIds: readonly Id<'sit'>[], uses: readonly MaterialUse[]): End {
    const limitText = this.#text(row, 'limit');
    const limit = limitText === '' ? undefined : readLimit(limitText);
    if (limitText !== '' && limit === undefined) this.#report('table/unknown-limit', row, this.#told.get('limit'), limitText);
    const form = this.#text(row, 'form');
    const formId = form === '' ? undefined : (this.forms.find(({ id, name }) => id === form || name === form)?.id ?? form);
    const isNothing = readMark(this.#text(row, 'nothing')) !== null && this.#text(row, 'nothing') !== '';
    return {
      kind: 'handle',
      handlingItemId: handling ?? this.#handlingOf(situationIds),
      situationIds,
      uses,
      ...(limit === undefined ? {} : { limit }),
      ...(formId === undefined ? {} : { formId }),
      ...(isNothing ? { needsNothing: true as const } : {}),
    };
  }

  /** Where no cell names the 业务办理项: that of the situation, else the only one there is. */
  #handlingOf(situationIds: readonly Id<'sit'>[]): Id<'hdl'> | null {
    if (this.#told.has('handling')) return null;
    const { situations = [], handlingItems = [] } = this.item ?? {};
    const own = situations.find(({ id }) => id === situationIds[0])?.handlingItemId;
    return own ?? (handlingItems.length === 1 ? (handlingItems[0]?.id ?? null) : null);
  }

  #frequency(row: BodyRow): number | undefined {
    const text = this.#text(row, 'frequency');
    if (text === '') return undefined;
    const number = Number(text.normalize('NFKC').replace(/[,\s%件次]/g, ''));
    if (Number.isFinite(number) && number >= 0) return number;
    this.#report('table/not-number', row, this.#told.get('frequency'), text);
    return undefined;
  }
}
