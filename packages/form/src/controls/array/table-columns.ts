import { isPlainObject } from '@zhengwu/core/json';
import type { ArrayField, Schema } from '../../vendor/formily.js';
import { childSchemas } from '../child-schemas.js';
import { numberProp, textProp } from '../native-props.js';

/** A column of a table, as it is drawn. */
export interface Column {
  readonly key: string;
  readonly schema: Schema;
  readonly title: string;
  /** px at the usual size of text; undefined: as wide as there is room for. */
  readonly width: number | undefined;
  readonly align: 'left' | 'center' | 'right';
  /** Something in it must be filled in. */
  readonly isRequired: boolean;
  /** What it holds: values, the number of the row, or buttons. */
  readonly holds: 'values' | 'number' | 'buttons';
  /** It holds nothing but parts that no linkage moves: they are drawn without fields of their own, of which a row would have half a dozen. */
  readonly parts: readonly PlainPart[] | undefined;
}

export interface PlainPart {
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
}

export function isColumn(schema: Schema): boolean {
  return schema['x-component'] === 'ArrayTable.Column';
}

/** Whether a node is a part of a row or of the array itself: a number, a button, a handle. */
export function isPart(schema: Schema, part?: string): boolean {
  const [, name] = /^Array(?:Table|Cards|Items)\.(Index|Remove|MoveUp|MoveDown|Copy|SortHandle|Addition)$/.exec(String(schema['x-component'])) ?? [];
  return name !== undefined && (part === undefined || name === part);
}

/** The columns of a table that are shown, in order. What stands in a row outside any column is one of its own: no value is lost to sight. */
export function tableColumns(array: ArrayField, row: Schema): readonly Column[] {
  return childSchemas(row).flatMap(({ schema, key }): readonly Column[] => {
    // Made by the table, to take what linkages do to a column.
    const field = isColumn(schema) ? array.form.query(array.address.concat(key)).take() : undefined;
    if ((field?.display ?? schema['x-display'] ?? 'visible') !== 'visible' || schema['x-visible'] === false || schema['x-hidden'] === true) return [];
    const given: unknown = field?.componentProps ?? schema['x-component-props'];
    const props = isPlainObject(given) ? given : {};
    const cells = isColumn(schema) ? childSchemas(schema).map(({ schema: cell }) => cell) : [schema];
    const align = textProp(props['align']);
    const width = numberProp(typeof props['width'] === 'string' ? props['width'].replace(/px$/, '') : props['width']);
    return [
      {
        key,
        schema,
        title: textProp(isColumn(schema) ? props['title'] : schema.title) || textProp(schema.title) || textProp(cells.find((cell) => textProp(cell.title) !== '')?.title),
        width: width === undefined || width <= 0 ? undefined : Math.min(width, 1000),
        align: align === 'center' || align === 'right' ? align : 'left',
        isRequired: cells.some((cell) => cell.required === true),
        parts: isColumn(schema) && cells.length > 0 && cells.every((cell) => isPart(cell) && isUnmoved(cell)) ? cells.map(plainPart) : undefined,
        holds: cells.every((cell) => isPart(cell, 'Index')) && cells.length > 0 ? 'number' : cells.length > 0 && cells.every((cell) => holdsButtons(cell)) ? 'buttons' : 'values',
      },
    ];
  });
}

/** Neither a reaction nor an expression changes it. */
function isUnmoved(schema: Schema): boolean {
  return !['x-reactions', 'x-visible', 'x-hidden', 'x-display', 'x-disabled', 'x-pattern'].some((key) => (schema as unknown as Readonly<Record<string, unknown>>)[key] !== undefined) && !JSON.stringify([schema.title, schema['x-component-props']]).includes('{{'); // by name
}

function plainPart(schema: Schema): PlainPart {
  const given: unknown = schema['x-component-props'];
  const props = isPlainObject(given) ? given : {};
  return { name: String(schema['x-component']), props: { ...props, title: textProp(schema.title) || textProp(props['title']), isPlain: true } };
}

function holdsButtons(schema: Schema): boolean {
  if (isPart(schema)) return true;
  if (schema.type !== 'void') return false;
  const inner = childSchemas(schema);
  return inner.length > 0 && inner.every(({ schema: child }) => holdsButtons(child));
}
