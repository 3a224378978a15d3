import type { ServiceItem } from '@zhengwu/core';
import type { Guide } from '../../model/guide.js';
import type { Condition } from '../../model/guard.js';
import type { GuideNode, NodeId, Option, Outcome, Question } from '../../model/node.js';
import { allAnswers, slowlyTakes } from '../../model/testing/all-answers.js';
import type { Variable } from '../../model/variable.js';
import type { AnswerValue } from '../../resolve/answers.js';

// The rules of guides decided the slow and obvious way: every answer vector is walked, by every option that takes it.

/** One value for each variable that exists. */
export type Vector = Readonly<Record<string, AnswerValue>>;

/** One vector at its arrival at a question, by the options taken before. */
export interface NaiveArrival {
  readonly vector: Vector;
  readonly asked: readonly Question[];
  readonly taken: readonly Option[];
}

export interface NaiveWays {
  readonly arrivals: ReadonlyMap<string, readonly NaiveArrival[]>;
  readonly ends: readonly { readonly outcome: Outcome; readonly vector: Vector; readonly asked: readonly Question[]; readonly options: readonly Option[] }[];
}

export class Oracle {
  readonly nodes = new Map<string, GuideNode>();
  readonly variables = new Map<string, Variable>();

  constructor(readonly guide: Guide) {
    for (const node of guide.nodes) if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
    for (const variable of guide.variables) if (!this.variables.has(variable.id)) this.variables.set(variable.id, variable);
  }

  /** Whether the option takes the vector, given what was asked before. */
  takes({ guard, when = [] }: { readonly guard: Option['guard']; readonly when?: readonly Condition[] }, own: Variable, vector: Vector, asked: readonly Question[]): boolean {
    return this.#holds(own, guard, vector) && when.every((condition) => this.#conditionHolds(condition, vector, asked));
  }

  #conditionHolds({ variableId, guard }: Condition, vector: Vector, asked: readonly Question[]): boolean {
    const variable = this.variables.get(variableId);
    return variable !== undefined && asked.some((question) => question.variableId === variableId) && this.#holds(variable, guard, vector);
  }

  #holds({ id, domain }: Variable, guard: Option['guard'], vector: Vector): boolean {
    const value = vector[id];
    return value !== undefined && slowlyTakes(domain, guard, value);
  }

  /** All vectors of the variables that questions ask for. */
  vectors(): readonly Vector[] {
    const asked = new Set(this.guide.nodes.flatMap((node) => (node.kind === 'question' ? [node.variableId as string] : [])));
    let vectors: Vector[] = [{}];
    for (const { id, domain } of this.variables.values()) {
      if (asked.has(id)) vectors = vectors.flatMap((vector) => allAnswers(domain).map((value) => ({ ...vector, [id]: value })));
    }
    return vectors;
  }

  walk(vectors: readonly Vector[]): NaiveWays {
    const arrivals = new Map<string, NaiveArrival[]>();
    const ends: NaiveWays['ends'][number][] = [];
    const follow = (id: NodeId, vector: Vector, asked: readonly Question[], options: readonly Option[], passed: readonly string[]): void => {
      const node = this.nodes.get(id);
      if (node === undefined || passed.includes(id)) return;
      const here = [...passed, id];
      if (node.kind === 'reference') follow(node.to, vector, asked, options, here);
      else if (node.kind === 'outcome') ends.push({ outcome: node, vector, asked, options });
      else {
        const variable = this.variables.get(node.variableId);
        const taken = variable === undefined ? node.options : node.options.filter((option) => this.takes(option, variable, vector, asked));
        const others = arrivals.get(id) ?? [];
        arrivals.set(id, others);
        others.push({ vector, asked, taken });
        for (const option of taken) if (option.next !== null) follow(option.next, vector, [...asked, node], [...options, option], here);
      }
    };
    if (this.guide.rootId !== null) for (const vector of vectors) follow(this.guide.rootId, vector, [], [], []);
    return { arrivals, ends };
  }
}

/** The findings of the proofs, as `rule at place` and, where two are meant, the other: `guide/overlap opt_2 opt_1`. */
export function naiveFindings(guide: Guide, item: ServiceItem | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const oracle = new Oracle(guide);
  shape(guide, oracle, found);
  const hasCircle = [...found].some((each) => each.startsWith('guide/cycle'));
  const ways = oracle.walk(oracle.vectors());
  for (const [id, arrivals] of ways.arrivals) {
    const node = oracle.nodes.get(id);
    if (node?.kind === 'question') atQuestion(oracle, node, arrivals, hasCircle, found);
  }
  if (!hasCircle) {
    const reached = new Set(ways.ends.map(({ outcome }) => outcome.id));
    const below = reachable(oracle, guide.rootId);
    for (const node of oracle.nodes.values()) if (node.kind === 'outcome' && below.has(node.id) && !reached.has(node.id)) found.add(`guide/unreachable ${node.id}`);
    prefills(oracle, ways, found);
  }
  if (item !== undefined) situations(oracle, ways, item, found);
  return found;
}

function shape(guide: Guide, oracle: Oracle, found: Set<string>): void {
  const counts = new Map<string, number>();
  for (const id of guide.nodes.flatMap((node): readonly string[] => [node.id, ...(node.kind === 'question' ? [...node.options, ...(node.extras ?? [])].map((part) => part.id) : [])])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const [id, count] of counts) if (count > 1) found.add(`guide/duplicate-id ${id}`);
  if (guide.rootId === null) found.add(`guide/no-root ${guide.id}`);
  else if (!oracle.nodes.has(guide.rootId)) found.add(`guide/dangling ${guide.id}`);

  const leads: (readonly [from: string, to: string])[] = [];
  for (const node of guide.nodes) {
    if (node.kind === 'reference') {
      if (!oracle.nodes.has(node.to)) found.add(`guide/dangling ${node.id}`);
      continue;
    }
    if (node.kind !== 'question') continue;
    if (!oracle.variables.has(node.variableId)) found.add(`guide/dangling ${node.id}`);
    for (const option of node.options) {
      if (option.next === null) found.add(`guide/dead-end ${option.id}`);
      else if (!oracle.nodes.has(option.next)) found.add(`guide/dangling ${option.id}`);
    }
    for (const part of [...node.options, ...(node.extras ?? [])]) {
      if ((part.when ?? []).some(({ variableId }) => !oracle.variables.has(variableId))) found.add(`guide/dangling ${part.id}`);
    }
  }
  for (const node of oracle.nodes.values()) {
    if (node.kind !== 'question') continue;
    for (const option of node.options) if (option.next !== null && oracle.nodes.has(option.next)) leads.push([node.id, option.next]);
    if (node.options.length >= 2) continue;
    const [only] = node.options;
    const variable = oracle.variables.get(node.variableId);
    const isWhole = only !== undefined && variable !== undefined && only.when === undefined && allAnswers(variable.domain).every((value) => slowlyTakes(variable.domain, only.guard, value));
    if (!isWhole || (node.isUsedOutside !== true && (node.extras ?? []).length === 0)) found.add(`guide/few-options ${node.id}`);
  }
  for (const id of oracle.nodes.keys()) {
    const owners = leads.filter(([, to]) => to === id).length + (guide.rootId === id ? 1 : 0);
    if (owners > 1) found.add(`guide/two-owners ${id}`);
  }
  // Whether there is a circle at all; which edge closes it is a matter of where one begins.
  for (const node of oracle.nodes.values()) {
    const nexts = node.kind === 'reference' ? [node.to] : node.kind === 'question' ? node.options.map(({ next }) => next) : [];
    if (nexts.some((next) => reachable(oracle, next).has(node.id))) found.add('guide/cycle');
  }
}

function reachable(oracle: Oracle, from: NodeId | null): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (id: NodeId | null): void => {
    const node = id === null ? undefined : oracle.nodes.get(id);
    if (node === undefined || seen.has(node.id)) return;
    seen.add(node.id);
    if (node.kind === 'reference') visit(node.to);
    else if (node.kind === 'question') for (const { next } of node.options) visit(next);
  };
  visit(from);
  return seen;
}

function atQuestion(oracle: Oracle, node: Question, arrivals: readonly NaiveArrival[], hasCircle: boolean, found: Set<string>): void {
  const variable = oracle.variables.get(node.variableId);
  const parts = [...node.options, ...(node.extras ?? [])];
  const wasAsked = (id: string): boolean => arrivals.some(({ asked }) => asked.some((question) => question.variableId === id));
  if (!hasCircle) {
    for (const part of parts) {
      for (const { variableId } of part.when ?? []) {
        if (oracle.variables.has(variableId) && !wasAsked(variableId)) found.add(`guide/condition-not-asked ${part.id}`);
      }
    }
  }
  if (variable === undefined) return;
  if (arrivals.some(({ taken }) => taken.length === 0)) found.add(`guide/gap ${node.id}`);
  node.options.forEach((second, at) => {
    for (const first of node.options.slice(0, at)) {
      const shared = new Set(arrivals.filter(({ taken }) => taken.includes(first) && taken.includes(second)).map(({ vector }) => vector[variable.id]));
      if (shared.size === 0) continue;
      const isBoundary = (variable.domain.kind === 'number' || variable.domain.kind === 'date') && shared.size === 1 && [first, second].every((option) => isInnerEnd(variable, option, [...shared][0]));
      found.add(`guide/${isBoundary ? 'boundary-twice' : 'overlap'} ${second.id} ${first.id}`);
    }
  });
  const before = arrivals.map(({ asked }) => asked.some((question) => question.variableId === variable.id));
  // In a circle nothing is said of what does not happen.
  if (hasCircle && before.some(Boolean)) found.add(`guide/asked-twice ${node.id}`);
  if (hasCircle) return;
  for (const option of node.options) {
    const takesAny = allAnswers(variable.domain).some((value) => slowlyTakes(variable.domain, option.guard, value));
    const couldHold = (option.when ?? []).every(({ variableId }) => wasAsked(variableId));
    if (takesAny && couldHold && !arrivals.some(({ taken }) => taken.includes(option))) found.add(`guide/dead-option ${option.id}`);
  }
  const offered = new Set(arrivals.flatMap(({ taken }) => taken));
  if (before.some(Boolean)) {
    const isAnswered = before.every(Boolean) && offered.size === 1 && arrivals.every(({ taken }) => taken.length === 1);
    found.add(`${isAnswered ? 'guide/already-answered' : 'guide/asked-twice'} ${node.id}`);
  } else if (offered.size >= 2 && (node.extras ?? []).length === 0 && node.isUsedOutside !== true) {
    const isForeseen = arrivals.every(({ vector, asked, taken }) =>
      allAnswers(variable.domain).every((value) => {
        const other = { ...vector, [variable.id]: value };
        return taken.length > 0 && node.options.every((option) => oracle.takes(option, variable, other, asked) === taken.includes(option));
      }),
    );
    if (isForeseen) found.add(`guide/dependent ${node.id}`);
  }
}

/** Whether the value is the first or last of a stretch that the option takes, and not all that it takes. */
function isInnerEnd({ domain }: Variable, { guard }: Option, value: AnswerValue | undefined): boolean {
  const values = allAnswers(domain);
  const taken = values.map((each) => slowlyTakes(domain, guard, each));
  const at = values.findIndex((each) => each === value);
  return taken.filter(Boolean).length > 1 && (taken[at - 1] !== true || taken[at + 1] !== true);
}

function prefills(oracle: Oracle, ways: NaiveWays, found: Set<string>): void {
  const reached = (ends: NaiveWays['ends']): ReadonlySet<string> => new Set(ends.map(({ outcome }) => outcome.id));
  for (const { id, domain, prefill } of oracle.variables.values()) {
    const gives = prefill?.isFixed === true ? prefill.gives : undefined;
    const isAsked = oracle.guide.nodes.some((node) => node.kind === 'question' && node.variableId === id);
    if (gives === undefined || !isAsked) continue;
    const given = allAnswers(domain).filter((value) => slowlyTakes(domain, gives, value));
    const within = ways.ends.filter(({ vector }) => slowlyTakes(domain, gives, vector[id] ?? ''));
    if (given.length > 0 && reached(within).size < reached(ways.ends).size) found.add(`guide/prefill-excludes ${id}`);
  }
}

function situations(oracle: Oracle, ways: NaiveWays, item: ServiceItem, found: Set<string>): void {
  for (const { outcome, vector, asked, options } of ways.ends) {
    if (outcome.end.kind !== 'handle') continue;
    const held = new Set<string>(outcome.end.situationIds);
    options.forEach((option, at) => {
      const question = asked[at];
      const variable = question === undefined ? undefined : oracle.variables.get(question.variableId);
      for (const id of option.situationIds ?? []) held.add(id);
      if (question === undefined || variable === undefined) return;
      for (const extra of question.extras ?? []) {
        if (oracle.takes(extra, variable, vector, asked.slice(0, at))) for (const id of extra.situationIds ?? []) held.add(id);
      }
    });
    const known = item.situations.filter(({ id, role }) => held.has(id) && role !== 'extra');
    for (const a of known) {
      if (known.some((b) => b !== a && b.handlingItemId === a.handlingItemId && (b.role ?? 'main') === (a.role ?? 'main'))) found.add(`guide/two-situations ${outcome.id}`);
    }
  }
}
