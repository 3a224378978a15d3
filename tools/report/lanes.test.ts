import { expect, it } from 'vitest';

import { inLanes } from './lanes.mjs';

/** Tasks that end when they are told to. */
function tasks(count: number) {
  const begun: number[] = [];
  const ends: ((value: string) => void)[] = [];
  const all = Array.from({ length: count }, (_, place) => () => {
    begun.push(place);
    return new Promise<string>((resolve) => {
      ends[place] = resolve;
    });
  });
  const end = async (place: number): Promise<void> => {
    ends[place]?.(`result ${String(place)}`);
    await new Promise(setImmediate);
  };
  return { all, begun, end };
}

it('begins as many as there are lanes, the next when one has ended, and gives the results in order', async () => {
  const { all, begun, end } = tasks(4);
  const results = inLanes(2, all);
  expect(begun).toEqual([0, 1]);
  await end(1);
  expect(begun).toEqual([0, 1, 2]);
  await end(2);
  await end(3);
  await end(0);
  expect(await results).toEqual(['result 0', 'result 1', 'result 2', 'result 3']);
});

it('has nothing to do without tasks', async () => {
  expect(await inLanes(2, [])).toEqual([]);
});
