import { isPlainObject, type Fix } from '@zhengwu/core';
import type { FormNode } from '../model/form-node.js';
import { fix } from './form-fix.js';

/** A regular expression of a node, and where it stands. */
export interface PlacedPattern {
  readonly pattern: string;
  /** `pattern`, `x-validator/pattern`, `x-validator/0/pattern`. */
  readonly path: string;
}

/** The patterns of a node: its own, and those of its validators. What is computed is none. */
export function patternsOf(node: FormNode): readonly PlacedPattern[] {
  const found: PlacedPattern[] = [];
  const add = (pattern: unknown, path: string): void => {
    if (typeof pattern === 'string' && !pattern.includes('{{')) found.push({ pattern, path });
  };
  add(node['pattern'], 'pattern');
  const validator = node['x-validator'];
  if (Array.isArray(validator)) {
    (validator as readonly unknown[]).forEach((each, at) => {
      if (isPlainObject(each)) add(each['pattern'], `x-validator/${String(at)}/pattern`);
    });
  } else if (isPlainObject(validator)) add(validator['pattern'], 'x-validator/pattern');
  return found;
}

/** Takes a pattern away, and with it the validator that says no more than it. */
export function withoutPattern(node: FormNode, { path }: PlacedPattern): Fix {
  const id = node['x-id'];
  if (path === 'pattern') return fix('node/set', { id, name: 'pattern', value: null });
  const validator = node['x-validator'];
  const [, place] = path.split('/');
  const list: readonly unknown[] = Array.isArray(validator) ? (validator as readonly unknown[]) : [validator];
  const left = list.flatMap((each, at) => (Array.isArray(validator) && String(at) !== place ? [each] : without(each)));
  return fix('node/set', { id, name: 'x-validator', value: left.length === 0 ? null : Array.isArray(validator) ? left : left[0] });
}

function without(validator: unknown): readonly unknown[] {
  if (!isPlainObject(validator)) return [validator];
  const { pattern: _pattern, ...rest } = validator;
  return Object.keys(rest).every((key) => key === 'message') ? [] : [rest];
}

/** Repetitions in repetitions, which take time exponential in the length of what is typed. */
export function isSlow(pattern: string): boolean {
  return /(?:[*+]|\{\d+,\d*\})\??\)(?:[*+]|\{\d+,\d*\})/.test(pattern) || /\((?:[^()\\]|\\.)*(?:[*+]|\{\d+,\})(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,\})/.test(pattern);
}
