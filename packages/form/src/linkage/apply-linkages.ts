import { equalJson } from '@zhengwu/core';
import { indexForm, type FormEntry, type FormIndex } from '../model/form-index.js';
import type { FormNode, FormRoot, NodeId } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { addressOf, ChangedAnswers, type Rows } from './answers.js';
import { arraysOf, sharedRows } from './form-fields.js';
import { formGraph, type FormCycle } from './form-graph.js';
import { linkageState, offeredAnswer, type LinkageState, type ReadAnswer } from './linkage-state.js';

export interface ApplyOptions {
  /** `YYYY-MM-DD`. */
  readonly today?: string;
  /** Answers to fields that are not the form's, by id. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What has become of one node, in one row. */
export interface NodeState extends LinkageState {
  /** Whether it is seen, its parents included. */
  readonly isShown: boolean;
  /** Whether its value is left out: it is not shown, and not merely out of sight (`x-display: hidden`). */
  readonly isLeftOut: boolean;
}

/** A form as its linkages leave it. What is not shown has no answer; nor has a choice that is no longer offered. */
export interface AppliedForm {
  /** The answers: formulas computed, those of hidden nodes left out. What no linkage touches is the same object. */
  readonly values: Readonly<Record<string, unknown>>;
  /** `undefined` for a node that is not there: in a row that does not exist, in a table that is hidden. */
  readonly stateOf: (id: string, rows?: Rows) => NodeState | undefined;
  readonly isShown: (id: string, rows?: Rows) => boolean;
  readonly cycles: readonly FormCycle[];
  /** Nodes of cycles that came to no rest; their states are those of the last round. */
  readonly unstable: readonly NodeId[];
}

/** Rounds after which a cycle that still moves is left. */
const MOST_ROUNDS = 20;

/**
 * Applies all linkages of a form to answers, as a form does that is being filled in: each node after those that move it, rows of
 * tables one by one. A hidden field has no answer, for linkages that read it too. Never throws; ends.
 */
export function applyLinkages(form: Pick<Form, 'schema'>, values: unknown, options: ApplyOptions = {}): AppliedForm {
  return new Application(form, values, options).run();
}

/** How a node reads fields by id: those of its own rows as they are, those of other tables as lists over all rows. */
export function answerReader(index: FormIndex, entry: FormEntry, rows: Rows, at: (address: readonly (string | number)[]) => unknown, fields: ApplyOptions['fields'] = {}): ReadAnswer {
  return (id) => {
    const read = index.byId(id);
    if (read === undefined) return fields[id];
    if (read === index.root || read.node.type === 'void') return undefined;
    const shared = sharedRows(entry, read);
    const arrays = arraysOf(read);
    if (arrays.length === shared) return at(addressOf(read, rows));
    let instances: Rows[] = [rows.slice(0, shared)];
    for (const array of arrays.slice(shared)) {
      instances = instances.flatMap((each) => rowNumbers(at(addressOf(array, each))).map((row) => [...each, row]));
    }
    return instances.map((each) => at(addressOf(read, each)) ?? null);
  };
}

function rowNumbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? Array.from(value.keys()) : [];
}

/** How a node shows by itself, before any linkage: as its `x-display`, `x-visible`, `x-hidden` say. A script there says nothing. */
export function ownDisplay(node: FormNode | FormRoot): 'visible' | 'hidden' | 'none' {
  const display = node['x-display'];
  if (display === 'hidden' || display === 'none') return display;
  if (node['x-visible'] === false) return 'none';
  return node['x-hidden'] === true ? 'hidden' : 'visible';
}

class Application {
  readonly #index: FormIndex;
  readonly #answers: ChangedAnswers;
  readonly #states = new Map<FormEntry, Map<string, NodeState>>();
  readonly #originals = new Map<FormEntry, Map<string, unknown>>();

  constructor(
    readonly form: Pick<Form, 'schema'>,
    values: unknown,
    readonly options: ApplyOptions,
  ) {
    this.#index = indexForm(form.schema);
    this.#answers = new ChangedAnswers(typeof values === 'object' && values !== null && !Array.isArray(values) ? values : {});
  }

  run(): AppliedForm {
    const { order, cycles } = formGraph(this.form);
    const unstable: NodeId[] = [];
    for (const group of order) {
      let moved = this.#round(group);
      // A node alone is at rest at once, unless it reads itself.
      for (let round = 1; moved.length > 0 && round < MOST_ROUNDS && cycles.some(({ ids }) => group[0] !== undefined && ids.includes(group[0].id)); round += 1) {
        moved = this.#round(group);
        if (round === MOST_ROUNDS - 1) unstable.push(...moved);
      }
    }
    const stateOf = (id: string, rows: Rows = []): NodeState | undefined => {
      const entry = this.#index.byId(id);
      return entry === undefined ? undefined : this.#states.get(entry)?.get(keyOf(rows));
    };
    return {
      values: this.#answers.root as Readonly<Record<string, unknown>>, // an object from the constructor on
      stateOf,
      isShown: (id, rows) => stateOf(id, rows)?.isShown === true,
      cycles,
      unstable,
    };
  }

  /** One round over nodes of a group; which of them are no longer as they were. */
  #round(group: readonly FormEntry[]): readonly NodeId[] {
    return group.filter((entry) => this.#instancesOf(entry).filter((rows) => this.#apply(entry, rows)).length > 0).map(({ id }) => id);
  }

  #instancesOf(entry: FormEntry): readonly Rows[] {
    let instances: Rows[] = [[]];
    for (const array of arraysOf(entry)) instances = instances.flatMap((rows) => rowNumbers(this.#answers.at(addressOf(array, rows))).map((row) => [...rows, row]));
    return instances;
  }

  /** Whether anything has changed by it. */
  #apply(entry: FormEntry, rows: Rows): boolean {
    const { node } = entry;
    const parent = this.#parentState(entry, rows);
    const read = answerReader(this.#index, entry, rows, (address) => this.#answers.at(address), this.options.fields);
    const state = linkageState(node, read, this.options.today === undefined ? {} : { today: this.options.today });
    const display = state.isVisible === undefined ? ownDisplay(node) : state.isVisible ? 'visible' : 'none';
    const isShown = parent.isShown && display === 'visible';
    const isLeftOut = parent.isLeftOut || display === 'none';
    const key = keyOf(rows);
    const former = this.#states.get(entry)?.get(key);
    put(this.#states, entry, key, { ...state, isShown, isLeftOut });
    const isMoved = node.type !== 'void' && this.#write(entry, rows, isLeftOut, state);
    return isMoved || former?.isShown !== isShown || former.isLeftOut !== isLeftOut;
  }

  /** Whether another value stands there now. */
  #write(entry: FormEntry, rows: Rows, isLeftOut: boolean, { fill, options }: LinkageState): boolean {
    const address = addressOf(entry, rows);
    const former = this.#answers.at(address);
    const key = keyOf(rows);
    const originals = this.#originals.get(entry);
    const original = originals?.has(key) === true ? originals.get(key) : former;
    // What was filled in stands there, when in a later round nothing fills it.
    put(this.#originals, entry, key, fill === undefined ? original : fill.value);
    // What lies in a container is written by its own nodes: only where it was left out it is put back as it was.
    const kept = entry.children.length > 0 && former !== undefined ? former : original;
    const value = isLeftOut ? undefined : offeredAnswer(fill === undefined ? kept : fill.value, options);
    if (value === former || equalJson(value ?? null, former ?? null)) return false;
    this.#answers.put(address, value ?? undefined);
    return true;
  }

  #parentState(entry: FormEntry, rows: Rows): { readonly isShown: boolean; readonly isLeftOut: boolean } {
    const { parent } = entry;
    if (parent === undefined || parent === this.#index.root) return { isShown: true, isLeftOut: false };
    const state = this.#states.get(parent)?.get(keyOf(rows.slice(0, arraysOf(parent).length)));
    return state ?? { isShown: true, isLeftOut: false };
  }
}

function keyOf(rows: Rows): string {
  return rows.join('.');
}

function put<Value>(table: Map<FormEntry, Map<string, Value>>, entry: FormEntry, key: string, value: Value): void {
  const own = table.get(entry);
  if (own === undefined) table.set(entry, new Map([[key, value]]));
  else own.set(key, value);
}
