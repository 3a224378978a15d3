import { describe, expect, it } from 'vitest';

import { Bench, Browser, FIRST, LI, ZHANG, type Doc } from './testing/bench.js';
import type { Mishap } from './testing/fake-server.js';

const named = (name: string): Doc['materials'] => [...FIRST.materials, { id: `mat_${name}`, name }];

describe('keeping', () => {
  it('an edit is in the browser after half a second, on the server after three', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    expect(seat.desk.state.kind).toBe('clean');

    seat.write({ title: '甲' });
    expect(seat.desk.isSafe).toBe(false);
    await bench.clock.pass(500);
    expect(browser.shelf.records.get(seat.desk.draftId)).toMatchObject({ content: { title: '甲' }, baseNumber: 1, baseEtag: '"1"', personId: ZHANG.id });
    expect(seat.desk.isSafe).toBe(true);
    expect(bench.server.drafts.size).toBe(0);
    await bench.clock.pass(2500);
    expect(bench.server.drafts.get(seat.desk.draftId)).toMatchObject({ content: { title: '甲' }, baseNumber: 1 });
    expect(seat.desk.state).toMatchObject({ kind: 'edited', kept: { here: { at: expect.any(Number) as number }, server: { at: expect.any(Number) as number } } });
  });

  it('whoever writes without a pause is kept all the same, and the server at its pace', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    for (let letter = 1; letter <= 200; letter += 1) {
      seat.write({ title: '字'.repeat(letter) });
      await bench.clock.pass(100);
      const kept = browser.shelf.records.get(seat.desk.draftId)?.content as Doc | undefined;
      if (letter > 6) expect(letter - (kept?.title.length ?? 0)).toBeLessThanOrEqual(6);
    }
    // Twenty seconds: one after three, then each five.
    expect(bench.server.calls.filter((route) => route === 'putDraft').length).toBe(4);
  });

  it('keepNow waits for no timer', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    seat.write({ title: '甲' });
    await seat.desk.keepNow();
    expect(browser.shelf.records.get(seat.desk.draftId)).toMatchObject({ content: { title: '甲' } });
    await seat.desk.settled();
    expect(bench.server.drafts.size).toBe(1);
  });

  it('taken back to what stands there, nothing is unsaved and no draft is left', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    seat.write({ title: '甲' });
    await bench.clock.pass(10_000);
    seat.write({ title: FIRST.title });
    await bench.clock.pass(10_000);
    expect(seat.desk.state.kind).toBe('clean');
    expect([browser.shelf.records.size, bench.server.drafts.size]).toEqual([0, 0]);
  });

  it('where the browser keeps nothing the server does, and the person is told', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    browser.shelf.fault = 'full';
    seat.write({ title: '甲' });
    await bench.clock.pass(4000);
    expect(seat.desk.state).toMatchObject({ kind: 'edited', kept: { fault: 'full', here: undefined, server: { at: expect.any(Number) as number } } });
    expect(seat.desk.isSafe).toBe(true);
    browser.shelf.fault = undefined;
    seat.write({ title: '乙' });
    await bench.clock.pass(500);
    expect(seat.desk.state).toMatchObject({ kept: { fault: undefined, here: { at: expect.any(Number) as number } } });
  });

  it('… and the browser is tried again, although nothing more is written', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    browser.shelf.fault = 'full';
    seat.write({ title: '甲' });
    await bench.clock.pass(5000);
    browser.shelf.fault = undefined;
    await bench.clock.pass(30_000);
    expect([...browser.shelf.records.values()]).toMatchObject([{ content: { title: '甲' } }]);
  });

  it('the server hears of it as soon as anything shows that it is there', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    bench.server.mishap = () => 'store-away';
    bench.server.retryAfter = 3_600_000;
    seat.write({ title: '甲' });
    await bench.clock.pass(5000);
    bench.server.mishap = () => undefined;
    seat.desk.heard({ kind: 'reset' });
    await bench.clock.pass(10_000);
    expect([...bench.server.drafts.values()]).toMatchObject([{ content: { title: '甲' } }]);
  });

  it('a save that waits goes as soon as anything else gets through', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    bench.server.mishap = (route) => (route === 'save' ? 'store-away' : undefined);
    bench.server.retryAfter = 3_600_000;
    seat.write({ title: '甲' });
    expect(await seat.desk.save()).toBe('waiting');
    bench.server.mishap = () => undefined;
    // Its draft gets through.
    await seat.desk.keepNow();
    await bench.clock.pass(1000);
    expect(bench.server.head.content).toMatchObject({ title: '甲' });
    expect(seat.desk.state.kind).toBe('clean');
  });

  it('leaves without a question where it is kept, and says so where it is nowhere', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    seat.type({ title: '还在输入' });
    expect(await seat.desk.mayLeave()).toBe(true);
    expect([...browser.shelf.records.values()]).toMatchObject([{ content: { title: '还在输入' } }]);

    browser.shelf.fault = 'unavailable';
    bench.server.mishap = () => 'away';
    seat.type({ title: '又在输入' });
    expect(await seat.desk.mayLeave()).toBe(false);
  });
});

describe('saving', () => {
  it('makes a version, says so, and leaves no draft', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    seat.type({ title: '甲' });
    expect(await seat.desk.save('改名')).toBe('saved');
    expect(bench.server.head).toMatchObject({ content: { title: '甲' }, version: { number: 2, author: ZHANG, message: '改名' } });
    await bench.clock.pass(10_000);
    expect(seat.desk.state).toMatchObject({ kind: 'clean', version: { number: 2 } });
    expect([browser.shelf.records.size, bench.server.drafts.size]).toEqual([0, 0]);
    expect(seat.said('saved')).toBe(1);
    expect(bench.clock.waiting).toBe(0);
  });

  it('with nothing unsaved there is nothing to save', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    expect(await seat.desk.save()).toBe('nothing');
    expect(bench.server.versions).toHaveLength(1);
  });

  it('what is written while a save is under way stays unsaved, and kept', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    seat.write({ title: '甲' });
    const saving = seat.desk.save();
    await Promise.resolve();
    seat.write({ title: '甲乙' });
    expect(seat.desk.state.kind).toBe('saving');
    await saving;
    expect(seat.desk.state).toMatchObject({ kind: 'edited', version: { number: 2 } });
    await bench.clock.pass(10_000);
    expect([...browser.shelf.records.values()]).toMatchObject([{ baseNumber: 2, content: { title: '甲乙' } }]);
    expect([...bench.server.drafts.values()]).toMatchObject([{ baseNumber: 2, content: { title: '甲乙' } }]);
  });

  it('a draft that arrives after the version that it became is put away', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    let arrives = (): void => undefined;
    bench.server.gate = (route) => (route === 'putDraft' ? new Promise((resolve) => (arrives = resolve)) : Promise.resolve());
    seat.write({ title: '甲' });
    await bench.clock.pass(3000);
    expect(await seat.desk.save()).toBe('saved');
    arrives();
    await bench.clock.pass(10_000);
    expect(bench.server.drafts.size).toBe(0);
    expect(seat.desk.state.kind).toBe('clean');
  });

  it('while a save is on its way the server’s draft alone is not safe: the save may take it along', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    browser.shelf.fault = 'full';
    let arrives = (): void => undefined;
    bench.server.gate = (route) => (route === 'save' ? new Promise((resolve) => (arrives = resolve)) : Promise.resolve());
    seat.write({ title: '甲' });
    const saving = seat.desk.save();
    await Promise.resolve();
    seat.write({ title: '甲乙' });
    await bench.clock.pass(4000);
    expect([...bench.server.drafts.values()]).toMatchObject([{ content: { title: '甲乙' } }]);
    expect(seat.desk.isSafe).toBe(false);
    arrives();
    await saving;
    await bench.clock.pass(10_000);
    expect([...bench.server.drafts.values()]).toMatchObject([{ baseNumber: 2, content: { title: '甲乙' } }]);
    expect(seat.desk.isSafe).toBe(true);
  });

  it('pressed twice it makes one version', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '甲' });
    await Promise.all([seat.desk.save(), seat.desk.save()]);
    expect(bench.server.versions).toHaveLength(2);
  });

  it('an answer that got lost is found out: it was saved, once', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '甲' });
    bench.server.mishap = (route) => (route === 'save' ? 'lost' : undefined);
    expect(await seat.desk.save()).toBe('waiting');
    bench.server.mishap = () => undefined;
    await bench.clock.pass(60_000);
    expect(seat.desk.state).toMatchObject({ kind: 'clean', version: { number: 2 } });
    expect(bench.server.versions).toHaveLength(2);
    expect(bench.server.drafts.size).toBe(0);
  });

  it('… also where somebody has saved on top of it, and where the person has written on', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    bench.server.mishap = (route) => (route === 'save' ? 'lost' : undefined);
    seat.write({ title: '甲' });
    await seat.desk.save();
    bench.server.saveBy(LI, { title: '甲', materials: named('李') });
    bench.server.saveBy(LI, { title: '甲', materials: named('李伟') });
    bench.server.mishap = () => undefined;
    seat.write({ title: '甲乙' });
    // No conflict with oneself: 甲乙 was written on top of 甲.
    expect(await seat.desk.save()).toBe('merged');
    expect(seat.doc).toEqual({ title: '甲乙', materials: named('李伟') });
    expect(await seat.desk.save()).toBe('saved');
    expect(bench.server.head.version).toMatchObject({ number: 5, mergedFrom: 2 });
  });

  it.each<[Mishap, number | undefined]>([
    ['away', undefined],
    ['store-away', 20_000],
    ['disk-full', undefined],
    ['too-many', 45_000],
    ['broken', undefined],
  ])('%s: it is kept here, and saved when the server answers again', async (mishap, retryAfter) => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    bench.server.mishap = () => mishap;
    bench.server.retryAfter = retryAfter;
    seat.write({ title: '甲' });
    expect(await seat.desk.save('急')).toBe('waiting');
    expect(seat.desk.state).toMatchObject({ kind: 'offline', willSave: true, trouble: { code: mishap === 'away' ? 'offline' : mishap } });
    await bench.clock.pass(60 * 60_000);
    expect([...browser.shelf.records.values()]).toMatchObject([{ content: { title: '甲' } }]);
    const tries = bench.server.calls.filter((route) => route === 'save').length;
    // An hour of silence: about one try a minute, not thousands; where the server is there and asks for 20 s, each 20 s.
    expect(tries).toBeGreaterThan(30);
    expect(tries).toBeLessThan(mishap === 'store-away' ? 200 : 130);
    bench.server.mishap = () => undefined;
    await bench.clock.pass(120_000);
    expect(seat.desk.state.kind).toBe('clean');
    expect(bench.server.head).toMatchObject({ content: { title: '甲' }, version: { message: '急' } });
  });

  it('a server that asks to wait is not pressed', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    bench.server.mishap = () => 'too-many';
    bench.server.retryAfter = 30_000;
    seat.write({ title: '甲' });
    await bench.clock.pass(3000);
    const before = bench.server.calls.length;
    seat.desk.tryNow();
    seat.desk.heard({ kind: 'reset' });
    await bench.clock.pass(0);
    // The look at the newest version that a reset asks for, and nothing else.
    expect(bench.server.calls.slice(before)).toEqual(['document']);
    await bench.clock.pass(29_000);
    expect(bench.server.calls.slice(before)).toEqual(['document']);
  });

  it('the network is back: at once', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    bench.server.mishap = () => 'away';
    seat.write({ title: '甲' });
    await bench.clock.pass(600_000);
    bench.server.mishap = () => undefined;
    seat.desk.tryNow();
    await seat.desk.settled();
    expect([...bench.server.drafts.values()]).toMatchObject([{ content: { title: '甲' } }]);
    expect(seat.desk.state.kind).toBe('edited');
  });

  it('a session that ended is asked for again, and the work goes on', async () => {
    const bench = new Bench();
    let isSignedIn = true;
    let signIn = (): void => undefined;
    const seat = await bench.opened(ZHANG, new Browser(), { signInAgain: () => new Promise((resolve) => (signIn = () => ((isSignedIn = true), resolve(ZHANG)))) });
    bench.server.mishap = () => (isSignedIn ? undefined : 'not-signed-in');
    isSignedIn = false;
    seat.write({ title: '甲' });
    const saving = seat.desk.save();
    await bench.clock.pass(60_000);
    expect(seat.desk.state).toMatchObject({ kind: 'offline', trouble: { code: 'not-signed-in' }, kept: { here: { revision: expect.any(Number) as number } } });
    signIn();
    expect(await saving).toBe('saved');
    expect(seat.desk.state.kind).toBe('clean');
  });

  it('another person who signs in does not save what this one wrote', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser, {
      signInAgain: () => {
        bench.server.mishap = () => undefined;
        return Promise.resolve(LI);
      },
    });
    bench.server.mishap = () => 'not-signed-in';
    seat.write({ title: '甲' });
    expect(await seat.desk.save()).toBe('refused');
    expect(bench.server.versions).toHaveLength(1);
    expect([...browser.shelf.records.values()]).toMatchObject([{ personId: ZHANG.id, content: { title: '甲' } }]);
  });

  it('a token of another session is renewed', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    let isOld = true;
    bench.server.mishap = (route) => {
      if (route === 'me') isOld = false;
      return isOld && route === 'save' ? 'wrong-token' : undefined;
    };
    seat.write({ title: '甲' });
    expect(await seat.desk.save()).toBe('saved');
  });

  it.each<Mishap>(['forbidden', 'too-large', 'refused'])('%s: told, kept here, and not tried again by itself', async (mishap) => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    bench.server.mishap = (route) => (route === 'save' || route === 'putDraft' ? mishap : undefined);
    seat.write({ title: '甲' });
    expect(await seat.desk.save()).toBe('refused');
    expect(seat.desk.state).toMatchObject({ kind: 'refused', code: mishap });
    await bench.clock.pass(50_000);
    expect(bench.server.calls.filter((route) => route === 'save')).toHaveLength(1);
    expect([...browser.shelf.records.values()]).toMatchObject([{ content: { title: '甲' } }]);
    bench.server.mishap = () => undefined;
    expect(await seat.desk.save()).toBe('saved');
    expect(seat.desk.state.kind).toBe('clean');
  });
});

describe('others', () => {
  it('nothing unsaved: their version comes quietly', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    const version = bench.server.saveBy(LI, { ...FIRST, title: '李' });
    seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
    await seat.desk.settled();
    expect(seat.shown).toMatchObject({ title: '李' });
    expect(seat.desk.state).toMatchObject({ kind: 'clean', version: { number: 2 } });
    expect(seat.said('updated')).toBe(1);
  });

  it('another document of the item is no news', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    const version = bench.server.saveBy(LI, { ...FIRST, title: '李' });
    seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'guide', version });
    seat.desk.heard({ kind: 'document', itemId: 'item_y', document: 'item', version });
    await seat.desk.settled();
    expect(seat.desk.state).toMatchObject({ kind: 'clean', version: { number: 1 } });
  });

  it('what is still being typed is not overwritten', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.type({ title: '正在输入' });
    const version = bench.server.saveBy(LI, { ...FIRST, materials: named('李') });
    seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
    await seat.desk.settled();
    expect(seat.shown?.title).toBe('正在输入');
    expect(seat.desk.state).toMatchObject({ kind: 'behind', newer: { number: 2 } });
    expect(await seat.desk.merge()).toBe('merged');
    expect(seat.shown).toEqual({ title: '正在输入', materials: named('李') });
    expect(seat.desk.state).toMatchObject({ kind: 'merged', version: { number: 2 } });
    expect(await seat.desk.save()).toBe('saved');
    expect(bench.server.head.version).toMatchObject({ number: 3, mergedFrom: 1 });
    expect(bench.server.head.content).toEqual({ title: '正在输入', materials: named('李') });
  });

  it('a version waits while a field is being typed in, and comes when it is left', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.isTyping = true;
    const version = bench.server.saveBy(LI, { ...FIRST, title: '李' });
    seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
    await seat.desk.settled();
    expect(seat.desk.state).toMatchObject({ kind: 'clean', version: { number: 1 }, newer: { number: 2 } });
    seat.isTyping = false;
    seat.desk.rested();
    await seat.desk.settled();
    expect(seat.shown?.title).toBe('李');
  });

  it('a merge is kept at once, and looked at before it is saved', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser);
    seat.write({ title: '张' });
    bench.server.saveBy(LI, { ...FIRST, materials: named('李') });
    expect(await seat.desk.save()).toBe('merged');
    expect(bench.server.versions).toHaveLength(2);
    expect([...browser.shelf.records.values()]).toMatchObject([{ baseNumber: 2, mergedFrom: 1, content: { title: '张', materials: named('李') } }]);
    seat.desk.seenMerge();
    expect(seat.desk.state.kind).toBe('edited');
  });

  it('both changed the same: the person chooses, and nothing is chosen before', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '张', materials: named('张') });
    seat.rename('mat_a', '张的申请书');
    bench.server.saveBy(LI, { title: '李', materials: [{ id: 'mat_a', name: '李的申请书' }, ...FIRST.materials.slice(1)] });
    expect(await seat.desk.save()).toBe('asked');
    const { state } = seat.desk;
    if (state.kind !== 'asked') throw new Error(state.kind);
    expect(state.conflicts.map(({ path }) => path.join('/'))).toEqual(['title', 'materials/mat_a/name']);
    expect(await seat.desk.choose(['mine'])).toBe('nothing');
    expect(seat.desk.state.kind).toBe('asked');
    expect(await seat.desk.choose(['theirs', 'mine'])).toBe('merged');
    expect(seat.shown).toEqual({ title: '李', materials: [{ id: 'mat_a', name: '张的申请书' }, ...named('张').slice(1)] });
    expect(await seat.desk.save()).toBe('saved');
    expect(bench.server.head.version).toMatchObject({ number: 3, mergedFrom: 1 });
  });

  it('who does not want to choose now goes on with what he had', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '张' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    expect(await seat.desk.save()).toBe('asked');
    seat.desk.leaveQuestion();
    expect(seat.desk.state).toMatchObject({ kind: 'behind', version: { number: 1 }, newer: { number: 2 } });
    expect(seat.doc.title).toBe('张');
  });

  it('what was written while one was to choose is in the merge too', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '张' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    await seat.desk.save();
    seat.write({ materials: named('后来') });
    expect(await seat.desk.choose(['theirs'])).toBe('asked');
    expect(await seat.desk.choose(['theirs'])).toBe('merged');
    expect(seat.shown).toEqual({ title: '李', materials: named('后来') });
  });

  it('a third version that comes while one is choosing is merged next', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '张' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    await seat.desk.save();
    const version = bench.server.saveBy(LI, { title: '李', materials: named('李') });
    seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
    await seat.desk.choose(['mine']);
    expect(seat.desk.state).toMatchObject({ kind: 'behind', version: { number: 2 }, newer: { number: 3 } });
    expect(await seat.desk.save()).toBe('merged');
    expect(await seat.desk.save()).toBe('saved');
    expect(bench.server.head.content).toEqual({ title: '张', materials: named('李') });
  });

  it('a save that was asked for long ago does not change what is being written', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    seat.write({ title: '张' });
    bench.server.mishap = () => 'away';
    await seat.desk.save();
    bench.server.saveBy(LI, { ...FIRST, materials: named('李') });
    seat.write({ title: '张敏' });
    bench.server.mishap = () => undefined;
    await bench.clock.pass(60_000);
    expect(seat.doc).toEqual({ ...FIRST, title: '张敏' });
    expect(seat.desk.state).toMatchObject({ kind: 'behind', newer: { number: 2 } });
    expect(bench.server.drafts.size).toBe(1);
  });

  it('one’s own save that the stream tells of before the answer comes is no news', async () => {
    const bench = new Bench();
    const seat = await bench.opened();
    bench.server.onVersion = (version) => seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
    seat.write({ title: '张' });
    expect(await seat.desk.save()).toBe('saved');
    await seat.desk.settled();
    expect(bench.server.calls.filter((route) => route === 'document')).toHaveLength(1);
    expect(seat.desk.state.kind).toBe('clean');
  });

  it('a reviewer sees newer versions come, and keeps nothing', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const seat = await bench.opened(ZHANG, browser, { isReadonly: true });
    seat.write({ title: '不该有' });
    const version = bench.server.saveBy(LI, { ...FIRST, title: '李' });
    seat.desk.heard({ kind: 'document', itemId: 'item_x', document: 'item', version });
    await bench.clock.pass(10_000);
    expect(seat.shown?.title).toBe('李');
    expect([browser.shelf.records.size, bench.server.drafts.size]).toEqual([0, 0]);
  });
});

describe('what was never saved', () => {
  /** A tab that wrote something and died without a word. */
  async function crashed(bench: Bench, browser: Browser, change: Partial<Doc>): Promise<void> {
    const seat = await bench.opened(ZHANG, browser.cutOff());
    seat.write(change);
    await bench.clock.pass(600);
  }

  it('is offered, restored under a new draft, and the old one goes when the new one is safe', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    const seat = await bench.opened(ZHANG, browser);
    expect(seat.desk.leftovers).toMatchObject([{ draftId: 'dft_1', place: 'here', baseNumber: 1, content: { title: '没保存' } }]);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    await seat.desk.restore(leftover);
    expect(seat.shown?.title).toBe('没保存');
    expect([...browser.shelf.records.keys()]).toEqual([seat.desk.draftId]);
    expect(seat.desk.leftovers).toEqual([]);
    expect(seat.desk.state.kind).toBe('edited');
  });

  it('is not taken away while the new draft is safe nowhere', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    const seat = await bench.opened(ZHANG, browser);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    bench.server.mishap = (route) => (route === 'putDraft' ? 'away' : undefined);
    browser.shelf.put = () => Promise.reject(new Error('broken'));
    await seat.desk.restore(leftover);
    expect(seat.shown?.title).toBe('没保存');
    expect([...browser.shelf.records.keys()]).toEqual(['dft_1']);
  });

  it('of both places the later revision is offered, and both go', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const dead = await bench.opened(ZHANG, browser.cutOff());
    dead.write({ title: '第一句' });
    await bench.clock.pass(4000);
    dead.write({ title: '第一句，第二句' });
    await bench.clock.pass(600);
    bench.server.mishap = () => undefined;
    dead.desk.close();
    await bench.clock.pass(0);
    const draft = bench.server.drafts.get('dft_1');
    if (draft !== undefined) bench.server.drafts.set('dft_1', { ...draft, revision: 1, content: { ...FIRST, title: '第一句' } });

    const seat = await bench.opened(ZHANG, browser);
    expect(seat.desk.leftovers).toMatchObject([{ place: 'here', isHere: true, isOnServer: true, content: { title: '第一句，第二句' } }]);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    await seat.desk.discard(leftover);
    expect([browser.shelf.records.size, bench.server.drafts.size]).toEqual([0, 0]);
    expect(seat.desk.leftovers).toEqual([]);
  });

  it('from another machine comes from the server', async () => {
    const bench = new Bench();
    const dead = await bench.opened(ZHANG);
    dead.write({ title: '在另一台' });
    await bench.clock.pass(4000);
    const seat = await bench.opened(ZHANG);
    expect(seat.desk.leftovers).toMatchObject([{ place: 'server', isHere: false, content: { title: '在另一台' } }]);
    // … and is not offered while it is open there.
    seat.desk.heard({ kind: 'presence', present: [{ person: ZHANG, draftId: 'dft_1', isEditing: true }] });
    expect(seat.desk.leftovers).toEqual([]);
    expect(seat.desk.isOpenElsewhere).toBe(true);
    seat.desk.heard({ kind: 'presence', present: [] });
    expect(seat.desk.leftovers).toHaveLength(1);
  });

  it('begun from an older version it is merged into the newest', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    bench.server.saveBy(LI, { ...FIRST, materials: named('李') });
    const seat = await bench.opened(ZHANG, browser);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    expect(await seat.desk.restore(leftover)).toBe('merged');
    expect(seat.shown).toEqual({ title: '没保存', materials: named('李') });
    expect(seat.desk.state.kind).toBe('merged');
    expect(await seat.desk.save()).toBe('saved');
    expect(bench.server.head.version.mergedFrom).toBe(1);
  });

  it('in conflict with the newest the person chooses; who leaves that keeps the old draft', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    const seat = await bench.opened(ZHANG, browser);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    expect(await seat.desk.restore(leftover)).toBe('asked');
    seat.desk.leaveQuestion();
    expect(seat.desk.leftovers).toHaveLength(1);
    expect(seat.shown?.title).toBe('李');
    await seat.desk.restore(leftover);
    await seat.desk.choose(['mine']);
    expect(seat.shown?.title).toBe('没保存');
    expect([...browser.shelf.records.keys()]).toEqual([seat.desk.draftId]);
  });

  it('equal to the newest version it goes without a word', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '同样' });
    bench.server.saveBy(LI, { ...FIRST, title: '同样' });
    const seat = await bench.opened(ZHANG, browser);
    await seat.desk.settled();
    expect(seat.desk.leftovers).toEqual([]);
    expect(browser.shelf.records.size).toBe(0);
  });

  it('saved after all, and only the answer was lost, it goes without a word, whoever saved since', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    bench.server.saveBy(ZHANG, { ...FIRST, title: '没保存' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    const seat = await bench.opened(ZHANG, browser);
    await seat.desk.settled();
    expect(seat.desk.leftovers).toEqual([]);
    expect(browser.shelf.records.size).toBe(0);
  });

  it('that somebody else has saved by chance is still one’s own', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    bench.server.saveBy(LI, { ...FIRST, title: '没保存' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    const seat = await bench.opened(ZHANG, browser);
    await seat.desk.settled();
    expect(seat.desk.leftovers).toMatchObject([{ content: { title: '没保存' } }]);
  });

  it('of a living tab it is not offered, and both tabs know of each other', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const first = await bench.opened(ZHANG, browser);
    first.write({ title: '第一个窗口' });
    await bench.clock.pass(4000);
    const second = await bench.opened(ZHANG, browser);
    expect(second.desk.leftovers).toEqual([]);
    expect([first.desk.isOpenElsewhere, second.desk.isOpenElsewhere]).toEqual([true, true]);
    first.desk.close();
    await bench.clock.pass(0);
    expect(second.desk.isOpenElsewhere).toBe(false);
    expect(second.desk.leftovers).toMatchObject([{ content: { title: '第一个窗口' } }]);
  });

  it('of a person is not another person’s', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '没保存' });
    const seat = await bench.opened(LI, browser);
    expect(seat.desk.leftovers).toEqual([]);
  });

  it('a server that was set back to a backup: another version under the number is no base', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { materials: named('没保存') });
    const record = browser.shelf.records.get('dft_1');
    if (record === undefined) throw new Error('there is none');
    browser.shelf.records.set('dft_1', { ...record, baseEtag: '"another"' });
    bench.server.saveBy(LI, { ...FIRST, title: '李' });
    const seat = await bench.opened(ZHANG, browser);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    await seat.desk.restore(leftover);
    // Whole, as it was written: nobody knows what of it was changed.
    expect(seat.shown).toEqual({ ...FIRST, materials: named('没保存') });
  });

  it('of a tab that was alive when it was found, and wrote on, comes back with all of it', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const first = await bench.opened(ZHANG, browser);
    first.write({ title: '一' });
    await bench.clock.pass(600);
    const second = await bench.opened(ZHANG, browser);
    first.write({ title: '一，二' });
    await bench.clock.pass(600);
    first.desk.close();
    await bench.clock.pass(0);
    const [stale] = second.desk.leftovers;
    if (stale === undefined) throw new Error('there is none');
    expect(await second.desk.discard({ ...stale, revision: stale.revision - 1 })).toBe(false);
    await second.desk.restore(stale);
    expect(second.shown?.title).toBe('一，二');
  });

  it('merged before, and not saved, remembers from which version it was begun', async () => {
    const bench = new Bench();
    const browser = new Browser();
    const dead = await bench.opened(ZHANG, browser.cutOff());
    dead.write({ title: '张' });
    bench.server.saveBy(LI, { ...FIRST, materials: named('李') });
    await dead.desk.save();
    bench.server.saveBy(LI, { ...FIRST, materials: named('李伟') });
    const seat = await bench.opened(ZHANG, browser);
    const [leftover] = seat.desk.leftovers;
    if (leftover === undefined) throw new Error('there is none');
    await seat.desk.restore(leftover);
    await seat.desk.save();
    expect(bench.server.head).toMatchObject({ version: { mergedFrom: 1 }, content: { title: '张' } });
  });

  it('where the server cannot be asked, this browser’s are offered, and the server is asked later', async () => {
    const bench = new Bench();
    const browser = new Browser();
    await crashed(bench, browser, { title: '本机' });
    const elsewhere = await bench.opened(ZHANG);
    elsewhere.write({ title: '另一台' });
    await bench.clock.pass(4000);
    bench.server.mishap = (route) => (route === 'draftsOf' ? 'away' : undefined);
    const seat = await bench.opened(ZHANG, browser);
    expect(seat.desk.leftovers).toHaveLength(1);
    bench.server.mishap = () => undefined;
    await bench.clock.pass(60_000);
    expect(seat.desk.leftovers).toHaveLength(2);
  });
});

it('a document that cannot be loaded can be opened later', async () => {
  const bench = new Bench();
  bench.server.mishap = () => 'away';
  const seat = bench.seat();
  await expect(seat.desk.open()).rejects.toMatchObject({ code: 'offline' });
  bench.server.mishap = () => undefined;
  const opening = seat.desk.open();
  await bench.clock.pass(400);
  await opening;
  expect(seat.desk.state.kind).toBe('clean');
});
