import type { DictionaryEntry } from '@zhengwu/core';
import { expect, it } from 'vitest';
import { walkDown, type Level, type Levels } from './levels.js';

const here = (...entries: readonly (string | DictionaryEntry)[]): Level => ({ kind: 'here', entries: entries.map((entry) => (typeof entry === 'string' ? { code: entry, label: entry } : entry)) });
const seen = (known: Levels, codes: readonly string[], isEnd = false): string => {
  const { levels, path } = walkDown(known, codes, () => isEnd);
  return `${path.map(({ code }) => code).join('/')} | ${levels.map(({ parent, level }) => `${parent}:${level?.kind ?? 'unasked'}`).join(' ')}`;
};

it.each<readonly [string, readonly (readonly [string, Level])[], readonly string[], string]>([
  ['nothing is known', [], ['44'], ' | :unasked'],
  ['the uppermost level is being read', [['', { kind: 'reading' }]], ['44'], ' | :reading'],
  ['nothing is chosen', [['', here('44', '46')]], [], ' | :here'],
  ['what lies below the choice is to be asked for', [['', here('44', '46')]], ['44'], '44 | :here 44:unasked'],
  ['a code that the list passes over', [['', here('11')], ['11', here('110101')], ['110101', here()]], ['11', '1101', '110101'], '11/110101 | :here 11:here'],
  ['an end that the host names', [['', here({ code: '44', label: '', hasBelow: false })]], ['44'], '44 | :here'],
  ['an end that is seen when it is asked for', [['', here('44')], ['44', here()]], ['44'], '44 | :here'],
  ['a level that could not be read', [['', here('44')], ['44', { kind: 'failed' }]], ['44', '4407'], '44 | :here 44:failed'],
  ['a code that no list has', [['', here('44')]], ['99'], ' | :here'],
  ['a list that hands itself out below itself', [['', here('44')], ['44', here('44')]], ['44'], '44 | :here 44:here'],
])('%s', (_case, known, codes, expected) => {
  expect(seen(new Map(known), codes)).toBe(expected);
});

it('stops where no more is asked for', () => {
  expect(seen(new Map([['', here('44')], ['44', here('4407')]]), ['44', '4407'], true)).toBe('44 | :here');
});
