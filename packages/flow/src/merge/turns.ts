import { merge3, type Conflict } from '@zhengwu/core';
import { BPMN } from '../model/file/namespaces.js';
import type { PlainElement } from '../model/file/plain-element.js';

/** The ways out of a node at which conditions are tried, in that order. Ids have a `#` before them. */
export interface Turns {
  readonly id: string;
  readonly ways: readonly { readonly id: string }[];
}

/** Nodes of these take their ways whatever the order. */
const UNTRIED = new Set(['parallelGateway', 'eventBasedGateway']);

export function turnsIn(plain: PlainElement): readonly Turns[] {
  const ways = new Map<string, { readonly id: string }[]>();
  const untried = new Set<string>();
  const visit = ({ uri, local, attributes, children }: PlainElement): void => {
    const [id, source] = [`#${attributes.get('id') ?? ''}`, `#${attributes.get('sourceRef') ?? ''}`];
    if (uri === BPMN && UNTRIED.has(local)) untried.add(id);
    if (uri === BPMN && local === 'sequenceFlow') ways.set(source, [...(ways.get(source) ?? []), { id }]);
    children.forEach(visit);
  };
  visit(plain);
  const tried = [...ways].filter(([id, all]) => all.length > 1 && !untried.has(id));
  return tried.map(([id, all]) => ({ id, ways: all })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Both sides' orders in one. Where both have ordered the same ways otherwise, mine stands and somebody is asked; that ways came and went is for the elements to say. */
export function mergeTurns(base: readonly Turns[], mine: readonly Turns[], theirs: readonly Turns[]): { readonly turns: readonly Turns[]; readonly conflicts: readonly Conflict[] } {
  const { merged, conflicts } = merge3({ turns: base }, { turns: mine }, { turns: theirs });
  const disputed = conflicts.filter(({ kind, path }) => kind === 'order' && path.length === 3);
  const said = ({ path, base: before, mine: own, theirs: other }: Conflict): Conflict => ({ path: ['elements', path[1] ?? '', TURNS], kind: 'order', base: plainIds(before), mine: plainIds(own), theirs: plainIds(other) });
  return { turns: merged.turns, conflicts: disputed.map(said) };
}

function plainIds(ids: unknown): unknown {
  return Array.isArray(ids) ? ids.map((id) => String(id).slice(1)) : ids;
}

const TURNS = 'turns';

/** The node whose ways' order a conflict is about; undefined for any other. */
export function turnsOf({ path, kind }: Conflict): string | undefined {
  return kind === 'order' && path.length === 3 && path[2] === TURNS ? path[1] : undefined;
}

/** The turns with those of one node in this order, as a conflict tells it: ids without `#`. */
export function turned(turns: readonly Turns[], id: string, order: unknown): readonly Turns[] {
  const ranks = Array.isArray(order) ? (order as readonly unknown[]).map((way) => `#${String(way)}`) : [];
  const rank = (way: { readonly id: string }): number => (ranks.includes(way.id) ? ranks.indexOf(way.id) : ranks.length);
  return turns.map((each) => (each.id === id ? { id, ways: [...each.ways].sort((a, b) => rank(a) - rank(b)) } : each));
}

/** What stands in an element, its ways in turn: they change places among themselves. `sourceOf` says of a way which node it leaves. */
export function inTurn(tokens: readonly string[], sourceOf: (token: string) => string | undefined, turns: ReadonlyMap<string, Turns>): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const token of tokens) {
    const source = sourceOf(token);
    if (source !== undefined && turns.has(source)) groups.set(source, [...(groups.get(source) ?? []), token]);
  }
  for (const [source, ways] of groups) {
    const order = turns.get(source)?.ways.map(({ id }) => id) ?? [];
    const rank = (way: string): number => (order.includes(way) ? order.indexOf(way) : order.length);
    ways.sort((a, b) => rank(a) - rank(b));
  }
  return tokens.map((token) => groups.get(sourceOf(token) ?? '')?.shift() ?? token);
}
