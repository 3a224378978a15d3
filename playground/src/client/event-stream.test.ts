import { describe, expect, it } from 'vitest';

import type { ServerEvent } from '../api/index.js';
import { HandClock } from '../desk/testing/hand-clock.js';
import { EventStream, GRACE_MS, HIDDEN_MS, type PageSigns, type Source } from './event-stream.js';
import { Refusal, type RefusalCode } from './refusal.js';

class FakeSource implements Source {
  isClosed = false;
  readonly #listeners = new Map<string, ((event: { data?: unknown; lastEventId?: string }) => void)[]>();

  constructor(readonly url: string) {}

  addEventListener(type: string, listener: (event: { data?: unknown; lastEventId?: string }) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  close(): void {
    this.isClosed = true;
  }

  say(type: string, event: { data?: unknown; lastEventId?: string } = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }

  tell(event: ServerEvent, lastEventId = ''): void {
    this.say(event.kind, { data: JSON.stringify(event), lastEventId });
  }
}

class Page implements PageSigns {
  hidden = false;
  tell: (sign: 'visibility' | 'online' | 'offline') => void = () => undefined;
  isHidden = (): boolean => this.hidden;
  listen = (listener: (sign: 'visibility' | 'online' | 'offline') => void): (() => void) => {
    this.tell = listener;
    return () => (this.tell = () => undefined);
  };
}

function stage(whoIsHere?: () => Promise<unknown>): { clock: HandClock; page: Page; sources: FakeSource[]; stream: EventStream; heard: ServerEvent[]; states: boolean[]; last: () => FakeSource } {
  const [clock, page, sources] = [new HandClock(), new Page(), [] as FakeSource[]];
  const connect = (url: string): Source => {
    const source = new FakeSource(url);
    sources.push(source);
    return source;
  };
  const stream = new EventStream({ connect, clock, page, ...(whoIsHere === undefined ? {} : { whoIsHere }) });
  const heard: ServerEvent[] = [];
  const states: boolean[] = [];
  stream.subscribe((event) => heard.push(event));
  stream.onConnection((isConnected) => states.push(isConnected));
  const last = (): FakeSource => {
    const source = sources[sources.length - 1];
    if (source === undefined) throw new Error('never connected');
    return source;
  };
  return { clock, page, sources, stream, heard, states, last };
}

const ITEM: ServerEvent = { kind: 'item', itemId: 'item_x', by: { id: 'usr_a', name: '张敏' }, at: 0 };

describe('EventStream', () => {
  it('has one connection, and tells every listener', () => {
    const { stream, heard, last, sources } = stage();
    stream.open();
    stream.open();
    last().say('open');
    last().tell(ITEM, '7');
    expect(sources.map(({ url }) => url)).toEqual(['/api/v1/events']);
    expect(heard).toEqual([{ kind: 'reset' }, ITEM]);
  });

  it('broken, it comes back after a while, and asks for what it missed', async () => {
    const { stream, clock, last, sources, states, heard } = stage();
    stream.open();
    last().say('open');
    last().tell(ITEM, '7');
    last().say('error');
    expect(last().isClosed).toBe(true);
    await clock.pass(5000);
    expect(states).toEqual([false]);
    expect(last().url).toBe('/api/v1/events?after=7');
    last().say('open');
    expect([states, sources.length]).toEqual([[false, true], 2]);
    // Nothing is unknown: nobody has to read everything again.
    expect(heard).toEqual([{ kind: 'reset' }, ITEM]);
  });

  describe('what is told when it breaks', () => {
    const refused = (code: RefusalCode) => () => Promise.reject(new Refusal(code, code, undefined, undefined));
    /** Connected, and broken this moment. */
    function broken(whoIsHere?: () => Promise<unknown>): ReturnType<typeof stage> {
      const staged = stage(whoIsHere);
      staged.stream.open();
      staged.last().say('open');
      staged.last().say('error');
      return staged;
    }

    it('nothing, where it is back within the grace', async () => {
      const { clock, last, states } = broken(() => Promise.resolve());
      clock.lot = 0;
      await clock.pass(GRACE_MS - 1);
      last().say('open');
      await clock.pass(600_000);
      expect(states).toEqual([]);
    });

    it('that the server is away, at once where it does not answer either', async () => {
      const { clock, states } = broken(refused('offline'));
      await clock.pass(0);
      expect(states).toEqual([false]);
    });

    it.each<[string, () => Promise<unknown>]>([
      ['it answers, and the stream stays broken', () => Promise.resolve()],
      ['it answers with a fault', refused('broken')],
      ['it does not answer in time', () => new Promise(() => undefined)],
    ])('that the server is away, after the grace where %s', async (_case, whoIsHere) => {
      const { clock, states } = broken(whoIsHere);
      await clock.pass(GRACE_MS - 1);
      expect(states).toEqual([]);
      await clock.pass(1);
      expect(states).toEqual([false]);
    });

    it('nothing, where the session has ended; it is not tried again before somebody signs in', async () => {
      const { clock, page, sources, states, stream, last } = broken(refused('not-signed-in'));
      await clock.pass(600_000);
      page.tell('visibility');
      expect([states, sources.length, clock.waiting]).toEqual([[], 1, 0]);
      stream.tryNow();
      last().say('open');
      expect([states, sources.length]).toEqual([[], 2]);
    });

    it('that it is there again, where it comes back to say that the session has ended', async () => {
      let code: RefusalCode = 'offline';
      const { clock, last, states } = broken(() => refused(code)());
      await clock.pass(3000);
      expect(states).toEqual([false]);
      code = 'not-signed-in';
      last().say('error');
      await clock.pass(0);
      expect(states).toEqual([false, true]);
    });

    it('nothing, where it was closed meanwhile', async () => {
      const { clock, states, stream } = broken(refused('offline'));
      stream.close();
      await clock.pass(600_000);
      expect([states, clock.waiting]).toEqual([[], 0]);
    });
  });

  it('while the server is away it tries less and less often, and at once when the network is back', async () => {
    const { stream, clock, page, last, sources } = stage();
    stream.open();
    for (let minute = 0; minute < 60; minute += 1) {
      last().say('error');
      await clock.pass(60_000);
    }
    expect(sources.length).toBeLessThan(70);
    const before = sources.length;
    last().say('error');
    page.tell('online');
    expect(sources.length).toBe(before + 1);
    expect(sources.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
  });

  it('hidden for half a minute it gives the connection back, and comes again when it is looked at', async () => {
    const { stream, clock, page, last, sources, states } = stage();
    stream.open();
    last().say('open');
    last().tell(ITEM, '9');
    page.hidden = true;
    page.tell('visibility');
    await clock.pass(HIDDEN_MS - 1);
    expect(last().isClosed).toBe(false);
    await clock.pass(1);
    expect(last().isClosed).toBe(true);
    page.hidden = false;
    page.tell('visibility');
    expect([sources.length, last().url, states]).toEqual([2, '/api/v1/events?after=9', []]);
  });

  it('hidden for a moment it stays', async () => {
    const { stream, clock, page, sources, last } = stage();
    stream.open();
    page.hidden = true;
    page.tell('visibility');
    await clock.pass(10_000);
    page.hidden = false;
    page.tell('visibility');
    await clock.pass(HIDDEN_MS);
    expect([sources.length, last().isClosed]).toEqual([1, false]);
  });

  it('announces the document that is watched, once from one editor to the next', async () => {
    const { stream, clock, last, sources, states } = stage();
    stream.open();
    const leave = stream.subscribe(() => undefined, { itemId: 'item_x', kind: 'item', draftId: 'dft_1' });
    await clock.pass(0);
    expect(last().url).toBe('/api/v1/events?item=item_x&kind=item&draft=dft_1');
    leave();
    const leaveNext = stream.subscribe(() => undefined, { itemId: 'item_y', kind: 'guide' });
    await clock.pass(0);
    expect(last().url).toBe('/api/v1/events?item=item_y&kind=guide');
    leaveNext();
    await clock.pass(0);
    expect(last().url).toBe('/api/v1/events');
    expect([sources.length, states]).toEqual([4, []]);
    expect(sources.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
  });

  it('closed it is silent', async () => {
    const { stream, clock, page, heard, sources, last } = stage();
    stream.open();
    const source = last();
    stream.close();
    source.tell(ITEM);
    page.tell('online');
    await clock.pass(600_000);
    expect([source.isClosed, heard, sources.length, clock.waiting]).toEqual([true, [], 1, 0]);
  });
});
