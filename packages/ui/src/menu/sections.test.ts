import { describe, expect, it } from 'vitest';

import type { MenuItem } from './menu-item.js';
import { sections } from './sections.js';

const line: MenuItem = { kind: 'separator' };
const item = (id: string): MenuItem => ({ id, label: id });
const heading = (label: string): MenuItem => ({ kind: 'heading', label });

/** `—a b [名]c`: a line before a section, its heading, its items. */
function drawn(items: readonly MenuItem[]): string {
  return sections(items)
    .map(({ hasLine, heading: name, commands }) => `${hasLine ? '—' : ''}${name === undefined ? '' : `[${name}]`}${commands.map(({ id }) => id).join(' ')}`)
    .join(' ');
}

describe('sections', () => {
  it.each([
    ['nothing', [], ''],
    ['items alone', [item('a'), item('b')], 'a b'],
    ['a line between items', [item('a'), line, item('b')], 'a —b'],
    ['lines at the ends', [line, item('a'), line], 'a'],
    ['lines upon lines', [item('a'), line, line, line, item('b')], 'a —b'],
    ['lines alone', [line, line], ''],
    ['headings', [heading('新建'), item('a'), heading('移动'), item('b')], '[新建]a [移动]b'],
    ['a heading under a line', [item('a'), line, heading('移动'), item('b')], 'a —[移动]b'],
    ['a heading over nothing', [item('a'), heading('空'), line, item('b')], 'a —b'],
    ['a line, a heading over nothing, another heading', [item('a'), line, heading('空'), heading('移动'), item('b')], 'a —[移动]b'],
    ['a line after a heading over nothing at the start', [heading('空'), line, item('a')], 'a'],
  ])('given %s', (_case, items, expected) => {
    expect(drawn(items)).toBe(expected);
  });
});
