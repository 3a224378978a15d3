import { describe, expect, it } from 'vitest';
import type { Json } from '../json/json.js';
import { defineEdit, type Edit } from './edit.js';
import { History, type Change } from './history.js';
import {
  emptyItem,
  insertMaterial,
  moveMaterial,
  mutateFree,
  note,
  refuse,
  rename,
  renameMaterial,
  type Item,
} from './testing/item-edits.js';
import { cloned, isDeepFrozen } from './testing/random-json.js';

/** Of edits that are made without `defineEdit`, as any function may be. */
const plain = { editName: 'plain', joinKey: (): undefined => undefined };

const copyWhole: Edit<Item, undefined> = Object.assign((item: Item) => cloned(item), plain);

const setKey: Edit<Record<string, Json>, readonly [string, Json]> = Object.assign(
  (document: Record<string, Json>, [key, value]: readonly [string, Json]) => ({ ...document, [key]: value }),
  plain,
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
    ['an equal copy of the whole', (history) => history.apply(copyWhole, undefined)],
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
    const careless: Edit<Item, string> = Object.assign((item: Item, name: string) => ({ ...cloned(item), name }), plain);

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

    const shallow: Edit<Item, undefined> = Object.assign((item: Item) => ({ ...item, free: Object.freeze({ a: [2] }) }), plain);
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
