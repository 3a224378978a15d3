import { isRefusal, newId, type Refusal } from '@zhengwu/core';
import type { DragPayload, DropAnswer } from '@zhengwu/ui';
import { topmost } from '../model/edits/places.js';
import { copyFragment, formEdits, freshKey, isRow, prepareFragment, type FormEntry } from '../model/index.js';
import type { BuilderHost } from './builder-host.js';
import { spanOf } from './canvas/canvas-keys.js';
import { GesturePlans, newNodeId, newNodeWords, type Plan } from './put/gesture-plans.js';
import { layoutAround } from './put/layout-around.js';
import { NODES } from './put/loads.js';
import { newNode } from './put/new-node.js';
import { insideOf, isHolder, listIn, placeOf, placesAt, stand, type Place } from './put/place.js';
import { shiftedPlace, type Shift } from './put/shifted-place.js';
import { refuse } from './refusals.js';

/** All that is done with nodes by hand, whichever way it is asked for: by dragging, keys, menus, buttons. */
export class Gestures {
  readonly #plans: GesturePlans;

  constructor(private readonly host: BuilderHost) {
    this.#plans = new GesturePlans(host);
  }

  /** What is said of a payload at a place. An offer with no words goes without saying. */
  judge(payload: DragPayload, place: Place): DropAnswer {
    const plan = this.#plans.of(payload, place);
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
    this.#do(this.#plans.of(payload, place), ids === undefined);
    this.#plans.forget(payload);
  }

  /** Puts what a payload makes where the cursor is. */
  put(payload: DragPayload): void {
    const { index, selected } = this.host;
    if (index === undefined) return;
    this.#putAt(placesAt(selected[selected.length - 1] ?? index.root), (place) => this.#plans.of(payload, place));
    this.#plans.forget(payload);
  }

  move(ids: readonly string[], place: Place): void {
    if (!this.#isThere(ids, place)) this.#do(this.#plans.moving(ids, place), false);
  }

  /** Among its siblings, out of what it lies in, into the layout beside it. */
  shift(way: Shift): void {
    const { host } = this;
    const entries = this.#chosen();
    const [first] = entries;
    const parent = first?.parent;
    if (first === undefined || parent === undefined) return host.refuse(refuse('form-builder/nothing-chosen', {}));
    const place = shiftedPlace(entries, way);
    if (place === undefined) return host.refuse(refuse('form-builder/no-further', {}));
    const ids = entries.map(({ id }) => id);
    if (!this.#do(this.#plans.moving(ids, place), false)) return;
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
    this.#do(this.#plans.putting(fragment.nodes, { ...place, index: place.index + 1 }), true);
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
    const { key, node } = layoutAround(newNode(component, newNodeWords(host), newNodeId), this.#chosen(), newNodeId);
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
    const at = selected[selected.length - 1];
    // Behind what is chosen, unless that holds others and is empty: what was copied and pasted at once stands beside itself.
    const places = at === undefined ? placesAt(index.root) : isHolder(at) && listIn(insideOf(at)).length === 0 ? placesAt(at) : [...placesAt(at).filter(({ parentId }) => parentId !== insideOf(at).id), ...placesAt(at)];
    if (!this.#putAt(places, (place) => this.#plans.putting(nodes, place))) return false;
    if (dropped.length > 0) this.host.toast(this.host.texts.canvas.linkagesLeft(dropped.length));
    return true;
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

  /** New nodes at the first of these places that takes them. Where none does, why the first did not is shown. */
  #putAt(places: readonly Place[], planAt: (place: Place) => Plan | Refusal | undefined): boolean {
    let refusal: Refusal | undefined;
    for (const place of places) {
      const plan = planAt(place);
      if (plan === undefined) return false;
      // Done at once where it can be: asking first would make the edit twice.
      const why = isRefusal(plan) ? plan : this.host.attempt(plan.edits);
      if (why === undefined && !isRefusal(plan)) {
        this.#done(plan, true);
        return true;
      }
      refusal ??= why;
    }
    if (refusal !== undefined) this.host.refuse(refusal);
    return false;
  }

  #do(plan: Plan | Refusal | undefined, isNew: boolean): boolean {
    const { host } = this;
    if (plan === undefined) return false;
    if (isRefusal(plan)) {
      host.refuse(plan);
      return false;
    }
    if (!host.together(plan.edits)) return false;
    this.#done(plan, isNew);
    return true;
  }

  #done({ ids }: Plan, isNew: boolean): void {
    const { host } = this;
    host.selectAll(ids);
    const [id = ''] = ids;
    if (isNew) host.say(ids.length === 1 ? host.texts.canvas.added(host.nameOf(id)) : host.texts.canvas.addedMany(ids.length));
  }

  /** Whether nodes stand there already, one behind the other. */
  #isThere(ids: readonly string[], { parentId, index: at }: Place): boolean {
    const parent = this.host.index?.byId(parentId);
    return parent !== undefined && stand(ids, parent, at);
  }
}
