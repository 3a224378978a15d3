import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { indexGuide } from '../model/guide-index.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { CardMap } from './card-map.js';
import { boxOf, CardSizes, layoutGuide, type Box } from './guide-layout.js';
import { readingOrder } from './reading-order.js';
import { evenText } from './testing/even-text.js';

const runs = { numRuns: numRuns(300, 20_000) };
const oneLine = (): CardSizes => new CardSizes(1, evenText(1));
const meets = (a: Box, b: Box): boolean => a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

const windowArb = fc.record({ x: fc.integer({ min: -200, max: 2000 }), y: fc.integer({ min: -200, max: 2000 }), width: fc.integer({ min: 0, max: 1500 }), height: fc.integer({ min: 0, max: 1500 }) });

describe('the layout of a guide', () => {
  it('draws all, or all that no collapsed question hides', () => {
    fc.assert(
      fc.property(randomGuides, fc.integer({ min: 0, max: 63 }), (guide, chosen) => {
        const order = readingOrder(guide);
        const collapsed = new Set(order.nodes.filter((_, place) => ((chosen >> place % 6) & 1) === 1).map(({ id }) => id));
        const { places, cards } = layoutGuide(order, collapsed, oneLine());
        const isHidden = (place: number): boolean => {
          const above = order.parents[place]!;
          return above >= 0 && (collapsed.has(order.nodes[above]!.id) || isHidden(above));
        };
        expect([...places]).toEqual([...order.nodes.keys()].filter((place) => !isHidden(place)));
        places.forEach((place, card) => expect(cards[place]).toBe(card));
      }),
      runs,
    );
  });

  it('begins each line in the middle of its option', () => {
    const order = readingOrder(sampleGuide);
    const layout = layoutGuide(order, new Set(), oneLine());
    const map = new CardMap(layout);
    const { question } = indexGuide(sampleGuide).owner('q_area')!;
    const from = map.boxOf(map.cardOf(question.id)!);
    const edge = map.edgeTo(map.cardOf('q_area')!);
    // 1 px of border, 31 of title, then rows of 27: the line leaves in the middle of the first.
    expect(edge.fromY - from.y).toBe(1 + 31 + 13.5);
    expect(edge.fromX).toBe(from.x + from.width);
    expect(edge.toY - map.boxOf(edge.card).y).toBe(1 + 7 + 9);
  });

  it('grows with the text', () => {
    const order = readingOrder(sampleGuide);
    const [usual, double] = [layoutGuide(order, new Set(), oneLine()), layoutGuide(order, new Set(), new CardSizes(2, evenText(1)))];
    expect(double.width).toBe(2 * usual.width);
    expect(double.height).toBeGreaterThan(1.9 * usual.height);
  });

  it('has room for a second line where a text needs one', () => {
    const order = readingOrder(sampleGuide);
    const height = (sizes: CardSizes): number => boxOf(layoutGuide(order, new Set(), sizes), 0).height;
    // A title of two lines, and two options of two.
    expect(height(new CardSizes(1, evenText(2))) - height(oneLine())).toBe(18 + 2 * 16);
  });

  it('has an option stand beside its badges, and a title beside its number', () => {
    const rooms = new Map<string, number>();
    const lines = (text: string, _font: string, width: number): number => {
      rooms.set(text, width);
      return 1;
    };
    const width = (text: string): number => 10 * text.length;
    const sizes = (badges: readonly string[]): CardSizes => new CardSizes(1, { ...evenText(1), lines, width, badges: () => badges });
    layoutGuide(readingOrder(sampleGuide), new Set(), sizes([]));
    const [title, option] = [rooms.get('您要办理什么？')!, rooms.get('新办')!];
    layoutGuide(readingOrder(sampleGuide), new Set(), sizes(['＋1', '有条件']));
    // Their letters, and of each the gap before it and its own edges.
    expect(option - rooms.get('新办')!).toBe(20 + 30 + 2 * 12);
    expect(rooms.get('您要办理什么？')).toBe(title);
    // One digit and a gap, where options have room for a number of three.
    expect(title - option).toBe(24 - 10 - 6);
  });

  it('measures a card once, and again when it or its variable is another', () => {
    const asked: string[] = [];
    const lines = (text: string): number => {
      asked.push(text);
      return 1;
    };
    const sizes = new CardSizes(1, { ...evenText(1), lines });
    layoutGuide(readingOrder(sampleGuide), new Set(), sizes);
    asked.length = 0;
    const nodes = sampleGuide.nodes.map((node) => (node.kind === 'question' && node.id === 'q_agent' ? { ...node, text: '谁来办理？', options: [] } : node));
    layoutGuide(readingOrder({ ...sampleGuide, nodes }), new Set(), sizes);
    expect(asked).toEqual(['谁来办理？']);
  });
});

describe('the map of the cards', () => {
  it('finds what a window shows, as looking at each does', () => {
    fc.assert(
      fc.property(randomGuides, windowArb, (guide, window) => {
        const layout = layoutGuide(readingOrder(guide), new Set(), oneLine());
        const map = new CardMap(layout);
        const cards = [...layout.places.keys()];
        expect(map.cardsIn(window)).toEqual(cards.filter((card) => meets(map.boxOf(card), window)));
        const edges = cards.filter((card) => layout.parents[card]! >= 0).map((card) => map.edgeTo(card));
        const seen = edges.filter(({ fromX, toX, fromY, toY }) => meets({ x: fromX, y: Math.min(fromY, toY), width: toX - fromX, height: Math.abs(toY - fromY) }, window));
        expect(new Set(map.edgesIn(window).map(({ card }) => card))).toEqual(new Set(seen.map(({ card }) => card)));
      }),
      runs,
    );
  });

  it('tells which option stands at a point', () => {
    const map = new CardMap(layoutGuide(readingOrder(sampleGuide), new Set(), oneLine()));
    const { x, y } = map.boxOf(0);
    expect(map.at(x + 5, y + 5)).toEqual({ card: 0, option: undefined });
    expect(map.at(x + 5, y + 40)).toEqual({ card: 0, option: 0 });
    expect(map.at(x + 5, y + 70)).toEqual({ card: 0, option: 1 });
    expect(map.at(x - 5, y + 5)).toBeUndefined();
  });

  it('has the branch that hides a node stand for it', () => {
    const order = readingOrder(sampleGuide);
    const map = new CardMap(layoutGuide(order, new Set(['q_region']), oneLine()));
    expect(map.cardOf('out_large')).toBe(map.cardOf('q_region'));
    expect(map.cardOf('out_gone')).toBeUndefined();
  });

  it('finds what is very tall, and is quick about ten thousand', () => {
    const options = Array.from({ length: 5000 }, (_, at) => ({ id: `opt_${at}` as const, text: '', guard: { kind: 'any' as const }, next: `out_${at}` as const }));
    const outcomes = options.map(({ next }) => ({ id: next, kind: 'outcome' as const, name: '', end: { kind: 'staff' as const, reason: '' } }));
    const guide = { ...sampleGuide, rootId: 'q_root' as const, nodes: [{ id: 'q_root' as const, kind: 'question' as const, variableId: 'var_kind' as const, text: '', ask: 'options' as const, options }, ...outcomes] };
    const map = new CardMap(layoutGuide(readingOrder(guide), new Set(), oneLine()));
    const middle = { x: 0, y: map.layout.height / 2, width: 1000, height: 800 };
    expect(map.cardsIn(middle)).toContain(0);
    expect(map.cardsIn(middle).length).toBeLessThan(20);
    // Seen between two cards that are not: the lines to the ends of the column pass by.
    expect(map.edgesIn({ x: 204, y: 0, width: 36, height: 800 }).length).toBeGreaterThan(5);
  });
});
