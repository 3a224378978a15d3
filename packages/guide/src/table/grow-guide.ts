import type { Id } from '@zhengwu/core';
import { GUIDE_FORMAT, GUIDE_VERSION, type Guide } from '../model/guide.js';
import type { Guard } from '../model/guard.js';
import type { MaterialUse } from '../model/material-use.js';
import type { Extra, GuideNode, NodeId, Option, Outcome, Question } from '../model/node.js';
import { dimensionOf, type ValueSet } from '../space/index.js';
import type { Decision } from './decision.js';
import { guardsOf } from './fact-words.js';
import { optionShort, optionText, questionText } from './fact-question.js';
import type { NewId } from './infer-domain.js';
import type { AdditionRow, Fact, Result, SituationTable } from './situation-table.js';
import { sharedUses, type SharedUses } from './shared-uses.js';

/**
 * The guide of a decision. What all ways of a part have in common stands in front of it: materials of everybody in the base,
 * those of all situations behind an option at the option. A part that is met again is reached through a reference.
 */
export function growGuide(
  table: SituationTable,
  decision: Decision,
  results: readonly Result[],
  additions: readonly AdditionRow[],
  about: Pick<Guide, 'name'> & Partial<Pick<Guide, 'itemId'>>,
  newId: NewId,
): Guide {
  const shared = sharedUses(decision, results);
  const grower = new Grower(table, results, additions, shared, newId);
  const rootId = grower.grow(decision);
  return {
    format: GUIDE_FORMAT,
    formatVersion: GUIDE_VERSION,
    id: newId('gud'),
    ...about,
    variables: table.facts.map(({ variable }) => variable),
    rootId,
    nodes: grower.nodes,
    base: shared.ofAll,
    terms: [],
    waivers: [],
  };
}

class Grower {
  readonly nodes: GuideNode[] = [];
  readonly #grown = new Map<Decision, Id<'q'> | Id<'out'>>();
  /** For each fact, the guards that the table itself has: their ends are preferred. */
  readonly #near: readonly (readonly Guard[])[];

  constructor(
    readonly table: SituationTable,
    readonly results: readonly Result[],
    readonly additions: readonly AdditionRow[],
    readonly shared: SharedUses,
    readonly newId: NewId,
  ) {
    this.#near = table.facts.map((fact, axis) => nearGuards(fact, [...table.rows, ...additions].map(({ box }) => box[axis])));
  }

  /** The node of a decision, or a reference to it where it was grown before. Deep as there are facts. */
  grow(decision: Decision): NodeId | null {
    if (decision.kind === 'nowhere') return null;
    const grown = this.#grown.get(decision);
    if (grown !== undefined) {
      const id = this.newId('ref');
      this.nodes.push({ id, kind: 'reference', to: grown });
      return id;
    }
    return decision.kind === 'result' ? this.#outcome(decision) : this.#question(decision);
  }

  #outcome(decision: Extract<Decision, { readonly kind: 'result' }>): NodeId {
    const id = this.newId('out');
    this.#grown.set(decision, id);
    const result = this.results[decision.result];
    const { end, ...rest }: Result = result ?? { end: { kind: 'staff', reason: '' } };
    const outcome: Outcome = {
      id,
      kind: 'outcome',
      ...rest,
      end: end.kind === 'handle' ? { ...end, uses: this.shared.own(decision) } : end,
    };
    this.nodes.push(outcome);
    return id;
  }

  #question(decision: Extract<Decision, { readonly kind: 'ask' }>): NodeId {
    const fact = this.table.facts[decision.axis];
    if (fact === undefined) throw new RangeError('a question without a fact');
    const id = this.newId('q');
    this.#grown.set(decision, id);
    const place = this.nodes.length;
    const { domain } = fact.variable;
    const near = this.#near[decision.axis] ?? [];
    const extras = decision.additions.flatMap(({ addition, set }) => this.#extras(domain, addition, set, near));
    const options = decision.branches.flatMap(({ set, next }) => this.#options(fact, set, next, decision, near));
    const isGiven = domain.kind === 'choices' || domain.kind === 'region' || extras.length > 0 || options.length < 2;
    const question: Question = {
      id,
      kind: 'question',
      variableId: fact.variable.id,
      text: questionText(fact),
      ...(fact.help === undefined ? {} : { help: fact.help }),
      ask: isGiven ? 'value' : 'options',
      options,
      ...(extras.length === 0 ? {} : { extras }),
    };
    // A question stands before what follows it, for whoever reads the list.
    this.nodes.splice(place, 0, question);
    return id;
  }

  #options(fact: Fact, set: ValueSet, next: Decision, parent: Decision, near: readonly Guard[]): readonly Option[] {
    const { domain } = fact.variable;
    const dimension = dimensionOf(domain);
    const uses = this.shared.between(parent, next);
    const short = optionShort(fact, set);
    return guardsOf(dimension, set, near).map((guard): Option => ({
      id: this.newId('opt'),
      text: optionText(domain, dimension.setOf(guard), near),
      ...(short === undefined ? {} : { short }),
      guard,
      next: this.grow(next),
      ...(uses.length === 0 ? {} : { uses }),
    }));
  }

  #extras(domain: Fact['variable']['domain'], addition: number, set: ValueSet, near: readonly Guard[]): readonly Extra[] {
    const { uses = [], situationIds = [] } = this.additions[addition] ?? {};
    const additions: { uses?: readonly MaterialUse[]; situationIds?: readonly Id<'sit'>[] } = {
      ...(uses.length === 0 ? {} : { uses }),
      ...(situationIds.length === 0 ? {} : { situationIds }),
    };
    return guardsOf(dimensionOf(domain), set, near).map((guard) => ({ id: this.newId('ext'), guard, ...additions }));
  }
}

/** The table's own guards, as plain as they can be said: every end that it names. */
function nearGuards({ variable: { domain } }: Fact, sets: readonly (ValueSet | undefined)[]): readonly Guard[] {
  const dimension = dimensionOf(domain);
  return [...new Set(sets)].flatMap((set) => {
    const guard = set === undefined || set === dimension.all ? undefined : dimension.guardOf(set);
    return guard === undefined ? [] : [guard];
  });
}
