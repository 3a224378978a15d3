import { describe, expect, it } from 'vitest';

import { QUIET_MS } from './sidecar-desk.js';
import { BesideBench, cases, namesOf } from './testing/beside-bench.js';
import { LI } from './testing/fake-app.js';

/** A gate that opens when the test says so. */
function gate(): { readonly wait: () => Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (open = resolve));
  return { wait: () => waiting, open: () => open() };
}

describe('what lies beside a document', () => {
  it('is shown once it is here, before what was never saved was looked for', async () => {
    const bench = new BesideBench();
    bench.keep(cases('甲'));
    const { sidecar, shown } = bench.lay();
    // No time passes: other tabs have not answered.
    await sidecar.open();
    expect(shown).toEqual([cases('甲')]);
  });

  it('absent, is no trouble, and nothing is begun', async () => {
    const bench = new BesideBench();
    const { sidecar, shown, told } = await bench.opened();
    await bench.clock.pass(60_000);
    expect({ shown, told, begun: bench.begun }).toEqual({ shown: [], told: [], begun: [] });
    expect(await sidecar.mayLeave()).toBe(true);
  });

  it('a run of changes becomes one version', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    const { sidecar } = await bench.opened();
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(QUIET_MS - 1);
    sidecar.changed(cases('甲', '乙', '丙'));
    await bench.clock.pass(QUIET_MS);
    expect(bench.saved()).toEqual(['甲', '乙', '丙']);
    expect(server.versions).toHaveLength(2);
  });

  it('whoever only looks changes nothing', async () => {
    const bench = new BesideBench();
    const { sidecar } = await bench.opened('item_a', { isReadonly: true });
    sidecar.changed(cases('甲'));
    await bench.clock.pass(60_000);
    expect(bench.begun).toEqual([]);
  });
});

describe('a change is saved, in whatever moment', () => {
  it('before it is here', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    const { wait, open } = gate();
    server.gate = wait;
    const { sidecar, shown } = bench.lay();
    const opening = sidecar.open();
    sidecar.changed(cases('乙'));
    await bench.clock.pass(5000);
    open();
    await opening;
    await bench.clock.pass(400 + QUIET_MS);
    // The person saw nothing of what there was: both stay.
    expect([...bench.saved()].sort()).toEqual(['乙', '甲'].sort());
    expect(namesOf(shown[shown.length - 1])).toEqual(bench.saved());
  });

  it('before it was asked for at all', async () => {
    const bench = new BesideBench();
    const { sidecar } = bench.lay();
    sidecar.changed(cases('甲'));
    await sidecar.open();
    await bench.clock.pass(400 + QUIET_MS);
    expect(bench.saved()).toEqual(['甲']);
  });

  it('while what was never saved is looked for', async () => {
    const bench = new BesideBench();
    bench.keep(cases('甲'));
    const { sidecar } = bench.lay();
    await sidecar.open();
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(400 + QUIET_MS);
    expect(bench.saved()).toEqual(['甲', '乙']);
  });

  it('while what was never saved is looked for in vain', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    server.gate = (route) => (route === 'draftsOf' ? new Promise(() => undefined) : Promise.resolve());
    const { sidecar } = bench.lay();
    await sidecar.open();
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(QUIET_MS);
    expect(bench.saved()).toEqual(['甲', '乙']);
  });

  it('as the first one: at once, without waiting for more', async () => {
    const bench = new BesideBench();
    const { sidecar } = await bench.opened();
    sidecar.changed(cases('甲'));
    await bench.clock.pass(0);
    expect(bench.saved()).toEqual(['甲']);
  });

  it('while the first one begins it, taking a case away too', async () => {
    const bench = new BesideBench();
    const { sidecar, told } = await bench.opened();
    const { wait, open } = gate();
    bench.gate = wait;
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(100);
    sidecar.changed(cases('乙'));
    expect(sidecar.isKeptNowhere).toBe(true);
    open();
    await bench.clock.pass(400 + QUIET_MS);
    expect(bench.saved()).toEqual(['乙']);
    expect(sidecar.isKeptNowhere).toBe(false);
    expect(bench.begun).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('while somebody else begins it: both stay', async () => {
    const bench = new BesideBench();
    const { sidecar, shown } = await bench.opened();
    bench.keep(cases('李'));
    sidecar.changed(cases('张'));
    await bench.clock.pass(400 + QUIET_MS);
    expect([...bench.saved()].sort()).toEqual(['张', '李'].sort());
    expect(namesOf(shown[shown.length - 1])).toEqual(bench.saved());
  });

  it('after the beginning was refused: that is told, and the next change begins it', async () => {
    const bench = new BesideBench();
    const { sidecar, told } = await bench.opened();
    bench.beginning = () => 'store-away';
    sidecar.changed(cases('甲'));
    await bench.clock.pass(60_000);
    expect(told).toEqual(['notSaved']);
    expect(await sidecar.mayLeave()).toBe(false);
    bench.beginning = () => undefined;
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(400 + QUIET_MS);
    expect(bench.saved()).toEqual(['甲', '乙']);
    expect(told.slice(-1)).toEqual(['mended']);
    expect(await sidecar.mayLeave()).toBe(true);
  });

  it('after the answer of the beginning got lost: what was taken away since does not come back', async () => {
    const bench = new BesideBench();
    const { sidecar } = await bench.opened();
    bench.beginning = () => 'lost';
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(100);
    bench.beginning = () => undefined;
    sidecar.changed(cases('乙'));
    await bench.clock.pass(400 + QUIET_MS);
    expect(bench.saved()).toEqual(['乙']);
  });

  it('after it did not load: that is told, the next change loads it, and what was there stays', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    server.mishap = (route) => (route === 'document' ? 'store-away' : undefined);
    const { sidecar, shown, told } = await bench.opened();
    expect(told).toEqual(['notOpened']);
    sidecar.changed(cases('乙'));
    await bench.clock.pass(100);
    expect(told).toEqual(['notOpened', 'notSaved']);
    expect(sidecar.isKeptNowhere).toBe(true);
    server.mishap = () => undefined;
    sidecar.changed(cases('乙', '丙'));
    await bench.clock.pass(400 + QUIET_MS);
    expect([...bench.saved()].sort()).toEqual(['甲', '乙', '丙'].sort());
    expect(namesOf(shown[shown.length - 1])).toEqual(bench.saved());
    expect(told).toEqual(['notOpened', 'notSaved', 'mended']);
  });

  it('after it did not load: that it is saved is not told before it is', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    server.mishap = () => 'store-away';
    const { sidecar, told } = await bench.opened();
    server.mishap = (route) => (route === 'save' ? 'forbidden' : undefined);
    sidecar.changed(cases('乙'));
    await bench.clock.pass(400 + QUIET_MS);
    expect(told).toEqual(['notOpened', 'notSaved']);
  });

  it('after it did not load, by trying again', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    server.mishap = () => 'store-away';
    const { sidecar, shown, told } = await bench.opened();
    server.mishap = () => undefined;
    const retried = sidecar.retry();
    await bench.clock.pass(400);
    await retried;
    expect(shown).toEqual([cases('甲')]);
    expect(told).toEqual(['notOpened', 'mended']);
  });

  it('while a save is under way', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    const { sidecar } = await bench.opened();
    const { wait, open } = gate();
    server.gate = (route) => (route === 'save' ? wait() : Promise.resolve());
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(QUIET_MS + 10);
    sidecar.changed(cases('甲', '乙', '丙'));
    await bench.clock.pass(QUIET_MS + 10);
    open();
    await bench.clock.pass(100);
    expect(bench.saved()).toEqual(['甲', '乙', '丙']);
    expect(server.versions).toHaveLength(3);
  });

  it('after a save was refused: that is told, and the next change saves both', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    const { sidecar, told } = await bench.opened();
    server.mishap = (route) => (route === 'save' ? 'forbidden' : undefined);
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(QUIET_MS);
    expect(told).toEqual(['notSaved']);
    server.mishap = () => undefined;
    sidecar.changed(cases('甲', '乙', '丙'));
    await bench.clock.pass(QUIET_MS);
    expect(bench.saved()).toEqual(['甲', '乙', '丙']);
    expect(told).toEqual(['notSaved', 'mended']);
  });

  it('without a server: it is kept, and saved when the server is back, with nobody’s doing', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    const { sidecar, told } = await bench.opened();
    server.mishap = () => 'away';
    sidecar.changed(cases('甲', '乙'));
    await bench.clock.pass(QUIET_MS + 1000);
    expect(await sidecar.mayLeave()).toBe(true);
    server.mishap = () => undefined;
    await bench.clock.pass(120_000);
    expect(bench.saved()).toEqual(['甲', '乙']);
    expect(told).toEqual([]);
  });

  it('without a server, and somebody saved before it was back: both are kept, with nobody’s doing', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('甲'));
    const { sidecar } = await bench.opened();
    server.mishap = () => 'away';
    sidecar.changed(cases('甲', '张'));
    await bench.clock.pass(QUIET_MS + 1000);
    server.saveBy(LI, cases('甲', '李'));
    server.mishap = () => undefined;
    await bench.clock.pass(120_000);
    expect([...bench.saved()].sort()).toEqual(['甲', '张', '李'].sort());
  });

  it('where both have changed the same case, mine counts', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('a=甲'));
    const { sidecar, told } = await bench.opened();
    server.saveBy(LI, cases('a=李', 'b=乙'));
    sidecar.changed(cases('a=张'));
    await bench.clock.pass(QUIET_MS);
    expect(bench.saved()).toEqual(['张', '乙']);
    expect(told).toEqual([]);
  });

  it('left before it was a version, it is one when it is opened again', async () => {
    const bench = new BesideBench();
    bench.keep(cases('甲'));
    const first = await bench.opened();
    first.sidecar.changed(cases('甲', '乙'));
    first.sidecar.close();
    first.desk.close();
    await bench.clock.pass(1000);
    expect(bench.saved()).toEqual(['甲']);
    const { shown } = await bench.opened();
    await bench.clock.pass(QUIET_MS);
    expect(bench.saved()).toEqual(['甲', '乙']);
    expect(namesOf(shown[shown.length - 1])).toEqual(['甲', '乙']);
  });

  it('nobody leaves while the first one can be kept nowhere', async () => {
    const bench = new BesideBench();
    const { sidecar } = await bench.opened();
    bench.beginning = () => 'away';
    sidecar.changed(cases('甲'));
    expect(await sidecar.mayLeave()).toBe(false);
    bench.beginning = () => undefined;
    const leaving = sidecar.mayLeave();
    await bench.clock.pass(400);
    expect(await leaving).toBe(true);
    expect(bench.saved()).toEqual(['甲']);
  });
});

describe('another item is opened in between', () => {
  const moments = [
    ['before it is here', 'document', false],
    ['while it is begun', undefined, false],
    ['while it is saved', 'save', true],
  ] as const;

  it.each(moments)('%s: nothing of the old one is written to the new one', async (_moment, route, isOpen) => {
    const bench = new BesideBench();
    if (route !== undefined) bench.keep(cases('旧'), 'item_a');
    bench.keep(cases('新'), 'item_b');
    const { wait, open } = gate();
    bench.gate = wait;
    if (route !== undefined) bench.server('item_a').gate = (each) => (each === route ? wait() : Promise.resolve());
    const old = bench.lay('item_a');
    const opening = old.sidecar.open();
    if (isOpen) {
      await bench.clock.pass(400);
      await opening;
    }
    old.sidecar.changed(cases('旧', '旧二'));
    await bench.clock.pass(QUIET_MS + 100);
    old.sidecar.close();
    old.desk.close();

    const fresh = await bench.opened('item_b');
    open();
    // The designer of the old one had a last word.
    old.sidecar.changed(cases('旧', '旧二', '旧三'));
    await bench.clock.pass(60_000);
    expect(old.told.filter((each) => each === 'lost').length).toBeGreaterThan(0);
    expect(bench.saved('item_b')).toEqual(['新']);
    expect(fresh.shown).toEqual([cases('新')]);
    expect(bench.server('item_b').versions).toHaveLength(1);

    fresh.sidecar.changed(cases('新', '新二'));
    await bench.clock.pass(QUIET_MS);
    expect(bench.saved('item_b')).toEqual(['新', '新二']);
  });

  it('after it did not load: what is lost by that is told', async () => {
    const bench = new BesideBench();
    const server = bench.keep(cases('旧'));
    server.mishap = () => 'store-away';
    const { sidecar, told, desk } = await bench.opened();
    sidecar.changed(cases('旧二'));
    await bench.clock.pass(100);
    sidecar.close();
    desk.close();
    expect(told).toEqual(['notOpened', 'notSaved', 'lost']);
    server.mishap = () => undefined;
    await sidecar.retry();
    await bench.clock.pass(60_000);
    expect(bench.saved()).toEqual(['旧']);
  });
});
