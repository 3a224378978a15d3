import { describe, expect, it } from 'vitest';
import { defineEdit } from './edit.js';
import { History } from './history.js';
import { inserted, moved, removed } from './list.js';

interface Guide {
  readonly nodes: readonly { readonly id: string }[];
}

const list = Object.freeze(['a', 'b', 'c']);

describe('lists of a recipe', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['inserted at the front', inserted(list, 0, 'x'), ['x', 'a', 'b', 'c']],
    ['inserted between', inserted(list, 1, 'x'), ['a', 'x', 'b', 'c']],
    ['inserted at the end', inserted(list, 3, 'x'), ['a', 'b', 'c', 'x']],
    ['inserted into an empty list', inserted([], 0, 'x'), ['x']],
    ['the first removed', removed(list, 0), ['b', 'c']],
    ['the last removed', removed(list, 2), ['a', 'b']],
    ['moved down', moved(list, 0, 2), ['b', 'c', 'a']],
    ['moved up', moved(list, 2, 0), ['c', 'a', 'b']],
    ['moved to where it is', moved(list, 1, 1), ['a', 'b', 'c']],
  ])('%s', (_case, actual, expected) => {
    expect(actual).toEqual(expected);
    expect(list).toEqual(['a', 'b', 'c']);
  });

  it('stand in a document as if the draft had been spliced: one patch, the members the same objects', () => {
    const node = { id: 'q_new' };
    const insertNode = defineEdit<Guide, number>('node/insert', (draft, index, guide) => {
      draft.nodes = inserted(guide.nodes, index, node);
      return undefined;
    });
    const history = new History<Guide>({ nodes: [{ id: 'q_1' }, { id: 'q_2' }] });
    const { nodes } = history.document;
    const patches: unknown[] = [];
    history.subscribe((change) => patches.push(...change.patches));

    history.apply(insertNode, 1);

    expect(patches).toEqual([{ op: 'splice', path: ['nodes'], index: 1, remove: 0, insert: [node] }]);
    expect([history.document.nodes[0], history.document.nodes[2]].map((member, index) => member === nodes[index])).toEqual([true, true]);
  });
});
