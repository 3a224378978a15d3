import { isPlainObject, type Lang, type Witness, type WitnessAnswer } from '@zhengwu/core';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { NodeId } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import type { Linkage } from '../model/linkage.js';
import { ownDisplay } from './apply-linkages.js';
import { isRequiredItself, linkagesOf } from './linkage-state.js';
import { findCase, type Search } from './proof/find-case.js';
import { ProofCase, type Truth } from './proof/proof-case.js';
import { remembered } from './proof/proof-memo.js';
import type { ProofModel, ProofOptions } from './proof/proof-model.js';
import { shownAnswer } from './shown-answer.js';

export type { ProofOptions } from './proof/proof-model.js';

/** Whether something can be: never, in this case, or it could not be decided within the budget. */
export type Possibility =
  | { readonly state: 'never' }
  | { readonly state: 'possible'; readonly witness: Witness }
  | { readonly state: 'undecided'; readonly reason: 'budget' | 'unproved' };

/** A node, or one of its linkages, of which something is never so; or of which that is not known. */
export interface NeverSo {
  readonly id: NodeId;
  readonly state: 'never' | 'undecided';
}

/** Whether two nodes are never seen together, or are in this case, or it could not be decided. */
export type Exclusion =
  | { readonly state: 'exclusive' }
  | { readonly state: 'together'; readonly witness: Witness }
  | { readonly state: 'undecided'; readonly reason: 'budget' | 'unproved' };

/**
 * Whether the branches in which two nodes stand exclude each other, for all answers of the fields' types. Two nodes in the rows
 * of one table are looked at in one row.
 */
export function areExclusive(form: Pick<Form, 'schema'>, one: string, other: string, options: ProofOptions = {}): Exclusion {
  const index = indexForm(form.schema);
  const [a, b] = [index.byId(one), index.byId(other)];
  if (a === undefined || b === undefined) return { state: 'exclusive' };
  const found = remembered(form, options, { name: 'together', nodes: [a, b] }, (model) => possibility(model, findCase(model, (state) => both(state.isShown(a), () => state.isShown(b)))));
  if (found.state === 'undecided') return found;
  return found.state === 'never' ? { state: 'exclusive' } : { state: 'together', witness: found.witness };
}

/** Whether a node is ever seen. */
export function canBeShown(form: Pick<Form, 'schema'>, id: string, options: ProofOptions = {}): Possibility {
  const entry = indexForm(form.schema).byId(id);
  if (entry === undefined) return { state: 'never' };
  return remembered(form, options, { name: 'shown', nodes: [entry] }, (model) => possibility(model, findCase(model, (state) => state.isShown(entry))));
}

/** The nodes that their linkages never let be seen, whatever is answered; what lies in them is not named again. */
export function neverShown(form: Pick<Form, 'schema'>, options: ProofOptions = {}): readonly NeverSo[] {
  const found: NeverSo[] = [];
  for (const each of eachNeverShown(form, options)) if (each !== undefined) found.push(each);
  return found;
}

/** `neverShown` bit by bit: `undefined` after each question, where a check may be paused. */
export function* eachNeverShown(form: Pick<Form, 'schema'>, options: ProofOptions = {}): Generator<NeverSo | undefined, void> {
  const index = indexForm(form.schema);
  const never = new Set<FormEntry>();
  for (const entry of index.entries) {
    if (entry.parent !== undefined && (never.has(entry.parent) || isOutOfSight(entry.parent))) {
      never.add(entry);
      continue;
    }
    if (!hasEffect(entry, 'show', 'hide')) continue;
    const { state } = canBeShown(form, entry.id, options);
    if (state === 'never') never.add(entry);
    yield state === 'possible' ? undefined : { id: entry.id, state };
  }
}

/** Nodes that must be filled in, or that a linkage makes so, and that nobody ever sees: their linkages or their parents hide them, or they are hidden by themselves. */
export function alwaysHiddenButRequired(form: Pick<Form, 'schema'>, options: ProofOptions = {}): readonly NeverSo[] {
  const found: NeverSo[] = [];
  for (const each of eachAlwaysHiddenButRequired(form, options)) if (each !== undefined) found.push(each);
  return found;
}

/** `alwaysHiddenButRequired` bit by bit: `undefined` after each question, where a check may be paused. */
export function* eachAlwaysHiddenButRequired(form: Pick<Form, 'schema'>, options: ProofOptions = {}): Generator<NeverSo | undefined, void> {
  for (const entry of indexForm(form.schema).entries) {
    if (entry.node.type === 'void' || !(isRequiredItself(entry.node) || hasEffect(entry, 'require'))) continue;
    if (!isEverHidden(entry)) continue;
    const { state } = canBeShown(form, entry.id, options);
    yield state === 'possible' ? undefined : { id: entry.id, state };
  }
}

/** Whether there is a case in which a node must be filled in and cannot be: seen, required, disabled or read-only, and filled by nothing. */
export function canBeRequiredWhileClosed(form: Pick<Form, 'schema'>, id: string, options: ProofOptions = {}): Possibility {
  const entry = indexForm(form.schema).byId(id);
  if (entry === undefined || entry.node.type === 'void' || isFilledOtherwise(entry)) return { state: 'never' };
  const kinds = ['require', 'relax', 'enable', 'disable', 'unlock', 'lock', 'fill'] as const;
  if (!(isRequiredItself(entry.node) || hasEffect(entry, 'require'))) return { state: 'never' };
  const conditions = linkagesOf(entry.node).flatMap(({ when, effects }) =>
    when !== undefined && effects.some(({ kind }) => kinds.some((each) => each === kind)) ? [{ expression: when, reader: entry }] : [],
  );
  return remembered(form, options, { name: 'closed', nodes: [entry], conditions }, (model): Possibility => {
    if (['required', 'enabled', 'value'].some((aspect) => model.isMovedByScript(entry, aspect as 'required' | 'enabled' | 'value'))) return { state: 'undecided', reason: 'unproved' };
    const search = findCase(model, (state) =>
      both(state.isShown(entry), () => both(isRequired(state, entry), () => both(isClosed(state, entry), () => opposite(state.acts(entry, 'fill', entry))))),
    );
    return possibility(model, search);
  });
}

/** Whether a linkage of a node ever acts: its condition holds while its node is seen, or would be but for it. */
export function canAct(form: Pick<Form, 'schema'>, id: string, linkageId: string, options: ProofOptions = {}): Possibility {
  const entry = indexForm(form.schema).byId(id);
  const linkage = entry === undefined ? undefined : linkagesOf(entry.node).find((each) => each.id === linkageId);
  if (entry === undefined || linkage === undefined) return { state: 'never' };
  if (linkage.when === undefined) return { state: 'possible', witness: { kind: 'answers', answers: [] } };
  const conditions = [{ expression: linkage.when, reader: entry }];
  return remembered(form, options, { name: `acts ${linkageId}`, nodes: [entry], conditions }, (model) =>
    possibility(model, findCase(model, (state) => both(entry.parent === undefined ? 'yes' : state.isShown(entry.parent), () => state.holds(linkage.when, entry)))),
  );
}

/** Whether two linkages, of one node or two, ever act together, their nodes being there. */
export function canActTogether(form: Pick<Form, 'schema'>, one: { readonly id: string; readonly linkage: Linkage }, other: { readonly id: string; readonly linkage: Linkage }, options: ProofOptions = {}): Possibility {
  const index = indexForm(form.schema);
  const [a, b] = [index.byId(one.id), index.byId(other.id)];
  if (a === undefined || b === undefined) return { state: 'never' };
  const conditions = [{ when: one.linkage.when, reader: a }, { when: other.linkage.when, reader: b }].flatMap(({ when, reader }) => (when === undefined ? [] : [{ expression: when, reader }]));
  return remembered(form, options, { name: `act together ${one.linkage.id} ${other.linkage.id}`, nodes: [a, b], conditions }, (model) =>
    possibility(
      model,
      findCase(model, (state) => both(state.isPresent(a), () => both(state.isPresent(b), () => both(state.holds(one.linkage.when, a), () => state.holds(other.linkage.when, b))))),
    ),
  );
}

function possibility(model: ProofModel, search: Search): Possibility {
  switch (search.state) {
    case 'none':
      return { state: 'never' };
    case 'undecided':
      return search;
    case 'found':
      return { state: 'possible', witness: { kind: 'answers', answers: witnessAnswers(model, search.answers) } };
  }
}

/** The answers of a case in the form's order, each in the operator's words. */
export function witnessAnswers(model: ProofModel, answers: ReadonlyMap<string, unknown>, lang: Lang = 'zh-CN'): readonly WitnessAnswer[] {
  const state = new ProofCase(model, answers, 'concrete');
  const placeOf = (id: string): number => model.index.byId(id)?.place ?? -1;
  return [...answers]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .flatMap(([id, value]) => {
      const variable = model.variables.get(id);
      // Of what is not there, no answer is needed.
      if (variable === undefined || (variable.entry !== undefined && state.isPresent(variable.entry) === 'no')) return [];
      const { label, type } = variable;
      return [{ id, label, value, shown: shownAnswer(type, value, lang) }];
    });
}

function both(first: Truth, second: () => Truth): Truth {
  if (first === 'no') return 'no';
  const other = second();
  return other === 'no' ? 'no' : first === 'yes' ? other : 'open';
}

function either(first: Truth, second: () => Truth): Truth {
  return opposite(both(opposite(first), () => opposite(second())));
}

function opposite(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'open';
}

function isRequired(state: ProofCase, entry: FormEntry): Truth {
  const own = isRequiredItself(entry.node) ? 'yes' : state.acts(entry, 'require', entry);
  return both(own, () => opposite(state.acts(entry, 'relax', entry)));
}

/** Whether it cannot be filled in: disabled or read-only, by a linkage or by itself. */
function isClosed(state: ProofCase, entry: FormEntry): Truth {
  return either(isForbidden(state, entry, 'enable', 'disable', ['x-disabled'], ['disabled']), () => isForbidden(state, entry, 'unlock', 'lock', ['x-read-only', 'readOnly'], ['readOnly', 'readPretty']));
}

function isForbidden(state: ProofCase, entry: FormEntry, allow: 'enable' | 'unlock', forbid: 'disable' | 'lock', keys: readonly string[], patterns: readonly string[]): Truth {
  const { node } = entry;
  if (!hasEffect(entry, allow, forbid)) return keys.some((key) => node[key] === true) || patterns.includes(String(node['x-pattern'])) ? 'yes' : 'no';
  const isAllowed = hasEffect(entry, allow) ? state.acts(entry, allow, entry) : 'yes';
  return either(opposite(isAllowed), () => state.acts(entry, forbid, entry));
}

/** It has a value from elsewhere: a default, data of the citizen's. */
function isFilledOtherwise({ node }: FormEntry): boolean {
  const binding: unknown = node['x-binding'];
  return (node.default !== undefined && node.default !== null && node.default !== '') || node['x-value'] !== undefined || (isPlainObject(binding) && binding['prefill'] !== undefined);
}

function hasEffect(entry: FormEntry, ...kinds: readonly Linkage['effects'][number]['kind'][]): boolean {
  return linkagesOf(entry.node).some(({ effects }) => effects.some(({ kind }) => kinds.includes(kind)));
}

/** Whether it is hidden by itself, which no linkage changes. */
function isOutOfSight(entry: FormEntry): boolean {
  return entry.parent !== undefined && !hasEffect(entry, 'show', 'hide') && ownDisplay(entry.node) !== 'visible';
}

/** Whether there is anything that might hide it. */
function isEverHidden(entry: FormEntry): boolean {
  for (let each: FormEntry | undefined = entry; each !== undefined; each = each.parent) if (hasEffect(each, 'show', 'hide') || isOutOfSight(each)) return true;
  return false;
}
