import { expect, it } from 'vitest';

import { FindingsFold } from './findings-fold.js';

const READING = (): boolean => false;
const WRITING = (): boolean => true;

/** What a person or a check does, and whether the list takes no room then. */
type Turn = readonly [act: (fold: FindingsFold) => void, isFolded: boolean];

it.each<readonly [string, readonly Turn[]]>([
  ['findings come and go with the list', [[(fold) => fold.found(false, READING), false], [(fold) => fold.found(true, READING), true]]],
  ['whoever writes is left alone, then and later', [[(fold) => fold.found(false, WRITING), true], [(fold) => fold.found(false, READING), true], [(fold) => fold.want(), false]]],
  ['… and the next first ones are shown again', [[(fold) => fold.found(false, WRITING), true], [(fold) => fold.found(true, READING), true], [(fold) => fold.found(false, READING), false]]],
  ['what lies open stays so under his hands', [[(fold) => fold.found(false, READING), false], [(fold) => fold.found(false, WRITING), false]]],
  ['what was asked for stays', [[(fold) => fold.want(), false], [(fold) => fold.found(false, WRITING), false], [(fold) => fold.found(true, WRITING), false], [(fold) => fold.shut(), true]]],
  ['a list that one was led to goes with its last finding', [[(fold) => fold.found(false, WRITING), true], [(fold) => fold.show(), false], [(fold) => fold.found(true, READING), true]]],
  ['another document begins anew', [[(fold) => fold.want(), false], [(fold) => fold.forget(), true], [(fold) => fold.found(false, READING), false]]],
])('%s', (_, turns) => {
  const fold = new FindingsFold();
  expect(turns.map(([act]) => (act(fold), fold.isFolded))).toEqual(turns.map(([, isFolded]) => isFolded));
});
