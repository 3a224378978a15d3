import type { Column, DataTable } from '@zhengwu/core';
import type { Dialect } from '../ddl/dialect.js';

/** The tables as DDL of a dialect, as its own programs write it. */
export function printDdl(tables: readonly DataTable[], dialect: Dialect): string {
  return tables.map((table) => printTable(table, tables.find(({ id }) => id === table.parentId), dialect)).join('\n\n');
}

function printTable(table: DataTable, parent: DataTable | undefined, dialect: Dialect): string {
  const isInline = dialect === 'mysql';
  const columns = table.columns.map((column) => printColumn(column, dialect) + (isInline && column.comment !== '' ? ` COMMENT ${quoted(column.comment, dialect)}` : ''));
  const keys = table.columns.filter(({ isKey }) => isKey === true).map((column) => named(column.name, dialect));
  const [first] = table.columns;
  const constraints = [
    ...(keys.length === 0 ? [] : [`${dialect === 'dm' ? 'NOT CLUSTER ' : ''}PRIMARY KEY (${keys.join(', ')})`]),
    ...(parent === undefined || first === undefined ? [] : [`CONSTRAINT fk_1 FOREIGN KEY (${named(first.name, dialect)}) REFERENCES ${named(parent.name, dialect)} (${named(parent.columns[0]?.name ?? '', dialect)}) ON DELETE CASCADE`]),
  ];
  const options = isInline ? ` ENGINE=InnoDB${table.comment === '' ? '' : ` COMMENT=${quoted(table.comment, dialect)}`}` : '';
  const created = `CREATE TABLE ${named(table.name, dialect)} (\n  ${[...columns, ...constraints].join(',\n  ')}\n)${options};`;
  if (isInline) return created;
  const comments = table.columns.filter(({ comment }) => comment !== '').map((column) => `COMMENT ON COLUMN ${named(table.name, dialect)}.${named(column.name, dialect)} IS ${quoted(column.comment, dialect)};`);
  return [created, ...(table.comment === '' ? [] : [`COMMENT ON TABLE ${named(table.name, dialect)} IS ${quoted(table.comment, dialect)};`]), ...comments].join('\n');
}

function printColumn(column: Column, dialect: Dialect): string {
  const flag = column.type === 'boolean' && dialect === 'oracle' ? ` CHECK (${named(column.name, dialect)} IN (0, 1))` : '';
  return `${named(column.name, dialect)} ${typeText(column, dialect)}${column.default === undefined ? '' : ` DEFAULT ${column.default}`}${column.nullable ? '' : ' NOT NULL'}${flag}`;
}

function typeText({ type, length, precision, scale }: Column, dialect: Dialect): string {
  const by = (mysql: string, postgresql: string, oracle: string, dm: string) => ({ mysql, postgresql, oracle, dm })[dialect];
  const [size, digits, behind] = [String(length), String(precision), String(scale)];
  switch (type) {
    case 'text':
      return length === undefined ? by('longtext', 'text', 'CLOB', 'TEXT') : by(`varchar(${size})`, `character varying(${size})`, `VARCHAR2(${size} CHAR)`, `VARCHAR(${size} CHAR)`);
    case 'integer':
      return precision === undefined ? by('int(11)', 'bigint', 'INTEGER', 'BIGINT') : by(`decimal(${digits})`, `numeric(${digits},0)`, `NUMBER(${digits})`, `DEC(${digits}, 0)`);
    case 'decimal':
      return precision === undefined ? by('double', 'double precision', 'NUMBER', 'DOUBLE') : by(`decimal(${digits},${behind})`, `numeric(${digits},${behind})`, `NUMBER(${digits}, ${behind})`, `DEC(${digits},${behind})`);
    case 'date':
      return by('date', 'date', 'DATE', 'DATE');
    case 'dateTime':
      return by('datetime(3)', 'timestamp(6) without time zone', 'TIMESTAMP(6)', 'DATETIME(6)');
    case 'boolean':
      return by('tinyint(1) unsigned', 'boolean', 'NUMBER(1)', 'BIT');
    case 'file':
      return by('longblob', 'bytea', 'BLOB', 'IMAGE');
  }
}

function named(name: string, dialect: Dialect): string {
  return dialect === 'mysql' ? `\`${name.replace(/`/g, '``')}\`` : `"${name.replace(/"/g, '""')}"`;
}

function quoted(text: string, dialect: Dialect): string {
  return `'${(dialect === 'mysql' ? text.replace(/\\/g, '\\\\') : text).replace(/'/g, "''")}'`;
}
