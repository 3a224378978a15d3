import { describe, expect, it } from 'vitest';

import { matchRoute, type Route } from './route.js';

const route = (pattern: string): Route => ({ pattern, tag: 'pg-x', load: () => Promise.resolve(), title: () => '' });
const routes = ['/', '/items/:id', '/items/:id/edit/:designer', '/people'].map(route);
const at = (path: string) => matchRoute(routes, new URL(path, 'http://host'));

describe('matching a path', () => {
  it.each([
    ['/', '/', {}],
    ['/?q=a%20b&state=draft', '/', { q: 'a b', state: 'draft' }],
    ['/items/item_1', '/items/:id', { id: 'item_1' }],
    ['/items/item_1/', '/items/:id', { id: 'item_1' }],
    ['/items/%E9%A3%9F', '/items/:id', { id: '食' }],
    ['/items/a%2Fb/edit/profile', '/items/:id/edit/:designer', { id: 'a/b', designer: 'profile' }],
    ['/items/right?id=wrong', '/items/:id', { id: 'right' }],
  ])('%s is %s', (path, pattern, params) => {
    const matched = at(path);
    expect(matched?.route.pattern).toBe(pattern);
    expect(matched?.params).toEqual(params);
  });

  it.each(['/nowhere', '/items', '/items/1/edit', '/people/x', '/items/%zz'])('%s is none', (path) => {
    expect(at(path)).toBeUndefined();
  });

  it('takes places that differ in the query alone for one page', () => {
    expect(at('/items/1?a=1')?.key).toBe(at('/items/1')?.key);
    expect(at('/items/1')?.key).not.toBe(at('/items/2')?.key);
    expect(at('/items/1')?.key).not.toBe(at('/items/1/edit/profile')?.key);
  });

  it('lets no query reach a prototype', () => {
    const params = at('/?__proto__=x&constructor=y')?.params;
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.getPrototypeOf(params ?? {})).toBe(Object.prototype);
    expect(params?.['constructor']).toBe('y');
  });
});
