import type { Column, DataTable } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { bindingWordsIn } from '../../messages/binding.js';
import { columnCaption, systemRole } from '../../binding/index.js';
import type { NodeDesk } from '../properties/desk.js';

/** A column as one option among all: `table` and `column` joined by what no name holds. */
export function columnOptionId(table: string, column: string): string {
  return `${table}\u0000${column}`;
}

export function columnOfOption(id: string): { readonly table: string; readonly column: string } | undefined {
  const [table, column] = id.split('\u0000');
  return table === undefined || column === undefined ? undefined : { table, column };
}

/** All columns that a control here could write, those of its own table first; each says whether somebody writes it already. */
export function columnOptions(desk: NodeDesk, own: readonly string[]): readonly PickerOption[] {
  const { host, lang } = desk;
  const words = bindingWordsIn(lang);
  const wanted = tableInReach(desk);
  const tables = [...(host.context.tables ?? [])].sort((one, other) => Number(other.name === wanted) - Number(one.name === wanted));
  const bound = boundColumns(desk);
  return tables.flatMap((table) =>
    table.columns
      .filter((column) => !own.includes(columnOptionId(table.name, column.name)))
      .map((column): PickerOption => {
        const at = bound.get(columnOptionId(table.name, column.name));
        const role = systemRole(column, table);
        const notes = [column.name, typeText(column, lang), ...(role === undefined ? [] : [words.system[role]]), ...(at === undefined ? [] : [desk.texts.binding.boundBy(host.nameOf(at))])];
        return { id: columnOptionId(table.name, column.name), label: columnCaption(column), note: notes.join(' · '), group: tableName(table) };
      }),
  );
}

export function tableOptions({ host }: NodeDesk): readonly PickerOption[] {
  return (host.context.tables ?? []).map((table): PickerOption => ({ id: table.name, label: tableName(table), note: table.name }));
}

export function tableName({ comment, name }: DataTable): string {
  return comment === '' ? name : comment;
}

/** 文本(200), 小数(10,2). */
export function typeText({ type, length, precision, scale }: Column, lang: NodeDesk['lang']): string {
  const word = bindingWordsIn(lang).types[type];
  if (type === 'text' && length !== undefined) return `${word}(${String(length)})`;
  if (type === 'decimal' && precision !== undefined) return `${word}(${String(precision)}${scale === undefined ? '' : `,${String(scale)}`})`;
  return word;
}

/** The table whose rows are filled in where a node stands: the array's child table, else the main one. */
export function tableInReach({ entry, form }: Pick<NodeDesk, 'entry' | 'form'>): string | undefined {
  for (let array = entry.array; array !== undefined; array = array.array) {
    const binding = array.node['x-binding'];
    if (binding !== undefined && 'table' in binding && typeof binding.table === 'string') return binding.table;
  }
  return form.schema['x-binding']?.mainTable;
}

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** Which node writes a column; of several, the first. */
function boundColumns({ index }: Pick<NodeDesk, 'index'>): ReadonlyMap<string, string> {
  const former = known.get(index);
  if (former !== undefined) return former;
  const bound = new Map<string, string>();
  for (const { id, node } of index.entries) {
    const binding = node['x-binding'];
    if (binding === undefined || !('columns' in binding)) continue;
    for (const { table, column } of binding.columns ?? []) {
      const key = columnOptionId(table, column);
      if (!bound.has(key)) bound.set(key, id);
    }
  }
  known.set(index, bound);
  return bound;
}
