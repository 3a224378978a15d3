import { nearest, type Finding } from '@zhengwu/core';
import { TableDraft, type ColumnDraft } from '../draft.js';
import { catalogueFinding, type CatalogueRule } from '../rules.js';
import type { Dialect } from './dialect.js';
import { LineIndex } from './line-index.js';
import type { ReadType } from './read-type.js';
import type { Remark, Token } from './token.js';

/** Who has more tables than that has dumped a whole server. */
const MOST_TABLES = 5_000;
/** The widest tables of Oracle and PostgreSQL have 1,000 and 1,600. */
export const MOST_COLUMNS = 4_096;

/** For how many unknown names the nearest are looked up. */
const MOST_ASKED = 50;

/** What has been read of a DDL so far, and what was found wrong in it. */
export class SchemaReader {
  readonly tables: TableDraft[] = [];
  readonly types = new Map<string, ReadType>();
  readonly findings: Finding[] = [];
  private readonly lines: LineIndex;
  private readonly byName = new Map<string, TableDraft[]>();
  private readonly skipped = new Map<string, { readonly at: Token; readonly lines: number[]; count: number }>();
  private asked = 0;
  /** Columns of each table whose length may be one of bytes. */
  private readonly byteCounted = new Map<TableDraft, ColumnDraft[]>();
  /** The remark that ends on each line. */
  private readonly remarks = new Map<number, Remark>();

  constructor(
    readonly text: string,
    readonly dialect: Dialect | undefined,
    remarks: readonly Remark[],
  ) {
    this.lines = new LineIndex(text);
    for (const remark of remarks) if (remark.text !== '') this.remarks.set(this.lines.lineOf(remark.start), remark);
  }

  lineOf(token: Pick<Token, 'start'> | undefined): number {
    return this.lines.lineOf(token?.start ?? this.text.length);
  }

  /** Where a piece stands, as a place of a finding writes it. */
  static placeOf(token: Pick<Token, 'start' | 'end'> | undefined): string | undefined {
    return token === undefined ? undefined : `${String(token.start)}-${String(token.end)}`;
  }

  report<Name extends CatalogueRule>(name: Name, table: string, token: Token | undefined, params: Parameters<typeof catalogueFinding<Name>>[3]): void {
    this.findings.push(catalogueFinding(name, table, SchemaReader.placeOf(token), params));
  }

  /** A remark on the line of this token, behind it: `name varchar(50), -- 姓名`. */
  remarkBehind(token: Token | undefined): string | undefined {
    if (token === undefined) return undefined;
    const remark = this.remarks.get(this.lines.lineOf(token.end));
    return remark === undefined || remark.start < token.end || !this.isBetween(token.end, remark.start) ? undefined : remark.text;
  }

  /** Nothing but a comma lies between. */
  private isBetween(from: number, to: number): boolean {
    return to - from < 200 && /^[\s,，]*$/.test(this.text.slice(from, to));
  }

  addTable(path: readonly string[], at: Token | undefined): TableDraft | undefined {
    const name = path[path.length - 1];
    if (name === undefined || this.tables.length >= MOST_TABLES) return undefined;
    const schema = path[path.length - 2];
    const former = this.find(path);
    if (former !== undefined && former.schema?.toLowerCase() === schema?.toLowerCase()) {
      this.report('catalogue/table-twice', name, at, { table: name, line: this.lineOf(at) });
      this.drop(former);
    }
    const table = new TableDraft(name, schema, SchemaReader.placeOf(at));
    this.tables.push(table);
    this.enter(table);
    return table;
  }

  /** The table that a path names: schema and name, the name alone, or its letters whatever their case. */
  find(path: readonly string[]): TableDraft | undefined {
    const name = path[path.length - 1] ?? '';
    const schema = path[path.length - 2];
    const known = this.byName.get(name.toLowerCase()) ?? [];
    const sameSchema = schema === undefined ? known : known.filter((table) => table.schema === undefined || table.schema.toLowerCase() === schema.toLowerCase());
    const of = sameSchema.length > 0 ? sameSchema : [];
    return of.find((table) => table.name === name) ?? of[0];
  }

  /** The same, and a finding where there is none. */
  need(path: readonly string[], at: Token | undefined): TableDraft | undefined {
    const table = this.find(path);
    const name = path[path.length - 1];
    if (table === undefined && name !== undefined) {
      this.report('catalogue/unknown-table', name, at, { table: name, line: this.lineOf(at), nearest: this.near(name, this.tables) });
    }
    return table;
  }

  needColumn(table: TableDraft, name: string, at: Token | undefined): ColumnDraft | undefined {
    const column = table.column(name);
    if (column === undefined) {
      this.report('catalogue/unknown-column', table.name, at, { table: table.name, column: name, line: this.lineOf(at), nearest: this.near(name, table.columns) });
    }
    return column;
  }

  /** Who meant what is asked for the first names only: a list of a thousand strangers is another schema's. */
  private near(name: string, candidates: readonly { readonly name: string }[]): readonly string[] {
    this.asked += 1;
    return this.asked > MOST_ASKED ? [] : nearest(name, candidates.slice(0, 500).map((each) => each.name));
  }

  drop(table: TableDraft): void {
    const at = this.tables.indexOf(table);
    if (at >= 0) this.tables.splice(at, 1);
    const key = table.name.toLowerCase();
    this.byName.set(key, (this.byName.get(key) ?? []).filter((each) => each !== table));
  }

  rename(table: TableDraft, name: string): void {
    const at = this.tables.indexOf(table);
    this.drop(table);
    table.name = name;
    this.tables.splice(at < 0 ? this.tables.length : at, 0, table);
    this.enter(table);
  }

  private enter(table: TableDraft): void {
    const key = table.name.toLowerCase();
    const known = this.byName.get(key);
    if (known === undefined) this.byName.set(key, [table]);
    else known.push(table);
  }

  noteBytes(table: TableDraft, column: ColumnDraft): void {
    const known = this.byteCounted.get(table);
    if (known === undefined) this.byteCounted.set(table, [column]);
    else known.push(column);
  }

  /** A statement of a kind that says nothing that we could read. */
  skip(statement: string, at: Token): void {
    const known = this.skipped.get(statement);
    if (known === undefined) this.skipped.set(statement, { at, lines: [this.lineOf(at)], count: 1 });
    else {
      known.count += 1;
      if (known.lines.length < 10) known.lines.push(this.lineOf(at));
    }
  }

  /** What is only known at the end. */
  close(): void {
    for (const [statement, { at, lines, count }] of this.skipped) {
      this.report('catalogue/statement-skipped', '', at, { line: lines[0] ?? 1, statement, count, lines });
    }
    for (const [table, columns] of this.byteCounted) {
      const [column] = columns;
      if (column === undefined || !this.tables.includes(table)) continue;
      this.findings.push(
        catalogueFinding('catalogue/length-in-bytes', table.name, column.at, { table: table.name, line: this.lines.lineOf(Number.parseInt(column.at ?? '0', 10)), column: column.name, length: column.length ?? 0, count: columns.length }),
      );
    }
  }
}
