import type { Guide } from '../model/guide.js';
import type { Condition, Guard } from '../model/guard.js';
import type { GuideNode } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import { dimensionOf, type ValueSet } from '../space/index.js';
import { commonDomain } from './common-domain.js';

/** One variable of two guides. */
export interface CommonVariable {
  /** As both guides know it now: the former's id, a domain that holds both. */
  readonly variable: Variable;
  /** The answers that there were, and that there are; `undefined` where the guide has no such variable. */
  readonly before: ValueSet | undefined;
  readonly after: ValueSet | undefined;
}

/** Two guides in the same words: variables and values that are the same have the same ids and the same domain. */
export interface CommonGuides {
  readonly before: Guide;
  readonly after: Guide;
  readonly variables: readonly CommonVariable[];
}

/**
 * Matches variables by id, else by name and kind, and says both guides in them. `undefined` where a domain has changed in a
 * way that cannot be computed.
 */
export function commonGuides(before: Guide, after: Guide): CommonGuides | undefined {
  const partners = partnersOf(before.variables, after.variables);
  const variables: CommonVariable[] = [];
  const [former, latter] = [new Map<string, Variable>(), new Map<string, Translation>()];
  for (const own of before.variables) {
    const other = partners.get(own.id);
    if (other === undefined) {
      variables.push({ variable: own, before: dimensionOf(own.domain).all, after: undefined });
      former.set(own.id, own);
      continue;
    }
    const common = commonDomain(own.domain, other.domain);
    if (common === undefined) return undefined;
    const variable: Variable = { ...own, domain: common.domain };
    variables.push({ variable, before: common.before, after: common.after });
    former.set(own.id, variable);
    latter.set(other.id, { variable, renamed: common.renamed });
  }
  const taken = new Set<string>(before.variables.map(({ id }) => id));
  for (const own of after.variables) {
    if (latter.has(own.id)) continue;
    // Another kind of fact under an id that was another's before: it is a fact of its own.
    const variable: Variable = taken.has(own.id) ? { ...own, id: `${own.id}-after` } : own;
    variables.push({ variable, before: undefined, after: dimensionOf(variable.domain).all });
    latter.set(own.id, { variable, renamed: new Map() });
  }
  return {
    before: { ...before, variables: before.variables.map((own) => former.get(own.id) ?? own) },
    after: translated(after, latter),
    variables,
  };
}

/** For each variable of before, the one of after that is the same. */
function partnersOf(before: readonly Variable[], after: readonly Variable[]): ReadonlyMap<string, Variable> {
  const partners = new Map<string, Variable>();
  const taken = new Set<Variable>();
  const match = (isSame: (a: Variable, b: Variable) => boolean): void => {
    for (const own of before) {
      if (partners.has(own.id)) continue;
      const other = after.find((each) => !taken.has(each) && isSame(own, each));
      if (other === undefined) continue;
      partners.set(own.id, other);
      taken.add(other);
    }
  };
  match((a, b) => a.id === b.id && a.domain.kind === b.domain.kind);
  match((a, b) => a.name === b.name && a.domain.kind === b.domain.kind);
  return partners;
}

interface Translation {
  readonly variable: Variable;
  readonly renamed: ReadonlyMap<string, string>;
}

function translated(guide: Guide, variables: ReadonlyMap<string, Translation>): Guide {
  const guardOn = (variableId: string, guard: Guard): Guard => {
    const renamed = variables.get(variableId)?.renamed;
    return renamed === undefined || renamed.size === 0 ? guard : renamedGuard(guard, (id) => renamed.get(id) ?? id);
  };
  const idOf = (id: Variable['id']): Variable['id'] => variables.get(id)?.variable.id ?? id;
  const conditions = (when: readonly Condition[] | undefined): { readonly when?: readonly Condition[] } =>
    when === undefined ? {} : { when: when.map(({ variableId, guard }) => ({ variableId: idOf(variableId), guard: guardOn(variableId, guard) })) };
  const nodes = guide.nodes.map((node): GuideNode => {
    if (node.kind !== 'question') return node;
    const { variableId } = node;
    return {
      ...node,
      variableId: idOf(variableId),
      options: node.options.map((option) => ({ ...option, guard: guardOn(variableId, option.guard), ...conditions(option.when) })),
      ...(node.extras === undefined ? {} : { extras: node.extras.map((extra) => ({ ...extra, guard: guardOn(variableId, extra.guard), ...conditions(extra.when) })) }),
    };
  });
  return { ...guide, nodes, variables: guide.variables.map((own) => variables.get(own.id)?.variable ?? own) };
}

function renamedGuard(guard: Guard, rename: (id: string) => string): Guard {
  const list = (ids: readonly string[] | undefined) => ids?.map(rename);
  switch (guard.kind) {
    case 'any':
    case 'ranges':
      return guard;
    case 'values':
      return { ...guard, values: guard.values.map(rename) };
    case 'members': {
      const [all, any, none] = [list(guard.all), list(guard.any), list(guard.none)];
      return { kind: 'members', ...(all === undefined ? {} : { all }), ...(any === undefined ? {} : { any }), ...(none === undefined ? {} : { none }) };
    }
  }
}
