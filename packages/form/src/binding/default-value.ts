import type { Column } from '@zhengwu/core';

/** The value that a DDL's default stands for; undefined where the database works it out (CURRENT_TIMESTAMP, a sequence). */
export function defaultValue(column: Column): string | number | boolean | undefined {
  const written = column.default?.trim();
  if (written === undefined) return undefined;
  const bare = written.replace(/^\((.*)\)$/s, '$1').replace(/::[\w\s".]+(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])?$/, '').trim();
  const quoted = /^(?:N|E|B|b|_utf8mb4)?'((?:[^']|'')*)'$/s.exec(bare)?.[1] ?? /^"([^"]*)"$/.exec(bare)?.[1];
  const text = quoted?.replace(/''/g, "'");
  switch (column.type) {
    case 'boolean':
      if (/^(?:1|true|t|y|yes|是)$/i.test(text ?? bare)) return true;
      return /^(?:0|false|f|n|no|否)$/i.test(text ?? bare) ? false : undefined;
    case 'integer':
    case 'decimal': {
      const number = text ?? bare;
      return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(number) ? Number(number) : undefined;
    }
    case 'text':
      if (text !== undefined) return text;
      // A dictionary, and a context, write a plain word or number.
      return /^[\p{Script=Han}\d.]+$/u.test(bare) ? bare : undefined;
    case 'date':
    case 'dateTime':
      return text !== undefined && /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/.test(text) ? text : undefined;
    case 'file':
      return undefined;
  }
}
