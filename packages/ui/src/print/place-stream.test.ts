import { expect, test } from 'vitest';

import { PlaceStream } from './place-stream.js';

function* counted(count: number, seen: number[]) {
  for (let index = 1; index <= count; index += 1) {
    seen.push(index);
    yield index;
  }
}

test('places are looked for only as far as they are asked for, and can be asked for again', () => {
  const seen: number[] = [];
  const stream = new PlaceStream(counted(10, seen));
  for (const place of stream) if (place === 3) break;
  expect(seen).toEqual([1, 2, 3]);
  for (const place of stream) if (place === 4) break;
  expect(seen).toEqual([1, 2, 3, 4]);
  stream.drop(3);
  expect(stream.next()).toBe(4);
  expect([...stream]).toEqual([4, 5, 6, 7, 8, 9, 10]);
});

test('the last place is known as such, also before it is reached', () => {
  const stream = new PlaceStream(counted(2, []));
  expect(stream.next()).toBe(1);
  expect(stream.isLast(1)).toBe(false);
  expect(stream.isLast(2)).toBe(true);
  stream.drop(2);
  expect(stream.next()).toBeUndefined();
});
