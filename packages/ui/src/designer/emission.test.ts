import type { Cause } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { FakeTiming } from '../../../core/src/runner/testing/fake-timing.js';
import { Emission, TYPING_PAUSE_MS } from './emission.js';
import type { SessionChange } from './session.js';

const typed = (value: string, run = 'rename a'): SessionChange<string> => ({ cause: { kind: 'edit', edit: 'rename', args: {} }, run, read: () => value });
const done = (value: string, kind: Cause['kind'] = 'edit'): SessionChange<string> => ({
  cause: kind === 'edit' ? { kind, edit: 'move', args: {} } : kind === 'bail' || kind === 'reset' ? { kind } : { kind, edit: 'move', args: {} },
  run: undefined,
  read: () => value,
});

function bench() {
  const timing = new FakeTiming();
  const sent: string[] = [];
  const said: string[] = [];
  const failures: unknown[] = [];
  const emission = new Emission<string>({
    send: (value) => {
      sent.push(value);
      said.push(value);
    },
    onPause: () => said.push('|'),
    onFailure: (error) => failures.push(error),
    timing,
  });
  return { emission, timing, sent, said, failures };
}

describe('Emission: what the host hears', () => {
  it('is each edit at once', () => {
    const { emission, sent } = bench();
    emission.changed(done('a'));
    emission.changed(done('b', 'undo'));
    expect(sent).toEqual(['a', 'b']);
  });

  it('is a run of typing once, when nothing has been typed for a while', () => {
    const { emission, timing, sent } = bench();
    emission.changed(typed('营'));
    timing.pass(TYPING_PAUSE_MS - 1);
    emission.changed(typed('营业'));
    timing.pass(TYPING_PAUSE_MS - 1);
    expect(sent).toEqual([]);
    timing.pass(1);
    expect(sent).toEqual(['营业']);
  });

  it('is a run of typing, then the edit that ended it', () => {
    const { emission, said } = bench();
    emission.changed(typed('营业'));
    emission.changed(done('moved'));
    expect(said).toEqual(['|', '营业', 'moved']);
  });

  it('is each field for itself', () => {
    const { emission, sent } = bench();
    emission.changed(typed('a1', 'rename a'));
    emission.changed(typed('b1', 'rename b'));
    expect(sent).toEqual(['a1']);
    void emission.flush();
    expect(sent).toEqual(['a1', 'b1']);
  });

  it('is what is pending, when it asks; and nothing twice', async () => {
    const { emission, timing, said } = bench();
    emission.changed(typed('营业'));
    await emission.flush();
    timing.pass(TYPING_PAUSE_MS * 2);
    await emission.flush();
    expect(said).toEqual(['|', '营业']);
  });

  it('is nothing of a document that it has replaced', () => {
    const { emission, timing, sent } = bench();
    emission.changed(typed('营业'));
    emission.reset('another');
    timing.pass(TYPING_PAUSE_MS * 2);
    expect(sent).toEqual([]);
  });
});

describe('Emission of documents that take a while to read', () => {
  const slow = (value: string, ms: number): SessionChange<string> => ({
    cause: { kind: 'edit', edit: 'move', args: {} },
    run: undefined,
    read: () => new Promise((resolve) => setTimeout(resolve, ms, value)),
  });

  it('keeps the order, whichever is ready first', async () => {
    const { emission, sent } = bench();
    emission.changed(slow('first', 20));
    emission.changed(slow('second', 1));
    emission.changed(done('third'));
    expect(sent).toEqual([]);
    await emission.flush();
    expect(sent).toEqual(['first', 'second', 'third']);
  });

  it('drops what belongs to a document that was replaced meanwhile', async () => {
    const { emission, sent } = bench();
    emission.changed(slow('first', 5));
    emission.reset('another');
    await emission.flush();
    expect(sent).toEqual([]);
  });

  it('tells of a failure and goes on', async () => {
    const { emission, sent, failures } = bench();
    emission.changed({ ...slow('first', 1), read: () => Promise.reject(new Error('no XML')) });
    emission.changed(slow('second', 1));
    await emission.flush();
    expect(failures).toEqual([new Error('no XML')]);
    expect(sent).toEqual(['second']);
  });
});

describe('Emission.isEcho', () => {
  const hostile = Object.defineProperty({}, 'name', { enumerable: true, get: () => expect.unreachable() });
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;

  it.each<[string, unknown, unknown, boolean]>([
    ['an equal copy', { name: 'a', list: [1] }, { list: [1], name: 'a' }, true],
    ['a proxy of it, as frameworks make', { name: 'a' }, new Proxy({ name: 'a' }, {}), true],
    ['another value', { name: 'a' }, { name: 'b' }, false],
    ['a cycle', { name: 'a' }, cyclic, false],
    ['a getter that throws', { name: 'a' }, hostile, false],
    ['nothing', { name: 'a' }, undefined, false],
  ])('%s', (_case, known, value, is) => {
    const emission = new Emission<unknown>({ send: () => undefined, onPause: () => undefined, onFailure: () => undefined });
    emission.reset(known);
    expect(emission.isEcho(value)).toBe(is);
  });

  it('knows what was sent last, not what was sent before', () => {
    const { emission } = bench();
    emission.changed(done('a'));
    emission.changed(done('b'));
    expect(emission.isEcho('b')).toBe(true);
    expect(emission.isEcho('a')).toBe(false);
  });
});
