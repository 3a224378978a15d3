import type { Column } from '@zhengwu/core';

/** What a type's name says of its values; `length`, `scale` where the name alone gives them. */
export interface TypeMeaning {
  readonly type: Column['type'];
  /** What stands in brackets: a length, digits in all and behind the point, or nothing that concerns us. */
  readonly takes: 'length' | 'precision' | 'values' | 'nothing';
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
}

const text = (length?: number): TypeMeaning => ({ type: 'text', takes: length === undefined ? 'length' : 'nothing', ...(length === undefined ? {} : { length }) });
const LONG_TEXT: TypeMeaning = { type: 'text', takes: 'nothing' };
const INTEGER: TypeMeaning = { type: 'integer', takes: 'nothing' };
const DECIMAL: TypeMeaning = { type: 'decimal', takes: 'precision' };
const FLOAT: TypeMeaning = { type: 'decimal', takes: 'nothing' };
const DATE_TIME: TypeMeaning = { type: 'dateTime', takes: 'nothing' };
const FILE: TypeMeaning = { type: 'file', takes: 'nothing' };

/**
 * Types by name, several words with a space between them: MySQL 8 (ch. 11), PostgreSQL 16 (ch. 8), Oracle 19c (SQL
 * Reference, Data Types), 达梦 8 (SQL 语言使用手册 1.4), and what 人大金仓 and openGauss add.
 */
export const TYPES: Readonly<Record<string, TypeMeaning>> = {
  CHAR: text(), CHARACTER: text(), NCHAR: text(), BPCHAR: text(), VARCHAR: text(), VARCHAR2: text(), NVARCHAR: text(), NVARCHAR2: text(),
  'CHARACTER VARYING': text(), 'CHAR VARYING': text(), 'NATIONAL CHARACTER': text(), 'NATIONAL CHAR': text(), 'NATIONAL VARCHAR': text(), 'NCHAR VARYING': text(),
  'NATIONAL CHARACTER VARYING': text(), 'NATIONAL CHAR VARYING': text(), STRING: text(), CITEXT: text(), LVARCHAR: text(),
  TINYTEXT: text(255), TEXT: LONG_TEXT, MEDIUMTEXT: LONG_TEXT, LONGTEXT: LONG_TEXT, NTEXT: LONG_TEXT, CLOB: LONG_TEXT, NCLOB: LONG_TEXT, LONGVARCHAR: LONG_TEXT, LONG: LONG_TEXT,
  'LONG VARCHAR': LONG_TEXT, 'CHARACTER LARGE OBJECT': LONG_TEXT, JSON: LONG_TEXT, JSONB: LONG_TEXT, XML: LONG_TEXT, XMLTYPE: LONG_TEXT, TSVECTOR: LONG_TEXT,
  UUID: text(36), UNIQUEIDENTIFIER: text(36), INET: text(43), CIDR: text(43), MACADDR: text(17), ROWID: text(18), NAME: text(63),
  ENUM: { type: 'text', takes: 'values' }, SET: { type: 'text', takes: 'values' },
  TINYINT: INTEGER, SMALLINT: INTEGER, MEDIUMINT: INTEGER, INT: INTEGER, INTEGER, BIGINT: INTEGER, BYTE: INTEGER, PLS_INTEGER: INTEGER, YEAR: INTEGER,
  INT1: INTEGER, INT2: INTEGER, INT4: INTEGER, INT8: INTEGER, INT16: INTEGER, SERIAL: INTEGER, BIGSERIAL: INTEGER, SMALLSERIAL: INTEGER, SERIAL2: INTEGER, SERIAL4: INTEGER, SERIAL8: INTEGER,
  DECIMAL, DEC: DECIMAL, NUMERIC: DECIMAL, NUMBER: DECIMAL, FIXED: DECIMAL,
  FLOAT: { type: 'decimal', takes: 'precision' }, DOUBLE: { type: 'decimal', takes: 'precision' }, REAL: FLOAT, 'DOUBLE PRECISION': FLOAT, FLOAT4: FLOAT, FLOAT8: FLOAT, BINARY_FLOAT: FLOAT, BINARY_DOUBLE: FLOAT,
  MONEY: { type: 'decimal', takes: 'nothing', precision: 19, scale: 2 }, SMALLMONEY: { type: 'decimal', takes: 'nothing', precision: 10, scale: 4 },
  DATE: { type: 'date', takes: 'nothing' },
  DATETIME: DATE_TIME, DATETIME2: DATE_TIME, SMALLDATETIME: DATE_TIME, TIMESTAMP: DATE_TIME, TIMESTAMPTZ: DATE_TIME, DATETIMEOFFSET: DATE_TIME,
  TIME: text(8), TIMETZ: text(14), INTERVAL: text(40),
  BOOLEAN: { type: 'boolean', takes: 'nothing' }, BOOL: { type: 'boolean', takes: 'nothing' },
  BIT: { type: 'boolean', takes: 'length' }, 'BIT VARYING': text(), VARBIT: text(),
  BLOB: FILE, TINYBLOB: FILE, MEDIUMBLOB: FILE, LONGBLOB: FILE, BYTEA: FILE, RAW: FILE, 'LONG RAW': FILE, BINARY: FILE, VARBINARY: FILE, 'BINARY VARYING': FILE, LONGVARBINARY: FILE,
  'LONG VARBINARY': FILE, IMAGE: FILE, BFILE: FILE, 'BINARY LARGE OBJECT': FILE,
};

/** Words that go on with a type that began: `CHARACTER VARYING`, `DOUBLE PRECISION`, `LONG RAW`. */
export const TYPE_CONTINUES: ReadonlySet<string> = new Set(['VARYING', 'PRECISION', 'LARGE', 'OBJECT', 'RAW', 'CHARACTER', 'CHAR', 'VARCHAR', 'VARBINARY']);

/** Types whose length Oracle and 达梦 count in bytes unless CHAR is said. */
export const BYTE_COUNTED: ReadonlySet<string> = new Set(['CHAR', 'CHARACTER', 'VARCHAR', 'VARCHAR2', 'CHARACTER VARYING', 'CHAR VARYING']);
