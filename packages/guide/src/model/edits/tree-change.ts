import type { Id } from '@zhengwu/core';
import { indexGuide, type GuideIndex } from '../guide-index.js';
import type { Guide } from '../guide.js';
import type { GuideNode, NodeId, Option, Question, Reference } from '../node.js';
import { drafted, type GuideDraft } from './draft.js';

/** Changes of several nodes at once, gathered and then written in one pass. Looks at a node as it will be. */
export class TreeChange {
  readonly index: GuideIndex;
  rootId: NodeId | null;
  readonly #changed = new Map<NodeId, GuideNode>();
  readonly #removed = new Set<NodeId>();
  /** Options given to another question since, by id. */
  readonly #owners = new Map<Option['id'], Id<'q'>>();

  constructor(readonly guide: Guide) {
    this.index = indexGuide(guide);
    this.rootId = guide.rootId;
  }

  node(id: NodeId): GuideNode | undefined {
    return this.#removed.has(id) ? undefined : (this.#changed.get(id) ?? this.index.node(id));
  }

  put(node: GuideNode): void {
    this.#changed.set(node.id, node);
  }

  remove(ids: Iterable<NodeId>): void {
    for (const id of ids) this.#removed.add(id);
  }

  isRemoved(id: NodeId): boolean {
    return this.#removed.has(id);
  }

  question(id: Id<'q'>): Question | undefined {
    const node = this.node(id);
    return node?.kind === 'question' ? node : undefined;
  }

  option(id: Option['id']): Option | undefined {
    return this.#questionOf(id)?.options.find((option) => option.id === id);
  }

  setOption(id: Option['id'], change: Partial<Option>): void {
    const question = this.#questionOf(id);
    if (question !== undefined) this.put({ ...question, options: question.options.map((option) => (option.id === id ? { ...option, ...change } : option)) });
  }

  setOptions(question: Question, options: readonly Option[]): void {
    this.put({ ...question, options });
    for (const { id } of options) this.#owners.set(id, question.id);
  }

  /** Makes an option, or with null the root, lead to the node. */
  lead(under: Option['id'] | null, next: NodeId | null): void {
    if (under === null) this.rootId = next;
    else this.setOption(under, { next });
  }

  /** Behind which option a node stands now; null for the root, `undefined` where nothing leads to it. */
  under(id: NodeId): Option['id'] | null | undefined {
    for (const [optionId, questionId] of this.#owners) {
      if (this.question(questionId)?.options.some((option) => option.id === optionId && option.next === id)) return optionId;
    }
    for (const node of this.#changed.values()) {
      if (node.kind !== 'question' || this.#removed.has(node.id)) continue;
      const option = node.options.find(({ next }) => next === id);
      if (option !== undefined) return option.id;
    }
    if (this.rootId === id) return null;
    const owner = this.index.owner(id)?.option.id;
    if (owner === undefined) return undefined;
    return this.option(owner)?.next === id ? owner : this.#otherOwner(id);
  }

  /** Puts a node where one of its references stands, and nowhere else; the reference goes, unless it stands elsewhere as well. */
  takePlaceOf(reference: Reference, node: NodeId): void {
    const [former, under] = [this.under(node), this.under(reference.id)];
    if (former !== undefined) this.lead(former, null);
    if (under !== undefined) this.lead(under, node);
    if (this.under(reference.id) === undefined) this.remove([reference.id]);
  }

  /** Writes the changes. What still led to a removed node leads nowhere: in a faulty guide two options may share one. */
  write(draft: GuideDraft): void {
    const nodes: GuideNode[] = [];
    for (const former of this.guide.nodes) {
      if (this.#removed.has(former.id)) continue;
      nodes.push(this.#cut(this.index.node(former.id) === former ? (this.#changed.get(former.id) ?? former) : former));
    }
    for (const [id, node] of this.#changed) if (this.index.node(id) === undefined && !this.#removed.has(id)) nodes.push(this.#cut(node));
    draft.nodes = drafted(nodes);
    draft.rootId = this.rootId !== null && this.#removed.has(this.rootId) ? null : this.rootId;
  }

  #cut(node: GuideNode): GuideNode {
    if (this.#removed.size === 0 || node.kind !== 'question') return node;
    if (!node.options.some(({ next }) => next !== null && this.#removed.has(next))) return node;
    return { ...node, options: node.options.map((option) => (option.next !== null && this.#removed.has(option.next) ? { ...option, next: null } : option)) };
  }

  /** In a faulty guide several options lead to one node: what of them is there when the first is not. */
  #otherOwner(id: NodeId): Option['id'] | undefined {
    for (const { id: nodeId } of this.guide.nodes) {
      const node = this.node(nodeId);
      const option = node?.kind === 'question' ? node.options.find(({ next }) => next === id) : undefined;
      if (option !== undefined) return option.id;
    }
    return undefined;
  }

  #questionOf(id: Option['id']): Question | undefined {
    const owner = this.#owners.get(id) ?? this.index.option(id)?.question.id;
    return owner === undefined ? undefined : this.question(owner);
  }
}
