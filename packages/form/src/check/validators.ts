import { isPlainObject, type Finding, type Fix } from '@zhengwu/core';
import { nodeBounds, type NodeBounds } from '../binding/fits/node-bounds.js';
import type { FormNode } from '../model/form-node.js';
import { optionLabel, optionsOfNode, optionValue } from '../model/options.js';
import { isControl, isRows, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { inputRules, type BoundPair } from './input-rules.js';
import { inEachNode } from './node-findings.js';
import { isSlow, patternsOf, withoutPattern } from './patterns.js';

const LONGEST = 60;

/** Validators that contradict themselves, the options or the default: nothing can be handed in, or something that the form itself offers cannot. */
export const checkValidators = formCheck(
  'form/validators',
  inEachNode(function* (entry, control) {
    if (!isControl(entry) && !isRows(entry)) return;
    const bounds = nodeBounds(entry.node);
    yield* reversals(entry, control, bounds);
    yield* patterns(entry, control);
    yield* ofDefault(entry, control, bounds);
  }),
);

function* reversals(entry: NodeEntry, control: string, { minLength, maxLength, minimum, maximum, isMinimumOpen, isMaximumOpen }: NodeBounds): Iterable<Finding> {
  const { node } = entry;
  if (minLength > maxLength) yield reversed(entry, control, 'length', minLength, maxLength);
  const isEmptyRange = minimum > maximum || (minimum === maximum && !(isMinimumOpen && isMaximumOpen));
  if (isEmptyRange) yield reversed(entry, control, 'number', minimum, maximum);
  const props = node['x-component-props'] ?? {};
  const least = Math.max(0, ...numbersIn([node['minItems'], props['minItems']]));
  const most = Math.min(Infinity, ...numbersIn([node['maxItems'], props['maxItems'], props['maxCount']]));
  if (least > most) yield reversed(entry, control, 'rows', least, most);
}

const LEAST: Readonly<Record<BoundPair, readonly string[]>> = { length: ['minLength'], number: ['minimum', 'exclusiveMinimum', 'min'], rows: ['minItems'] };
const MOST: Readonly<Record<BoundPair, readonly string[]>> = { length: ['maxLength'], number: ['maximum', 'exclusiveMaximum', 'max'], rows: ['maxItems', 'maxCount'] };

function reversed(entry: NodeEntry, control: string, pair: BoundPair, least: number, most: number): Finding {
  const { id, node } = entry;
  const fixes = [...without(node, LEAST[pair], least), ...without(node, MOST[pair], most)];
  return inputRules.finding('form/bounds-reversed', at(id), { control, pair, least, most }, { fixes });
}

/** Takes a bound away where it stands but once, at the node or its component. */
function without(node: FormNode, names: readonly string[], value: number): readonly Fix[] {
  const id = node['x-id'];
  const props = node['x-component-props'] ?? {};
  const fixes = names.flatMap((name) => [
    ...(node[name] === value ? [fix('node/set', { id, name, value: null })] : []),
    ...(props[name] === value ? [fix('node/set-prop', { id, name, value: null })] : []),
  ]);
  // A validator or a pattern may say it besides.
  const [only] = fixes;
  return only !== undefined && fixes.length === 1 && node['x-validator'] === undefined && node['pattern'] === undefined && node['format'] === undefined ? [only] : [];
}

function* patterns(entry: NodeEntry, control: string): Iterable<Finding> {
  const { id, node } = entry;
  const options = optionsOfNode(node) ?? [];
  for (const place of patternsOf(node)) {
    const { pattern, path } = place;
    const shown = pattern.slice(0, LONGEST);
    const expression = compiled(pattern);
    const fixes = [withoutPattern(node, place)];
    if (expression === undefined) {
      yield inputRules.finding('form/bad-pattern', at(id, path), { control, pattern: shown }, { fixes });
      continue;
    }
    if (isSlow(pattern)) {
      yield inputRules.finding('form/slow-pattern', at(id, path), { control, pattern: shown });
      continue;
    }
    const refused = options.filter((option) => !expression.test(String(optionValue(option))));
    const [first] = refused;
    if (first === undefined) continue;
    const witness = { kind: 'answers', answers: [{ id, label: control, value: optionValue(first), shown: optionLabel(first) }] } as const;
    yield inputRules.finding('form/options-refused', at(id, path), { control, pattern: shown, options: refused.map(optionLabel), isAll: refused.length === options.length }, { witness, fixes });
  }
}

/** As the runtime makes it; `undefined` for what is no regular expression. */
function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}

function* ofDefault({ id, node }: NodeEntry, control: string, bounds: NodeBounds): Iterable<Finding> {
  const value = node.default;
  const why = whyRefused(node, value, bounds);
  if (why === undefined) return;
  const shown = String(value).slice(0, LONGEST);
  yield inputRules.finding('form/default-refused', at(id, 'default'), { control, value: shown, why }, { witness: { kind: 'answers', answers: [{ id, label: control, value, shown }] }, fixes: [fix('node/set', { id, name: 'default', value: null })] });
}

function whyRefused(node: FormNode, value: unknown, { minLength, maxLength, minimum, maximum }: NodeBounds): 'option' | 'length' | 'number' | 'pattern' | undefined {
  const options = optionsOfNode(node);
  const values = Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null || value === '' ? [] : [value];
  if (options !== undefined && options.length > 0 && !hasBranches(options)) {
    const own = new Set<unknown>(options.map(optionValue));
    if (values.some((each) => !own.has(each) && !isScript(each))) return 'option';
  }
  if (typeof value === 'number' && (value < minimum || value > maximum)) return 'number';
  if (typeof value !== 'string' || value === '' || isScript(value)) return undefined;
  if (value.length < minLength || value.length > maxLength) return 'length';
  return patternsOf(node).some(({ pattern }) => !isSlow(pattern) && value.length < 1_000 && compiled(pattern)?.test(value) === false) ? 'pattern' : undefined;
}

function hasBranches(options: readonly unknown[]): boolean {
  return options.some((option) => isPlainObject(option) && Array.isArray(option['children']));
}

function isScript(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}

function numbersIn(values: readonly unknown[]): readonly number[] {
  return values.filter((value): value is number => typeof value === 'number');
}
