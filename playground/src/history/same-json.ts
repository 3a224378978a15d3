import { hasOwn, isPlainObject } from '@zhengwu/core';

/** Whether two JSON values are the same, however deep they are: it keeps its own stack, so that none overflows. */
export function sameJson(a: unknown, b: unknown): boolean {
  const stack: [unknown, unknown][] = [[a, b]];
  for (let pair = stack.pop(); pair !== undefined; pair = stack.pop()) {
    const [one, other] = pair;
    if (Object.is(one, other)) continue;
    if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) return false;
      one.forEach((member: unknown, index) => stack.push([member, other[index]]));
    } else if (isPlainObject(one) && isPlainObject(other)) {
      const keys = Object.keys(one);
      if (keys.length !== Object.keys(other).length || !keys.every((key) => hasOwn(other, key))) return false;
      for (const key of keys) stack.push([one[key], other[key]]);
    } else return false;
  }
  return true;
}
