import { describe, expect, it } from 'vitest';

import type { ItemStateChange, Version } from '../../api/index.js';
import type { Loaded } from '../../client/client.js';
import { publishedContent } from './published-content.js';

/** An item with these states and versions of its guide, as moments; two versions a page. */
function client(states: readonly (readonly [state: ItemStateChange['state'], at: number])[], versions: readonly number[]) {
  const list = versions.map((at, index) => ({ number: index + 1, at }) as Version).reverse(); // what is read of a version
  return {
    itemStates: () => Promise.resolve(states.map(([state, at]) => ({ state, at }) as ItemStateChange)),
    versions: (_item: string, _kind: string, before = Number.POSITIVE_INFINITY) => {
      const rest = list.filter(({ number }) => number < before);
      return Promise.resolve({ versions: rest.slice(0, 2), next: rest.length > 2 ? (rest[1]?.number ?? null) : null });
    },
    version: (_item: string, _kind: string, number: number) => Promise.resolve({ content: `第 ${String(number)} 版` } as Loaded),
  };
}

describe('what was published', () => {
  it.each<[what: string, states: Parameters<typeof client>[0], versions: readonly number[], expected: string | undefined]>([
    ['nothing, where the item never was', [['draft', 5]], [1, 2], undefined],
    ['the version of that moment, not a later one', [['draft', 50], ['published', 40], ['pending', 30]], [1, 35, 45, 60], '第 2 版'],
    ['that of the last publication', [['published', 70], ['published', 40]], [1, 35, 45, 80], '第 3 版'],
    ['one that stands pages back', [['published', 2]], [1, 35, 45, 60, 80, 90], '第 1 版'],
    ['nothing, where the guide came later', [['published', 2]], [35, 45, 60], undefined],
    ['nothing, where there is no version', [['published', 2]], [], undefined],
  ])('is %s', async (_what, states, versions, expected) => {
    expect(await publishedContent(client(states, versions), 'item_1', 'guide')).toBe(expected);
  });
});
