import { isRefusal, newId, type Edit, type Refusal } from '@zhengwu/core';
import type { DragPayload, DropAnswer } from '@zhengwu/ui';
import { componentNamed } from '../components/index.js';
import { componentNamesIn } from '../messages/component-names.js';
import { topmost } from '../model/edits/places.js';
import { FRAGMENT_FORMAT, FRAGMENT_VERSION, type FragmentNode } from '../model/fragment.js';
import { copyFragment, formEdits, freshKey, isRow, misplaced, prepareFragment, type Form, type FormEntry, type FormNode, type NodeId } from '../model/index.js';
import type { BuilderHost, Edits } from './builder-host.js';
import { spanOf } from './canvas/canvas-keys.js';
import { fitted, wrapperFor } from './put/fitted.js';
import { layoutAround } from './put/layout-around.js';
import { COLUMNS, NODES, TABLE } from './put/loads.js';
import { newNode, type NewNodeWords } from './put/new-node.js';
import { partsFor } from './put/parts-for.js';
import { isTableInCell } from './put/table-in-cell.js';
import { insideOf, isHolder, listIn, placeOf, placesAt, type Place } from './put/place.js';
import { refuse } from './refusals.js';

const newNodeId = (): NodeId => newId('nod');

/** What a gesture would do as one step, and which nodes are chosen then. */
interface Plan {
  readonly edits: Edits;
  readonly ids: readonly string[];
  /** The edit that decides whether it can be done. */
  readonly first: <Result>(ask: <Args>(edit: Edit<Form, Args>, args: Args) => Result) => Result;
}

/** All that is done with nodes by hand, whichever way it is asked for: by dragging, keys, menus, buttons. */
export class Gestures {
  /** What a payload makes, as long as it is being dragged: made anew for each place it would cost too much. */
  readonly #parts = new WeakMap<DragPayload, { readonly form: Form; readonly parts: readonly FragmentNode[] | Refusal }>();

  constructor(private readonly host: BuilderHost) {}

  /** What is said of a payload at a place. An offer with no words goes without saying. */
  judge(payload: DragPayload, place: Place): DropAnswer {
    const plan = this.#plan(payload, place);
    if (plan === undefined) return undefined;
    if (isRefusal(plan)) return { refusal: this.#because(plan) };
    const ids = NODES.dataOf(payload);
    if (ids !== undefined && this.#isThere(ids, place)) return { offer: this.host.texts.canvas.stays };
    const refusal = plan.first((edit, args) => this.host.whyNot(edit, args));
    return refusal === undefined ? { offer: '' } : { refusal: this.#because(refusal) };
  }

  drop(payload: DragPayload, place: Place): void {
    const ids = NODES.dataOf(payload);
    if (ids !== undefined && this.#isThere(ids, place)) return;
    this.#do(this.#plan(payload, place), ids === undefined);
    this.#parts.delete(payload);
  }

  /** Puts what a payload makes where the cursor is. */
  put(payload: DragPayload): void {
    const { index, selected } = this.host;
    if (index === undefined) return;
    const at = selected[selected.length - 1] ?? index.root;
    let refusal: Refusal | undefined;
    for (const place of placesAt(at)) {
      const plan = this.#plan(payload, place);
      if (plan === undefined) return;
      const why = isRefusal(plan) ? plan : plan.first((edit, args) => this.host.whyNot(edit, args));
      if (why === undefined) {
        this.#do(plan, true);
        this.#parts.delete(payload);
        return;
      }
      refusal ??= why;
    }
    if (refusal !== undefined) this.host.refuse(refusal);
  }

  move(ids: readonly string[], place: Place): void {
    if (!this.#isThere(ids, place)) this.#do(this.#movePlan(ids, place), false);
  }

  /** Among its siblings, out of what it lies in, into the layout beside it. */
  shift(way: 'up' | 'down' | 'in' | 'out'): void {
    const { host } = this;
    const entries = this.#chosen();
    const [first] = entries;
    const parent = first?.parent;
    if (first === undefined || parent === undefined) return host.refuse(refuse('form-builder/nothing-chosen', {}));
    const place = this.#shifted(entries, way);
    if (place === undefined) return host.refuse(refuse('form-builder/no-further', {}));
    const ids = entries.map(({ id }) => id);
    if (!this.#do(this.#movePlan(ids, place), false)) return;
    const { index } = host;
    const at = index?.byId(first.id);
    if (at?.parent === undefined) return;
    const list = listIn(at.parent);
    host.say(host.texts.canvas.moved(host.nameOf(first.id), list.indexOf(at) + 1, list.length));
  }

  duplicate(): void {
    const { form, index } = this.host;
    const entries = this.#chosen();
    const last = entries[entries.length - 1];
    const place = last === undefined ? undefined : placeOf(last);
    const copied = form === undefined ? undefined : copyFragment(form, entries.map(({ id }) => id));
    if (form === undefined || index === undefined || place === undefined || copied === undefined) return this.host.refuse(refuse('form-builder/nothing-chosen', {}));
    const fragment = prepareFragment(copied, form, newId);
    this.#do(this.#partsPlan(fragment.nodes, { ...place, index: place.index + 1 }, false), true);
  }

  remove(ids: readonly string[]): void {
    const { host } = this;
    const { index } = host;
    if (index === undefined || ids.length === 0) return;
    const entries = topmost(index, ids);
    if (isRefusal(entries)) return host.refuse(entries);
    const [first] = entries;
    if (first?.parent === undefined) return;
    const gone = new Set(entries.map(({ id }) => id));
    const list = listIn(first.parent);
    const at = list.indexOf(first);
    // What is worked on next: the one behind, the one before, or what it lay in.
    const next = list.slice(at).find(({ id }) => !gone.has(id)) ?? [...list.slice(0, at)].reverse().find(({ id }) => !gone.has(id)) ?? (isRow(first.parent) ? first.parent.parent : first.parent);
    const name = host.nameOf(first.id);
    if (!host.apply(formEdits['node/remove'], { ids })) return;
    host.selectAll(next?.parent === undefined ? [] : [next.id]);
    host.done(entries.length === 1 ? host.texts.canvas.removed(name) : host.texts.canvas.removedMany(entries.length));
  }

  /** Puts what is chosen into a layout. */
  wrap(component: string): void {
    const { host } = this;
    const { form } = host;
    const [first] = this.#chosen();
    const place = first === undefined ? undefined : placeOf(first);
    if (form === undefined || place === undefined) return host.refuse(refuse('form-builder/nothing-chosen', {}));
    const { key, node } = layoutAround(newNode(component, this.#words, newNodeId), this.#chosen(), newNodeId);
    if (host.apply(formEdits['node/wrap'], { ids: this.#chosen().map(({ id }) => id), key: freshKey(form, place.parentId, key), node })) host.go(node['x-id']);
  }

  unwrap(): void {
    const { host } = this;
    const [entry] = host.selected;
    if (entry === undefined) return host.refuse(refuse('form-builder/nothing-chosen', {}));
    const ids = listIn(entry).map(({ id }) => id);
    if (host.apply(formEdits['node/unwrap'], { id: entry.id })) host.selectAll(ids);
  }

  widen(step: 1 | -1): void {
    const { host } = this;
    const [entry] = host.selected.slice(-1);
    const span = entry === undefined ? undefined : spanOf(entry);
    if (entry === undefined || span === undefined) return host.refuse(refuse('form-builder/no-grid', {}));
    const next = span.span + step;
    if (next < 1 || next > span.most) return host.refuse(refuse('form-builder/no-further', {}));
    this.setSpan(entry.id, next);
  }

  setSpan(id: string, span: number): void {
    const { host } = this;
    const entry = host.index?.byId(id);
    const most = entry === undefined ? 1 : (spanOf(entry)?.most ?? 1);
    if (host.apply(formEdits['node/set-column'], { id, span })) host.say(host.texts.canvas.spans(span, most));
  }

  /** A copied fragment, where the cursor is. */
  paste(copied: NonNullable<ReturnType<typeof copyFragment>>): boolean {
    const { form, index, selected } = this.host;
    if (form === undefined || index === undefined) return false;
    const { nodes, dropped } = prepareFragment(copied, form, newId);
    let refusal: Refusal | undefined;
    const at = selected[selected.length - 1];
    // Behind what is chosen, unless that holds others and is empty: what was copied and pasted at once stands beside itself.
    const places = at === undefined ? placesAt(index.root) : isHolder(at) && listIn(insideOf(at)).length === 0 ? placesAt(at) : [...placesAt(at).filter(({ parentId }) => parentId !== insideOf(at).id), ...placesAt(at)];
    for (const place of places) {
      const plan = this.#partsPlan(nodes, place, false);
      const why = isRefusal(plan) ? plan : plan.first((edit, args) => this.host.whyNot(edit, args));
      if (why === undefined) {
        this.#do(plan, true);
        if (dropped.length > 0) this.host.toast(this.host.texts.canvas.linkagesLeft(dropped.length));
        return true;
      }
      refusal ??= why;
    }
    if (refusal !== undefined) this.host.refuse(refusal);
    return false;
  }

  get #words(): NewNodeWords {
    return { components: componentNamesIn(this.host.lang), begin: this.host.texts.newNode };
  }

  /** In the order of reading, without what goes along with another. */
  #chosen(): readonly FormEntry[] {
    const { index, selection } = this.host;
    if (index === undefined || selection.length === 0) return [];
    const entries = topmost(index, selection);
    return isRefusal(entries) ? [] : entries;
  }

  #because(refusal: Refusal): string {
    return this.host.refusalText(refusal) ?? refusal.reason;
  }

  #plan(payload: DragPayload, place: Place): Plan | Refusal | undefined {
    const ids = NODES.dataOf(payload);
    if (ids !== undefined) return this.#movePlan(ids, place);
    const { form, context } = this.host;
    if (form === undefined) return undefined;
    const former = this.#parts.get(payload);
    const parts = former?.form === form ? former.parts : partsFor(payload, { form, context, words: this.#words, newId: newNodeId });
    this.#parts.set(payload, { form, parts });
    return isRefusal(parts) ? parts : this.#partsPlan(parts, place, true, mainTableOf(payload, this.host));
  }

  /** New nodes at a place, with what must go around them there. */
  #partsPlan(parts: readonly FragmentNode[], place: Place, isFitted: boolean, mainTable?: string): Plan | Refusal {
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

  #movePlan(ids: readonly string[], place: Place): Plan | Refusal {
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

  #do(plan: Plan | Refusal | undefined, isNew: boolean): boolean {
    const { host } = this;
    if (plan === undefined) return false;
    if (isRefusal(plan)) {
      host.refuse(plan);
      return false;
    }
    if (!host.together(plan.edits)) return false;
    host.selectAll(plan.ids);
    const [id = ''] = plan.ids;
    if (isNew) host.say(plan.ids.length === 1 ? host.texts.canvas.added(host.nameOf(id)) : host.texts.canvas.addedMany(plan.ids.length));
    return true;
  }

  /** Whether nodes stand there already, one behind the other. */
  #isThere(ids: readonly string[], { parentId, index: at }: Place): boolean {
    const parent = this.host.index?.byId(parentId);
    if (parent === undefined) return false;
    const list = listIn(parent);
    const moved = new Set(ids);
    const staying = list.filter(({ id }) => !moved.has(id));
    if (list.length - staying.length !== moved.size) return false;
    const wanted = [...staying.slice(0, at), ...list.filter(({ id }) => moved.has(id)), ...staying.slice(at)];
    return wanted.every((entry, place) => entry === list[place]);
  }

  #shifted(entries: readonly FormEntry[], way: 'up' | 'down' | 'in' | 'out'): Place | undefined {
    const [first] = entries;
    const parent = first?.parent;
    if (first === undefined || parent === undefined) return undefined;
    const moved = new Set<FormEntry>(entries);
    const list = listIn(parent);
    const staying = list.filter((entry) => !moved.has(entry));
    const before = list.slice(0, list.indexOf(first)).filter((entry) => !moved.has(entry)).length;
    if (way === 'up') return before === 0 ? undefined : { parentId: parent.id, index: before - 1 };
    if (way === 'down') return before >= staying.length ? undefined : { parentId: parent.id, index: before + 1 };
    if (way === 'out') {
      // Out of a row, and out of the column or pane that was made for one thing alone, one step further.
      for (let holder: FormEntry | undefined = isRow(parent) ? parent.parent : parent; holder?.parent !== undefined; holder = holder.parent) {
        const place = placeOf(holder);
        const above = holder.parent;
        if (place !== undefined && entries.every((entry) => misplaced(above, entry.node as FormNode) === undefined)) return { ...place, index: place.index + 1 }; // the root is not moved
      }
      return undefined;
    }
    const former = staying[before - 1];
    const next = staying[before];
    for (const [holder, isEnd] of [[former, true], [next, false]] as const) {
      if (holder === undefined || !isHolder(holder)) continue;
      const isParted = componentNamed(holder.node['x-component'])?.contains !== undefined && holder.node.type !== 'array';
      const inside = insideOf(isParted ? (listIn(holder)[isEnd ? listIn(holder).length - 1 : 0] ?? holder) : holder);
      return { parentId: inside.id, index: isEnd ? listIn(inside).length : 0 };
    }
    return undefined;
  }
}

/** The table that the form is made for from now on: that of the first column that comes into a form without one. */
function mainTableOf(payload: DragPayload, { form, context }: BuilderHost): string | undefined {
  if (form?.schema['x-binding']?.mainTable !== undefined) return undefined;
  const name = COLUMNS.dataOf(payload)?.table ?? TABLE.dataOf(payload);
  const table = context.tables?.find((each) => each.name === name);
  return table?.parentId === undefined ? table?.name : context.tables?.find(({ id }) => id === table.parentId)?.name;
}
