import { describe, expect, it } from 'vitest';
import { indexForm } from '../../model/index.js';
import { smallForm } from '../testing/small-form.js';
import { keyMeaning, rangeBetween, spanOf, stopsOf } from './canvas-keys.js';

const index = indexForm(smallForm.schema);
const at = (id: string) => index.byId(id);
const press = (key: string, ...held: readonly ('ctrlKey' | 'shiftKey' | 'altKey')[]) => ({ key, ctrlKey: held.includes('ctrlKey'), metaKey: false, shiftKey: held.includes('shiftKey'), altKey: held.includes('altKey') });

describe('keyMeaning', () => {
  it('comes to every node but rows, one after the other, and back', () => {
    const down: string[] = [];
    for (let entry = at('none'); ; ) {
      const meaning = keyMeaning(press('ArrowDown'), index, entry);
      if (meaning === undefined || !('to' in meaning)) break;
      down.push(meaning.to);
      entry = at(meaning.to);
    }
    expect(down).toEqual(stopsOf(index).map(({ id }) => id));
    expect(down).not.toContain('nod_row');
    expect(down).toHaveLength(index.entries.length - 1);
  });

  it.each([
    ['ArrowRight', 'nod_grid', { to: 'nod_one', extends: false }],
    ['ArrowRight', 'nod_staff', { to: 'nod_column', extends: false }],
    ['ArrowLeft', 'nod_column', { to: 'nod_staff', extends: false }],
    ['ArrowLeft', 'nod_name', undefined],
    ['ArrowUp', 'nod_name', undefined],
    ['Home', 'nod_right', { to: 'nod_name', extends: false }],
    ['End', 'nod_name', { to: 'nod_right', extends: false }],
    ['Escape', 'nod_person', { to: 'nod_column', extends: false }],
    ['Escape', 'nod_name', { clear: true }],
    ['Enter', 'nod_name', { act: 'properties' }],
    ['/', 'nod_name', { act: 'add' }],
    ['Delete', 'nod_name', { act: 'remove' }],
    ['a', 'nod_name', undefined],
    ['Tab', 'nod_name', undefined],
  ] as const)('%s on %s', (key, id, meaning) => {
    expect(keyMeaning(press(key), index, at(id))).toEqual(meaning);
  });

  it.each([
    [press('ArrowUp', 'altKey'), { act: 'up' }],
    [press('ArrowRight', 'altKey', 'shiftKey'), { act: 'wider' }],
    [press('g', 'ctrlKey'), { act: 'wrap' }],
    [press('G', 'ctrlKey', 'shiftKey'), { act: 'unwrap' }],
    [press('d', 'ctrlKey'), { act: 'duplicate' }],
    [press('a', 'ctrlKey'), { all: ['nod_one', 'nod_two', 'nod_three'] }],
    [press('F10', 'shiftKey'), { act: 'menu' }],
    [press('ArrowDown', 'shiftKey'), { to: 'nod_three', extends: true }],
    [press('constructor'), undefined],
    [press('z', 'ctrlKey'), undefined],
  ] as const)('%o', (event, meaning) => {
    expect(keyMeaning(event, index, at('nod_two'))).toEqual(meaning);
  });
});

describe('rangeBetween', () => {
  const range = (from: string, to: string) => {
    const [one, other] = [at(from), at(to)];
    return one === undefined || other === undefined ? [] : rangeBetween(index, one, other);
  };

  it('takes siblings alone between siblings, in the order in which they were come by', () => {
    expect(range('nod_one', 'nod_three')).toEqual(['nod_one', 'nod_two', 'nod_three']);
    expect(range('nod_grid', 'nod_name')).toEqual(['nod_grid', 'nod_note', 'nod_name']);
    expect(range('nod_note', 'nod_one')).toEqual(['nod_note', 'nod_grid', 'nod_one']);
  });
});

describe('spanOf', () => {
  it('is known of what lies in a grid', () => {
    expect(spanOf(index.byId('nod_one')!)).toEqual({ span: 1, most: 2 });
    expect(spanOf(index.byId('nod_name')!)).toBeUndefined();
  });
});
