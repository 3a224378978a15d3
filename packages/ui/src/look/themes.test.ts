import { describe, expect, it } from 'vitest';

import { contrastRatio } from './contrast.js';
import { themes, type ThemeName } from './themes.js';
import { COLOURS, type Colour } from './token.js';

const GROUNDS = ['page', 'surface', 'surface-sunk'] as const satisfies readonly Colour[];
const ROWS = [...GROUNDS, 'accent-tint'] as const satisfies readonly Colour[];

/** Each text colour, and all that it stands on in our styles. */
const TEXTS: Readonly<Partial<Record<Colour, readonly Colour[]>>> = {
  ink: [...ROWS, 'good-tint', 'warn-tint', 'bad-tint'],
  'ink-soft': ROWS,
  'ink-faint': ROWS,
  accent: ROWS,
  'accent-strong': ROWS,
  'on-accent': ['accent', 'accent-strong'],
  good: [...ROWS, 'good-tint'],
  warn: [...ROWS, 'warn-tint'],
  bad: [...ROWS, 'bad-tint'],
};

/** What is not text but must be seen: borders of controls, the ring, signs, lines of a selection. */
const MARKS: Readonly<Partial<Record<Colour, readonly Colour[]>>> = {
  'line-strong': GROUNDS,
  focus: [...ROWS, 'good-tint', 'warn-tint', 'bad-tint'],
  accent: ROWS,
  good: ROWS,
  'warn-mark': ROWS,
  bad: ROWS,
};

const pairsOf = (table: Readonly<Partial<Record<Colour, readonly Colour[]>>>): readonly (readonly [Colour, Colour])[] =>
  COLOURS.flatMap((colour) => (table[colour] ?? []).map((ground) => [colour, ground] as const));

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ffffff', '#767676', 4.54],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s is %d : 1', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
  });
});

describe.each(Object.keys(themes) as ThemeName[])('the theme %s', (name) => {
  const palette = themes[name];
  const least = name === 'contrast' ? 7 : 4.5;

  it.each(pairsOf(TEXTS))('%s on %s can be read', (text, ground) => {
    expect(contrastRatio(palette[text], palette[ground])).toBeGreaterThanOrEqual(least);
  });

  it.each(pairsOf(MARKS))('%s on %s can be seen', (mark, ground) => {
    expect(contrastRatio(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  it('has every colour, opaque but for the backdrop', () => {
    expect(Object.keys(palette).sort()).toEqual([...COLOURS].sort());
    for (const colour of COLOURS) expect(palette[colour]).toMatch(colour === 'backdrop' ? /^rgba\(\d+, \d+, \d+, 0\.\d\)$/ : /^#[0-9a-f]{6}$/);
  });

  it('tells errors from the accent by more than a sign', () => {
    expect(palette.bad).not.toBe(palette.accent);
  });
});
