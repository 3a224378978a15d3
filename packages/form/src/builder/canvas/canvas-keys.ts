import { componentNamed } from '../../components/index.js';
import { isRow, type FormEntry, type FormIndex } from '../../model/index.js';
import { listIn, insideOf } from '../put/place.js';
import type { CanvasAct } from './canvas-port.js';

/** What a key on the canvas means: where the cursor goes, or what is wanted of what is chosen. */
export type KeyMeaning = { readonly to: string; readonly extends: boolean } | { readonly all: readonly string[] } | { readonly act: CanvasAct } | { readonly clear: true };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const WITH_ALT: ReadonlyMap<string, CanvasAct> = new Map(Object.entries({ ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in', Enter: 'properties' } as const));
const WITH_ALT_SHIFT: ReadonlyMap<string, CanvasAct> = new Map(Object.entries({ ArrowLeft: 'narrower', ArrowRight: 'wider' } as const));
const WITH_CTRL: ReadonlyMap<string, CanvasAct> = new Map(Object.entries({ d: 'duplicate', g: 'wrap' } as const));
const PLAIN: ReadonlyMap<string, CanvasAct> = new Map(Object.entries({ Enter: 'properties', Insert: 'add', '/': 'add', Delete: 'remove', Backspace: 'remove', F2: 'rename', ContextMenu: 'menu' } as const));

/** The meaning of a key when this node has the cursor; `undefined` for one that the canvas does not use. */
export function keyMeaning(event: Pressed, index: FormIndex, at: FormEntry | undefined): KeyMeaning | undefined {
  const { key, shiftKey, altKey } = event;
  const isCtrl = event.ctrlKey || event.metaKey;
  const actFrom = (table: ReadonlyMap<string, CanvasAct>, name: string): KeyMeaning | undefined => {
    const act = table.get(name);
    return act === undefined ? undefined : { act };
  };
  if (altKey) return isCtrl ? undefined : actFrom(shiftKey ? WITH_ALT_SHIFT : WITH_ALT, key);
  if (isCtrl) {
    const letter = key.toLowerCase();
    if (letter === 'a') return { all: siblingsOf(index, at) };
    if (letter === 'g' && shiftKey) return { act: 'unwrap' };
    return shiftKey ? undefined : actFrom(WITH_CTRL, letter);
  }
  if (key === 'F10' && shiftKey) return { act: 'menu' };
  if (key === 'Escape') return at === undefined ? undefined : at.parent === undefined || shownParent(at) === undefined ? { clear: true } : { to: shownParent(at)?.id ?? '', extends: false };
  const to = target(key, index, at);
  if (to !== undefined) return { to: to.id, extends: shiftKey };
  return shiftKey && key !== '/' ? undefined : actFrom(PLAIN, key);
}

/** Nodes in the order of reading, without the root and without rows, which are no things of their own. */
export function stopsOf({ entries }: FormIndex): readonly FormEntry[] {
  return entries.filter((entry) => !isRow(entry));
}

/** What a node lies in, as a person sees it. */
export function shownParent(entry: FormEntry): FormEntry | undefined {
  const { parent } = entry;
  const seen = parent !== undefined && isRow(parent) ? parent.parent : parent;
  return seen?.parent === undefined ? undefined : seen;
}

function target(key: string, index: FormIndex, at: FormEntry | undefined): FormEntry | undefined {
  const stops = stopsOf(index);
  const place = at === undefined ? -1 : stops.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return stops[place + 1];
    case 'ArrowUp':
      return place <= 0 ? undefined : stops[place - 1];
    case 'ArrowRight':
      return at === undefined ? stops[0] : (listIn(insideOf(at))[0] ?? stops[place + 1]);
    case 'ArrowLeft':
      return at === undefined ? undefined : shownParent(at);
    case 'Home':
      return stops[0];
    case 'End':
      return stops[stops.length - 1];
  }
  return undefined;
}

function siblingsOf(index: FormIndex, at: FormEntry | undefined): readonly string[] {
  return listIn(at?.parent ?? index.root).map(({ id }) => id);
}

/** What lies between two nodes, both with it: of siblings those between them, else what one reads from one to the other. */
export function rangeBetween(index: FormIndex, from: FormEntry, to: FormEntry): readonly string[] {
  const list = from.parent !== undefined && from.parent === to.parent ? listIn(from.parent) : stopsOf(index);
  const [one, other] = [list.indexOf(from), list.indexOf(to)];
  const range = list.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ id }) => id);
  return one <= other ? range : range.reverse();
}

/** The grid around a node whose columns it takes, and how many it takes now. */
export function spanOf(entry: FormEntry): { readonly span: number; readonly most: number } | undefined {
  const { parent, node } = entry;
  if (componentNamed(parent?.node['x-component'])?.name !== 'FormGrid') return undefined;
  const bag = componentNamed(node['x-component'])?.name === 'FormGrid.GridColumn' ? node['x-component-props'] : node['x-decorator-props'];
  const span = bag?.['gridSpan'];
  const columns = parent?.node['x-component-props']?.['maxColumns'];
  const widest: unknown = Array.isArray(columns) ? columns[columns.length - 1] : columns;
  const most = typeof widest === 'number' && widest >= 1 ? Math.min(24, Math.floor(widest)) : 2;
  return { span: span === -1 ? most : typeof span === 'number' && span >= 1 ? Math.min(Math.floor(span), most) : 1, most };
}
