import { equalJson, type Id } from '@zhengwu/core';
import type { GuideFragment } from './fragment.js';
import { indexGuide } from './guide-index.js';
import type { Condition, Guard } from './guard.js';
import type { Guide } from './guide.js';
import { valuesIn } from './guard-values.js';
import type { Extra, GuideNode, NodeId, Option } from './node.js';
import type { Domain, Variable } from './variable.js';

/** Where new ids come from: `newId` of core. Not part of the edit, so that doing it again gives the same ids. */
export type IdSource = <Kind extends 'q' | 'out' | 'ref' | 'opt' | 'ext' | 'var' | 'val' | 'trm'>(kind: Kind) => Id<Kind>;

/**
 * A copied fragment made ready for a guide: every part with a new id; its variables those of the guide where the guide has
 * them, by id or by name and domain, else new ones; terms that the guide explains already left out. A reference to what
 * neither has becomes nothing: its option leads nowhere. What is wrong with a fragment of unknown origin, orphans and second
 * owners, does not come along.
 */
export function prepareFragment(fragment: GuideFragment, guide: Guide, newId: IdSource): GuideFragment {
  const copy = new FragmentCopy(fragment, guide, newId);
  const words = new Set(guide.terms.map(({ word }) => word));
  const topId = copy.node(fragment.rootId);
  const nodes = copy.nodes();
  const rootId = nodes.some(({ id }) => id === topId) ? topId : null;
  const option = fragment.option === undefined ? undefined : { ...copy.option(fragment.option, fragment.optionVariableId), next: rootId };
  const optionVariableId = fragment.optionVariableId === undefined ? undefined : copy.variableId(fragment.optionVariableId);
  return {
    format: fragment.format,
    formatVersion: fragment.formatVersion,
    rootId,
    ...(option === undefined ? {} : { option }),
    ...(optionVariableId === undefined ? {} : { optionVariableId }),
    nodes,
    variables: copy.newVariables,
    terms: fragment.terms.filter(({ word }) => !words.has(word)).map((term) => ({ ...term, id: newId('trm') })),
  };
}

class FragmentCopy {
  readonly newVariables: Variable[] = [];
  readonly #sources = new Map<string, GuideNode>();
  readonly #ids = new Map<NodeId, NodeId>();
  readonly #order: NodeId[] = [];
  readonly #variables = new Map<string, Id<'var'>>();
  readonly #values = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    fragment: GuideFragment,
    readonly guide: Guide,
    readonly newId: IdSource,
  ) {
    for (const node of fragment.nodes) if (!this.#sources.has(node.id)) this.#sources.set(node.id, node);
    for (const variable of fragment.variables) if (!this.#variables.has(variable.id)) this.#match(variable);
  }

  variableId(id: Id<'var'>): Id<'var'> {
    return this.#variables.get(id) ?? id;
  }

  /** The new id of a node that gets its place now; null if there is no such node, or it has a place already. */
  node(id: NodeId | null): NodeId | null {
    const source = id === null ? undefined : this.#sources.get(id);
    if (id === null || source === undefined || this.#ids.has(id)) return null;
    const fresh = source.kind === 'question' ? this.newId('q') : source.kind === 'outcome' ? this.newId('out') : this.newId('ref');
    this.#ids.set(id, fresh);
    this.#order.push(id);
    return fresh;
  }

  /** The nodes from those that have a place downwards. */
  nodes(): readonly GuideNode[] {
    const copies: GuideNode[] = [];
    // Grows while it is gone through: a question gives its successors a place.
    for (const id of this.#order) {
      const source = this.#sources.get(id);
      const fresh = this.#ids.get(id);
      if (source === undefined || fresh === undefined) continue;
      copies.push(this.#copied(source, fresh));
    }
    const nodes = copies.flatMap((node) => (node.kind === 'reference' ? (this.#redirected(node) ?? []) : node));
    const there = new Set(nodes.map(({ id }) => id));
    const next = (id: NodeId | null): NodeId | null => (id !== null && there.has(id) ? id : null);
    return nodes.map((node) => (node.kind === 'question' ? { ...node, options: node.options.map((option) => ({ ...option, next: next(option.next) })) } : node));
  }

  option(option: Option, variableId: Id<'var'> | undefined): Option {
    return { ...option, id: this.newId('opt'), ...this.#guards(option, variableId) };
  }

  #copied(source: GuideNode, id: NodeId): GuideNode {
    // The new id is of the node's own kind: `node` drew it so.
    if (source.kind !== 'question') return { ...source, id } as GuideNode;
    const { variableId, extras } = source;
    const options = source.options.map((option) => ({ ...this.option(option, variableId), next: this.node(option.next) }));
    const copiedExtras = extras?.map((extra): Extra => ({ ...extra, id: this.newId('ext'), ...this.#guards(extra, variableId) }));
    return { ...source, id: id as Id<'q'>, variableId: this.variableId(variableId), options, ...(copiedExtras === undefined ? {} : { extras: copiedExtras }) };
  }

  #redirected(node: Extract<GuideNode, { kind: 'reference' }>): GuideNode | undefined {
    const to = this.#ids.get(node.to) ?? indexGuide(this.guide).node(node.to)?.id;
    return to === undefined || to.startsWith('ref_') ? undefined : { ...node, to: to as Id<'q'> | Id<'out'> }; // not a reference's, on the left
  }

  #guards({ guard, when }: Pick<Option, 'guard' | 'when'>, variableId: Id<'var'> | undefined): Pick<Option, 'guard' | 'when'> {
    return {
      guard: variableId === undefined ? guard : this.#guard(guard, variableId),
      ...(when === undefined ? {} : { when: when.map((each): Condition => ({ ...each, variableId: this.variableId(each.variableId), guard: this.#guard(each.guard, each.variableId) })) }),
    };
  }

  #guard(guard: Guard, variableId: string): Guard {
    const values = this.#values.get(variableId);
    if (values === undefined) return guard;
    const mapped = (ids: readonly string[]): readonly string[] => ids.map((id) => values.get(id) ?? id);
    if (guard.kind === 'values') return { ...guard, values: mapped(guard.values) };
    if (guard.kind !== 'members') return guard;
    const { all, any, none } = guard;
    return { ...guard, ...(all === undefined ? {} : { all: mapped(all) }), ...(any === undefined ? {} : { any: mapped(any) }), ...(none === undefined ? {} : { none: mapped(none) }) };
  }

  /** The guide's variable for the fragment's, or a new one. */
  #match(variable: Variable): void {
    const same = this.guide.variables.find((each) => each.id === variable.id && hasItsValues(each.domain, variable.domain));
    if (same !== undefined) {
      this.#variables.set(variable.id, same.id);
      return;
    }
    const alike = this.guide.variables.find((each) => each.name === variable.name && isAlike(each.domain, variable.domain));
    const id = alike?.id ?? this.newId('var');
    this.#variables.set(variable.id, id);
    const values = new Map<string, string>();
    for (const { id: former, label } of valuesIn(variable.domain)) {
      values.set(former, alike === undefined ? this.newId('val') : (valuesIn(alike.domain).find((each) => each.label === label)?.id ?? former));
    }
    this.#values.set(variable.id, values);
    if (alike !== undefined) return;
    const gives = variable.prefill?.gives;
    this.newVariables.push({
      ...variable,
      id,
      domain: withNewValues(variable.domain, values),
      ...(variable.prefill === undefined || gives === undefined ? {} : { prefill: { ...variable.prefill, gives: this.#guard(gives, variable.id) } }),
    });
  }
}

/** Whether a domain has all that the other's guards may name. */
function hasItsValues(domain: Domain, other: Domain): boolean {
  if (domain.kind !== other.kind) return false;
  const ids = new Set<string>(valuesIn(domain).map(({ id }) => id));
  return valuesIn(other).every(({ id }) => ids.has(id)) && (ids.size > 0 || valuesIn(other).length > 0 || isAlike(domain, other));
}

/** Whether two domains offer the same, whatever the ids of their values. */
function isAlike(a: Domain, b: Domain): boolean {
  return equalJson(withoutIds(a), withoutIds(b));
}

function withoutIds(domain: Domain): unknown {
  if (domain.kind !== 'choice' && domain.kind !== 'choices') return domain;
  const labels = domain.values.map(({ label }) => label);
  if (domain.kind === 'choice') return { kind: domain.kind, labels };
  const { min, max, exclusive = [] } = domain;
  return { kind: domain.kind, labels, min, max, exclusive: domain.values.filter(({ id }) => exclusive.includes(id)).map(({ label }) => label) };
}

function withNewValues(domain: Domain, ids: ReadonlyMap<string, string>): Domain {
  if (domain.kind !== 'choice' && domain.kind !== 'choices') return domain;
  const fresh = (id: Id<'val'>): Id<'val'> => (ids.get(id) ?? id) as Id<'val'>; // `ids` holds ids of values
  const values = domain.values.map((value) => ({ ...value, id: fresh(value.id) }));
  if (domain.kind === 'choice' || domain.exclusive === undefined) return { ...domain, values };
  return { ...domain, values, exclusive: domain.exclusive.map(fresh) };
}
