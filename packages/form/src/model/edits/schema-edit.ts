import { defineEdit, isRefusal, type Edit, type Recipe, type Refusal } from '@zhengwu/core';
import { indexForm, type FormEntry, type FormIndex } from '../form-index.js';
import type { FormNode, FormRoot } from '../form-node.js';
import type { Form } from '../form.js';
import { TreeChange } from '../tree-change.js';
import { refuse } from './refusals.js';

/** A part of a form as a recipe may write to it: immer's `Draft`, by way of core, whose affair immer is. */
export type DraftOf<Part> = Parameters<Recipe<Part, never>>[0];

/** A finished value to stand in a draft. */
export function drafted<Part>(part: Part): DraftOf<Part> {
  // immer lets a finished value stand wherever it takes a draft.
  return part as DraftOf<Part>;
}

interface Options<Args> {
  readonly joinKey?: (args: Args) => string | undefined;
}

/** An edit of the schema: the recipe makes its changes, which are written together, or says why not. */
export function schemaEdit<Args>(name: string, recipe: (change: TreeChange, args: Args, form: Form) => Refusal | undefined, options: Options<Args> = {}): Edit<Form, Args> {
  return defineEdit<Form, Args>(
    name,
    (draft, args, form) => {
      const change = new TreeChange(indexForm(form.schema));
      const refusal = recipe(change, args, form);
      if (refusal !== undefined) return refusal;
      const schema = change.write();
      if (schema !== form.schema) draft.schema = drafted(schema);
      return undefined;
    },
    options,
  );
}

/** An edit of what one node says of itself, not of what lies in it. A node that comes back as it was is no change. */
export function nodeEdit<Args extends { readonly id: string }>(
  name: string,
  recipe: (node: FormNode, args: Args, at: { readonly entry: FormEntry; readonly index: FormIndex }) => FormNode | FormRoot | Refusal,
  options: Options<Args> = {},
): Edit<Form, Args> {
  return schemaEdit<Args>(
    name,
    (change, args) => {
      const entry = change.index.byId(args.id);
      if (entry === undefined) return refuse('form/gone', { id: args.id });
      // The root is a node too, but for its binding and its row, which it has none of.
      const next = recipe(entry.node as FormNode, args, { entry, index: change.index });
      if (isRefusal(next)) return next;
      if (next !== entry.node) change.set(entry, next);
      return undefined;
    },
    options,
  );
}

/** The object with a key set, or without it. */
export function withKey<Target extends object>(target: Target, key: string, value: unknown): Target {
  if (value !== undefined) return { ...target, [key]: value };
  const { [key]: _gone, ...rest } = target as Readonly<Record<string, unknown>>;
  return rest as Target; // the keys that edits take away may be absent
}
