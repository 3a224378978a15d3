import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { CardSizes, layoutGuide } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import { evenText } from '../layout/testing/even-text.js';
import { parseGuide } from '../model/parse-guide.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { firstCollapsed } from './first-branches.js';
import { firstView, fittingZoom } from './first-view.js';

const sizes = new CardSizes(1, evenText(1));
const WINDOW = { width: 900, height: 500 };
const licence = parseGuide(readFileSync(new URL('../../../samples/items/food-business-licence/guide.json', import.meta.url), 'utf8')).value!;

describe('what is first open', () => {
  it('is all of a guide that has room', () => {
    expect(firstCollapsed(readingOrder(sampleGuide), sizes, { width: 1800, height: 900 }, []).size).toBe(0);
  });

  it.each([
    ['a real guide', licence],
    ['a thousand nodes', bigGuide(1000)],
  ])('is as much as stands there comfortably: %s', (_what, guide) => {
    const order = readingOrder(guide);
    const collapsed = firstCollapsed(order, sizes, WINDOW, []);
    const zoom = (closed: ReadonlySet<string>): number => fittingZoom(layoutGuide(order, closed, sizes), WINDOW);
    expect(zoom(collapsed)).toBeGreaterThanOrEqual(0.8);
    // No branch that is seen closed would have had room.
    const { nodes, places } = { ...layoutGuide(order, collapsed, sizes), nodes: order.nodes };
    const seen = [...places].map((place) => nodes[place]!.id).filter((id) => collapsed.has(id));
    expect(seen.length).toBeGreaterThan(0);
    for (const id of seen) expect(zoom(new Set([...collapsed].filter((each) => each !== id)))).toBeLessThan(0.8);
  });

  it('never closes the first question, nor what leads to what is wanted', () => {
    fc.assert(
      fc.property(randomGuides, fc.nat(), (guide, chosen) => {
        const order = readingOrder(guide);
        const wanted = order.nodes.length === 0 ? undefined : order.nodes[chosen % order.nodes.length];
        const collapsed = firstCollapsed(order, sizes, { width: 300, height: 150 }, wanted === undefined ? [] : [wanted.id]);
        if (wanted === undefined) return;
        const { cards } = layoutGuide(order, collapsed, sizes);
        expect(cards[order.placeOf(wanted.id)!]).toBeGreaterThanOrEqual(0);
        expect(collapsed.has(order.nodes[0]!.id)).toBe(false);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});

describe('the first view', () => {
  const box = (width: number, height: number) => ({ x: 0, y: 0, width, height });
  it.each([
    ['small: at the left, in the middle', box(400, 200), 0.6, { x: -24, y: -150, zoom: 1 }],
    ['larger: as large as has room', box(1050, 200), 0.6, { x: -30, y: 100 - 312.5, zoom: 0.8 }],
    ['hardly to be read: all of it', box(1400, 200), 0.6, { x: -40, y: 100 - 500 / 1.2, zoom: 0.6 }],
    ['hardly to be read, of which more is collapsed: the first card, comfortably', box(1400, 200), 0.8, { x: -30, y: 4050 - 312.5, zoom: 0.8 }],
    ['too large: the first card, comfortably', box(9000, 9000), 0.6, { x: -30, y: 4050 - 312.5, zoom: 0.8 }],
  ])('%s', (_what, content, least, view) => {
    const seen = firstView(content, { ...box(204, 100), y: 4000 }, WINDOW, least);
    expect(seen.zoom).toBeCloseTo(view.zoom);
    expect(seen.x).toBeCloseTo(view.x);
    expect(seen.y).toBeCloseTo(view.y);
  });
});
