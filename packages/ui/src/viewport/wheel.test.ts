import { describe, expect, it } from 'vitest';

import { viewCommand, type ViewCommand } from './view-command.js';
import { wheelWay, wheelZoom } from './wheel.js';

const turn = { deltaX: 0, deltaY: 0, deltaMode: 0, shiftKey: false };
const page = { width: 800, height: 600 };

describe('a turn of the wheel', () => {
  it.each<[what: string, turn: Partial<typeof turn>, dx: number, dy: number]>([
    ['px', { deltaX: 3, deltaY: 120 }, 3, 120],
    ['lines', { deltaY: 3, deltaMode: 1 }, 0, 48],
    ['pages', { deltaX: 1, deltaY: -1, deltaMode: 2 }, 800, -600],
    ['sideways with Shift', { deltaY: 100, shiftKey: true }, 100, 0],
    ['already turned by the browser', { deltaX: 100, shiftKey: true }, 100, 0],
  ])('%s', (_what, part, dx, dy) => {
    expect(wheelWay({ ...turn, ...part }, page)).toEqual({ dx, dy });
  });

  it('zooms out as far as it zoomed in, by a bounded step', () => {
    expect(wheelZoom(5) * wheelZoom(-5)).toBeCloseTo(1);
    expect(wheelZoom(-120)).toBe(wheelZoom(-1200));
    expect(wheelZoom(-120)).toBeGreaterThan(1.2);
    expect(wheelZoom(-120)).toBeLessThan(1.3);
  });
});

describe('a key', () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  it.each<[what: string, key: Parameters<typeof viewCommand>[0], expected: ViewCommand | undefined]>([
    ['an arrow', { ...plain, key: 'ArrowRight' }, { kind: 'pan', dx: -60, dy: 0 }],
    ['an arrow with Shift', { ...plain, key: 'ArrowUp', shiftKey: true }, { kind: 'pan', dx: 0, dy: 300 }],
    ['plus, with Shift as on most keyboards', { ...plain, key: '+', shiftKey: true }, { kind: 'step', by: 1 }],
    ['minus', { ...plain, key: '-' }, { kind: 'step', by: -1 }],
    ['nought', { ...plain, key: '0' }, { kind: 'to', zoom: 1 }],
    ['one', { ...plain, key: '1' }, { kind: 'fit' }],
    ['the browser’s own zoom', { ...plain, key: '0', ctrlKey: true }, undefined],
    ['⌘', { ...plain, key: '+', metaKey: true }, undefined],
    ['Alt', { ...plain, key: 'ArrowLeft', altKey: true }, undefined],
    ['Tab', { ...plain, key: 'Tab' }, undefined],
  ])('%s', (_what, key, expected) => {
    expect(viewCommand(key)).toEqual(expected);
  });
});
