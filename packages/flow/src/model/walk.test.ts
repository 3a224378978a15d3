import { describe, expect, it } from 'vitest';
import { indexProcess } from './flow-index.js';
import { sketch } from './testing/sketch.js';
import { walkOver, type Walk } from './walk.js';

function walk(text: string): Walk {
  const [process] = sketch(text).processes;
  if (process === undefined) throw new Error('a sketch has a process');
  return walkOver(indexProcess(process));
}

const ids = (nodes: Iterable<{ readonly id: string }> | undefined): readonly string[] => [...(nodes ?? [])].map(({ id }) => id);

describe('a walk over a process', () => {
  it('goes through sub-processes, to events at the edge, and leaves out what is begun by an event of its own', () => {
    const over = walk(`
      (start) -> [a]
      sub inner {
        (in) -> [b] -> (out)
      }
      a -> inner -> [c] -> (end)
      inner ~late timer~> [d] -> (lateEnd)
      event sub rescue {
        (r timer) -> [e] -> (q)
      }
    `);
    expect(ids(over.roots)).toEqual(['start', 'rescue', 'r']);
    expect(ids(over.path([over.roots[0]!], ({ id }) => id === 'end'))).toEqual(['start', 'a', 'inner', 'in', 'b', 'out', 'c', 'end']);
    expect(ids(over.path([over.roots[0]!], ({ id }) => id === 'lateEnd'))).toEqual(['start', 'a', 'inner', 'late', 'd', 'lateEnd']);
    expect(over.reachable([over.roots[0]!]).has(over.index.node('e')!)).toBe(false);
    expect(ids(over.leadingTo([over.index.node('q')!]))).toEqual(['q', 'e', 'r']);
  });

  it('finds the way round and takes only the hops that it may', () => {
    const over = walk(`
      (s) -> [a] -> {x g}
      {x g} -returned-> a
      {x g} -passed-> (e)
    `);
    const a = over.index.node('a')!;
    expect(ids(over.roundTrip(a))).toEqual(['a', 'g', 'a']);
    expect(over.roundTrip(a, ({ edge }) => edge?.outcome !== 'returned')).toBeUndefined();
  });

  it('begins where nothing leads to when there is no start event', () => {
    expect(ids(walk('[a] -> [b] -> (e)').roots)).toEqual(['a']);
  });
});
