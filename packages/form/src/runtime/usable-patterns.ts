import { isPlainObject } from '@zhengwu/core';

/** Takes out of a node those regular expressions that are none, which Formily would fail over at each key; answers with their texts. */
export function usablePatterns(node: Record<string, unknown>): readonly string[] {
  const bad: string[] = [];
  const isBad = (pattern: unknown): boolean => {
    if (typeof pattern !== 'string' || pattern.includes('{{') || isPattern(pattern)) return false;
    bad.push(pattern.slice(0, 100));
    return true;
  };
  if (isBad(node['pattern'])) delete node['pattern'];
  const validators = node['x-validator'];
  if (validators === undefined) return bad;
  const all: readonly unknown[] = Array.isArray(validators) ? validators : [validators];
  node['x-validator'] = all.flatMap((validator) => {
    if (!isPlainObject(validator) || !isBad(validator['pattern'])) return [validator];
    const { pattern: _bad, ...rest } = validator;
    return [rest];
  });
  return bad;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
