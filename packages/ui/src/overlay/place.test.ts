import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { place, type Placement, type PlaceWish } from './place.js';

const window = { width: 1000, height: 600 };
const wish = (more: Partial<PlaceWish>): PlaceWish => ({
  anchor: { x: 100, y: 100, width: 80, height: 32 },
  popup: { width: 200, height: 150 },
  window,
  placement: 'bottom-start',
  gap: 4,
  margin: 8,
  ...more,
});

describe('place', () => {
  it.each<[Placement, number, number]>([
    ['bottom-start', 100, 136],
    ['bottom-end', 8, 136],
    ['bottom', 40, 136],
    ['right-start', 184, 100],
    ['right-end', 184, 8],
    ['right', 184, 41],
  ])('%s', (placement, x, y) => {
    expect(place(wish({ placement }))).toMatchObject({ x, y });
  });

  it.each<[string, Partial<PlaceWish>, object]>([
    ['below, where above has more room', { anchor: { x: 100, y: 500, width: 80, height: 32 } }, { side: 'top', y: 346 }],
    ['below, if neither side is enough and below has more', { anchor: { x: 100, y: 200, width: 80, height: 32 }, popup: { width: 200, height: 500 } }, { side: 'bottom', maxHeight: 356 }],
    ['to the right, where the left has more room', { placement: 'right-start', anchor: { x: 900, y: 100, width: 80, height: 32 } }, { side: 'left', x: 696 }],
    ['above at the top of the window, so below', { placement: 'top', anchor: { x: 100, y: 2, width: 80, height: 32 } }, { side: 'bottom', y: 38 }],
    ['beyond the right edge, so shifted', { anchor: { x: 950, y: 100, width: 40, height: 32 } }, { x: 792 }],
    ['wider than the window', { popup: { width: 3000, height: 100 } }, { x: 8, maxWidth: 984 }],
    ['beside an anchor that has scrolled out of sight', { anchor: { x: -500, y: -300, width: 80, height: 32 } }, { x: 8, y: 8 }],
    ['never lower than a list can be read', { window: { width: 400, height: 160 }, anchor: { x: 10, y: 70, width: 80, height: 32 }, popup: { width: 100, height: 400 } }, { maxHeight: 120 }],
  ])('wished %s', (_case, more, expected) => {
    expect(place(wish(more))).toMatchObject(expected);
  });

  it('keeps the popup in the window, and off its anchor where a side is large enough', () => {
    const length = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 550 }), width: length, height: length }),
        fc.record({ width: length, height: length }),
        fc.constantFrom<Placement>('top', 'top-start', 'top-end', 'bottom', 'bottom-start', 'bottom-end', 'left', 'left-start', 'right', 'right-end'),
        (anchor, popup, placement) => {
          const { x, y, maxWidth, maxHeight, side } = place(wish({ anchor, popup, placement }));
          const width = Math.min(popup.width, maxWidth);
          const height = Math.min(popup.height, maxHeight);
          expect(x).toBeGreaterThanOrEqual(8);
          expect(y).toBeGreaterThanOrEqual(8);
          expect(x + width).toBeLessThanOrEqual(993);
          expect(y + height).toBeLessThanOrEqual(593);
          const rooms = { top: anchor.y - 12, bottom: 588 - anchor.y - anchor.height, left: anchor.x - 12, right: 988 - anchor.x - anchor.width };
          const isUpright = side === 'top' || side === 'bottom';
          if (rooms[side] < (isUpright ? popup.height : popup.width)) return;
          const isApart = x + width <= anchor.x || x >= anchor.x + anchor.width || y + height <= anchor.y || y >= anchor.y + anchor.height;
          expect(isApart).toBe(true);
        },
      ),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
