import { equalJson, type Conflict } from '@zhengwu/core';
import type { Guard } from './guard.js';
import { namesValue, valuesIn, withoutValues } from './guard-values.js';
import { indexGuide } from './guide-index.js';
import type { Guide } from './guide.js';
import type { Extra, GuideNode, Option } from './node.js';
import type { Domain, Value, Variable } from './variable.js';

/** A value of a choice. */
interface ValuePlace {
  readonly variableId: Variable['id'];
  readonly id: Value['id'];
}

export interface Sides {
  readonly base: Guide;
  readonly mine: Guide;
  readonly theirs: Guide;
}

/**
 * The merged guide without guards that name what is no value any more, because one side took the value out and the other
 * names it. Mine stands: a value that I have comes back, and my guards that named it; one that I took out goes from
 * their guards too. A conflict names the value in either case.
 */
export function mendValues(merged: Guide, { base, mine, theirs }: Sides): { readonly guide: Guide; readonly conflicts: readonly Conflict[] } {
  let guide = merged;
  const conflicts: Conflict[] = [];
  for (const place of missingValues(merged)) {
    const [own, other] = [valueAt(mine, place), valueAt(theirs, place)];
    // Named wrongly by one side alone: for the checks to say.
    if (own === undefined && other === undefined) continue;
    guide = own === undefined ? withoutValue(guide, place) : withValueOf(mine, guide, place);
    const behind = own === undefined ? { behind: idsBefore(theirs, place) } : {};
    conflicts.push({ path: pathOf(place), kind: 'removed', base: valueAt(base, place), mine: own, theirs: other, ...behind });
  }
  return { guide, conflicts };
}

/**
 * The same after a conflict was decided for theirs: `taken` of `merged`. What theirs names comes back as they have it; what
 * they do not have goes from the guards.
 */
export function takeTheirValues(taken: Guide, { path }: Conflict, merged: Guide, theirs: Guide): Guide {
  let guide = taken;
  const decided = placeAt(path);
  if (decided !== undefined && valueAt(theirs, decided) !== undefined && valueAt(taken, decided) !== undefined) guide = withValueOf(theirs, guide, decided);
  for (const place of missingValues(guide)) {
    if (valueAt(theirs, place) !== undefined) guide = withValueOf(theirs, guide, place);
    else if (valueAt(merged, place) !== undefined) guide = withoutValue(guide, place);
  }
  return guide;
}

function pathOf({ variableId, id }: ValuePlace): readonly string[] {
  return ['variables', variableId, 'domain', 'values', id];
}

function placeAt([list, variableId, domain, values, id, ...more]: readonly string[]): ValuePlace | undefined {
  if (list !== 'variables' || domain !== 'domain' || values !== 'values' || variableId === undefined || id === undefined || more.length > 0) return undefined;
  // What a path calls a value of a variable is one.
  return { variableId: variableId as Variable['id'], id: id as Value['id'] };
}

function valueAt(guide: Guide, { variableId, id }: ValuePlace): Value | undefined {
  const variable = indexGuide(guide).variable(variableId);
  return variable === undefined ? undefined : valuesIn(variable.domain).find((value) => value.id === id);
}

/** The values before this one, for it to come back in its place. */
function idsBefore(guide: Guide, { variableId, id }: ValuePlace): readonly Value['id'][] {
  const ids = valuesIn(indexGuide(guide).variable(variableId)?.domain ?? { kind: 'yesNo' }).map((value) => value.id);
  return ids.slice(0, ids.indexOf(id));
}

/** What guards of a choice, and its own list of those chosen alone, name that is none of its values. */
function missingValues(guide: Guide): readonly ValuePlace[] {
  const known = new Map<string, Set<string>>();
  const missing: ValuePlace[] = [];
  const look = (variableId: Variable['id'], named: readonly string[]): void => {
    const ids = known.get(variableId);
    for (const id of named) {
      if (ids === undefined || ids.has(id)) continue;
      ids.add(id);
      // Where there are values, what is named is meant for one.
      missing.push({ variableId, id: id as Value['id'] });
    }
  };
  for (const { id, domain } of guide.variables) {
    if (!isChoice(domain)) continue;
    known.set(id, new Set(domain.values.map((value) => value.id)));
    if (domain.kind === 'choices') look(id, domain.exclusive ?? []);
  }
  changedGuards(guide, undefined, (guard, variableId) => {
    look(variableId, valuesNamed(guard));
    return guard;
  });
  return missing;
}

function valuesNamed(guard: Guard): readonly string[] {
  if (guard.kind === 'values') return guard.values;
  return guard.kind === 'members' ? [...(guard.all ?? []), ...(guard.any ?? []), ...(guard.none ?? [])] : [];
}

function isChoice(domain: Domain): domain is Extract<Domain, { readonly kind: 'choice' | 'choices' }> {
  return domain.kind === 'choice' || domain.kind === 'choices';
}

/** The guide without the value, wherever it is named. */
function withoutValue(guide: Guide, { variableId, id }: ValuePlace): Guide {
  const gone = new Set([id]);
  return withDomain(changedGuards(guide, variableId, (guard) => withoutValues(guard, gone)), variableId, (domain) => withoutExclusive({ ...domain, values: domain.values.filter((value) => value.id !== id) }, gone));
}

/** The guide with the value as the source has it: in its place, and in those guards that are the source's but for it. */
function withValueOf(source: Guide, guide: Guide, place: ValuePlace): Guide {
  const { variableId, id } = place;
  const value = valueAt(source, place);
  const from = indexGuide(source).variable(variableId)?.domain;
  if (value === undefined || from === undefined || !isChoice(from)) return guide;
  const placed = withDomain(guide, variableId, (domain) => ({ ...domain, values: domain.values.some((each) => each.id === id) ? domain.values : putBehind(domain.values, value, idsBefore(source, place)) }));
  const present = new Set<string>(valuesIn(indexGuide(placed).variable(variableId)?.domain ?? from).map((each) => each.id));
  const gone = new Set<string>(from.values.map((each) => each.id).filter((each) => !present.has(each)));
  const goneBefore = new Set([...gone, id]);
  const theirs = new Map<string, Guard>();
  changedGuards(source, variableId, (guard, _variableId, key) => {
    if (namesValue(guard, id)) theirs.set(key, guard);
    return guard;
  });
  const guarded = changedGuards(placed, variableId, (guard, _variableId, key) => {
    const own = theirs.get(key);
    return own !== undefined && equalJson(guard, withoutValues(own, goneBefore)) ? withoutValues(own, gone) : guard;
  });
  const exclusive = from.kind === 'choices' && from.exclusive?.includes(id) === true ? from.exclusive : undefined;
  if (exclusive === undefined) return guarded;
  return withDomain(guarded, variableId, (domain) => {
    if (domain.kind !== 'choices' || !equalJson(domain.exclusive ?? [], exclusive.filter((each) => !goneBefore.has(each)))) return domain;
    return { ...domain, exclusive: exclusive.filter((each) => !gone.has(each)) };
  });
}

function putBehind(values: readonly Value[], value: Value, before: readonly string[]): readonly Value[] {
  const neighbour = [...before].reverse().find((id) => values.some((each) => each.id === id));
  const at = values.findIndex(({ id }) => id === neighbour) + 1;
  return [...values.slice(0, at), value, ...values.slice(at)];
}

type Choice = Extract<Domain, { readonly kind: 'choice' | 'choices' }>;

function withDomain(guide: Guide, variableId: Variable['id'], change: (domain: Choice) => Choice): Guide {
  return { ...guide, variables: guide.variables.map((variable) => (variable.id === variableId && isChoice(variable.domain) ? { ...variable, domain: change(variable.domain) } : variable)) };
}

function withoutExclusive(domain: Choice, gone: ReadonlySet<string>): Choice {
  if (domain.kind === 'choice' || domain.exclusive === undefined) return domain;
  const { exclusive, ...others } = domain;
  const left = exclusive.filter((id) => !gone.has(id));
  return left.length === 0 ? others : { ...others, exclusive: left };
}

type Change = (guard: Guard, variableId: Variable['id'], key: string) => Guard;

/**
 * The guide with its guards changed, all or those on one variable: of options, additions, conditions and registers. The key
 * says whose guard it is, alike in all revisions. What stays, stays the same object.
 */
function changedGuards(guide: Guide, only: Variable['id'] | undefined, change: Change): Guide {
  const changed: Change = (guard, variableId, key) => (only === undefined || only === variableId ? change(guard, variableId, key) : guard);
  const guarded = <Element extends Option | Extra>(element: Element, variableId: Variable['id']): Element => {
    const guard = changed(element.guard, variableId, element.id);
    const when = element.when?.map((condition, at) => {
      const other = changed(condition.guard, condition.variableId, `${element.id} ${String(at)}`);
      return other === condition.guard ? condition : { ...condition, guard: other };
    });
    if (guard === element.guard && (when ?? []).every((condition, at) => condition === element.when?.[at])) return element;
    return { ...element, guard, ...(when === undefined ? {} : { when }) };
  };
  const nodes = guide.nodes.map((node): GuideNode => {
    if (node.kind !== 'question') return node;
    const options = node.options.map((option) => guarded(option, node.variableId));
    const extras = node.extras?.map((extra) => guarded(extra, node.variableId));
    if (options.every((option, at) => option === node.options[at]) && (extras ?? []).every((extra, at) => extra === node.extras?.[at])) return node;
    return { ...node, options, ...(extras === undefined ? {} : { extras }) };
  });
  const variables = guide.variables.map((variable): Variable => {
    const gives = variable.prefill?.gives;
    const other = gives === undefined ? undefined : changed(gives, variable.id, variable.id);
    return variable.prefill === undefined || other === undefined || other === gives ? variable : { ...variable, prefill: { ...variable.prefill, gives: other } };
  });
  return { ...guide, nodes, variables };
}
