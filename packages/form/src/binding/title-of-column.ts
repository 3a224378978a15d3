import type { Column } from '@zhengwu/core';
import { codesInComment } from '../catalogue/codes-in-comment.js';

/** What a comment says, taken apart. */
export interface ColumnTitle {
  /** As a person reads it over a field. */
  readonly title: string;
  /** What stands behind the number: 平方米, 元. */
  readonly unit?: string;
  /** What the comment says besides. */
  readonly hint?: string;
}

const UNIT = /[(（]\s*(?:单位\s*[:：]?\s*)?((?:万|亿|千)?(?:元|平方米|立方米|平方公里|亩|公顷|米|厘米|公里|吨|千克|公斤|克|升|人|名|个|件|份|张|间|台|套|次|天|日|个工作日|工作日|月|年|小时|分钟|岁|周岁|%|㎡|m2|km|kg))\s*[)）]/i;
/** Notes that are for whoever builds the table, not for whoever fills in the form. */
const NOTES = /[(（【[]\s*(?:必填|选填|非必填|子表|主键|外键|冗余|预留|字典|代码|可多选|多选|单选|FK|PK|单位\s*[:：][^)）】\]]*)\s*[)）】\]]/gi;
const LONGEST_TITLE = 20;

/** The title for a column: its comment without code list, unit and builders' notes; without a comment, the element's or the column's name. */
export function titleOfColumn(column: Pick<Column, 'name' | 'comment'>, elementName?: string): ColumnTitle {
  const codes = codesInComment(column.comment);
  const without = codes === undefined ? column.comment : column.comment.slice(0, codes.start) + column.comment.slice(codes.end);
  const unit = UNIT.exec(without)?.[1];
  const plain = (unit === undefined ? without : without.replace(UNIT, '')).replace(NOTES, '').replace(/\s+/g, ' ').trim();
  const { title, hint } = parted(plain);
  if (title === '') return { title: elementName ?? column.name };
  return { title, ...(unit === undefined ? {} : { unit }), ...(hint === undefined ? {} : { hint }) };
}

/** How a column is called where columns are chosen: its comment without the list of codes, which is told apart; without a comment its name. */
export function columnCaption({ name, comment }: Pick<Column, 'name' | 'comment'>): string {
  const codes = codesInComment(comment);
  const caption = codes === undefined ? comment : `${comment.slice(0, codes.start)}${comment.slice(codes.end)}`.trim();
  return caption === '' ? name : caption;
}

/** 申请日期，格式 YYYYMMDD is a title and a hint; so is 名称：与营业执照一致. */
function parted(text: string): { readonly title: string; readonly hint?: string } {
  const found = /^([^,，;；。:：]{2,20})[,，;；。:：]\s*(.+)$/s.exec(text);
  if (found?.[1] !== undefined && found[2] !== undefined) return { title: found[1].trim(), hint: found[2].trim() };
  const trimmed = text.replace(/[,，;；。:：、\s]+$/, '');
  if (trimmed.length <= LONGEST_TITLE || !/[,，;；。]/.test(trimmed)) return { title: trimmed };
  const cut = trimmed.search(/[,，;；。]/);
  return cut <= 0 ? { title: trimmed } : { title: trimmed.slice(0, cut), hint: trimmed.slice(cut + 1) };
}
