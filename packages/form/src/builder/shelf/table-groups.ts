import type { Column } from '@zhengwu/core';
import { columnCaption } from '../../binding/title-of-column.js';
import { systemRole } from '../../binding/system-column.js';
import type { BuilderTexts } from '../../messages/builder.js';
import type { Form, FormContext } from '../../model/index.js';
import { boundColumns } from '../put/bound-columns.js';
import { COLUMNS, TABLE } from '../put/loads.js';
import type { ShelfGroup, ShelfItem } from './shelf-item.js';

/** The tables with their columns, and where each is bound. */
export function tableGroups(form: Form, { tables = [] }: FormContext, texts: BuilderTexts): readonly ShelfGroup[] {
  const bound = boundColumns(form.schema);
  const words = texts.tables;
  return tables.map((table): ShelfGroup => {
    const name = table.comment || table.name;
    const items = table.columns.map((column): ShelfItem => {
      const usedIn = bound.of(table.name, column.name);
      const role = systemRole(column, table, tables);
      const label = columnCaption(column);
      return {
        id: `${table.id} ${column.id}`,
        label,
        note: columnType(column, texts),
        detail: [column.name, role === undefined ? (column.nullable ? '' : words.due) : words.system].filter((part) => part !== '').join(' · '),
        words: [column.name, column.comment],
        load: { payload: COLUMNS.payload({ table: table.name, columns: [column.name] }), label },
        ...(usedIn.length === 0 ? {} : { usedIn }),
        ...(role === undefined && !column.nullable && column.default === undefined ? { isDue: true } : {}),
      };
    });
    const arrays = bound.arraysOf(table.name);
    const used = items.filter(({ usedIn }) => usedIn !== undefined).length;
    const parent = tables.find(({ id }) => id === table.parentId);
    const whole: ShelfItem = {
      id: table.id,
      label: parent === undefined ? words.whole : words.wholeChild,
      note: words.boundOf(used, items.length),
      detail: parent === undefined ? table.name : `${table.name} · ${words.childOf(parent.comment || parent.name)}`,
      words: [name, table.name],
      load: { payload: TABLE.payload(table.name), label: name },
      ...(arrays.length === 0 ? {} : { usedIn: arrays }),
    };
    return { id: table.id, label: name, items: [whole, ...items] };
  });
}

/** How a column is typed: 文本 100, 小数 10,2. */
export function columnType({ type, length, precision, scale, codes }: Column, { tables }: BuilderTexts): string {
  const word = tables.types[type];
  if (codes !== undefined && codes.length > 0) return tables.coded(word, codes.length);
  if (type === 'text' && length !== undefined) return `${word} ${String(length)}`;
  if (type === 'decimal' && precision !== undefined) return `${word} ${String(precision)},${String(scale ?? 0)}`;
  return word;
}
