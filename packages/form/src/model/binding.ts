import type { Id } from '@zhengwu/core';

/** What was known of a column when it was bound: a later version of the table is compared with it. */
export interface ColumnFacts {
  readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'boolean' | 'file';
  /** Most characters of a text. */
  readonly length?: number;
  /** Digits in all, and digits behind the point. */
  readonly precision?: number;
  readonly scale?: number;
  readonly nullable: boolean;
  /** The values of its code list, in order. */
  readonly codes?: readonly string[];
}

/** A column that a control writes. Tables and columns are named as in the database: a new version of a dictionary has other ids, and the same names. */
export interface BoundColumn {
  readonly table: string;
  readonly column: string;
  /** Which part of a value goes there: `start` and `end` of a range, a key of an object. Absent: the value as a whole. */
  readonly part?: string;
  readonly facts?: ColumnFacts;
}

/** 关联的公共数据元. */
export interface BoundElement {
  /** In the catalogue that the context gives. */
  readonly id: Id<'elm'>;
  /** 标识符: what it is found by when another edition of the catalogue has another id. */
  readonly code?: string;
  readonly name: string;
}

/** 数据元关系确认: the tender wants each relation confirmed by the department. */
export interface BindingReview {
  readonly state: 'unconfirmed' | 'confirmed' | 'returned';
  readonly by?: string;
  /** `YYYY-MM-DD`. */
  readonly on?: string;
  /** Why it was returned. */
  readonly note?: string;
}

/** Where a value comes from that nobody need type. */
export interface FieldPrefill {
  /** 电子证照, 共享数据目录, 申请人的账号, 已经填过的表单. */
  readonly source: 'licence' | 'shared' | 'account' | 'form';
  /** Its name, as shown beside the field: 营业执照 · 名称. */
  readonly label: string;
  /** Under which the host's data are handed over. */
  readonly path: string;
  /** Whether the citizen may change it. */
  readonly isEditable: boolean;
}

/** Where the answers of a control go, and what they mean. A table of rows names the child table in `table`, and its row's controls that table's columns. */
export interface Binding {
  readonly columns?: readonly BoundColumn[];
  /** On an array: the child table that takes a row for each of its own. */
  readonly table?: string;
  readonly element?: BoundElement;
  readonly review?: BindingReview;
  readonly prefill?: FieldPrefill;
  /** Why the control is bound to nothing: it only helps to fill in, or is for the window's eyes. */
  readonly unboundReason?: string;
}

/** On the root: the tables that the form was made for. */
export interface FormBinding {
  readonly datasource?: string;
  readonly mainTable?: string;
  /** The edition of the data dictionary. */
  readonly catalogVersion?: string;
}
