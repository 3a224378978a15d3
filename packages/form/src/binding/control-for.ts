import type { Column, DataElement } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { EnumOption, FormNode } from '../model/form-node.js';
import { defaultValue } from './default-value.js';
import { readElementFormat } from './element-format.js';
import { largestOf } from './number-bounds.js';
import { recognise, type Recognition } from './recognise.js';
import { titleOfColumn } from './title-of-column.js';

/** The control that serves a column, without id and binding, and why it is that one. */
export interface ChosenControl {
  readonly control: Omit<FormNode, 'x-id'>;
  readonly recognised?: Recognition;
}

/** More options than these are chosen from a list that opens. */
export const MOST_RADIOS = 6;
const MOST_CHECKBOXES = 12;
const LONGEST_RADIO = 20;
const YES_NO = [{ label: '是', value: true }, { label: '否', value: false }] as const;

/** Chooses a control by what a column holds: its codes, its meaning, its type. Its title, its bounds and its default are the column's. */
export function controlFor(column: Column, context: FormContext, element?: DataElement): ChosenControl {
  const recognised = column.codes === undefined ? recognise(column, element) : undefined;
  const { title, unit, hint } = titleOfColumn(column, element?.name);
  const chosen = column.codes !== undefined && column.codes.length > 0 ? choiceOf(column, context) : (meaningOf(column, recognised, unit, element) ?? plainOf(column, unit));
  const value = defaultValue(column);
  const isFit = value !== undefined && (column.codes === undefined || (chosen.type !== 'array' && column.codes.some((code) => code.value === String(value))));
  const control = {
    title,
    ...(hint === undefined ? {} : { description: hint }),
    ...chosen,
    ...(isNeeded(column) ? { required: true } : {}),
    ...(isFit && chosen.type !== 'array' ? { default: column.codes !== undefined && chosen.type === 'string' ? String(value) : value } : {}),
    'x-decorator': 'FormItem',
  };
  return { control, ...(recognised === undefined ? {} : { recognised }) };
}

/** What the database asks for and does not give itself. */
export function isNeeded({ nullable, default: written }: Column): boolean {
  return !nullable && written === undefined;
}

type Chosen = Pick<FormNode, 'type' | 'enum' | 'x-component' | 'x-component-props'> & Readonly<Record<string, unknown>>;

function choiceOf(column: Column, context: FormContext): Chosen {
  const options = optionsOf(column);
  const isShort = options.every(({ label }) => label.length <= LONGEST_RADIO);
  if (isSeveral(column, context)) {
    const isFew = options.length <= MOST_CHECKBOXES;
    return { type: 'array', enum: options, 'x-component': isFew ? 'Checkbox.Group' : 'Select', ...(isFew ? {} : { 'x-component-props': { mode: 'multiple', showSearch: true } }) };
  }
  const type = column.type === 'integer' || column.type === 'decimal' ? 'number' : 'string';
  if (options.length <= MOST_RADIOS && isShort) return { type, enum: options, 'x-component': 'Radio.Group' };
  return { type, enum: options, 'x-component': 'Select', ...(options.length > 10 ? { 'x-component-props': { showSearch: true } } : {}) };
}

/** The column's code list as a control's options; of a column of numbers the values are numbers. */
export function optionsOf(column: Column): readonly EnumOption[] {
  const isNumber = column.type === 'integer' || column.type === 'decimal';
  return (column.codes ?? []).map(({ value, label }) => ({ label, value: isNumber && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value }));
}

/** Several of a code list may be chosen: the comment says so, or the catalogue knows the field as such. */
export function isSeveral(column: Column, context: FormContext): boolean {
  if (column.type !== 'text') return false;
  return /可?多选|复选|可选多项/.test(column.comment) || context.fields?.some(({ id, type }) => id === column.id && type.kind === 'choices') === true;
}

function meaningOf(column: Column, recognised: Recognition | undefined, unit: string | undefined, element: DataElement | undefined): Chosen | undefined {
  const length = column.length === undefined ? {} : { maxLength: column.length };
  const props = column.length === undefined ? {} : { 'x-component-props': { maxLength: column.length } };
  switch (recognised?.meaning) {
    case 'residentId':
      return { type: 'string', ...length, 'x-component': 'IdCard' };
    case 'creditCode':
      return { type: 'string', ...length, 'x-component': 'CreditCode' };
    case 'mobile':
      return { type: 'string', ...length, 'x-component': 'Mobile' };
    case 'phone':
      return { type: 'string', ...length, 'x-component': 'Mobile', 'x-component-props': { allowLandline: true } };
    case 'email':
      return { type: 'string', format: 'email', ...length, 'x-component': 'Input', ...props };
    case 'postalCode':
      return { type: 'string', format: 'zip', ...length, 'x-component': 'Input', ...props };
    case 'documentNumber':
    case 'address':
      return { type: 'string', ...length, 'x-component': 'Input', ...props };
    case 'division':
      return { type: 'string', ...length, 'x-component': 'Cascader' };
    case 'money':
      // 大写 is written for 元; what is counted in 万元 is a number.
      return (column.scale ?? 0) > 2 || (unit !== undefined && unit !== '元') ? undefined : numberOf(column, 'Money', undefined);
    case 'date':
      return { type: 'string', 'x-component': 'DatePicker', 'x-component-props': { format: dayFormat(column, element) } };
    case 'longText':
      return { type: 'string', ...length, 'x-component': 'Input.TextArea', 'x-component-props': { rows: 3, ...(column.length === undefined ? {} : { maxLength: column.length, showCount: true }) } };
    case undefined:
      return undefined;
  }
}

/** How a day is written in so many characters. */
function dayFormat({ length }: Column, element: DataElement | undefined): string {
  const pattern = element?.format === undefined ? undefined : readElementFormat(element.format)?.datePattern;
  if (pattern !== undefined && (length === undefined || pattern.length <= length)) return pattern.toUpperCase().replace('CCYY', 'YYYY');
  return length !== undefined && length < 10 ? 'YYYYMMDD' : 'YYYY-MM-DD';
}

function plainOf(column: Column, unit: string | undefined): Chosen {
  switch (column.type) {
    case 'text':
      return { type: 'string', ...(column.length === undefined ? {} : { maxLength: column.length }), 'x-component': 'Input', ...(column.length === undefined ? {} : { 'x-component-props': { maxLength: column.length } }) };
    case 'integer':
    case 'decimal':
      return numberOf(column, 'NumberPicker', unit);
    case 'date':
      return { type: 'string', 'x-component': 'DatePicker' };
    case 'dateTime':
      return { type: 'string', 'x-component': 'DatePicker', 'x-component-props': { showTime: true } };
    case 'boolean':
      // A switch stands on 否 before anybody has answered: what must be answered is asked.
      return isNeeded(column) ? { type: 'boolean', enum: YES_NO, 'x-component': 'Radio.Group' } : { type: 'boolean', 'x-component': 'Switch' };
    case 'file':
      return { type: 'array', 'x-component': 'Upload', 'x-component-props': { maxCount: 1 } };
  }
}

function numberOf(column: Column, component: 'NumberPicker' | 'Money', unit: string | undefined): Chosen {
  const largest = largestOf(column.precision, column.type === 'integer' ? 0 : column.scale);
  const precision = column.type === 'integer' ? 0 : column.scale;
  const props = { ...(precision === undefined ? {} : { precision }), ...(unit === undefined ? {} : { addonAfter: unit }) };
  return { type: 'number', ...(largest === undefined ? {} : { maximum: largest, minimum: -largest }), 'x-component': component, ...(Object.keys(props).length === 0 ? {} : { 'x-component-props': props }) };
}
