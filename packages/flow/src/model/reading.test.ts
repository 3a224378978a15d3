import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Process } from './flow.js';
import { sketch } from './testing/sketch.js';
import { readingOf, type Line } from './reading.js';

function processOf(text: string): Process {
  const [process] = sketch(text).processes;
  if (process === undefined) throw new Error('a sketch has a process');
  return process;
}

/** As it stands on the page: one line a line, two blanks a level. */
function told(text: string): string {
  const process = processOf(text);
  const reading = readingOf(process);
  const say = (line: Line): string => {
    switch (line.kind) {
      case 'node':
        return `${line.number === undefined ? '' : `${String(line.number)} `}${line.id}`;
      case 'way':
        return `?${line.edge.outcome === undefined ? '' : ` ${line.edge.outcome}`}${line.goal === undefined ? '' : ` ${reading.isBefore(line.goal, line) ? '<-' : '->'} ${line.goal.id}`}`;
      case 'jump':
        return `${reading.isBefore(line.goal, line) ? '<-' : '->'} ${line.goal.id}`;
      case 'loose':
        return '!';
    }
  };
  const rows = (lines: readonly Line[], depth: number): readonly string[] => lines.flatMap((line) => [`${'  '.repeat(depth)}${say(line).trim()}`, ...(line.kind === 'jump' ? [] : rows(line.lines, depth + 1))]);
  return rows(reading.lines, 0).join('\n');
}

describe('a process is read in the order of the case', () => {
  it.each<[string, string, readonly string[]]>([
    ['step by step', '(s) -> [a] -> [b] -> (e)', ['s', '1 a', '2 b', 'e']],
    [
      'the main line first, branches below their split, ways back by name',
      '(s) -> [a acceptance] -> {x g} \n {x g} -accepted-> [b review] -> [d decision] -> {x h} \n {x g} -correction-> [c correction] -> a \n {x g} -notAccepted-> (no) \n {x h} -granted-> (yes) \n {x h} -refused-> no',
      ['s', '1 a', 'g', '  ? accepted -> b', '  ? correction', '    2 c', '    <- a', '  ? notAccepted', '    no', '3 b', '4 d', 'h', '  ? granted -> yes', '  ? refused <- no', 'yes'],
    ],
    ['branches that run at once, and where they meet', '(s) -> {+ f} -> [a] -> {+ j} -> [c] -> (e) \n {+ f} -> [b] -> {+ j}', ['s', 'f', '  ?', '    1 a', '  ?', '    2 b', 'j', '3 c', 'e']],
    ['a way round a step', '(s) -> {x f} -> [a] -> {x j} -> (e) \n {x f} -*-> {x j}', ['s', 'f', '  ?', '    1 a', '  ? -> j', 'j', 'e']],
    ['each way to an end of its own', '(s) -> {x f} -> [a] -> (e) \n {x f} -*-> [b] -> (o)', ['s', 'f', '  ?', '    1 a', '    e', '  ?', '    2 b', '    o']],
    ['a step with a limit at its edge', '(s) -> [a] -> [b] -> (e) \n [a] ~late timer~> [c] -> b', ['s', '1 a', '  late', '    2 c', '    -> b', '3 b', 'e']],
    ['what lies inside a sub-process', 'sub inner {\n (i) -> [a] -> (o)\n } \n (s) -> inner -> [b] -> (e)', ['s', 'inner', '  i', '  1 a', '  o', '2 b', 'e']],
    [
      'a way that leads to where a later one begins: what lies there is told once, in its place',
      '(s) -> {x f} -> [a pledgeReview] -> {x g} -granted-> [b] -> (e) \n {x g} -*-> [c acceptance] -> [d] -> (o) \n {x f} -*-> [c]',
      ['s', 'f', '  ?', '    1 a', '    g', '      ? granted -> b', '      ? -> c', '    2 b', '    e', '  ?', '    3 c', '    4 d', '    o'],
    ],
    ['what no way leads to', '(s) -> [a] -> (e) \n [b] -> [c]', ['s', '1 a', 'e', '!', '  2 b', '  3 c']],
    ['a tangle: nothing is told twice', '(s) -> {x f} -> [a] -> {x g} -> [b] -> {x f} \n {x g} -*-> (e) \n {x f} -*-> [b]', ['s', 'f', '  ? -> a', '  ?', '    1 b', '    <- f', '2 a', 'g', '  ? <- b', '  ? -> e', 'e']],
    ['one outcome without a gateway', '(s) -> [a acceptance] -accepted-> [b] -> (e)', ['s', '1 a', '  ? accepted -> b', '2 b', 'e']],
  ])('%s', (_what, text, lines) => expect(told(text)).toBe(lines.join('\n')));

  it('every node once and every way told, whatever the net', () => {
    const nodes = fc.integer({ min: 2, max: 9 });
    const nets = nodes.chain((count) => fc.record({ count: fc.constant(count), ways: fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 18, selector: ([a, b]) => `${String(a)} ${String(b)}` }) }));
    fc.assert(
      fc.property(nets, ({ count, ways }) => {
        const text = [...Array.from({ length: count }, (_, at) => `{x n${String(at)}}`), ...ways.map(([a, b]) => `n${String(a)} -> n${String(b)}`)].join('\n');
        const process = processOf(text);
        const { all, lineOf } = readingOf(process);
        const ids = all.flatMap((line) => (line.kind === 'node' ? line.id : []));
        expect([...ids].sort()).toEqual(process.nodes.map(({ id }) => id).sort());
        for (const edge of process.edges) {
          const line = lineOf(edge.id);
          if (line?.kind !== 'node') continue;
          // A way without a line leads from its node to the line behind it, or to where the branches around it meet.
          expect(line.id).toBe(edge.from);
          const siblings = process.edges.filter(({ from }) => from === edge.from);
          expect(siblings).toHaveLength(1);
        }
      }),
    );
  });
});
