import { evaluate, fieldsOf, type EvaluationReason, type Expression } from '@zhengwu/core';
import type { FormNode, FormRoot } from '../model/form-node.js';
import type { Effect, Linkage } from '../model/linkage.js';

/** A condition or a formula that gave no value. The linkage is as if its condition did not hold. */
export interface LinkageFailure {
  readonly linkageId: string;
  readonly part: 'when' | 'value';
  readonly reason: EvaluationReason;
  /** The node of the expression at fault, as `evaluate` names it. */
  readonly path: string;
}

/** What a node's linkages make of it. A key is absent where no linkage speaks of it: what the node says itself counts then. */
export interface LinkageState {
  /** Apart from what hides its parents. */
  readonly isVisible?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** The value that it is filled with now. Absent: what stands there stays. */
  readonly fill?: { readonly linkageId: string; readonly value: unknown };
  /** The only options that are offered, in the node's order. */
  readonly options?: readonly (string | number | boolean)[];
  readonly failures: readonly LinkageFailure[];
}

/** The answer of a field by id; `undefined` or null where there is none. */
export type ReadAnswer = (id: string) => unknown;

export interface LinkageScope {
  /** `YYYY-MM-DD`; a condition that asks for the day fails without. */
  readonly today?: string;
}

const NOTHING: LinkageState = { failures: [] };

/**
 * What a node's linkages say, by the answers they read: as a function, so that an observable notes what is read, or as a record by
 * id. The meaning of each effect is in `model/linkage.ts`. Never throws.
 */
export function linkageState(node: FormNode | FormRoot, answers: ReadAnswer | Readonly<Record<string, unknown>>, scope: LinkageScope = {}): LinkageState {
  const linkages = linkagesOf(node);
  if (linkages.length === 0) return NOTHING;
  const read = typeof answers === 'function' ? answers : (id: string): unknown => answers[id];
  return new Judge(read, scope).stateOf(node, linkages);
}

/** The linkages of a node; none where something else stands in their place. */
export function linkagesOf(node: FormNode | FormRoot): readonly Linkage[] {
  const rules: unknown = node['x-rules'];
  return Array.isArray(rules) ? (rules as readonly Linkage[]) : []; // read by `parseForm`: members are linkages
}

/** Whether the node is required by itself. */
export function isRequiredItself(node: FormNode | FormRoot): boolean {
  return node.required === true || (typeof node.required === 'string' && !node.required.trim().startsWith('{{') && node.required !== '');
}

/** What is left of an answer when only these options are offered: a choice that is not among them is none. */
export function offeredAnswer(answer: unknown, options: LinkageState['options']): unknown {
  if (options === undefined || answer === null || answer === undefined || answer === '') return answer;
  const isOffered = (value: unknown): boolean => options.some((option) => option === value);
  if (Array.isArray(answer)) return answer.every(isOffered) ? answer : answer.filter(isOffered);
  return isOffered(answer) ? answer : undefined;
}

class Judge {
  readonly #failures: LinkageFailure[] = [];

  constructor(
    readonly read: ReadAnswer,
    readonly scope: LinkageScope,
  ) {}

  stateOf(node: FormNode | FormRoot, linkages: readonly Linkage[]): LinkageState {
    const holding = new Set(linkages.filter((linkage) => this.#holds(linkage)));
    const has = (kind: Effect['kind']): boolean => linkages.some(({ effects }) => effects.some((effect) => effect.kind === kind));
    const acts = (kind: Effect['kind']): boolean => [...holding].some(({ effects }) => effects.some((effect) => effect.kind === kind));
    /** Allowed only while one of the first kind holds, never while one of the second does. */
    const allowed = (allow: Effect['kind'], forbid: Effect['kind']): boolean => (!has(allow) || acts(allow)) && !acts(forbid);
    const speaksOf = (...kinds: readonly Effect['kind'][]): boolean => kinds.some(has);
    const fill = this.#fill(linkages, holding);
    const options = offered(holding);
    return {
      ...(speaksOf('show', 'hide') && { isVisible: allowed('show', 'hide') }),
      ...(speaksOf('require', 'relax') && { isRequired: !acts('relax') && (acts('require') || isRequiredItself(node)) }),
      ...(speaksOf('enable', 'disable') && { isDisabled: !allowed('enable', 'disable') }),
      ...(speaksOf('unlock', 'lock') && { isReadOnly: !allowed('unlock', 'lock') }),
      ...(fill !== undefined && { fill }),
      ...(options !== undefined && { options }),
      failures: this.#failures,
    };
  }

  #holds({ id, when }: Linkage): boolean {
    return when === undefined || this.#value(id, 'when', when)?.value === true;
  }

  /** The first formula whose condition holds and which gives a value. */
  #fill(linkages: readonly Linkage[], holding: ReadonlySet<Linkage>): LinkageState['fill'] {
    for (const linkage of linkages) {
      const effect = holding.has(linkage) ? linkage.effects.find((each) => each.kind === 'fill') : undefined;
      if (effect === undefined) continue;
      const outcome = this.#value(linkage.id, 'value', effect.value);
      return outcome === undefined ? undefined : { linkageId: linkage.id, value: outcome.value };
    }
    return undefined;
  }

  #value(linkageId: string, part: LinkageFailure['part'], expression: Expression): { readonly value: unknown } | undefined {
    const values = Object.fromEntries(fieldsOf(expression).map((id) => [id, this.read(id) ?? null]));
    const outcome = evaluate(expression, { values, ...this.scope });
    const isCondition = part === 'when';
    if (outcome.ok && (!isCondition || outcome.value === null || typeof outcome.value === 'boolean')) return outcome;
    this.#failures.push(outcome.ok ? { linkageId, part, reason: 'wrong-type', path: '' } : { linkageId, part, reason: outcome.reason, path: outcome.path });
    return undefined;
  }
}

/** What all linkages that hold have in common. */
function offered(holding: ReadonlySet<Linkage>): LinkageState['options'] {
  let options: readonly (string | number | boolean)[] | undefined;
  for (const { effects } of holding) {
    for (const effect of effects) {
      if (effect.kind !== 'options') continue;
      options = options === undefined ? effect.values : options.filter((value) => effect.values.includes(value));
    }
  }
  return options;
}
