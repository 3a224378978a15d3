import { describe, expect, it } from 'vitest';

import * as icons from './icons.js';

const DRAWN = ['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse'];

describe('icons', () => {
  it.each(Object.entries(icons))('%s has shapes, all of which icon() draws', (_name, node) => {
    expect(node.length).toBeGreaterThan(0);
    for (const [tag] of node) expect(DRAWN).toContain(tag);
  });
});
