import { indexGuide, type GuideIndex } from './guide-index.js';
import type { Guide } from './guide.js';
import type { GuideNode, NodeId, Option, Question } from './node.js';

/** A place for one node: an option, or with null the root. */
export type Slot = Option['id'] | null;

/** Who is right where a tree put together from two does not hold. */
export interface Precedence {
  /** The side whose places hold, and from which comes back what they need. */
  readonly source: Guide;
  /** Whether what stands in a slot stands there because that side has it so. */
  readonly isFirst: (slot: Slot, next: NodeId) => boolean;
  /** Whether a node that stands nowhere any more has to stand where the source has it. Others go. */
  readonly isKept: (id: NodeId) => boolean;
  /** Whether the node stood nowhere before either: then it stays as it is. */
  readonly isLoose: (id: NodeId) => boolean;
}

export interface Mended {
  readonly guide: Guide;
  /** Slots that had to let go of what the other side put there. */
  readonly rejected: readonly (readonly [slot: Slot, next: NodeId])[];
  /** Nodes that the other side had taken out. */
  readonly restored: readonly NodeId[];
  /** Options that both sides moved, to different questions: what the other side had, and where. */
  readonly displaced: readonly (readonly [question: Question['id'], option: Option])[];
}

/** So many circles are opened at most: each round takes one edge away that the source does not have. */
const MOST_ROUNDS = 1_000;

/**
 * Makes a tree of nodes that were put together from two: every node in one place, nothing that leads to nothing, no way that
 * comes back. What the source has holds; what does not fit beside it gives way.
 */
export function mendTree(merged: Guide, precedence: Precedence): Mended {
  return new TreeMend(merged, precedence).mend();
}

class TreeMend {
  readonly #nodes = new Map<NodeId, GuideNode>();
  readonly #questionOf = new Map<Option['id'], Question['id']>();
  readonly #next = new Map<Slot, NodeId | null>();
  readonly #owner = new Map<NodeId, Slot>();
  readonly #source: GuideIndex;
  readonly #rejected: (readonly [Slot, NodeId])[] = [];
  readonly #restored: NodeId[] = [];
  readonly #displaced: (readonly [Question['id'], Option])[] = [];

  constructor(
    readonly merged: Guide,
    readonly precedence: Precedence,
  ) {
    this.#source = indexGuide(precedence.source);
    this.#next.set(null, merged.rootId);
    for (const node of merged.nodes) if (!this.#nodes.has(node.id)) this.#put(node);
  }

  mend(): Mended {
    this.#claimAll();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#placeKept();
      this.#removeUnplaced();
      if (!this.#mendReferences() && !this.#openCircle()) break;
    }
    return { guide: this.#written(), rejected: this.#rejected, restored: this.#restored, displaced: this.#displaced };
  }

  #put(node: GuideNode): void {
    this.#nodes.set(node.id, node);
    if (node.kind !== 'question') return;
    for (const option of node.options) {
      const other = this.#holderOf(option.id);
      if (other !== undefined && other.id !== node.id) {
        // It may stand in one question only: where the source has it, else where it was seen first.
        const isHere = this.#source.option(option.id)?.question.id === node.id;
        this.#displace(isHere ? other.id : node.id, option.id);
        if (!isHere) continue;
      }
      this.#questionOf.set(option.id, node.id);
      this.#next.set(option.id, option.next);
    }
  }

  /** The question that has the option, among the nodes there are. */
  #holderOf(id: Option['id']): Question | undefined {
    const holder = this.#questionOf.get(id);
    const node = holder === undefined ? undefined : this.#nodes.get(holder);
    return node?.kind === 'question' && node.options.some((option) => option.id === id) ? node : undefined;
  }

  #displace(questionId: Question['id'], id: Option['id']): void {
    const question = this.#nodes.get(questionId);
    if (question?.kind !== 'question') return;
    for (const option of question.options) if (option.id === id) this.#displaced.push([questionId, option]);
    this.#nodes.set(questionId, { ...question, options: question.options.filter((option) => option.id !== id) });
  }

  /** Gives each node the slot that it stands in: first come those of the source, then the others that find theirs free. */
  #claimAll(): void {
    const others: [Slot, NodeId][] = [];
    for (const [slot, next] of [...this.#next]) {
      if (next === null) continue;
      if (this.precedence.isFirst(slot, next)) this.#claim(slot, next);
      else others.push([slot, next]);
    }
    for (const [slot, next] of others) {
      if (this.#next.get(slot) !== next) continue;
      if (this.#nodes.has(next) && !this.#owner.has(next)) this.#owner.set(next, slot);
      else if (this.#owner.get(next) !== slot) this.#reject(slot, next);
    }
  }

  /** Puts a node of the source into a slot; who had it, or stood there, gives way. */
  #claim(slot: Slot, id: NodeId): void {
    const claims: [Slot, NodeId][] = [[slot, id]];
    for (let claim = claims.pop(); claim !== undefined; claim = claims.pop()) {
      const [at, next] = claim;
      const former = this.#owner.get(next);
      if (former !== undefined && former !== at) this.#reject(former, next);
      const displaced = this.#next.get(at) ?? null;
      if (displaced !== null && displaced !== next) this.#reject(at, displaced);
      this.#next.set(at, next);
      this.#owner.set(next, at);
      if (this.#nodes.has(next)) continue;
      const node = this.#source.node(next);
      if (node === undefined) continue;
      this.#restored.push(next);
      this.#put(node);
      if (node.kind === 'question') for (const option of node.options) if (option.next !== null && !this.#isFirstsOwn(option.next, option.id)) claims.push([option.id, option.next]);
    }
  }

  /** Whether a node stands already where the source's other places want it. */
  #isFirstsOwn(id: NodeId, slot: Slot): boolean {
    const owner = this.#owner.get(id);
    return owner !== undefined && owner !== slot && this.#source.owner(id)?.option.id === owner;
  }

  #reject(slot: Slot, next: NodeId): void {
    this.#rejected.push([slot, next]);
    if (this.#next.get(slot) === next) this.#next.set(slot, null);
    if (this.#owner.get(next) === slot) this.#owner.delete(next);
  }

  #reached(): ReadonlySet<NodeId> {
    const reached = new Set<NodeId>();
    const open: NodeId[] = [];
    const enter = (slot: Slot): void => {
      const next = this.#next.get(slot) ?? null;
      if (next !== null && this.#nodes.has(next) && !reached.has(next)) {
        reached.add(next);
        open.push(next);
      }
    };
    enter(null);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const node = this.#nodes.get(id);
      if (node?.kind === 'question') for (const option of node.options) enter(option.id);
    }
    return reached;
  }

  /** Puts back where the source has it what has to stand and stands nowhere. */
  #placeKept(): void {
    let reached = this.#reached();
    for (const id of [...this.#nodes.keys()]) {
      if (reached.has(id) || !this.precedence.isKept(id) || !this.#nodes.has(id)) continue;
      this.#attach(id, reached);
      reached = this.#reached();
    }
  }

  /** Rebuilds the way to a node as the source has it, from the last question on it that still stands. */
  #attach(id: NodeId, reached: ReadonlySet<NodeId>): void {
    const way: [Slot, NodeId][] = [];
    const passed = new Set<NodeId>();
    for (let at: NodeId = id; !passed.has(at) && !(reached.has(at) && at !== id); ) {
      passed.add(at);
      const owner = this.#source.owner(at);
      if (owner === undefined) {
        if (this.precedence.source.rootId !== at) return;
        way.push([null, at]);
        break;
      }
      way.push([owner.option.id, at]);
      at = owner.question.id;
    }
    for (const [slot, next] of way.reverse()) {
      if (slot !== null) this.#giveBack(slot, reached);
      this.#claim(slot, next);
    }
  }

  /** An option that the other side took out of its question comes back to its position; where it moved it, it stays if one comes there. */
  #giveBack(id: Option['id'], reached: ReadonlySet<NodeId>): void {
    const holder = this.#holderOf(id);
    if (holder !== undefined && reached.has(holder.id)) return;
    const owner = this.#source.option(id);
    const question = owner === undefined ? undefined : this.#nodes.get(owner.question.id);
    if (owner === undefined || question?.kind !== 'question' || question.options.some((option) => option.id === id)) return;
    if (holder !== undefined) this.#displace(holder.id, id);
    const options = [...question.options];
    options.splice(owner.index, 0, { ...owner.option, next: null });
    this.#nodes.set(question.id, { ...question, options });
    this.#questionOf.set(id, question.id);
    this.#next.set(id, null);
  }

  #removeUnplaced(): void {
    const reached = this.#reached();
    for (const id of [...this.#nodes.keys()]) {
      if (reached.has(id) || this.precedence.isLoose(id)) continue;
      this.#drop(id);
    }
  }

  #drop(id: NodeId): void {
    const node = this.#nodes.get(id);
    this.#nodes.delete(id);
    this.#owner.delete(id);
    if (node?.kind !== 'question') return;
    for (const option of node.options) {
      const next = this.#next.get(option.id) ?? null;
      if (this.#questionOf.get(option.id) === id) this.#next.delete(option.id);
      if (next !== null && this.#owner.get(next) === option.id) this.#owner.delete(next);
    }
  }

  /** What a reference of the source's leads to comes back; a reference of the other side's that leads to nothing goes. */
  #mendReferences(): boolean {
    let isMended = false;
    for (const node of [...this.#nodes.values()]) {
      if (node.kind !== 'reference' || this.#nodes.has(node.to) || !this.#nodes.has(node.id)) continue;
      const own = this.#source.node(node.id);
      if (own?.kind === 'reference' && own.to === node.to && this.#source.node(node.to) !== undefined) this.#attach(node.to, this.#reached());
      if (!this.#nodes.has(node.to)) isMended = this.#cutReference(node.id) || isMended;
      else isMended = true;
    }
    return isMended;
  }

  #cutReference(id: NodeId): boolean {
    const slot = this.#owner.get(id);
    if (slot === undefined) return false;
    this.#reject(slot, id);
    this.#drop(id);
    return true;
  }

  /** Takes one edge out of a circle, if there is one that has an edge that is not the source's. */
  #openCircle(): boolean {
    const circle = this.#circle();
    for (const id of [...circle].reverse()) {
      const node = this.#nodes.get(id);
      if (node?.kind === 'reference') {
        const own = this.#source.node(id);
        if (own?.kind === 'reference' && own.to === node.to) continue;
        if (own?.kind !== 'reference' || !this.#nodes.has(own.to)) return this.#cutReference(id);
        this.#nodes.set(id, own);
        return true;
      }
    }
    for (const id of [...circle].reverse()) {
      const slot = this.#owner.get(id);
      if (slot === undefined || this.#isSourcesPlace(slot, id)) continue;
      this.#reject(slot, id);
      return true;
    }
    return false;
  }

  #isSourcesPlace(slot: Slot, id: NodeId): boolean {
    return slot === null ? this.precedence.source.rootId === id : this.#source.owner(id)?.option.id === slot;
  }

  /** The nodes of one circle, references followed; none if there is none. */
  #circle(): readonly NodeId[] {
    const done = new Set<NodeId>();
    for (const start of this.#nodes.keys()) {
      if (done.has(start)) continue;
      const path: { readonly id: NodeId; readonly targets: readonly NodeId[]; next: number }[] = [{ id: start, targets: this.#targets(start), next: 0 }];
      const onPath = new Set([start]);
      for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
        const target = top.targets[top.next];
        top.next += 1;
        if (target === undefined) {
          path.pop();
          onPath.delete(top.id);
          done.add(top.id);
        } else if (onPath.has(target)) {
          return path.map(({ id }) => id).slice(path.findIndex(({ id }) => id === target));
        } else if (!done.has(target)) {
          onPath.add(target);
          path.push({ id: target, targets: this.#targets(target), next: 0 });
        }
      }
    }
    return [];
  }

  #targets(id: NodeId): readonly NodeId[] {
    const node = this.#nodes.get(id);
    if (node?.kind === 'reference') return this.#nodes.has(node.to) ? [node.to] : [];
    if (node?.kind !== 'question') return [];
    return node.options.map((option) => this.#next.get(option.id) ?? null).filter((next): next is NodeId => next !== null && this.#nodes.has(next));
  }

  #written(): Guide {
    const nodes = [...this.#nodes.values()].map((node): GuideNode => {
      if (node.kind !== 'question' || node.options.every(({ id, next }) => this.#slotOf(node, id) === next)) return node;
      return { ...node, options: node.options.map((option) => ({ ...option, next: this.#slotOf(node, option.id) })) };
    });
    return { ...this.merged, rootId: this.#next.get(null) ?? null, nodes };
  }

  /** What stands behind an option; of two with one id, in a faulty guide, the first has it. */
  #slotOf(question: Question, id: Option['id']): NodeId | null {
    if (this.#questionOf.get(id) === question.id) return this.#next.get(id) ?? null;
    return question.options.find((option) => option.id === id)?.next ?? null;
  }
}
