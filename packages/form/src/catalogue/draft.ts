import type { Column } from '@zhengwu/core';

export interface DraftCode {
  readonly value: string;
  readonly label: string;
}

/** A column while it is read, from whatever source. */
export interface ColumnDraft {
  name: string;
  comment: string;
  type: Column['type'];
  length?: number | undefined;
  precision?: number | undefined;
  scale?: number | undefined;
  nullable: boolean;
  isKey: boolean;
  default?: string | undefined;
  /** What may stand in it, where the source says so outright. */
  codes?: readonly DraftCode[] | undefined;
  /** One digit, or a bit: with 0 and 1 in it, it is a boolean. */
  isFlag: boolean;
  elementId?: Column['elementId'];
  /** Where it stands, for findings. */
  readonly at: string | undefined;
}

/** What points to another table. */
export interface ReferenceDraft {
  readonly columns: readonly string[];
  /** By the name in the database, what it belongs to in front where that is written. */
  readonly parent: readonly string[];
  /** The child's row goes with its parent's. */
  readonly cascades: boolean;
  readonly at: string | undefined;
}

/** A table while it is read. */
export class TableDraft {
  comment = '';
  readonly references: ReferenceDraft[] = [];
  private readonly byName = new Map<string, ColumnDraft[]>();
  private held: ColumnDraft[] = [];

  constructor(
    public name: string,
    readonly schema: string | undefined,
    readonly at: string | undefined,
  ) {}

  get columns(): readonly ColumnDraft[] {
    return this.held;
  }

  /** The column of this name, exactly or else whatever its case: databases fold names that stand in no quotes. */
  column(name: string): ColumnDraft | undefined {
    const known = this.byName.get(name.toLowerCase());
    return known?.find((column) => column.name === name) ?? known?.[0];
  }

  /** Whether there is a column of exactly this name. */
  has(name: string): boolean {
    return this.byName.get(name.toLowerCase())?.some((column) => column.name === name) === true;
  }

  add(column: ColumnDraft): void {
    this.held.push(column);
    this.enter(column);
  }

  /** Puts a column in the place of another. */
  replace(former: ColumnDraft, column: ColumnDraft): void {
    this.held[this.held.indexOf(former)] = column;
    this.leave(former);
    this.enter(column);
  }

  remove(column: ColumnDraft): void {
    this.held = this.held.filter((each) => each !== column);
    this.leave(column);
  }

  private enter(column: ColumnDraft): void {
    const key = column.name.toLowerCase();
    const known = this.byName.get(key);
    if (known === undefined) this.byName.set(key, [column]);
    else known.push(column);
  }

  private leave(column: ColumnDraft): void {
    const key = column.name.toLowerCase();
    this.byName.set(key, (this.byName.get(key) ?? []).filter((each) => each !== column));
  }
}
