import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import type { Point } from '../overlay/floating.js';
import type { Rect, Size } from './rect.js';
import { centred, clampZoom, dragged, fitted, keptInSight, pinched, resized, revealing, steppedZoom, toContent, toWindow, viewBetween, visibleRect, zoomedAbout, type View, type ZoomLimits } from './view.js';

const limits: ZoomLimits = { minZoom: 0.1, maxZoom: 4 };
const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const zoom = fc.double({ min: 0.1, max: 4, noNaN: true });
const view: fc.Arbitrary<View> = fc.record({ x: coordinate, y: coordinate, zoom });
const point: fc.Arbitrary<Point> = fc.record({ x: fc.double({ min: 0, max: 2000, noNaN: true }), y: fc.double({ min: 0, max: 2000, noNaN: true }) });
const size: fc.Arbitrary<Size> = fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 3000 }) });
const rect: fc.Arbitrary<Rect> = fc.record({ x: coordinate, y: coordinate, width: fc.integer({ min: 1, max: 100_000 }), height: fc.integer({ min: 1, max: 100_000 }) });
const runs = { numRuns: numRuns(300, 20_000) };

function near(a: number, b: number, tolerance = 1e-3): boolean {
  return Math.abs(a - b) <= tolerance;
}

describe('a view', () => {
  it('tells the same place in the window and on the content, there and back', () => {
    fc.assert(
      fc.property(view, point, (from, at) => {
        const back = toWindow(from, toContent(from, at));
        return near(back.x, at.x) && near(back.y, at.y);
      }),
      runs,
    );
  });

  it('keeps the point that it is zoomed about', () => {
    fc.assert(
      fc.property(view, zoom, point, (from, to, at) => {
        const [before, after] = [toContent(from, at), toContent(zoomedAbout(from, to, at), at)];
        return near(before.x, after.x) && near(before.y, after.y);
      }),
      runs,
    );
  });

  it('keeps that point all the way of a smooth zoom, and its zoom between the ends', () => {
    fc.assert(
      fc.property(view, zoom, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, at, part) => {
        const between = viewBetween(from, zoomedAbout(from, to, at), part);
        const [before, after] = [toWindow(between, toContent(from, at)), at];
        const isBetween = between.zoom >= Math.min(from.zoom, to) - 1e-9 && between.zoom <= Math.max(from.zoom, to) + 1e-9;
        return isBetween && near(before.x, after.x, 0.1) && near(before.y, after.y, 0.1);
      }),
      runs,
    );
  });

  it('goes from the one view to the other', () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        expect(viewBetween(from, to, 0)).toEqual(from);
        expect(viewBetween(from, to, 1)).toEqual(to);
      }),
      runs,
    );
  });

  it('has the content follow the hand', () => {
    expect(dragged({ x: 100, y: 50, zoom: 2 }, 20, -10)).toEqual({ x: 90, y: 55, zoom: 2 });
  });

  it('keeps what is under the fingers under them, while the limits let it', () => {
    fc.assert(
      fc.property(view, point, point, point, fc.double({ min: 0.5, max: 2, noNaN: true }), (from, a, b, to, wider) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 1 && from.zoom * wider <= 4 && from.zoom * wider >= 0.1);
        const after = [to, { x: to.x + (b.x - a.x) * wider, y: to.y + (b.y - a.y) * wider }] as const;
        const view = pinched(from, [a, b], after, limits);
        return [a, b].every((finger, index) => {
          const [was, is] = [toContent(from, finger), toContent(view, after[index]!)];
          return near(was.x, is.x, 0.01) && near(was.y, is.y, 0.01);
        });
      }),
      runs,
    );
  });

  it('does not zoom by fingers on one spot', () => {
    const at = { x: 10, y: 10 };
    expect(pinched({ x: 0, y: 0, zoom: 1 }, [at, at], [at, at], limits)).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  it('keeps its middle when the window has another size', () => {
    fc.assert(
      fc.property(view, size, size, (from, before, after) => {
        const view = resized(from, before, after);
        const [was, is] = [visibleRect(from, before), visibleRect(view, after)];
        return near(was.x + was.width / 2, is.x + is.width / 2) && near(was.y + was.height / 2, is.y + is.height / 2);
      }),
      runs,
    );
  });
});

describe('fit', () => {
  it('shows all of the content in the middle, and no smaller than it must', () => {
    fc.assert(
      fc.property(rect, size, (bounds, window) => {
        const view = fitted(bounds, window, {}, { minZoom: 0, maxZoom: 4 });
        const { x, y, width, height } = visibleRect(view, window);
        const isInside = x <= bounds.x + 1e-3 && y <= bounds.y + 1e-3 && x + width >= bounds.x + bounds.width - 1e-3 && y + height >= bounds.y + bounds.height - 1e-3;
        const isMiddle = near(x + width / 2, bounds.x + bounds.width / 2) && near(y + height / 2, bounds.y + bounds.height / 2);
        const free = { x: (width - bounds.width) * view.zoom, y: (height - bounds.height) * view.zoom };
        const isTight = view.zoom === 1 || Math.min(free.x, free.y) <= 48.001;
        return isInside && isMiddle && isTight && view.zoom <= 1;
      }),
      runs,
    );
  });

  it.each<[what: string, bounds: Rect, window: Size, expected: View]>([
    ['small content is not blown up', { x: 0, y: 0, width: 100, height: 100 }, { width: 1000, height: 500 }, { x: -450, y: -200, zoom: 1 }],
    ['content of no size', { x: 10, y: 20, width: 0, height: 0 }, { width: 100, height: 100 }, { x: -40, y: -30, zoom: 1 }],
    ['too large for the least zoom', { x: 0, y: 0, width: 100_000, height: 100 }, { width: 100, height: 100 }, { x: 49_500, y: -450, zoom: 0.1 }],
  ])('%s', (_what, bounds, window, expected) => {
    expect(fitted(bounds, window, {}, limits)).toEqual(expected);
  });
});

describe('what is pushed away', () => {
  it('stays in sight, and what is in sight is left alone', () => {
    fc.assert(
      fc.property(view, rect, size, (from, bounds, window) => {
        const kept = keptInSight(from, bounds, window);
        const { x, y, width, height } = visibleRect(kept, window);
        const common = { x: Math.min(x + width, bounds.x + bounds.width) - Math.max(x, bounds.x), y: Math.min(y + height, bounds.y + bounds.height) - Math.max(y, bounds.y) };
        const least = { x: Math.min(64 / kept.zoom, width / 2, bounds.width), y: Math.min(64 / kept.zoom, height / 2, bounds.height) };
        const again = keptInSight(kept, bounds, window);
        return common.x >= least.x - 1e-3 && common.y >= least.y - 1e-3 && near(again.x, kept.x) && near(again.y, kept.y);
      }),
      runs,
    );
  });
});

describe('reveal', () => {
  /** The least move along one side that shows it: tried px by px. */
  function leastMove(start: number, length: number, room: number, padding: number): number {
    const free = Math.max(0, Math.min(padding, (room - length) / 2));
    for (let way = 0; way < 10_000; way += 0.5) for (const move of [way, -way]) if (start - move >= free && start - move + length <= room - free) return move;
    throw new Error('It does not fit.');
  }

  it('moves no farther than it must', () => {
    const along = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(along, along, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 60 }), (x, y, width, height, padding) => {
        const window = { width: 400, height: 300 };
        const view = revealing({ x: 0, y: 0, zoom: 1 }, { x, y, width, height }, window, { padding }, limits);
        expect({ x: view.x, y: view.y }).toEqual({ x: leastMove(x, width, 400, padding) + 0, y: leastMove(y, height, 300, padding) + 0 });
      }),
      { numRuns: numRuns(60, 2000) },
    );
  });

  it.each<[what: string, from: View, of: Rect, options: { zoomIn?: boolean }, expected: View]>([
    ['what is seen stays', { x: 0, y: 0, zoom: 1 }, { x: 100, y: 100, width: 50, height: 50 }, {}, { x: 0, y: 0, zoom: 1 }],
    ['of what is too large, the beginning', { x: 900, y: 0, zoom: 1 }, { x: 1000, y: 0, width: 5000, height: 10 }, {}, { x: 1000, y: -24, zoom: 1 }],
    ['in the midst of what is too large', { x: 2000, y: 0, zoom: 1 }, { x: 1000, y: 100, width: 5000, height: 10 }, {}, { x: 2000, y: 0, zoom: 1 }],
    ['nearer where nothing can be read', { x: 0, y: 0, zoom: 0.25 }, { x: 400, y: 400, width: 100, height: 100 }, { zoomIn: true }, { x: 337.5, y: 337.5, zoom: 1 }],
    ['not nearer where it can be', { x: 0, y: 0, zoom: 0.75 }, { x: 100, y: 100, width: 100, height: 100 }, { zoomIn: true }, { x: 0, y: 0, zoom: 0.75 }],
  ])('%s', (_what, from, of, options, expected) => {
    expect(revealing(from, of, { width: 400, height: 300 }, options, limits)).toEqual(expected);
  });
});

describe('the steps of the zoom', () => {
  it.each<[from: number, by: 1 | -1, to: number]>([
    [1, 1, 1.25],
    [1, -1, 0.75],
    [0.6, 1, 0.75],
    [0.6, -1, 0.5],
    [0.999, 1, 1.25],
    [4, 1, 4],
    [0.1, -1, 0.1],
    [0.05, 1, 0.1],
  ])('from %s by %s to %s', (from, by, to) => {
    expect(steppedZoom(from, by, limits)).toBe(to);
  });

  it('ends at the limits wherever they are', () => {
    expect(steppedZoom(4, 1, { minZoom: 0.1, maxZoom: 8 })).toBe(8);
    expect(clampZoom(9, limits)).toBe(4);
    expect(centred({ x: 50, y: 50 }, 2, { width: 100, height: 100 })).toEqual({ x: 25, y: 25, zoom: 2 });
  });
});

describe('fitted, beside what covers the window', () => {
  const limits = { minZoom: 0.1, maxZoom: 4 };
  const size = { width: 800, height: 600 };
  it.each([
    ['nothing', { top: 0, bottom: 0 }, 24, 576],
    ['the bottom', { top: 0, bottom: 60 }, 24, 540],
    ['the top', { top: 60, bottom: 0 }, 60, 576],
    ['less than stays free anyway', { top: 10, bottom: 10 }, 24, 576],
    ['so much that little would be left, which is not minded', { top: 0, bottom: 300 }, 24, 576],
  ])('%s', (_what, covered, top, bottom) => {
    const bounds = { x: 50, y: 70, width: 100, height: 4000 };
    const view = fitted(bounds, size, {}, limits, covered);
    expect((bounds.y - view.y) * view.zoom).toBeCloseTo(top, 6);
    expect((bounds.y + bounds.height - view.y) * view.zoom).toBeCloseTo(bottom, 6);
  });
});
