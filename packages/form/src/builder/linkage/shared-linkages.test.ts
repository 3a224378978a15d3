import { expect, it } from 'vitest';
import type { FormNode, Linkage } from '../../model/index.js';
import { sharedLinkages } from './shared-linkages.js';

const rule = (id: string, kind: 'show' | 'hide'): Linkage => ({ id: `lnk_${id}`, effects: [{ kind }] });
const node = (...linkages: readonly Linkage[]): FormNode => ({ 'x-id': `nod_${linkages.map(({ id }) => id).join('_')}`, type: 'string', 'x-component': 'Input', 'x-rules': linkages });
const ids = (...nodes: readonly FormNode[]): readonly (readonly string[])[] => sharedLinkages(nodes).map((shared) => shared.map(({ id }) => id));

it('of none there are none', () => {
  expect(ids()).toEqual([]);
});

it('what all have is shared, whatever its id and wherever it stands', () => {
  expect(ids(node(rule('a', 'show'), rule('b', 'hide')), node(rule('c', 'hide'), rule('d', 'show')))).toEqual([
    ['lnk_a', 'lnk_d'],
    ['lnk_b', 'lnk_c'],
  ]);
});

it('what one of them has not is not', () => {
  expect(ids(node(rule('a', 'show')), node(rule('b', 'show')), node(rule('c', 'hide')))).toEqual([]);
});

it('two that are the same on one node need two on the others', () => {
  expect(ids(node(rule('a', 'show'), rule('b', 'show')), node(rule('c', 'show')))).toEqual([['lnk_a', 'lnk_c']]);
});
