import type { Id } from '@zhengwu/core';
import type { Binding, FormBinding } from './binding.js';
import type { Linkage } from './linkage.js';

export type NodeId = Id<'nod'>;

/** What a node's value is; `void` is layout, which has none and is no part of the data's path. `date` and `datetime` are Formily's own. */
export type NodeType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'void' | 'date' | 'datetime';

/** An option as Formily takes it: a plain value, or one with its label and, in trees, what lies below. */
export type EnumMember = string | number | boolean | EnumOption;

export interface EnumOption {
  readonly label: string;
  readonly value: string | number | boolean;
  readonly disabled?: boolean;
  readonly children?: readonly EnumMember[];
  readonly [key: string]: unknown;
}

interface NodeBase {
  readonly 'x-id': NodeId;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly default?: unknown;
  readonly enum?: unknown;
  readonly required?: unknown;
  readonly 'x-component'?: string;
  readonly 'x-component-props'?: Readonly<Record<string, unknown>>;
  readonly 'x-decorator'?: string;
  readonly 'x-decorator-props'?: Readonly<Record<string, unknown>>;
  readonly 'x-validator'?: unknown;
  /** Formily's own linkages, as imported. */
  readonly 'x-reactions'?: unknown;
  /** Our own. */
  readonly 'x-rules'?: readonly Linkage[];
  /** What lies in it, by the key under which its value is kept. */
  readonly properties?: Readonly<Record<string, FormNode>>;
  /** The keys of `properties` in order, where there are several: a database may not keep the order of keys. Exports say it as Formily does, by `x-index`. */
  readonly 'x-order'?: readonly string[];
  readonly [key: string]: unknown;
}

/**
 * A control, a layout, a table or its row: Formily's JSON Schema (2.x) with keys of our own, `x-id`, `x-binding` and
 * `x-rules`, which other Formily runtimes pass over. Whatever else stands in it is kept. Where Formily would compile a
 * text, `{{…}}` may stand instead of what is expected: such keys are `unknown` here, and read through functions.
 */
export interface FormNode extends NodeBase {
  readonly type?: NodeType;
  readonly 'x-binding'?: Binding;
  /** An array's row. */
  readonly items?: FormNode;
}

/** The root: an object whose `x-binding` names the tables. */
export interface FormRoot extends NodeBase {
  readonly type: 'object';
  readonly 'x-binding'?: FormBinding;
}
