import type { Account, Department, Role } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import context from '../../../samples/items/food-business-licence/context.json';
import type { DirectoryPerson } from './directory-person.js';
import { joinPeople, type Directory } from './join-people.js';

const departments: readonly Department[] = [
  { id: 'dep_rsj', name: '人社局' },
  { id: 'dep_sp', name: '审批股', parentId: 'dep_rsj' },
];
const roles: readonly Role[] = [{ id: 'rol_sl', name: '受理', departmentId: 'dep_sp' }];
const accounts: readonly Account[] = [{ id: 'acc_chen', name: '陈一', departmentId: 'dep_sp', roleIds: ['rol_sl'], state: 'active', itemIds: ['item_a'] }];
const present: Directory = { departments, roles, accounts };

const person = (name: string, rest: Partial<DirectoryPerson> = {}): DirectoryPerson => ({ name, department: '审批股', at: 'A2', ...rest });
const news = (people: readonly DirectoryPerson[], before: Partial<Directory> = present): readonly string[] => joinPeople(before, people).people.map((each) => each.news);

describe('people who join those who are there', () => {
  it('into nothing: departments, posts and people, tied to each other', () => {
    const { directory, findings } = joinPeople({}, [person('陈一', { parent: '人社局', roles: ['受理', '审核'], deputy: '梁二' }), person('梁二', { parent: '人社局', roles: ['审核'], state: 'away' })]);
    const [bureau, section] = directory.departments;
    const [acceptance, review] = directory.roles;
    const [chen, liang] = directory.accounts;
    expect(directory).toMatchObject({
      departments: [{ name: '人社局' }, { name: '审批股', parentId: bureau?.id }],
      roles: [{ name: '受理', departmentId: section?.id }, { name: '审核', departmentId: section?.id }],
      accounts: [
        { name: '陈一', departmentId: section?.id, roleIds: [acceptance?.id, review?.id], state: 'active', deputyId: liang?.id },
        { name: '梁二', departmentId: section?.id, roleIds: [review?.id], state: 'away' },
      ],
    });
    expect([chen?.id.slice(0, 4), findings]).toEqual(['acc_', []]);
  });

  it('who is there keeps his id and what the sheet says nothing of; what it says counts', () => {
    const { directory, people } = joinPeople(present, [person('陈一', { roles: ['审核'], state: 'away' })]);
    expect(directory.accounts).toEqual([{ ...accounts[0], roleIds: [directory.roles[1]?.id], state: 'away' }]);
    expect(directory.roles.map(({ name }) => name)).toEqual(['受理', '审核']);
    expect(people[0]?.news).toBe('changed');
    expect(directory.departments).toEqual(departments);
  });

  it('says whether a person is new, changed or the same', () => {
    expect(news([person('陈一'), person('陈一', { roles: ['受理'] }), person('陈一', { state: 'disabled' }), person('梁二'), person('陈一', { department: '核查组' })])).toEqual(['changed', 'changed', 'changed', 'new', 'new']);
    expect(news([person('陈一')])).toEqual(['same']);
    expect(news([person('陈一', { roles: ['受理'], state: 'active' })])).toEqual(['same']);
  });

  it.each<[string, readonly DirectoryPerson[], string | undefined, number | undefined]>([
    ['beside one before one elsewhere', [person('陈一', { deputy: '梁二' }), person('梁二'), person('梁二', { department: '核查组' })], '审批股', undefined],
    ['elsewhere, if it is the only one', [person('陈一', { deputy: '梁二' }), person('梁二', { department: '核查组' })], '核查组', undefined],
    ['nobody', [person('陈一', { deputy: '梁二' })], undefined, 0],
    ['one of two elsewhere', [person('陈一', { deputy: '梁二' }), person('梁二', { department: '核查组' }), person('梁二', { department: '综窗' })], undefined, 2],
    ['himself', [person('陈一', { deputy: '陈一' })], undefined, 0],
  ])('a deputy: %s', (_case, people, where, count) => {
    const { directory, findings } = joinPeople(present, people);
    const deputy = directory.accounts.find(({ id }) => id === directory.accounts[0]?.deputyId);
    expect(directory.departments.find(({ id }) => id === deputy?.departmentId)?.name).toBe(where);
    expect(findings).toEqual(count === undefined ? [] : [expect.objectContaining({ rule: 'directory/deputy-not-found', params: expect.objectContaining({ count }) as unknown })]);
  });

  it('a department of the same name below another parent is another', () => {
    const { directory } = joinPeople(present, [person('梁二', { parent: '卫健局' })]);
    expect(directory.departments.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['人社局', undefined],
      ['审批股', 'dep_rsj'],
      ['卫健局', undefined],
      ['审批股', directory.departments[2]?.id],
    ]);
  });

  it('two departments that each call the other their parent make no circle', () => {
    const { directory } = joinPeople({}, [person('陈一', { department: '甲', parent: '乙' }), person('梁二', { department: '乙', parent: '甲' })]);
    for (const start of directory.departments) {
      const seen = new Set<string>();
      const above = ({ parentId }: Department): Department | undefined => directory.departments.find(({ id }) => id === parentId);
      for (let at: Department | undefined = start; at !== undefined; at = above(at)) {
        expect(seen.has(at.id)).toBe(false);
        seen.add(at.id);
      }
    }
  });

  it('the people of the food licence join themselves and stay as they are', () => {
    const food = context as unknown as Directory;
    const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined): string => list.find((each) => each.id === id)?.name ?? '';
    const people = food.accounts.map(({ name, departmentId, roleIds, state }) => person(name, { department: nameOf(food.departments, departmentId), roles: roleIds.map((id) => nameOf(food.roles, id)), state }));
    const joined = joinPeople(food, people);
    expect(joined.directory.accounts.filter(({ id }) => !food.accounts.some((each) => each.id === id))).toEqual([]);
    expect(joined.people.every((each) => each.news === 'same')).toBe(true);
  });

  it('reading the same again changes nothing, in whatever order; and nobody goes', () => {
    const name = fc.constantFrom('陈一', '梁二', '谭三');
    const place = fc.constantFrom('审批股', '核查组', '人社局');
    const anybody = fc.record({ name, department: place, parent: place, roles: fc.uniqueArray(fc.constantFrom('受理', '审核', '决定'), { maxLength: 2 }), deputy: name, state: fc.constantFrom<Account['state']>('active', 'away', 'disabled') }, { requiredKeys: ['name', 'department'] });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 6 }), (drawn) => {
        const people = drawn.map((each): DirectoryPerson => ({ ...each, at: 'A2' }));
        const once = joinPeople(present, people).directory;
        const again = joinPeople(once, people);
        for (const list of ['departments', 'roles', 'accounts'] as const) {
          const ids = once[list].map(({ id }) => id as string);
          expect(new Set(ids).size).toBe(ids.length);
          expect(again.directory[list].map(({ id }) => id)).toEqual(ids);
          expect(ids).toEqual(expect.arrayContaining(present[list].map(({ id }) => id)));
        }
        const there = new Set<string>([...once.departments, ...once.roles, ...once.accounts].map(({ id }) => id));
        const named = [...once.departments.map(({ parentId }) => parentId), ...once.roles.map(({ departmentId }) => departmentId), ...once.accounts.flatMap(({ departmentId, roleIds, deputyId }) => [departmentId, ...roleIds, deputyId])];
        expect(named.filter((id) => id !== undefined && !there.has(id))).toEqual([]);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
