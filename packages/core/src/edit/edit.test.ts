import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { defineEdit, freezeDocument, guardEdit, indexOfId } from './edit.js';
import { isRefusal, refuserFor, type Refusal } from './refusal.js';
import { cloned, isDeepFrozen, randomJson } from './testing/random-json.js';

interface Reasons {
  readonly 'item/gone': { readonly id: string };
  readonly 'item/locked': { readonly what: string };
  readonly 'item/no-name': Readonly<Record<never, never>>;
}

const refuse = refuserFor<Reasons>();

interface Material {
  readonly id: string;
  readonly name: string;
  readonly copies?: number;
  readonly isFixed?: boolean;
}

interface Item {
  readonly name: string;
  readonly limits: { readonly promised: number | null };
  readonly materials: readonly Material[];
}

const item: Item = {
  name: '食品经营许可',
  limits: { promised: 5 },
  materials: [
    { id: 'mat_1', name: '申请书' },
    { id: 'mat_2', name: '营业执照', isFixed: true },
  ],
};

const renameMaterial = defineEdit<Item, { id: string; name: string }>(
  'material/rename',
  (draft, { id, name }, document) => {
    const material = draft.materials[indexOfId(document.materials, id)];
    if (material === undefined) return refuse('item/gone', { id });
    material.name = name;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

const insertMaterial = defineEdit<Item, { material: Material }>('material/insert', (draft, { material }) => {
  draft.materials.unshift(material);
  return undefined;
});

const refuseAfterAll = defineEdit<Item, undefined>('material/refuse', (draft, _args, document) => {
  draft.materials.length = 0;
  draft.limits.promised = null;
  return refuse('item/locked', { what: document.name });
});

describe('defineEdit', () => {
  it('changes a copy, and only what lies on the way', () => {
    const after = renameMaterial(item, { id: 'mat_1', name: '申请表' });

    expect(after).toEqual({ ...item, materials: [{ id: 'mat_1', name: '申请表' }, item.materials[1]] });
    if (isRefusal(after)) return expect.unreachable();
    expect(after.limits).toBe(item.limits);
    expect(after.materials[1]).toBe(item.materials[1]);
  });

  it('gives the very same document back when it changes nothing', () => {
    expect(renameMaterial(item, { id: 'mat_1', name: '申请书' })).toBe(item);
  });

  it('answers why not, and drops what the recipe did before', () => {
    const before = cloned(item);

    expect(renameMaterial(item, { id: 'mat_9', name: 'x' })).toEqual(refuse('item/gone', { id: 'mat_9' }));
    expect(refuseAfterAll(item, undefined)).toEqual({ kind: 'refusal', reason: 'item/locked', params: { what: '食品经营许可' } });
    expect(item).toEqual(before);
  });

  it.each<[string, (document: Item) => unknown]>([
    ['a change', (document) => renameMaterial(document, { id: 'mat_1', name: '申请表' })],
    ['no change', (document) => renameMaterial(document, { id: 'mat_1', name: '申请书' })],
    ['a refusal', (document) => refuseAfterAll(document, undefined)],
  ])("leaves a host's document as it was, not even frozen: %s", (_case, act) => {
    const hosts = cloned(item);

    act(hosts);

    expect(hosts).toEqual(item);
    expect([hosts, hosts.limits, hosts.materials, hosts.materials[0], hosts.materials[1]].map((part) => Object.isFrozen(part))).toEqual(
      Array(5).fill(false),
    );
  });

  it('leaves its arguments as they were', () => {
    const material = { id: 'mat_3', name: '身份证明' };

    insertMaterial(item, { material });

    expect(material).toEqual({ id: 'mat_3', name: '身份证明' });
    expect(Object.isFrozen(material)).toBe(false);
  });

  it('works on a frozen document', () => {
    const after = renameMaterial(freezeDocument(cloned(item)), { id: 'mat_1', name: '申请表' });

    expect(after).toMatchObject({ materials: [{ name: '申请表' }, {}] });
  });

  it('gives the same answer to the same question, so that redo needs no luck', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('mat_1', 'mat_2', 'mat_3'), (name, id) => {
        expect(renameMaterial(cloned(item), { id, name })).toEqual(renameMaterial(item, { id, name }));
      }),
      { numRuns: numRuns(50, 2_000) },
    );
  });

  it('says what it is called and what it joins with', () => {
    expect(renameMaterial.editName).toBe('material/rename');
    expect(renameMaterial.joinKey({ id: 'mat_1', name: '' })).toBe('mat_1');
    expect(insertMaterial.joinKey({ material: { id: 'mat_1', name: '' } })).toBeUndefined();
  });
});

describe('guardEdit', () => {
  const locked = (before: Item, after: Item): Refusal | undefined => {
    const changed = before.materials.find((material) => material.isFixed && !after.materials.includes(material));
    return changed === undefined ? undefined : refuse('item/locked', { what: changed.id });
  };
  const guarded = guardEdit(renameMaterial, locked);

  it.each<[string, { id: string; name: string }, unknown]>([
    ['lets through what the law allows', { id: 'mat_1', name: '申请表' }, renameMaterial(item, { id: 'mat_1', name: '申请表' })],
    ['refuses what the law forbids', { id: 'mat_2', name: '执照' }, refuse('item/locked', { what: 'mat_2' })],
    ['passes on what the edit itself refuses', { id: 'mat_9', name: 'x' }, refuse('item/gone', { id: 'mat_9' })],
    ['has nothing against no change', { id: 'mat_2', name: '营业执照' }, item],
  ])('%s', (_case, args, expected) => {
    expect(guarded(item, args)).toEqual(expected);
  });

  it('does not ask the guard about a refusal or about no change', () => {
    const unasked = guardEdit(renameMaterial, () => expect.unreachable('the guard was asked'));

    expect(unasked(item, { id: 'mat_2', name: '营业执照' })).toBe(item);
    expect(isRefusal(unasked(item, { id: 'mat_9', name: 'x' }))).toBe(true);
  });

  it('keeps the name and the join key of its edit, so that it can take its place in the book', () => {
    expect(guarded.editName).toBe('material/rename');
    expect(guarded.joinKey({ id: 'mat_7', name: '' })).toBe('mat_7');
  });

  it('can itself be guarded', () => {
    const twice = guardEdit(guarded, (_before, after) => (after.materials[0]?.name === '' ? refuse('item/no-name', {}) : undefined));

    expect(twice(item, { id: 'mat_1', name: '' })).toEqual(refuse('item/no-name', {}));
    expect(twice(item, { id: 'mat_2', name: '' })).toEqual(refuse('item/locked', { what: 'mat_2' }));
  });
});

describe('refuserFor', () => {
  it('takes a reason of its table, with the parameters that its sentence needs, and no other', () => {
    expectTypeOf(refuse<'item/gone'>).parameters.toEqualTypeOf<['item/gone', { readonly id: string }]>();
    // @ts-expect-error a reason without a sentence
    refuse('item/unheard-of', {});
    // @ts-expect-error parameters of another reason
    refuse('item/gone', { what: 'x' });

    expect(refuse('item/gone', { id: 'mat_1' })).toEqual({ kind: 'refusal', reason: 'item/gone', params: { id: 'mat_1' } });
  });
});

describe('isRefusal', () => {
  it.each<[unknown, boolean]>([
    [refuse('item/no-name', {}), true],
    [refuse('item/gone', { id: 'mat_1' }), true],
    [{ kind: 'refusal' }, false],
    [{ kind: 'document', reason: 'x' }, false],
    [item, false],
    [null, false],
    [undefined, false],
    ['refusal', false],
  ])('%j: %s', (value, expected) => {
    expect(isRefusal(value)).toBe(expected);
  });
});

describe('indexOfId', () => {
  it.each<[string, number]>([
    ['mat_1', 0],
    ['mat_2', 1],
    ['mat_3', -1],
    ['', -1],
  ])('%s stands at %i', (id, index) => {
    expect(indexOfId(item.materials, id)).toBe(index);
  });
});

describe('freezeDocument', () => {
  it('freezes any value all the way down, and gives the same one back', () => {
    fc.assert(
      fc.property(randomJson, (value) => {
        const document = cloned(value);
        expect(freezeDocument(document)).toBe(document);
        expect(isDeepFrozen(document)).toBe(true);
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });

  it('looks below what was frozen only at the surface', () => {
    const document = Object.freeze({ list: Object.freeze([{ name: 'a' }]) });

    freezeDocument(document);

    expect(isDeepFrozen(document)).toBe(true);
  });

  it('does not overflow on a very deep document', () => {
    let document: object = {};
    for (let depth = 0; depth < 100_000; depth += 1) document = { document };

    expect(() => freezeDocument(document)).not.toThrow();
  });
});
