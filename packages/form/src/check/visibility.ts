import type { Finding, Fix } from '@zhengwu/core';
import { formGraph } from '../linkage/form-graph.js';
import { canAct, canBeRequiredWhileClosed, canBeShown, eachAlwaysHiddenButRequired, eachNeverShown, type NeverSo, type ProofOptions } from '../linkage/proofs.js';
import { isRequiredItself, linkagesOf } from '../linkage/linkage-state.js';
import { eachTwoWriters, type TwoWriters } from '../linkage/two-writers.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { isRow } from '../model/tree-change.js';
import { freshKey } from '../model/usable-key.js';
import { nameOf, nodesOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { linkageRules, type Undecided } from './linkage-rules.js';
import { proofOptions } from './proof-options.js';
import type { Linkage } from '../model/linkage.js';

/** Whether each field is ever seen, and whether each that must be filled in can be. */
export const checkVisibility = formCheck('form/visibility', function* (form, context) {
  const options = proofOptions(context);
  const { byId } = indexForm(form.schema);
  const required = new Map<string, NeverSo['state']>();
  for (const hidden of eachAlwaysHiddenButRequired(form, options)) {
    if (hidden !== undefined) required.set(hidden.id, hidden.state);
    yield undefined;
  }
  const told = new Set<string>();
  for (const never of eachNeverShown(form, options)) {
    yield undefined;
    if (never === undefined) continue;
    const entry = byId(never.id);
    if (entry === undefined) continue;
    // Of a field that must be filled in, the next finding says more.
    if (required.has(never.id)) continue;
    told.add(never.id);
    const control = nameOf(entry);
    if (never.state === 'undecided') yield* undecided(form, entry, 'shown');
    else yield linkageRules.finding('form/never-shown', at(entry.id, 'x-rules'), { control, isLayout: entry.node.type === 'void' }, { fixes: withoutHiding(entry) });
  }
  for (const [id, state] of required) {
    const entry = byId(id);
    if (entry === undefined || hasToldAbove(entry, told)) continue;
    if (state === 'undecided') yield* undecided(form, entry, 'shown');
    else yield linkageRules.finding('form/required-but-hidden', at(id, 'required'), { control: nameOf(entry) }, { fixes: [...withoutHiding(entry), ...notRequired(entry)] });
  }
  for (const entry of nodesOf(form)) {
    if (required.has(entry.id) || !isMovedClosed(entry)) continue;
    const closed = canBeRequiredWhileClosed(form, entry.id, options);
    yield undefined;
    if (closed.state === 'undecided') yield* undecided(form, entry, 'closed');
    else if (closed.state === 'possible') yield linkageRules.finding('form/required-but-closed', at(entry.id, 'required'), { control: nameOf(entry) }, { witness: closed.witness, fixes: notRequired(entry) });
  }
});

/** Of what moves in a circle nothing is known, and the circle is a finding. */
function* undecided(form: Form, entry: FormEntry, about: Undecided): Iterable<Finding> {
  if (formGraph(form).isInCycle(entry.id)) return;
  yield linkageRules.finding('form/undecided', at(entry.id, 'x-rules'), { about, control: nameOf(entry), other: '' });
}

/** A layout that is never seen speaks for what lies in it. */
function hasToldAbove(entry: FormEntry, told: ReadonlySet<string>): boolean {
  for (let each = entry.parent; each !== undefined; each = each.parent) if (told.has(each.id)) return true;
  return false;
}

/** Without the one linkage that shows or hides it, it is seen as it is. */
function withoutHiding(entry: FormEntry): readonly Fix[] {
  const hiding = linkagesOf(entry.node).filter(({ effects }) => effects.some(({ kind }) => kind === 'show' || kind === 'hide'));
  const [only] = hiding;
  const isSeenThen = entry.node['x-display'] === undefined && entry.node['x-visible'] !== false && entry.node['x-hidden'] !== true;
  return only === undefined || hiding.length > 1 || !isSeenThen || isHiddenAbove(entry) ? [] : [fix('linkage/remove', { id: entry.id, linkageId: only.id })];
}

function isHiddenAbove(entry: FormEntry): boolean {
  for (let each = entry.parent; each?.parent !== undefined; each = each.parent) {
    const { node } = each;
    if (node['x-display'] !== undefined || node['x-visible'] === false || node['x-hidden'] === true || linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'show' || kind === 'hide'))) return true;
  }
  return false;
}

/** Where the node alone asks for it. */
function notRequired({ id, node }: FormEntry): readonly Fix[] {
  return isRequiredItself(node) && !linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'require')) ? [fix('node/set', { id, name: 'required', value: null })] : [];
}

/** Whether anything keeps people from filling it in. */
function isMovedClosed({ node }: FormEntry): boolean {
  if (['x-disabled', 'x-read-only', 'readOnly'].some((key) => node[key] === true) || typeof node['x-pattern'] === 'string') return true;
  return linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'disable' || kind === 'enable' || kind === 'lock' || kind === 'unlock'));
}

/** Linkages that never act, whatever is answered. */
export const checkIdleLinkages = formCheck('form/idle-linkages', function* (form, context) {
  const options = proofOptions(context);
  for (const entry of nodesOf(form)) {
    for (const [index, { id, when, effects }] of linkagesOf(entry.node).entries()) {
      // What never shows a node is told of the node.
      if (when === undefined || effects.every(({ kind }) => kind === 'show')) continue;
      const acts = canAct(form, entry.id, id, options);
      yield undefined;
      const place = at(entry.id, `x-rules/${String(index)}`);
      if (acts.state === 'undecided' && !formGraph(form).isInCycle(entry.id)) yield linkageRules.finding('form/undecided', place, { about: 'acts', control: nameOf(entry), other: String(index + 1) });
      else if (acts.state === 'never' && !isNeverThere(form, entry, options)) yield linkageRules.finding('form/linkage-never-acts', place, { control: nameOf(entry), number: index + 1 }, { fixes: [fix('linkage/remove', { id: entry.id, linkageId: id })] });
    }
  }
});

/** Of what lies in something that is never seen, that is the finding. */
function isNeverThere(form: Form, { parent }: FormEntry, options: ProofOptions): boolean {
  return parent?.parent !== undefined && canBeShown(form, parent.id, options).state === 'never';
}

/** Two that write one value at once: two controls at one place, two formulas, a formula and a reaction. */
export const checkWriters = formCheck('form/writers', function* (form, context) {
  const { byId } = indexForm(form.schema);
  for (const each of eachTwoWriters(form, proofOptions(context))) {
    yield undefined;
    if (each === undefined) continue;
    const [first, second] = each.writers;
    const [one, other] = [byId(first.id), byId(second.id)];
    // Where two tables are at one place, their rows are too.
    if (one !== undefined && other !== undefined && one.array === other.array && !isRow(other)) yield writersFinding(form, each, one as NodeEntry, other as NodeEntry); // writers are nodes, the root is none
  }
});

function writersFinding(form: Form, { dataPath, writers, together }: TwoWriters, one: NodeEntry, other: NodeEntry): Finding {
  const [first, second] = writers;
  const what = second.via === 'control' ? 'place' : second.via === 'fill' ? 'fills' : 'reaction';
  const names = { control: nameOf(other), other: nameOf(one) };
  const related = [at(one.id)];
  const place = at(other.id, what === 'place' ? undefined : 'x-rules');
  if (together.state === 'undecided' && what !== 'reaction') return linkageRules.finding('form/undecided', place, { about: 'writers', ...names }, { related });
  const fixes = what === 'place' ? ownKey(form, other) : [second, first].flatMap(({ linkageId }) => (linkageId === undefined ? [] : [fix('linkage/remove', { id: other.id, linkageId: linkageId as Linkage['id'] })])); // an id of a linkage, kept as text
  return linkageRules.finding('form/two-writers', place, { ...names, what, path: dataPath }, { related, fixes, ...(together.state === 'possible' ? { witness: together.witness } : {}) });
}

function ownKey(form: Form, entry: NodeEntry): readonly Fix[] {
  const { parent, key, id } = entry;
  return parent === undefined ? [] : [fix('node/set-key', { id, key: freshKey(form, parent.id, key) })];
}
