import { expect, it } from 'vitest';

import { inLanes } from './lanes.mjs';

/** Tasks that end when they are told to. */
function tasks(names: string, after: Readonly<Record<string, readonly string[]>> = {}) {
  const begun: string[] = [];
  const ends: Record<string, (value: string) => void> = {};
  const all = [...names].map((name) => ({
    name,
    after: after[name] ?? [],
    run: () => {
      begun.push(name);
      return new Promise<string>((resolve) => {
        ends[name] = resolve;
      });
    },
  }));
  const end = async (name: string): Promise<void> => {
    ends[name]?.(`result ${name}`);
    await new Promise(setImmediate);
  };
  return { all, begun, end };
}

it('begins as many as there are lanes, the next when one has ended, and gives the results in order', async () => {
  const { all, begun, end } = tasks('abcd');
  const results = inLanes(2, all);
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  await end('c');
  await end('d');
  await end('a');
  expect(await results).toEqual(['result a', 'result b', 'result c', 'result d']);
});

it('lets those pass that wait for nothing, and begins one when all that it comes after have ended', async () => {
  const { all, begun, end } = tasks('abcd', { b: ['a'], c: ['a', 'd'] });
  const results = inLanes(2, all);
  expect(begun).toEqual(['a', 'd']);
  await end('a');
  expect(begun).toEqual(['a', 'd', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'd', 'b']);
  await end('d');
  expect(begun).toEqual(['a', 'd', 'b', 'c']);
  await end('c');
  expect(await results).toHaveLength(4);
});

it('names those that would wait for ever', async () => {
  const { all } = tasks('ab', { a: ['b'], b: ['a'] });
  await expect(inLanes(2, all)).rejects.toThrow('never ends: a, b');
  const { all: lone } = tasks('a', { a: ['none'] });
  await expect(inLanes(2, lone)).rejects.toThrow('never ends: a');
});

it('has nothing to do without tasks', async () => {
  expect(await inLanes(2, [])).toEqual([]);
});
