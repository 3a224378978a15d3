import { isPlainObject } from '@zhengwu/core/json';
import { h, type ReactElement } from '../vendor/react.js';
import type { RuntimeWords } from '../messages/runtime.js';
import type { ControlProps } from './control.js';
import { optionOf, type Option } from './option.js';

/** A value that is only looked at: as text, options by their labels. */
export function PlainValue({ value, options, around: { words }, props, tie }: ControlProps): ReactElement {
  const text = plainText(value, options, words);
  const addons = [props['addonBefore'], text, props['addonAfter']].filter((part) => typeof part === 'string' && part !== '');
  return h('div', { className: text === '' ? 'plain none' : 'plain', id: tie.id, ...(tie.isBare ? {} : { role: 'group', 'aria-labelledby': tie.labelId }) }, text === '' ? words.none : addons.join(' '));
}

export function plainText(value: unknown, options: readonly Option[], words: RuntimeWords): string {
  if (value === undefined || value === null || value === '') return '';
  const option = optionOf(options, value) ?? treeOption(options, value);
  if (option !== undefined) return option.label;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((each) => plainText(each, options, words)).filter((text) => text !== '').join(words.between);
  if (isPlainObject(value)) return typeof value['label'] === 'string' ? value['label'] : typeof value['name'] === 'string' ? value['name'] : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The option in whatever level. */
function treeOption(options: readonly Option[], value: unknown): Option | undefined {
  const pending = options.flatMap(({ children }) => children);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.value === value) return next;
    pending.push(...next.children);
  }
  return undefined;
}
