import { describe, expect, it } from 'vitest';
import { sketch } from '../../model/testing/sketch.js';
import { spotOfMove } from './move-place.js';
import { readingOf, type NodeLine, type Reading } from '../../model/reading.js';
import { removalOf } from './removal.js';

function reading(text: string): Reading {
  const [process] = sketch(text).processes;
  if (process === undefined) throw new Error('a sketch has a process');
  return readingOf(process);
}

const ACCEPT = '(s) -> [a acceptance] -> {x g} \n {x g} -accepted-> [b review] -> [d decision] -> (e) \n {x g} -correction-> [c correction] -> b \n {x g} -notAccepted-> (no)';
const BACK = '(s) -> [a acceptance] -> {x g} \n {x g} -accepted-> [b review] -> (e) \n {x g} -correction-> [c correction] -> a';
const BESIDE = '(s) -> {+ f} -> [a] -> {+ j} -> [c] -> (e) \n {+ f} -> [b] -> {+ j}';

describe('what goes when a line is deleted', () => {
  it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    ['a step: what came before leads to what came behind', ACCEPT, ['b'], ['b'], ['c_b>d', 'g_b>d']],
    ['a split: its branches go, the main line closes', ACCEPT, ['g'], ['c', 'g', 'g_b', 'g_c', 'g_no', 'no'], ['a_g>b']],
    ['a way: what comes on it goes along', ACCEPT, ['g_c'], ['c', 'g_c'], []],
    ['two steps in a row', ACCEPT, ['b', 'd'], ['b', 'd'], ['c_b>e', 'g_b>e']],
    ['an end: nothing follows', ACCEPT, ['e'], ['e'], []],
    ['a jump: the way alone', BACK, ['c_a'], ['c_a'], []],
  ])('%s', (_what, text, ids, gone, healed) => {
    const all = reading(text);
    const removal = removalOf(all, ids.flatMap((id) => all.lineOf(id) ?? []));
    expect([...removal.ids].sort()).toEqual(gone);
    expect(removal.healed.map(({ id, to }) => `${id}>${to}`).sort()).toEqual(healed);
  });
});

describe('where a step goes that is moved in the list', () => {
  const at = (text: string, id: string, parentId: string | null, index: number) => {
    const all = reading(text);
    return spotOfMove(all, all.lineOf(id) as NodeLine, { parentId, index }); // a node's
  };

  it.each<[string, string, string, string | null, number, unknown]>([
    ['behind the step before that place', ACCEPT, 'b', null, 4, { behind: 'd' }],
    ['into a branch that leads there at once', ACCEPT, 'b', 'g_no', 0, { on: 'g_no' }],
    ['before the step and its choice, from behind them', ACCEPT, 'b', null, 2, { before: 'a' }],
    ['behind a split: before what comes then', ACCEPT, 'd', null, 3, { before: 'b' }],
    ['behind a fork: behind where its branches meet', BESIDE, 'c', null, 2, { behind: 'j' }],
    ['at the end of the last branch, moved into a split', BESIDE, 'c', 'f', 2, { behind: 'b' }],
    ['to the beginning of a branch', BESIDE, 'c', 'f_b', 0, { on: 'f_b' }],
    ['before the first of all, where there is a start: before it', BESIDE, 'c', null, 0, { before: 's' }],
  ])('%s', (_what, text, id, parentId, index, spot) => expect(at(text, id, parentId, index)).toEqual(spot));
});
