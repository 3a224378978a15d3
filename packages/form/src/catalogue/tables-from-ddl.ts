import type { DataTable, Finding } from '@zhengwu/core';
import { guessDialect, type Dialect } from './ddl/dialect.js';
import { readStatements } from './ddl/read-statements.js';
import { SchemaReader } from './ddl/schema-reader.js';
import { tokenize } from './ddl/tokenize.js';
import { finishTables } from './finish-tables.js';
import { catalogueFinding, catalogueRules } from './rules.js';

export interface DdlOptions {
  /** Whose DDL it is; guessed from its words unless given. */
  readonly dialect?: Dialect;
}

/** What reading a catalogue of tables gives. Reading never throws. */
export interface ReadTables {
  readonly tables: readonly DataTable[];
  readonly findings: readonly Finding[];
}

export interface ReadDdl extends ReadTables {
  /** Whose DDL it was taken for; absent where nothing told. */
  readonly dialect?: Dialect;
}

/** In UTF-16 units. A dump of the structure of a county's platform, 3,000 tables, has some 5 million. */
const LONGEST = 20_000_000;
const MOST_FINDINGS = 500;

/**
 * Reads tables from DDL as MySQL, PostgreSQL (人大金仓, openGauss), Oracle and 达梦 write it: whole dumps, scripts of
 * several statements, a text that was cut off. Takes comments inline, by COMMENT ON, and in remarks behind a column;
 * code lists from ENUM, CHECK … IN and comments such as 性别（1男 2女）; parents from foreign keys. Time is linear in
 * the text's length. Ids are made of names: reading again gives the same.
 */
export function tablesFromDdl(text: string, options: DdlOptions = {}): ReadDdl {
  if (text.length > LONGEST) return { tables: [], findings: [catalogueFinding('catalogue/too-large', '', undefined, { size: text.length, most: LONGEST })] };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const dialect = options.dialect ?? guessDialect(source);
  const { tokens, remarks } = tokenize(source, dialect);
  const reader = new SchemaReader(source, dialect, remarks);
  readStatements(tokens, reader);
  reader.close();
  const findings = [...reader.findings];
  const tables = finishTables(reader.tables, findings);
  if (tables.length === 0) findings.unshift(catalogueFinding('catalogue/nothing-found', '', undefined, { what: 'tables' }));
  return { tables, findings: capped(findings), ...(dialect === undefined ? {} : { dialect }) };
}

/** Errors first where there are too many to list. */
export function capped(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const listed = [...errors, ...others].slice(0, MOST_FINDINGS);
  return [...listed, catalogueRules.finding('catalogue/and-more', { part: 'table', id: '' }, { count: findings.length - listed.length })];
}
