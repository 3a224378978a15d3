import { isPlainObject, type Finding, type Lang, type ServiceItem } from '@zhengwu/core';

import { placeText } from '../../history/index.js';

/** Where in the item a finding lies, as people say it: 办理地点“政务服务中心” › 地址. Empty for the item as a whole. */
export function findingPlace(item: ServiceItem, { at: { id, path } }: Finding, lang: Lang): string {
  const within = path === undefined || path === '' ? [] : path.split('/');
  const way = id === '' || id === item.id ? [] : pathOf(item, id);
  const whole = [...(way ?? []), ...within];
  return whole.length === 0 ? '' : placeText(whole, [item], lang);
}

/** Keys and element ids from the root to the element of an id; `undefined` where there is none. The stack is our own: no depth overflows it. */
export function pathOf(document: unknown, id: string): readonly string[] | undefined {
  const stack: (readonly [value: unknown, path: readonly string[]])[] = [[document, []]];
  while (stack.length > 0) {
    const [value, path] = stack.pop() ?? [undefined, []];
    if (path.length > 0 && isPlainObject(value) && value['id'] === id) return path;
    if (Array.isArray(value)) {
      // The other way round: the stack gives back the last first, and the first of two with one id is the one meant.
      for (const element of [...(value as readonly unknown[])].reverse()) {
        const step = isPlainObject(element) && typeof element['id'] === 'string' ? element['id'] : undefined;
        if (step !== undefined) stack.push([element, [...path, step]]);
      }
    } else if (isPlainObject(value)) {
      for (const [key, member] of Object.entries(value).reverse()) stack.push([member, [...path, key]]);
    }
  }
  return undefined;
}
