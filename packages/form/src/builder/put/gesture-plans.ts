import { isRefusal, newId, type Edit, type Refusal } from '@zhengwu/core';
import type { DragPayload } from '@zhengwu/ui';
import { componentNamesIn } from '../../messages/component-names.js';
import { topmost } from '../../model/edits/places.js';
import { FRAGMENT_FORMAT, FRAGMENT_VERSION, type FragmentNode } from '../../model/fragment.js';
import { formEdits, freshKey, type Form, type FormNode, type NodeId } from '../../model/index.js';
import type { BuilderHost, Edits } from '../builder-host.js';
import { refuse } from '../refusals.js';
import { fitted, wrapperFor } from './fitted.js';
import { COLUMNS, NODES, TABLE } from './loads.js';
import type { NewNodeWords } from './new-node.js';
import { partsFor } from './parts-for.js';
import { listIn, type Place } from './place.js';
import { isTableInCell } from './table-in-cell.js';

/** What a gesture would do as one step, and which nodes are chosen then. */
export interface Plan {
  readonly edits: Edits;
  readonly ids: readonly string[];
  /** The edit that decides whether it can be done. */
  readonly first: <Result>(ask: <Args>(edit: Edit<Form, Args>, args: Args) => Result) => Result;
}

export const newNodeId = (): NodeId => newId('nod');

export function newNodeWords({ lang, texts }: BuilderHost): NewNodeWords {
  return { components: componentNamesIn(lang), begin: texts.newNode };
}

/** What would be done where something is put or moved, before it is known whether it can be. */
export class GesturePlans {
  /** What a payload makes, as long as it is being dragged: made anew for each place it would cost too much. */
  readonly #parts = new WeakMap<DragPayload, { readonly form: Form; readonly parts: readonly FragmentNode[] | Refusal }>();

  constructor(private readonly host: BuilderHost) {}

  /** Of a payload at a place; `undefined` where no form is open. */
  of(payload: DragPayload, place: Place): Plan | Refusal | undefined {
    const ids = NODES.dataOf(payload);
    if (ids !== undefined) return this.moving(ids, place);
    const { form, context } = this.host;
    if (form === undefined) return undefined;
    const former = this.#parts.get(payload);
    const parts = former?.form === form ? former.parts : partsFor(payload, { form, context, words: newNodeWords(this.host), newId: newNodeId });
    this.#parts.set(payload, { form, parts });
    return isRefusal(parts) ? parts : this.putting(parts, place, { isFitted: true, mainTable: mainTableOf(payload, this.host) });
  }

  /** What a payload makes next is made anew. */
  forget(payload: DragPayload): void {
    this.#parts.delete(payload);
  }

  /** New nodes at a place; `isFitted`: with what must go around them there. */
  putting(parts: readonly FragmentNode[], place: Place, { isFitted = false, mainTable }: { readonly isFitted?: boolean; readonly mainTable?: string | undefined } = {}): Plan | Refusal {
    const { form, index } = this.host;
    const parent = index?.byId(place.parentId);
    if (form === undefined || parent === undefined) return refuse('form-builder/nothing-chosen', {});
    if (parts.some(({ node }) => isTableInCell(parent, node))) return refuse('form-builder/table-in-cell', {});
    const nodes = isFitted ? parts.map((part) => fitted(parent, part, newNodeId)) : parts;
    const [only, ...others] = nodes;
    if (only === undefined) return refuse('form-builder/nothing-chosen', {});
    const first: Plan['first'] = (ask) =>
      others.length === 0
        ? ask(formEdits['node/insert'], { ...place, key: freshKey(form, place.parentId, only.key), node: only.node })
        : ask(formEdits['fragment/paste'], { ...place, fragment: { format: FRAGMENT_FORMAT, formatVersion: FRAGMENT_VERSION, nodes } });
    return {
      ids: nodes.map(({ node }) => node['x-id']),
      first,
      edits: (apply) => {
        first((edit, args) => apply(edit, args));
        const binding = form.schema['x-binding'];
        if (mainTable !== undefined) apply(formEdits['form/set-tables'], { binding: { ...binding, mainTable } });
      },
    };
  }

  /** Nodes of the form, with what must go around them at that place. */
  moving(ids: readonly string[], place: Place): Plan | Refusal {
    const { form, index } = this.host;
    const parent = index?.byId(place.parentId);
    const entries = index === undefined ? [] : topmost(index, ids);
    if (isRefusal(entries)) return entries;
    if (form === undefined || parent === undefined || entries.length === 0) return refuse('form-builder/nothing-chosen', {});
    // The root is refused above. What stands in a cell already may be moved within it.
    if (entries.some((entry) => entry.parent !== parent && isTableInCell(parent, entry.node as FormNode))) return refuse('form-builder/table-in-cell', {});
    const wrappers = entries.map((entry) => (entry.parent === parent ? undefined : wrapperFor(parent, entry.node as FormNode, newNodeId))); // the root is refused above
    if (wrappers.every((wrapper) => wrapper === undefined)) {
      const first: Plan['first'] = (ask) => ask(formEdits['node/move'], { ids, ...place });
      return { ids, first, edits: (apply) => first((edit, args) => apply(edit, args)) };
    }
    const [wrapper] = wrappers;
    const first: Plan['first'] = (ask) =>
      wrapper === undefined ? ask(formEdits['node/move'], { ids: ids.slice(0, 1), ...place }) : ask(formEdits['node/insert'], { ...place, key: freshKey(form, place.parentId, wrapper.key), node: wrapper.node });
    return {
      ids,
      first,
      edits: (apply) => {
        const taken = new Set(listIn(parent).map(({ key }) => key));
        entries.forEach((entry, at) => {
          const around = wrappers[at];
          const to = { parentId: place.parentId, index: place.index + at };
          if (around === undefined) return apply(formEdits['node/move'], { ids: [entry.id], ...to });
          let key = freshKey(form, place.parentId, around.key);
          for (let number = 2; taken.has(key); number += 1) key = `${around.key}_${String(number)}`;
          taken.add(key);
          apply(formEdits['node/insert'], { ...to, key, node: around.node });
          apply(formEdits['node/move'], { ids: [entry.id], parentId: around.node['x-id'], index: 0 });
        });
      },
    };
  }
}

/** The table that the form is made for from now on: that of the first column that comes into a form without one. */
function mainTableOf(payload: DragPayload, { form, context }: BuilderHost): string | undefined {
  if (form?.schema['x-binding']?.mainTable !== undefined) return undefined;
  const name = COLUMNS.dataOf(payload)?.table ?? TABLE.dataOf(payload);
  const table = context.tables?.find((each) => each.name === name);
  return table?.parentId === undefined ? table?.name : context.tables?.find(({ id }) => id === table.parentId)?.name;
}
