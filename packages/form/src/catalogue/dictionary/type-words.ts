import type { Column } from '@zhengwu/core';
import { readElementFormat } from '../../binding/element-format.js';
import { Cursor } from '../ddl/cursor.js';
import { readType } from '../ddl/read-type.js';
import { tokenize } from '../ddl/tokenize.js';

export interface TypeInWords {
  readonly type: Column['type'];
  readonly length?: number | undefined;
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
  readonly values?: readonly string[] | undefined;
  readonly isFlag: boolean;
}

/** Chinese words for types, and the letters that national catalogues write for them. */
const WORDS: readonly (readonly [word: RegExp, type: Column['type']])[] = [
  [/^(?:日期时间型?|时间戳型?|年月日时分秒|时间型?|dt)$/i, 'dateTime'],
  [/^(?:日期型?|年月日|d)$/i, 'date'],
  [/^(?:整数型?|整型|长整型|短整型|自增|i)$/i, 'integer'],
  [/^(?:布尔型?|逻辑型?|是否型?|开关|l)$/i, 'boolean'],
  [/^(?:二进制型?|大对象|附件|文件|图片|图像|照片|电子文件|by?)$/i, 'file'],
  [/^(?:数值型?|数字型?|小数型?|浮点型?|金额型?|货币型?|十进制|双精度型?|n)$/i, 'decimal'],
  [/^(?:字符串?型?|文本型?|变长字符串?|定长字符串?|长文本型?|备注型?|代码型?|字典型?|汉字|c|s\d?|t)$/i, 'text'],
];
const SIZE = /[（(]\s*(\d{1,9})\s*(?:[,，.]\s*(\d{1,3})\s*)?[)）]|(\d{1,5})(?:\s*[,，]\s*(\d{1,3}))?\s*位?$/;

/** The type that a cell names, in SQL (`varchar(50)`), in words (字符型（50）, 数值型(10,2)) or as a format (`an..18`). */
export function typeInWords(text: string): TypeInWords | undefined {
  const written = text.normalize('NFKC').trim();
  if (written === '' || written.length > 2_000) return undefined;
  const sql = inSql(written);
  if (sql !== undefined) return sql;
  const size = SIZE.exec(written);
  const word = (size === null ? written : written.slice(0, size.index)).trim();
  const type = WORDS.find(([pattern]) => pattern.test(word))?.[1];
  if (type === undefined || (size === null && /^[a-z]$/i.test(written) && type === 'text' && written.toLowerCase() === 't')) return formatType(written);
  const first = numberOf(size?.[1] ?? size?.[3]);
  const second = numberOf(size?.[2] ?? size?.[4]);
  return sized(type, first, second);
}

/** A type with the size that stands in columns of its own. */
export function sized(type: Column['type'], first: number | undefined, second: number | undefined): TypeInWords {
  switch (type) {
    case 'text':
      return { type, length: first, isFlag: first === 1 };
    case 'integer':
      return { type, precision: first, isFlag: first === 1 };
    case 'decimal':
      // 数值型 of five digits, none of them behind the point, is a whole number.
      if (first !== undefined && (second ?? 0) === 0) return { type: 'integer', precision: first, isFlag: first === 1 };
      return { type, precision: first, scale: second, isFlag: false };
    default:
      return { type, isFlag: false };
  }
}

function inSql(written: string): TypeInWords | undefined {
  const { tokens } = tokenize(written, undefined);
  const type = readType(new Cursor(tokens, 0, tokens.length), undefined, new Map());
  // C, N and D are letters of catalogues; NAME is PostgreSQL's and nobody's in a dictionary.
  return type?.isKnown !== true || written.length < 3 ? undefined : type;
}

function formatType(written: string): TypeInWords | undefined {
  const format = readElementFormat(written);
  if (format === undefined) return undefined;
  const { type, length, precision, scale } = format;
  return { type, length, precision, scale, isFlag: length === 1 };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
