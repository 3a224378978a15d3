import type { DictionaryEntry, Services } from '@zhengwu/core';

interface Node {
  readonly label: string;
  readonly value: string;
  readonly children?: readonly Node[];
}

/** A host's dictionary over a tree of options: what it was asked for, and whether it can be reached. */
export class FakeDictionary {
  readonly asked: string[] = [];
  /** Parents whose level cannot be read, for now. */
  readonly broken = new Set<string>();
  readonly #all: readonly (DictionaryEntry & { readonly parent: string })[];

  /** @param knowsEnds whether it tells of each entry if others lie below it */
  constructor(
    private readonly name: string,
    tree: readonly Node[],
    knowsEnds = true,
  ) {
    const flat = (nodes: readonly Node[], above: readonly Node[]): readonly (DictionaryEntry & { readonly parent: string })[] =>
      nodes.flatMap((node) => [
        { code: node.value, label: node.label, path: above.map(({ label }) => label), parents: above.map(({ value }) => value), parent: above[above.length - 1]?.value ?? '', ...(knowsEnds ? { hasBelow: (node.children?.length ?? 0) > 0 } : {}) },
        ...flat(node.children ?? [], [...above, node]),
      ]);
    this.#all = flat(tree, []);
  }

  readonly search: NonNullable<Services['searchDictionary']> = (dictionary, words, { parent } = {}) => {
    this.asked.push(parent === undefined ? `?${words}` : `>${parent}`);
    if (dictionary !== this.name) return Promise.resolve([]);
    if (parent !== undefined && this.broken.has(parent)) return Promise.reject(new Error('the dictionary cannot be reached'));
    return Promise.resolve(this.#all.filter((entry) => (parent === undefined ? words !== '' && (entry.label.includes(words) || entry.code === words) : entry.parent === parent)));
  };
}
