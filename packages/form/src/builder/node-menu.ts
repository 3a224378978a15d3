import type { MenuItem } from '@zhengwu/ui';
import { componentNamed } from '../components/index.js';
import { componentNamesIn } from '../messages/component-names.js';
import { componentName } from '../messages/component-name.js';
import type { BuilderHost } from './builder-host.js';
import { shownParent, spanOf } from './canvas/canvas-keys.js';

/** What something is put into. Tables are not: they repeat what lies in them. */
export const WRAPPERS = ['FormGrid', 'Card', 'FormLayout', 'Space', 'FormTab', 'FormStep', 'FormCollapse'] as const;

/** All that can be done with what is chosen; of nothing, what can be done with the form. */
export function nodeMenu({ selected, isReadonly, texts, lang }: BuilderHost): readonly MenuItem[] {
  const words = texts.menu;
  const [last] = selected.slice(-1);
  const add: MenuItem = { id: 'add', label: words.add, keys: '/' };
  const paste: MenuItem = { id: 'paste', label: words.paste, keys: 'Ctrl+V' };
  if (last === undefined) return isReadonly ? [] : [add, paste];
  const copy: MenuItem = { id: 'copy', label: words.copy, keys: 'Ctrl+C' };
  const properties: MenuItem = { id: 'properties', label: words.properties, keys: 'Enter' };
  const parent: readonly MenuItem[] = shownParent(last) === undefined ? [] : [{ id: 'parent', label: words.parent, keys: 'Esc' }];
  if (isReadonly) return [properties, copy, ...parent];
  const isLayout = componentNamed(last.node['x-component'])?.role === 'layout';
  const span = spanOf(last);
  return [
    add,
    properties,
    { id: 'rename', label: words.rename, keys: 'F2' },
    { kind: 'separator' },
    { id: 'cut', label: words.cut, keys: 'Ctrl+X' },
    copy,
    paste,
    { id: 'duplicate', label: words.duplicate, keys: 'Ctrl+D' },
    { kind: 'separator' },
    {
      id: 'move',
      label: words.move,
      items: [
        { id: 'up', label: words.up, keys: 'Alt+↑' },
        { id: 'down', label: words.down, keys: 'Alt+↓' },
        { id: 'out', label: words.out, keys: 'Alt+←' },
        { id: 'in', label: words.in, keys: 'Alt+→' },
      ],
    },
    { id: 'wrap', label: words.wrap, keys: 'Ctrl+G', items: WRAPPERS.map((name) => ({ id: `wrap ${name}`, label: componentName(componentNamesIn(lang), name) })) },
    ...(isLayout ? [{ id: 'unwrap', label: words.unwrap, keys: 'Ctrl+Shift+G' }] : []),
    ...(span === undefined
      ? []
      : [
          { id: 'wider', label: words.wider, keys: 'Alt+Shift+→', isDisabled: span.span >= span.most },
          { id: 'narrower', label: words.narrower, keys: 'Alt+Shift+←', isDisabled: span.span <= 1 },
        ]),
    ...parent,
    { id: 'siblings', label: words.select, keys: 'Ctrl+A' },
    { kind: 'separator' },
    { id: 'remove', label: words.remove, keys: 'Delete', tone: 'danger' },
  ];
}

/** The layouts that something can be put into, for the menu of Ctrl+G. */
export function wrapMenu({ lang }: BuilderHost): readonly MenuItem[] {
  return WRAPPERS.map((name) => ({ id: `wrap ${name}`, label: componentName(componentNamesIn(lang), name) }));
}
