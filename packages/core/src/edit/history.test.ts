import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Json, JsonObject } from '../json/json.js';
import { defineEdit, type Edit } from './edit.js';
import { History, type Change, type Mark } from './history.js';
import { applyPatches } from './patch.js';
import { isRefusal, refuse } from './refusal.js';
import { cloned, isDeepFrozen, mutated, randomJson, randomMutations, type Mutation } from './testing/random-json.js';

vi.setConfig({ testTimeout: 120_000 });

interface Material {
  readonly id: string;
  readonly name: string;
}

interface Item {
  readonly name: string;
  readonly notes?: string;
  readonly limits?: { readonly promised: number };
  readonly materials: readonly Material[];
  readonly free: Json;
}

const emptyItem: Item = { name: '', materials: [], free: null };

const rename = defineEdit<Item, string>(
  'item/rename',
  (draft, name) => {
    draft.name = name;
    return undefined;
  },
  { joinKey: () => '' },
);

const note = defineEdit<Item, string>(
  'item/note',
  (draft, notes) => {
    if (notes === '') delete draft.notes;
    else draft.notes = notes;
    return undefined;
  },
  { joinKey: () => '' },
);

const renameMaterial = defineEdit<Item, { at: number; name: string }>(
  'material/rename',
  (draft, { at, name }) => {
    const material = draft.materials[at];
    if (material === undefined) return refuse('item/gone', { at });
    material.name = name;
    return undefined;
  },
  { joinKey: ({ at }) => `${at}` },
);

const insertMaterial = defineEdit<Item, { at: number; material: Material }>('material/insert', (draft, { at, material }) => {
  if (draft.materials.some((other) => other.id === material.id)) return refuse('item/there-already', { id: material.id });
  draft.materials.splice(at, 0, material);
  return undefined;
});

const moveMaterial = defineEdit<Item, { from: number; to: number }>('material/move', (draft, { from, to }) => {
  if (draft.materials.length <= Math.max(from, to)) return refuse('item/gone', { from, to });
  draft.materials.splice(to, 0, ...draft.materials.splice(from, 1));
  return undefined;
});

/** Changes anything in any way, and all in one step: what joining must survive. Made without immer, as any function may be. */
const mutateFree: Edit<Item, readonly Mutation[]> = Object.assign(
  (item: Item, mutations: readonly Mutation[]) => ({ ...item, free: mutated(item.free, mutations) }),
  { editName: 'free/mutate', joinKey: () => 'free' },
);

function type(history: History<Item>, text: string): void {
  for (let length = 1; length <= text.length; length += 1) history.apply(rename, text.slice(0, length));
}

function record<Document extends object>(history: History<Document>): Change<Document>[] {
  const changes: Change<Document>[] = [];
  history.subscribe((change) => changes.push(change));
  return changes;
}

describe('History: steps', () => {
  it('takes an edit back and does it again', () => {
    const history = new History(emptyItem);

    history.apply(rename, '高龄津贴');
    expect(history.document.name).toBe('高龄津贴');
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);

    expect(history.undo()).toBe(true);
    expect(history.document).toEqual(emptyItem);
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);

    expect(history.redo()).toBe(true);
    expect(history.document.name).toBe('高龄津贴');
  });

  it('says that there is nothing to take back or to do again', () => {
    const history = new History(emptyItem);
    const changes = record(history);

    expect([history.undo(), history.redo(), history.canUndo, history.canRedo]).toEqual([false, false, false, false]);
    expect([history.nextUndo, history.nextRedo]).toEqual([undefined, undefined]);
    expect(changes).toEqual([]);
    expect(history.revision).toBe(0);
  });

  it('names the step that would be taken back or done again, with its arguments', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    history.apply(note, '乙');

    history.undo();

    expect(history.nextUndo).toMatchObject({ edit: 'item/rename', args: '甲' });
    expect(history.nextRedo).toMatchObject({ edit: 'item/note', args: '乙' });
  });

  it('forgets what was taken back once something else is done', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    history.undo();

    history.apply(note, '乙');

    expect(history.canRedo).toBe(false);
    expect(history.redo()).toBe(false);
  });

  it('leaves no step and tells nobody when an edit is refused', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    history.undo();
    const changes = record(history);
    const before = history.document;

    const refusal = history.apply(renameMaterial, { at: 3, name: 'x' });

    expect(refusal).toEqual(refuse('item/gone', { at: 3 }));
    expect(history.document).toBe(before);
    expect([history.canUndo, history.canRedo, history.revision]).toEqual([false, true, 2]);
    expect(changes).toEqual([]);
  });

  it.each<[string, (history: History<Item>) => unknown]>([
    ['the same value', (history) => history.apply(rename, '')],
    ['an equal copy of the whole', (history) => history.apply(Object.assign((item: Item) => cloned(item), { editName: 'copy', joinKey: () => undefined }), 0)],
  ])('leaves no step and tells nobody when an edit changes nothing: %s', (_case, act) => {
    const history = new History(emptyItem);
    history.apply(note, '甲');
    history.undo();
    const changes = record(history);
    const before = history.document;

    expect(act(history)).toBeUndefined();

    expect(history.document).toBe(before);
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
    expect(changes).toEqual([]);
  });

  it('answers whether an edit could be done, and does nothing', () => {
    const history = new History(emptyItem);
    const changes = record(history);

    expect(history.whyNot(renameMaterial, { at: 0, name: 'x' })).toEqual(refuse('item/gone', { at: 0 }));
    expect(history.whyNot(rename, '甲')).toBeUndefined();
    expect([history.document, history.revision, changes]).toEqual([emptyItem, 0, []]);
  });

  it('passes on what an edit throws, and stays as it was', () => {
    const history = new History(emptyItem);
    const broken = defineEdit<Item, undefined>('item/broken', (draft) => {
      draft.name = '甲';
      throw new Error('broken');
    });

    expect(() => history.apply(broken, undefined)).toThrow('broken');
    expect([history.document, history.canUndo, history.revision]).toEqual([emptyItem, false, 0]);
  });

  it('keeps what an edit leaves alone the very same object, there and back', () => {
    const history = new History<Item>({ name: '', materials: [{ id: 'mat_1', name: '甲' }], free: { a: [1] } });
    const { materials, free } = history.document;

    history.apply(rename, '乙');
    expect([history.document.materials, history.document.free]).toEqual([materials, free]);
    expect(history.document.materials).toBe(materials);

    history.undo();
    expect(history.document.materials).toBe(materials);
    expect(history.document.free).toBe(free);
  });

  it('keeps what an edit leaves alone the very same object even if the edit copied it', () => {
    const history = new History<Item>({ name: '', materials: [{ id: 'mat_1', name: '甲' }], free: null });
    const { materials } = history.document;
    const careless = Object.assign((item: Item, name: string) => ({ ...cloned(item), name }), { editName: 'item/careless', joinKey: () => undefined });

    history.apply(careless, '乙');

    expect(history.document.name).toBe('乙');
    expect(history.document.materials).toBe(materials);
  });

  it('refuses to become a document whose keys reach a prototype, and can still be used', () => {
    const history = new History<Record<string, Json>>({ a: 1 });
    history.apply(setKey, ['a', 2]);

    expect(() => history.apply(setKey, ['constructor', 1])).toThrow('set at /constructor');

    expect(history.document).toEqual({ a: 2 });
    expect(history.undo()).toBe(true);
    expect(history.document).toEqual({ a: 1 });
  });
});

const setKey: Edit<Record<string, Json>, readonly [string, Json]> = Object.assign(
  (document: Record<string, Json>, [key, value]: readonly [string, Json]) => ({ ...document, [key]: value }),
  { editName: 'key/set', joinKey: () => undefined },
);

describe('History: typing', () => {
  it('joins the letters typed into one field', () => {
    const history = new History(emptyItem);

    type(history, '食品经营许可');
    history.undo();
    expect([history.document.name, history.canUndo]).toEqual(['', false]);

    history.redo();
    expect([history.document.name, history.canRedo]).toEqual(['食品经营许可', false]);
  });

  it.each<[string, (history: History<Item>) => void, string]>([
    ['nothing between', () => undefined, ''],
    ['a refused edit between', (history) => history.apply(renameMaterial, { at: 9, name: 'x' }), ''],
    ['an edit that changes nothing between', (history) => history.apply(rename, '甲'), ''],
    ['a question whether it could be done between', (history) => history.whyNot(note, 'x'), ''],
    ['a pause between', (history) => history.pause(), '甲'],
    ['a mark between', (history) => history.mark(), '甲'],
    ['a squash between', (history) => history.squash(history.mark()), '甲'],
    ['an undo and a redo between', (history) => void (history.undo(), history.redo()), '甲'],
  ])('joins or does not: %s', (_case, between, afterUndo) => {
    const history = new History(emptyItem);

    history.apply(rename, '甲');
    between(history);
    history.apply(rename, '甲乙');
    history.undo();

    expect(history.document.name).toBe(afterUndo);
  });

  it('joins neither another field nor another edit, nor an edit without a key', () => {
    const history = new History<Item>({ ...emptyItem, materials: [{ id: 'mat_1', name: '' }, { id: 'mat_2', name: '' }] });
    history.apply(renameMaterial, { at: 0, name: '甲' });
    history.apply(renameMaterial, { at: 1, name: '甲' });
    history.apply(rename, '甲');
    history.apply(note, '甲');
    history.apply(moveMaterial, { from: 0, to: 1 });
    history.apply(moveMaterial, { from: 0, to: 1 });

    let steps = 0;
    while (history.undo()) steps += 1;

    expect(steps).toBe(6);
  });

  it('starts a step of its own after a reset', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    history.reset(emptyItem);

    history.apply(rename, '乙');
    history.undo();

    expect(history.document).toEqual(emptyItem);
  });

  it.each<[string, (history: History<Item>, text: string) => unknown]>([
    ['a value', (history, text) => history.apply(rename, text)],
    ['a key that comes and goes', (history, text) => history.apply(note, text.length % 7 === 0 ? '' : text)],
    ['below a list', (history, text) => history.apply(renameMaterial, { at: 0, name: text })],
  ])('keeps a text of 2,000 letters as one patch: %s', (_case, typeOne) => {
    const history = new History<Item>({ ...emptyItem, materials: [{ id: 'mat_1', name: '' }] });
    const before = history.document;
    const text = '办'.repeat(2_000);
    for (let length = 1; length <= text.length; length += 1) typeOne(history, text.slice(0, length));
    const typed = history.document;
    const changes = record(history);

    history.undo();
    history.redo();

    expect(changes.map((change) => change.patches.length)).toEqual([1, 1]);
    expect(changes.map((change) => change.document)).toEqual([before, typed]);
    expect(history.nextUndo?.args).toEqual(expect.anything());
  });

  it('keeps a text typed into a member that the first letter makes as few patches', () => {
    const write = defineEdit<Item, string>(
      'material/write',
      (draft, name) => {
        const [first] = draft.materials;
        if (first === undefined) draft.materials.push({ id: 'mat_1', name });
        else first.name = name;
        return undefined;
      },
      { joinKey: () => '' },
    );
    const history = new History(emptyItem);
    for (let length = 1; length <= 2_000; length += 1) history.apply(write, '办'.repeat(length));
    const changes = record(history);

    history.undo();
    history.redo();

    expect(changes.map((change) => change.patches.length)).toEqual([2, 2]);
    expect(history.document.materials).toEqual([{ id: 'mat_1', name: '办'.repeat(2_000) }]);
  });
});

describe('History: marks', () => {
  it('bails out of a drag as if it had not begun', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    const before = history.document;
    const mark = history.mark();
    history.apply(note, '一');
    history.apply(rename, '乙');
    const changes = record(history);

    expect(history.bail(mark)).toBe(true);

    expect(history.document).toEqual(before);
    expect([history.nextUndo?.args, history.canRedo]).toEqual(['甲', false]);
    expect(changes.map((change) => change.cause)).toEqual([{ kind: 'bail' }]);
    expect(history.bail(mark)).toBe(false);
  });

  it('has again, after bailing out, what could be done again before', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    history.undo();
    const mark = history.mark();
    history.apply(note, '一');
    expect(history.canRedo).toBe(false);

    history.bail(mark);

    expect(history.redo()).toBe(true);
    expect(history.document).toEqual({ ...emptyItem, name: '甲' });
  });

  it('can do again in the right order after bailing out of a redo', () => {
    const history = new History(emptyItem);
    history.apply(insertMaterial, { at: 0, material: { id: 'mat_1', name: '甲' } });
    history.apply(renameMaterial, { at: 0, name: '乙' });
    history.undo();
    history.undo();
    const mark = history.mark();
    history.redo();

    history.bail(mark);

    history.redo();
    expect(history.document.materials).toEqual([{ id: 'mat_1', name: '甲' }]);
    history.redo();
    expect(history.document.materials).toEqual([{ id: 'mat_1', name: '乙' }]);
  });

  it('forgets what came after the mark even if it was taken back', () => {
    const history = new History(emptyItem);
    const mark = history.mark();
    history.apply(rename, '甲');
    history.undo();
    const changes = record(history);

    expect(history.bail(mark)).toBe(true);

    expect(history.canRedo).toBe(false);
    expect(changes).toEqual([]);
  });

  it('keeps what can be done again when nothing was done: a click is no drag', () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');
    history.undo();
    const changes = record(history);

    expect(history.bail(history.mark())).toBe(true);
    expect(history.squash(history.mark())).toBe(true);

    expect(history.canRedo).toBe(true);
    expect(changes).toEqual([]);
  });

  it('folds a drag into one step, named after its last edit', () => {
    const history = new History<Item>({ ...emptyItem, materials: [1, 2, 3].map((n) => ({ id: `mat_${n}`, name: '' })) });
    const before = history.document;
    const mark = history.mark();
    history.apply(moveMaterial, { from: 0, to: 1 });
    history.apply(moveMaterial, { from: 1, to: 2 });
    const after = history.document;
    const changes = record(history);

    expect(history.squash(mark)).toBe(true);

    expect([history.document, changes]).toEqual([after, []]);
    expect(history.nextUndo).toMatchObject({ edit: 'material/move', args: { from: 1, to: 2 } });
    history.undo();
    expect([history.document, history.canUndo]).toEqual([before, false]);
    history.redo();
    expect([history.document, history.canRedo]).toEqual([after, false]);
    expect(history.squash(mark)).toBe(false);
  });

  it('can do again what was taken back before a squash', () => {
    const history = new History(emptyItem);
    const mark = history.mark();
    history.apply(rename, '甲');
    history.apply(note, '一');
    history.apply(note, '一二');
    history.pause();
    history.apply(note, '一二三');
    history.undo();

    history.squash(mark);

    history.redo();
    expect(history.document).toMatchObject({ name: '甲', notes: '一二三' });
    history.undo();
    history.undo();
    expect(history.document).toEqual(emptyItem);
  });

  it('holds marks within marks', () => {
    const history = new History(emptyItem);
    const outer = history.mark();
    history.apply(rename, '甲');
    const inner = history.mark();
    history.apply(rename, '乙');

    expect(history.squash(inner)).toBe(true);
    expect(history.bail(outer)).toBe(true);

    expect([history.document, history.canUndo]).toEqual([emptyItem, false]);
  });

  it.each<[string, (history: History<Item>) => unknown]>([
    ['taken back past it', (history) => void (history.undo(), history.redo())],
    ['reset', (history) => history.reset(emptyItem)],
    ['forgotten for the number of steps', (history) => [1, 2, 3, 4].map((n) => history.apply(rename, `${n}`) ?? history.pause())],
  ])('says that a mark is gone: %s', (_case, act) => {
    const history = new History(emptyItem, { stepsKept: 3 });
    history.apply(note, '一');
    const mark = history.mark();
    act(history);
    const after = history.document;

    expect([history.bail(mark), history.squash(mark)]).toEqual([false, false]);
    expect(history.document).toEqual(after);
  });

  it("does not know another history's mark", () => {
    const history = new History(emptyItem);
    history.apply(rename, '甲');

    expect([history.bail(new History(emptyItem).mark()), history.document.name]).toEqual([false, '甲']);
  });
});

describe('History: how much is kept', () => {
  it.each([1, 2, 5, 100])('%i steps, then the oldest is forgotten', (stepsKept) => {
    const history = new History(emptyItem, { stepsKept });
    for (let n = 1; n <= stepsKept + 3; n += 1) {
      history.apply(rename, `${n}`);
      history.pause();
    }

    let steps = 0;
    while (history.undo()) steps += 1;

    expect([steps, history.document.name]).toEqual([stepsKept, '3']);
    while (history.redo()) steps -= 1;
    expect([steps, history.document.name]).toEqual([0, `${stepsKept + 3}`]);
  });

  it('1,000 steps unless told otherwise', () => {
    const history = new History(emptyItem);
    for (let n = 1; n <= 1_001; n += 1) {
      history.apply(rename, `${n}`);
      history.pause();
    }

    while (history.undo());

    expect(history.document.name).toBe('1');
  });

  it('a mark moves with the steps that are forgotten before it', () => {
    const history = new History(emptyItem, { stepsKept: 3 });
    for (const name of ['1', '2', '3']) {
      history.apply(rename, name);
      history.pause();
    }
    const mark = history.mark();
    history.apply(note, '一');
    history.apply(rename, '4');

    history.bail(mark);

    expect(history.document).toEqual({ ...emptyItem, name: '3' });
    history.undo();
    expect([history.document.name, history.canUndo]).toEqual(['2', false]);
  });
});

describe('History: the document belongs to it alone', () => {
  it('is frozen all the way down, after each way to change it', () => {
    const history = new History<Item>(cloned({ ...emptyItem, free: { a: [{ b: 1 }] } }));
    const expectFrozen = (): void => expect(isDeepFrozen(history.document)).toBe(true);
    expectFrozen();

    history.apply(insertMaterial, { at: 0, material: { id: 'mat_1', name: '' } });
    expectFrozen();
    history.apply(mutateFree, [{ at: 0, what: 'insert', from: 0, to: 0, key: 'new', value: { deep: [{}] } }]);
    expectFrozen();
    history.undo();
    expectFrozen();
    history.redo();
    expectFrozen();
    history.reset(cloned(emptyItem));
    expectFrozen();
  });

  it('is frozen below what the host froze only at the surface', () => {
    const history = new History<Item>(Object.freeze({ ...emptyItem, free: { a: [1] } }));
    expect(isDeepFrozen(history.document)).toBe(true);

    const shallow = Object.assign((item: Item) => ({ ...item, free: Object.freeze({ a: [2] }) }), { editName: 'x', joinKey: () => undefined });
    history.apply(shallow, undefined);
    expect(isDeepFrozen(history.document)).toBe(true);
  });

  it("leaves a host's own object alone when it is passed a copy", () => {
    const hosts = cloned<Item>({ ...emptyItem, materials: [{ id: 'mat_1', name: '甲' }] });
    const asItWas = cloned(hosts);
    const history = new History(cloned(hosts));

    history.apply(renameMaterial, { at: 0, name: '乙' });
    history.undo();
    history.reset(cloned(hosts));

    expect(hosts).toEqual(asItWas);
    expect([hosts, hosts.materials, hosts.materials[0]].map((part) => Object.isFrozen(part))).toEqual([false, false, false]);
  });

  it('does not change when a listener tries to change its patches', () => {
    const history = new History<Item>({ ...emptyItem, free: [1] });
    history.subscribe(({ patches }) => {
      expect(() => (patches as unknown[]).pop()).toThrow(TypeError); // what a careless listener would do
    });

    history.apply(mutateFree, [{ at: 0, what: 'insert', from: 0, to: 0, key: '', value: 2 }]);
    history.undo();
    history.redo();

    expect(history.document.free).toEqual([2, 1]);
  });
});

describe('History: listeners', () => {
  it('are told what, from what, how and why', () => {
    const history = new History(emptyItem);
    const changes = record(history);

    history.apply(rename, '甲');
    history.undo();
    history.redo();
    history.reset({ ...emptyItem, name: '乙' });

    expect(changes.map(({ revision, cause, previous, document }) => [revision, cause, previous.name, document.name])).toEqual([
      [1, { kind: 'edit', edit: 'item/rename', args: '甲' }, '', '甲'],
      [2, { kind: 'undo', edit: 'item/rename', args: '甲' }, '甲', ''],
      [3, { kind: 'redo', edit: 'item/rename', args: '甲' }, '', '甲'],
      [4, { kind: 'reset' }, '甲', '乙'],
    ]);
  });

  it('see the history as it is after the change', () => {
    const history = new History(emptyItem);
    const seen: unknown[] = [];
    history.subscribe((change) => {
      seen.push([history.document === change.document, history.revision === change.revision, history.canUndo, history.canRedo]);
    });

    history.apply(rename, '甲');
    history.undo();
    history.redo();
    history.bail(history.mark());
    history.reset(emptyItem);

    expect(seen).toEqual([
      [true, true, true, false],
      [true, true, false, true],
      [true, true, true, false],
      [true, true, false, false],
    ]);
  });

  it('are told no more once they are unsubscribed, not even of the change that is being told', () => {
    const history = new History(emptyItem);
    const told: string[] = [];
    const stopFirst = history.subscribe(() => {
      told.push('first');
      stopFirst();
      stopThird();
    });
    history.subscribe(() => told.push('second'));
    const stopThird = history.subscribe(() => told.push('third'));

    history.apply(rename, '甲');
    history.apply(note, '乙');
    stopFirst();

    expect(told).toEqual(['first', 'second', 'second']);
  });

  it('that come while a change is being told hear of the next one', () => {
    const history = new History(emptyItem);
    const told: number[] = [];
    const stop = history.subscribe(() => {
      stop();
      history.subscribe((change) => told.push(change.revision));
    });

    history.apply(rename, '甲');
    history.apply(note, '乙');

    expect(told).toEqual([2]);
  });

  it('are told of changes in their order, even if one of them makes the next change', () => {
    const history = new History(emptyItem);
    history.subscribe((change) => {
      if (change.document.name === '甲') history.apply(note, '名称已改');
    });
    const changes = record(history);

    history.apply(rename, '甲');

    expect(changes.map((change) => change.revision)).toEqual([1, 2]);
    expect(changes[1]?.previous).toBe(changes[0]?.document);
    expect(history.document).toMatchObject({ name: '甲', notes: '名称已改' });
  });

  it('that throw are heard, and do not keep the history from going on', () => {
    const history = new History(emptyItem);
    const stop = history.subscribe(() => {
      throw new Error('listener');
    });

    expect(() => history.apply(rename, '甲')).toThrow('listener');
    stop();
    const changes = record(history);
    history.undo();

    expect([history.document, changes.map((change) => change.revision)]).toEqual([emptyItem, [2]]);
  });
});

/** The slow oracle: whole documents, kept as texts, before and after each step. */
class SlowHistory {
  document: string;
  done: SlowStep[] = [];
  undone: SlowStep[] = [];
  marks: { document: string; length: number; undone: readonly SlowStep[] }[] = [];
  mayJoin = false;

  constructor(
    document: Item,
    readonly stepsKept: number,
  ) {
    this.document = sorted(document);
  }

  apply<Args>(edit: Edit<Item, Args>, args: Args): void {
    const next = edit(JSON.parse(this.document) as Item, args); // a text that `sorted` wrote of an Item
    if (isRefusal(next) || sorted(next) === this.document) return;
    const key = edit.joinKey(args);
    const last = this.done[this.done.length - 1];
    if (this.mayJoin && last !== undefined && key !== undefined && last.edit === edit.editName && last.key === key) {
      last.after = sorted(next);
    } else {
      this.done.push({ edit: edit.editName, key, before: this.document, after: sorted(next) });
      if (this.done.length > this.stepsKept) {
        this.done.shift();
        this.marks = this.marks.filter((mark) => mark.length > 0).map((mark) => ({ ...mark, length: mark.length - 1 }));
      }
    }
    this.undone = [];
    this.mayJoin = true;
    this.document = sorted(next);
  }

  undo(): boolean {
    const step = this.done.pop();
    if (step === undefined) return false;
    this.undone.push(step);
    this.marks = this.marks.filter((mark) => mark.length <= this.done.length);
    this.document = step.before;
    this.mayJoin = false;
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (step === undefined) return false;
    this.done.push(step);
    this.document = step.after;
    this.mayJoin = false;
    return true;
  }

  mark(): SlowHistory['marks'][number] {
    const mark = { document: this.document, length: this.done.length, undone: this.undone.slice() };
    this.marks.push(mark);
    this.mayJoin = false;
    return mark;
  }
}

interface SlowStep {
  readonly edit: string;
  readonly key: string | undefined;
  readonly before: string;
  after: string;
}

function sorted(document: unknown): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

type Command =
  | { readonly do: 'rename' | 'note'; readonly text: string }
  | { readonly do: 'renameMaterial'; readonly at: number; readonly text: string }
  | { readonly do: 'insert'; readonly at: number; readonly id: string }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'mutate'; readonly mutations: readonly Mutation[] }
  | { readonly do: 'undo' | 'redo' | 'pause' | 'mark' }
  | { readonly do: 'bail' | 'squash'; readonly which: number }
  | { readonly do: 'reset'; readonly free: Json };

const text = fc.constantFrom('', '甲', '甲乙', '丙');
const at = fc.nat(3);
const randomCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('rename' as const, 'note' as const), text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renameMaterial' as const), at, text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('insert' as const), at, id: fc.constantFrom('mat_1', 'mat_2', 'mat_3', 'mat_4') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), at, to: at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mutate' as const), mutations: randomMutations }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'pause' as const, 'mark' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('bail' as const, 'squash' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), free: randomJson }) },
);

describe('History beside one that keeps every document whole', () => {
  it('agrees after any sequence of edits, typing, undo, redo, marks and resets', () => {
    fc.assert(
      fc.property(fc.array(randomCommand, { maxLength: 30 }), fc.constantFrom(1, 2, 4, 1000), (commands, stepsKept) => {
        const history = new History<Item>(cloned(emptyItem), { stepsKept });
        const slow = new SlowHistory(emptyItem, stepsKept);
        const marks: (readonly [Mark, ReturnType<SlowHistory['mark']>])[] = [];
        let told: Change<Item> | undefined;
        let previous = history.document;
        let revision = 0;
        history.subscribe((change) => {
          expect(change.previous).toBe(previous);
          expect(applyPatches(change.previous, change.patches)).toEqual(change.document);
          expect(change.revision).toBe(revision + 1);
          ({ document: previous, revision } = change);
          told = change;
        });

        for (const command of commands) {
          told = undefined;
          const before = slow.document;
          perform(command, history, slow, marks);

          expect(sorted(history.document)).toBe(slow.document);
          expect(history.document).toBe(previous);
          expect(history.revision).toBe(revision);
          expect([history.canUndo, history.canRedo]).toEqual([slow.done.length > 0, slow.undone.length > 0]);
          expect(history.nextUndo?.edit).toBe(slow.done[slow.done.length - 1]?.edit);
          expect(history.nextRedo?.edit).toBe(slow.undone[slow.undone.length - 1]?.edit);
          if (slow.document !== before) expect(told).toBeDefined();
        }
        expect(isDeepFrozen(history.document)).toBe(true);
        while (history.undo()) slow.undo();
        expect(sorted(history.document)).toBe(slow.document);
        while (history.redo()) slow.redo();
        expect(sorted(history.document)).toBe(slow.document);
      }),
      { numRuns: numRuns(500, 30_000) },
    );
  });
});

function perform(
  command: Command,
  history: History<Item>,
  slow: SlowHistory,
  marks: (readonly [Mark, ReturnType<SlowHistory['mark']>])[],
): void {
  const both = <Args>(edit: Edit<Item, Args>, args: Args): void => {
    const couldNot = history.whyNot(edit, args);
    expect(history.apply(edit, args)).toEqual(couldNot);
    slow.apply(edit, args);
  };
  switch (command.do) {
    case 'rename':
      return both(rename, command.text);
    case 'note':
      return both(note, command.text);
    case 'renameMaterial':
      return both(renameMaterial, { at: command.at, name: command.text });
    case 'insert':
      return both(insertMaterial, { at: command.at, material: { id: command.id, name: '' } });
    case 'move':
      return both(moveMaterial, { from: command.at, to: command.to });
    case 'mutate':
      return both(mutateFree, command.mutations);
    case 'undo':
      expect(history.undo()).toBe(slow.undo());
      return;
    case 'redo':
      expect(history.redo()).toBe(slow.redo());
      return;
    case 'pause':
      history.pause();
      slow.mayJoin = false;
      return;
    case 'mark':
      marks.push([history.mark(), slow.mark()]);
      return;
    case 'bail':
    case 'squash': {
      const pair = marks[command.which % Math.max(marks.length, 1)];
      if (pair === undefined) return;
      const [mark, slowMark] = pair;
      // The oracle's marks are replaced when their length changes: the one with the same redo list is the same mark.
      const known = slow.marks.find((other) => other.undone === slowMark.undone);
      expect(history[command.do](mark)).toBe(known !== undefined);
      if (known === undefined) return;
      slow.marks = slow.marks.filter((other) => other !== known);
      const steps = slow.done.splice(known.length);
      if (command.do === 'bail') {
        slow.document = known.document;
        slow.undone = known.undone.slice();
      } else {
        const [first, last] = [steps[0], steps[steps.length - 1]];
        if (first !== undefined && last !== undefined) slow.done.push({ edit: last.edit, key: undefined, before: first.before, after: last.after });
      }
      if (steps.length > 0) {
        slow.marks = slow.marks.filter((other) => other.length <= known.length);
        slow.mayJoin = false;
      }
      return;
    }
    case 'reset':
      history.reset({ ...emptyItem, free: cloned(command.free) });
      slow.document = sorted({ ...emptyItem, free: command.free });
      slow.done = [];
      slow.undone = [];
      slow.marks = [];
      slow.mayJoin = false;
  }
}
