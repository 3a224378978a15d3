import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { countShape, idShape, listOf, maybe, shapeOf } from '../model/shape.js';
import { sourceShape, type Source } from '../model/source.js';

/** A column of a business table, as DDL or a data dictionary describes it. */
export interface Column {
  readonly id: Id<'fld'>;
  /** The name in the database. */
  readonly name: string;
  /** 字段注释: how people know it. */
  readonly comment: string;
  readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'boolean' | 'file';
  /** Most characters of a text. */
  readonly length?: number;
  /** Digits in all, and digits behind the point, of a decimal. */
  readonly precision?: number;
  readonly scale?: number;
  readonly nullable: boolean;
  readonly isKey?: boolean;
  /** The default as written in the DDL. */
  readonly default?: string;
  /** 代码表: what may stand in it. */
  readonly codes?: readonly { readonly value: string; readonly label: string }[];
  /** The 公共数据元 it is. */
  readonly elementId?: Id<'elm'>;
}

/** 数据表: where a form's answers go. A child table hangs below the row of another. */
export interface DataTable {
  readonly id: Id<'tbl'>;
  readonly name: string;
  readonly comment: string;
  readonly parentId?: Id<'tbl'>;
  readonly columns: readonly Column[];
}

/** 公共数据元. */
export interface DataElement {
  readonly id: Id<'elm'>;
  /** 标识符 or 内部标识符 in its catalogue. */
  readonly code?: string;
  readonly name: string;
  readonly definition: string;
  readonly type: 'text' | 'number' | 'date' | 'dateTime' | 'boolean' | 'code';
  /** 表示格式, for example `an18` or `YYYYMMDD`. */
  readonly format?: string;
  /** 值域, in words or as the name of a code list. */
  readonly domain?: string;
  readonly source: Source;
}

const columnShape = shapeOf<Column>({
  id: idShape('fld'),
  name: v.string(),
  comment: v.string(),
  type: v.picklist(['text', 'integer', 'decimal', 'date', 'dateTime', 'boolean', 'file']),
  length: maybe(countShape),
  precision: maybe(countShape),
  scale: maybe(countShape),
  nullable: v.boolean(),
  isKey: maybe(v.boolean()),
  default: maybe(v.string()),
  codes: maybe(listOf(v.looseObject({ value: v.string(), label: v.string() }))),
  elementId: maybe(idShape('elm')),
});

export const dataTableShape = shapeOf<DataTable>({
  id: idShape('tbl'),
  name: v.string(),
  comment: v.string(),
  parentId: maybe(idShape('tbl')),
  columns: listOf(columnShape),
});

export const dataElementShape = shapeOf<DataElement>({
  id: idShape('elm'),
  code: maybe(v.string()),
  name: v.string(),
  definition: v.string(),
  type: v.picklist(['text', 'number', 'date', 'dateTime', 'boolean', 'code']),
  format: maybe(v.string()),
  domain: maybe(v.string()),
  source: sourceShape,
});
