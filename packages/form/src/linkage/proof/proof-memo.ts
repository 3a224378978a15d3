import type { FormEntry, FormIndex } from '../../model/form-index.js';
import type { FormNode, FormRoot } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import { formGraph, type FormGraph } from '../form-graph.js';
import type { FormLink } from '../form-links.js';
import { ProofModel, type ProofOptions, type Read } from './proof-model.js';

/** More answers than these are forgotten. */
const MOST_KNOWN = 20_000;

/** What was true of a node when something was asked: the same object for as long as it is true. */
interface Sight {
  readonly node: FormNode | FormRoot;
  readonly key: string;
  readonly parentId: string | undefined;
  readonly isInCycle: boolean;
  /** What moves it by scripts, which are read by the paths of others. */
  readonly scripts: readonly FormLink[];
}

interface Known {
  /** All that the answer follows from, in the form's order; a field that is none is `undefined`. */
  readonly sights: readonly (readonly [id: string, sight: Sight | undefined])[];
  readonly answer: unknown;
}

/** A question: about which nodes, and with which conditions besides their own. */
export interface Question {
  /** What is asked: of two questions with one name and the same nodes, the answer is one. */
  readonly name: string;
  readonly nodes: readonly FormEntry[];
  readonly conditions?: readonly Read[];
}

const memos = new WeakMap<ProofOptions, ProofMemo>();

/**
 * The answer to a question, which `answer` finds in a model of all that it depends on. Asked again after an edit with the same
 * options, it is the former one where nothing of that has changed: what the model's nodes say and are called, in whom they lie,
 * and whether a circle or a script moves them.
 */
export function remembered<Answer>(form: Pick<Form, 'schema'>, options: ProofOptions, question: Question, answer: (model: ProofModel) => Answer): Answer {
  let memo = memos.get(options);
  if (memo === undefined) memos.set(options, (memo = new ProofMemo(options)));
  return memo.ask(form, question, answer);
}

class ProofMemo {
  readonly #known = new Map<string, Known>();
  readonly #sights = new Map<string, Sight>();
  /** Those that were looked at in this revision. */
  #revision: FormIndex | undefined;
  #looked = new Map<string, Sight | undefined>();

  constructor(readonly options: ProofOptions) {}

  ask<Answer>(form: Pick<Form, 'schema'>, { name, nodes, conditions }: Question, answer: (model: ProofModel) => Answer): Answer {
    const graph = formGraph(form);
    const { index } = graph;
    const key = [name, ...nodes.map(({ id }) => id)].join(' ');
    const former = this.#known.get(key);
    if (former !== undefined && this.#isSame(former, index, graph)) return former.answer as Answer; // the name says which question it answers
    const model = new ProofModel(form, nodes, this.options, conditions);
    const found = answer(model);
    const sights = this.#sightsOf(model, graph);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    if (sights === undefined) this.#known.delete(key);
    else this.#known.set(key, { sights, answer: found });
    return found;
  }

  #isSame({ sights }: Known, index: FormIndex, graph: FormGraph): boolean {
    let place = -2;
    return sights.every(([id, sight]) => {
      if (this.#look(id, index, graph) !== sight) return false;
      if (sight === undefined) return true;
      // Cases are told in the form's order.
      const former = place;
      place = index.byId(id)?.place ?? -1;
      return place > former;
    });
  }

  /** `undefined` where two nodes have one id: of these nothing is remembered. */
  #sightsOf({ index, entries, missing }: ProofModel, graph: FormGraph): Known['sights'] | undefined {
    const inOrder = [...entries].sort((a, b) => a.place - b.place);
    if (inOrder.some((entry) => index.byId(entry.id) !== entry)) return undefined;
    return [...inOrder.map(({ id }) => [id, this.#look(id, index, graph)] as const), ...[...missing].map((id) => [id, this.#look(id, index, graph)] as const)];
  }

  #look(id: string, index: FormIndex, graph: FormGraph): Sight | undefined {
    if (this.#revision !== index) {
      this.#revision = index;
      this.#looked = new Map();
    }
    if (this.#looked.has(id)) return this.#looked.get(id);
    const entry = index.byId(id);
    const sight = entry === undefined ? undefined : this.#sightOf(entry, graph);
    this.#looked.set(id, sight);
    return sight;
  }

  #sightOf({ id, node, key, parent }: FormEntry, graph: FormGraph): Sight {
    const scripts = graph.linksTo(id).filter(({ via }) => via !== 'rule');
    const now: Sight = { node, key, parentId: parent?.id, isInCycle: graph.isInCycle(id), scripts };
    const former = this.#sights.get(id);
    const isSame = former?.key === now.key && former.parentId === now.parentId && former.isInCycle === now.isInCycle && saysTheSame(former.node, node) && areSameLinks(former.scripts, scripts);
    const sight = isSame ? former : now;
    if (this.#sights.size >= MOST_KNOWN) this.#sights.clear();
    this.#sights.set(id, sight);
    return sight;
  }
}

/** What lies in a node is looked at by itself; where a value is stored, no condition asks. */
const APART: ReadonlySet<string> = new Set(['properties', 'items', 'x-order', 'x-index', 'x-binding']);

function saysTheSame(one: FormNode | FormRoot, other: FormNode | FormRoot): boolean {
  if (one === other) return true;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  // Data that come from elsewhere fill a field in.
  return keys.every((key) => (APART.has(key) ? key in other : one[key] === other[key])) && hasPrefill(one) === hasPrefill(other);
}

function hasPrefill({ 'x-binding': binding }: FormNode | FormRoot): boolean {
  return binding !== undefined && 'prefill' in binding;
}

function areSameLinks(some: readonly FormLink[], others: readonly FormLink[]): boolean {
  return some.length === others.length && some.every(({ from, aspects }, at) => from === others[at]?.from && aspects.join() === others[at].aspects.join());
}
