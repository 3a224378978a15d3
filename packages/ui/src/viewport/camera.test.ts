import { describe, expect, it, vi } from 'vitest';

import { Camera } from './camera.js';

function camera(size = { width: 400, height: 300 }) {
  const changed = vi.fn();
  const made = new Camera(() => ({ minZoom: 0.1, maxZoom: 4 }), changed);
  if (size.width > 0) made.resize(size);
  changed.mockClear();
  return { made, changed };
}

describe('a camera', () => {
  it('goes smoothly, frame by frame, and says when it has arrived', async () => {
    const { made, changed } = camera();
    const arrived = vi.fn();

    void made.go({ x: 100, y: 0, zoom: 1 }, true).then(arrived);
    expect(made.view.x).toBe(0);
    expect(made.aim.x).toBe(100);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(made.advance(1000)).toBe(true);
    expect(made.advance(1100)).toBe(true);
    expect(made.view.x).toBeGreaterThan(50);
    expect(made.view.x).toBeLessThan(100);
    expect(arrived).not.toHaveBeenCalled();
    expect(made.advance(2000)).toBe(false);
    await Promise.resolve();

    expect(made.view).toEqual({ x: 100, y: 0, zoom: 1 });
    expect(arrived).toHaveBeenCalledTimes(1);
  });

  it('leaves a move when it is sent elsewhere', async () => {
    const { made } = camera();
    const first = made.go({ x: 100, y: 0, zoom: 1 }, true);
    made.advance(0);
    made.advance(50);

    await Promise.all([first, made.go({ x: -10, y: 0, zoom: 1 })]);

    expect(made.view.x).toBe(-10);
    expect(made.advance(100)).toBe(false);
  });

  it('says nothing when nothing changes', () => {
    const { made, changed } = camera();
    void made.go(made.view);
    void made.go(made.view, true);
    made.resize(made.size);
    expect(changed).not.toHaveBeenCalled();
  });

  it('keeps its middle when it is resized, and stays calm without a size', () => {
    const { made } = camera();
    made.resize({ width: 0, height: 300 });
    expect(made.size).toEqual({ width: 400, height: 300 });
    made.resize({ width: 600, height: 300 });
    expect(made.view).toEqual({ x: -100, y: 0, zoom: 1 });
  });

  it('waits for a size, and then does what was asked last', async () => {
    const { made } = camera({ width: 0, height: 0 });
    const did: string[] = [];
    const act = (name: string) => made.whenSized(() => Promise.resolve(void did.push(name)));
    const both = Promise.all([act('first'), act('second')]);
    expect(did).toEqual([]);
    made.resize({ width: 10, height: 10 });
    await both;
    expect(did).toEqual(['second']);
  });

  it('holds the zoom to its limits and some of the content in sight', () => {
    const { made } = camera();
    made.bind({ x: 0, y: 0, width: 1000, height: 1000 });
    void made.go({ x: 99_999, y: 0, zoom: 99 });
    expect(made.view).toEqual({ x: 1000 - 16, y: 0, zoom: 4 });
    made.bind({ x: 0, y: 0, width: 100, height: 1000 });
    expect(made.view.x).toBe(100 - 16);
  });
});
