import type { Column, DataTable, Finding } from '@zhengwu/core';

/** A table in lines that one can compare at sight. */
export function brief(table: DataTable, tables: readonly DataTable[] = []): readonly string[] {
  const parent = tables.find(({ id }) => id === table.parentId);
  const head = [table.name, table.comment, ...(parent === undefined ? [] : [`< ${parent.name}`])].filter((part) => part !== '').join(' ');
  return [head, ...table.columns.map((column) => `  ${briefColumn(column)}`)];
}

export function briefColumn(column: Column): string {
  const { name, type, length, precision, scale, nullable, isKey, comment, codes } = column;
  const size = length ?? (precision === undefined ? undefined : scale === undefined ? precision : `${String(precision)},${String(scale)}`);
  return [
    name,
    size === undefined ? type : `${type}(${String(size)})`,
    ...(isKey === true ? ['key'] : nullable ? [] : ['needed']),
    ...(column.default === undefined ? [] : [`= ${column.default}`]),
    ...(comment === '' ? [] : [`· ${comment}`]),
    ...(codes === undefined ? [] : [`[${codes.map(({ value, label }) => (value === label ? value : `${value}:${label}`)).join(' ')}]`]),
  ].join(' ');
}

/** A finding as its rule and what a person must know to find it. */
export function briefFinding({ rule, params }: Finding): string {
  const { line, table, column, ...rest } = params as Readonly<Record<string, unknown>> & { readonly line?: number; readonly table?: string; readonly column?: string };
  const where = [table, column].filter((part) => part !== undefined && part !== '').join('.');
  const shown = Object.entries(rest).filter(([key, value]) => key !== 'nearest' && key !== 'lines' && value !== undefined && !(Array.isArray(value) && value.length === 0));
  return [rule.replace('catalogue/', ''), ...(line === undefined ? [] : [`@${String(line)}`]), ...(where === '' ? [] : [where]), ...shown.map(([, value]) => (Array.isArray(value) ? value.join('|') : String(value)))].join(' ');
}
