import { nearest, type Finding } from '@zhengwu/core';
import { cellAddress } from '@zhengwu/core/sheet';
import type { Variable } from '../model/variable.js';
import { dimensionOf, spaceOf, type AnswerSpace, type ValueSet } from '../space/index.js';
import { headerWord } from './column-role.js';
import { isAny, isRest, labelsOf, readFactCell } from './fact-cell.js';
import type { DescribedFact } from './fact-sheet.js';
import { domainWords, inferDomain, type NewId } from './infer-domain.js';
import { plain } from '../ranges/range-tokens.js';
import { tableFinding } from './rules.js';
import type { Fact, RowBox } from './situation-table.js';
import type { TableColumn } from './table-layout.js';

/** A row of the body: what its cells say, by column. */
export interface BodyRow {
  readonly row: number;
  readonly text: (column: number) => string;
}

export interface ReadFacts {
  readonly facts: readonly Fact[];
  readonly space: AnswerSpace;
  /** The box of each row, in their order; `undefined` where a cell was not understood. */
  readonly boxes: readonly (RowBox | undefined)[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the fact columns: what each is, by its description, by a variable of the same name, else from what its cells say; and
 * what every row takes of it.
 */
export function readFacts(
  sheet: string,
  columns: readonly TableColumn[],
  rows: readonly BodyRow[],
  described: readonly DescribedFact[],
  known: readonly Variable[],
  newId: NewId,
): ReadFacts {
  const findings: Finding[] = [];
  const facts = columns.map((column): Fact => {
    const isNamed = ({ name }: Variable): boolean => plain(name) === plain(column.header);
    const isMeant = ({ name }: Variable): boolean => plain(name) === headerWord(column.header) || headerWord(name) === plain(column.header);
    const { header, address } = column;
    const place = { column: column.column, header, address };
    const description = described.find(({ variable }) => isNamed(variable)) ?? described.find(({ variable }) => isMeant(variable));
    if (description !== undefined) return { ...description, ...place };
    const variable = known.find(isNamed) ?? known.find(isMeant);
    if (variable !== undefined) return { variable, ...place };
    const domain = inferDomain(header, rows.map(({ text }) => text(column.column)), newId);
    findings.push(tableFinding('table/domain-inferred', sheet, address, { header, domain: domainWords(domain) }));
    return { variable: { id: newId('var'), name: nameOf(header), domain }, ...place };
  });
  const sets = facts.map((fact) => readColumn(sheet, fact, rows, findings));
  const boxes = rows.map((_, at) => {
    const box = sets.map((column) => column[at]);
    return box.every((set): set is ValueSet => set !== undefined) ? box : undefined;
  });
  return { facts, space: spaceOf(facts.map(({ variable }) => variable)), boxes, findings };
}

/** 经营面积（平方米） is 经营面积; 经营项目（多选） is 经营项目. */
function nameOf(header: string): string {
  return header.replace(/[（(【[][^）)】\]]*[）)】\]]$/, '').trim() || header;
}

function readColumn(sheet: string, { variable, column, header }: Fact, rows: readonly BodyRow[], findings: Finding[]): readonly (ValueSet | undefined)[] {
  const { domain } = variable;
  const dimension = dimensionOf(domain);
  const blank: number[] = [];
  let named = dimension.none;
  const sets = rows.map(({ row, text }): ValueSet | undefined | 'rest' => {
    const value = text(column).trim();
    const cell = cellAddress(row, column);
    if (value === '') blank.push(row);
    if (isRest(value, domain)) return 'rest';
    const read = readFactCell(value, domain, nameOf(header));
    if ('unknown' in read) {
      const [near] = nearest(read.unknown, labelsOf(domain).map(({ label }) => label));
      const params = { row, header, value: read.unknown, kind: domain.kind };
      findings.push(tableFinding('table/unknown-fact', sheet, cell, near === undefined ? params : { ...params, nearest: near }));
      return undefined;
    }
    if (read.set.isEmpty) {
      findings.push(tableFinding('table/outside-domain', sheet, cell, { row, header, value, domain: domainWords(domain) }));
      return undefined;
    }
    if (domain.kind === 'date') reportAssumption(sheet, cell, row, header, value, findings);
    if (!isAny(value)) named = named.union(read.set);
    return read.set;
  });
  if (blank.length > 0) findings.push(tableFinding('table/blank-facts', sheet, cellAddress(blank[0] ?? 1, column), { header, rows: blank }));
  const rest = dimension.all.minus(named);
  return sets.map((set, at) => {
    if (set !== 'rest') return set;
    if (!rest.isEmpty) return rest;
    const row = rows[at]?.row ?? 0;
    findings.push(tableFinding('table/outside-domain', sheet, cellAddress(row, column), { row, header, value: '其他', domain: domainWords(domain) }));
    return undefined;
  });
}

/** The law does not say whether 以后 and 以前 include the day: how they were read is said at the cell. */
function reportAssumption(sheet: string, cell: string, row: number, header: string, value: string, findings: Finding[]): void {
  const word = /以后|以前/.exec(value)?.[0];
  if (word === undefined || value.includes('含') || /及以[后前]/.test(value)) return;
  findings.push(tableFinding('table/day-assumed', sheet, cell, { row, header, value, includes: word === '以后' }));
}
