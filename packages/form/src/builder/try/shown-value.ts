import { isPlainObject, type DataTable } from '@zhengwu/core';
import { optionsOfNode } from '../../linkage/index.js';
import type { FormNode, FormRoot } from '../../model/index.js';

/** Where the words of a code stand: on the node's options, else with the column. */
interface CodeWords {
  readonly node: FormNode | FormRoot | undefined;
  readonly column?: Pick<DataTable['columns'][number], 'codes'> | undefined;
}

/** Formily begins an object with `{}`: a signature that nobody has written is no answer. */
export function isNoValue(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** What is handed in, as it is written into the column, with the words that stand for its codes: `1（有限公司）`. `undefined` where there is nothing. */
export function shownValue(value: unknown, words: CodeWords): string | undefined {
  if (isNoValue(value)) return undefined;
  if (Array.isArray(value) && value.every(isSimple)) return value.map((each) => withWords(each, words)).join('、');
  if (isSimple(value)) return withWords(value, words);
  return JSON.stringify(isPlainObject(value) || Array.isArray(value) ? value : String(value));
}

function isSimple(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function withWords(value: string | number | boolean, { node, column }: CodeWords): string {
  const own = node === undefined ? undefined : optionsOfNode(node).find((option) => option.value === value)?.label;
  const label = own ?? column?.codes?.find((code) => code.value === String(value))?.label;
  return label === undefined || label === '' || label === String(value) ? String(value) : `${String(value)}（${label}）`;
}
