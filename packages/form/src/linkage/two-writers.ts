import { indexForm, type FormEntry } from '../model/form-index.js';
import type { NodeId } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { formGraph } from './form-graph.js';
import { areExclusive, canActTogether, type Possibility } from './proofs.js';
import { fillsOf } from './proof/fills.js';
import type { ProofOptions } from './proof/proof-model.js';

/** What writes a value: the control itself, a formula on it, one of Formily's reactions or scripts. */
export interface Writer {
  readonly id: NodeId;
  readonly via: 'control' | 'fill' | 'reaction';
  /** Of a formula. */
  readonly linkageId?: string;
}

/** Two that write one value, and whether they ever do at once. */
export interface TwoWriters {
  /** Where the value stands, with `*` for any row. */
  readonly dataPath: string;
  readonly writers: readonly [Writer, Writer];
  readonly together: Exclude<Possibility, { readonly state: 'never' }>;
}

/** More pairs of one value than these are not looked at. */
const MOST_PAIRS = 50;

/** The values of a form that two write: controls at one place, formulas of one node, a formula and a reaction. Pairs that exclude each other are left out. */
export function twoWriters(form: Pick<Form, 'schema'>, options: ProofOptions = {}): readonly TwoWriters[] {
  const found: TwoWriters[] = [];
  for (const each of eachTwoWriters(form, options)) if (each !== undefined) found.push(each);
  return found;
}

/** `twoWriters` bit by bit: `undefined` after each question, where a check may be paused. */
export function* eachTwoWriters(form: Pick<Form, 'schema'>, options: ProofOptions = {}): Generator<TwoWriters | undefined, void> {
  const index = indexForm(form.schema);
  const seen = new Set<string>();
  for (const entry of index.entries) {
    if (entry.node.type === 'void') continue;
    const dataPath = entry.dataPath.join('.');
    if (!seen.has(dataPath)) {
      seen.add(dataPath);
      yield* atOnePlace(form, index.byDataPath(dataPath), dataPath, options);
    }
    yield* onOneNode(form, entry, dataPath, options);
  }
}

function* atOnePlace(form: Pick<Form, 'schema'>, entries: readonly FormEntry[], dataPath: string, options: ProofOptions): Generator<TwoWriters | undefined, void> {
  for (const [one, other] of pairsOf(entries)) {
    const exclusion = areExclusive(form, one.id, other.id, options);
    if (exclusion.state === 'exclusive') yield undefined;
    else {
      const together = exclusion.state === 'together' ? ({ state: 'possible', witness: exclusion.witness } as const) : exclusion;
      yield { dataPath, writers: [{ id: one.id, via: 'control' }, { id: other.id, via: 'control' }], together };
    }
  }
}

function* onOneNode(form: Pick<Form, 'schema'>, entry: FormEntry, dataPath: string, options: ProofOptions): Generator<TwoWriters | undefined, void> {
  const { id } = entry;
  const fills = fillsOf(entry);
  for (const [one, other] of pairsOf(fills)) {
    const together = canActTogether(form, { id, linkage: one.linkage }, { id, linkage: other.linkage }, options);
    if (together.state === 'never') yield undefined;
    else yield { dataPath, writers: [{ id, via: 'fill', linkageId: one.linkage.id }, { id, via: 'fill', linkageId: other.linkage.id }], together };
  }
  const [fill] = fills;
  const isMoved = formGraph(form).linksTo(id).some(({ via, aspects }) => via !== 'rule' && aspects.includes('value'));
  if (fill !== undefined && isMoved) {
    yield { dataPath, writers: [{ id, via: 'fill', linkageId: fill.linkage.id }, { id, via: 'reaction' }], together: { state: 'undecided', reason: 'unproved' } };
  }
}

function pairsOf<Member>(members: readonly Member[]): readonly (readonly [Member, Member])[] {
  const pairs: (readonly [Member, Member])[] = [];
  members.forEach((one, place) => {
    for (const other of members.slice(place + 1)) if (pairs.length < MOST_PAIRS) pairs.push([one, other]);
  });
  return pairs;
}
