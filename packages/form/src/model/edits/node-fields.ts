import { isPlainObject, isRefusal, PROTOTYPE_KEYS, type Refusal } from '@zhengwu/core';
import { componentNamed } from '../../components/component-named.js';
import type { FormEntry } from '../form-index.js';
import type { FormNode } from '../form-node.js';
import { isNodeType } from '../node-types.js';
import { isRow } from '../tree-change.js';
import { whyNotKey } from './places.js';
import { refuse } from './refusals.js';
import { nodeEdit, withKey } from './schema-edit.js';

/** What a node is made of; there are edits of its own for each. */
const STRUCTURE: ReadonlySet<string> = new Set(['x-id', 'x-index', 'x-order', 'properties', 'items', 'x-rules', 'x-binding', 'x-component']);

const GRID_COLUMN = 'FormGrid.GridColumn';

export interface SetArgs {
  readonly id: string;
  readonly name: string;
  /** Null takes it away. */
  readonly value: unknown;
}

const joined = { joinKey: ({ id, name }: SetArgs) => `${id} ${name}` };

/** Any key of a node that is no part of the structure: `title`, `required`, `default`, `x-validator`, `description` … */
export const setNode = nodeEdit<SetArgs>(
  'node/set',
  (node, { name, value }, { entry }) => {
    if (name === '' || STRUCTURE.has(name) || PROTOTYPE_KEYS.has(name)) return refuse('form/protected-name', { name });
    if (name === 'type') return setType(node, value, entry);
    const isBag = name === 'x-component-props' || name === 'x-decorator-props';
    if (value !== null && isBag && !isPlainObject(value)) return refuse('form/bad-value', { name });
    if (value !== null && name === 'x-decorator' && typeof value !== 'string') return refuse('form/bad-value', { name });
    return withKey(node, name, value ?? undefined);
  },
  joined,
);

/** A type that the component has values of, and that what lies in the node allows. */
function setType(node: FormNode, value: unknown, entry: FormEntry): FormNode | Refusal {
  const spec = componentNamed(node['x-component']);
  const holds = node.properties !== undefined && Object.keys(node.properties).length > 0;
  const fits = isNodeType(value) && (spec?.types.includes(value) ?? true) && (!holds || value === 'void' || value === 'object' || value === node.type) && (node.items === undefined || value === 'array');
  const { parent } = entry;
  if (!fits || (parent === undefined && value !== 'object') || (isRow(entry) && value === 'void')) return refuse('form/bad-value', { name: 'type' });
  const typed = withKey(node, 'type', value);
  // Layout adds nothing to the path of data: what becomes layout, or is none any more, moves the values in it.
  const moves = parent !== undefined && !isRow(entry) && (node.type === 'void') !== (value === 'void');
  return (moves ? whyNotKey(parent, entry.key, typed, entry) : undefined) ?? typed;
}

/** A property of the component: `placeholder`, `maxLength`. Null takes it away, and the last takes the bag with it. */
export const setProp = nodeEdit<SetArgs>('node/set-prop', (node, { name, value }) => withProp(node, 'x-component-props', name, value), joined);

/** A property of what stands around the component: `tooltip`, `labelWidth`, `gridSpan`. */
export const setDecoratorProp = nodeEdit<SetArgs>('node/set-decorator-prop', (node, { name, value }) => withProp(node, 'x-decorator-props', name, value), joined);

/** How many columns of the grid around it a node takes. Null for one. */
export const setColumn = nodeEdit<{ readonly id: string; readonly span: number | null }>(
  'node/set-column',
  (node, { span }, { entry }) => {
    if (entry.parent === undefined) return refuse('form/fixed', { id: entry.id });
    if (span !== null && !(Number.isInteger(span) && span >= 1 && span <= 24)) return refuse('form/bad-value', { name: 'gridSpan' });
    const bag = node['x-component'] === GRID_COLUMN ? 'x-component-props' : 'x-decorator-props';
    const spanning = withProp(node, bag, 'gridSpan', span === 1 ? null : span);
    return isRefusal(spanning) || bag === 'x-component-props' ? spanning : withColumnAround(spanning, span !== null && span > 1);
  },
  { joinKey: ({ id }) => id },
);

/** What stands around a control is as wide as it says. Around layout there is nothing: a grid's column is, as long as it takes several. */
function withColumnAround(node: FormNode, isWide: boolean): FormNode {
  const around = node['x-decorator'];
  if (isWide) return around === undefined ? { ...node, 'x-decorator': GRID_COLUMN } : node;
  return around === GRID_COLUMN ? withKey(node, 'x-decorator', undefined) : node;
}

function withProp(node: FormNode, bag: 'x-component-props' | 'x-decorator-props', name: string, value: unknown): FormNode | Refusal {
  if (name === '' || PROTOTYPE_KEYS.has(name)) return refuse('form/protected-name', { name });
  if (value === null && node[bag] === undefined) return node;
  const props = withKey(node[bag] ?? {}, name, value ?? undefined);
  return withKey(node, bag, Object.keys(props).length === 0 ? undefined : props);
}
