import type { ZwMenu } from '@zhengwu/ui';
import type { BuilderHost } from './builder-host.js';
import type { CanvasAct } from './canvas/canvas-port.js';
import { shownParent } from './canvas/canvas-keys.js';
import type { Gestures } from './gestures.js';
import type { NodeClipboard } from './node-clipboard.js';
import { nodeMenu, wrapMenu } from './node-menu.js';
import { listIn } from './put/place.js';

interface ActParts {
  readonly host: BuilderHost;
  readonly gestures: Gestures;
  readonly clipboard: NodeClipboard;
  readonly menu: () => ZwMenu | null;
  /** Where the menu opens for the keyboard: at what is chosen. */
  readonly anchor: () => { readonly x: number; readonly y: number } | undefined;
  readonly add: () => void;
  readonly rename: (id: string) => void;
}

/** What is done with what is chosen, by its name: keys, the bar on the canvas and menus call it alike. */
export class Acts {
  constructor(private readonly parts: ActParts) {}

  run(act: CanvasAct): void {
    const { host, gestures, add, rename } = this.parts;
    const [id] = host.selection.slice(-1);
    if (act === 'menu') return this.openMenu(this.parts.anchor());
    if (act === 'properties') return host.toField('input, textarea, select, button, [data-path]');
    if (host.isReadonly) return;
    switch (act) {
      case 'add':
        return add();
      case 'rename':
        return id === undefined ? undefined : rename(id);
      case 'remove':
        return host.remove(host.selection);
      case 'duplicate':
        return gestures.duplicate();
      case 'up':
      case 'down':
      case 'in':
      case 'out':
        return gestures.shift(act);
      case 'wrap':
        return host.selection.length === 0 ? undefined : this.#open(wrapMenu(host), this.parts.anchor());
      case 'unwrap':
        return gestures.unwrap();
      case 'wider':
        return gestures.widen(1);
      case 'narrower':
        return gestures.widen(-1);
    }
  }

  openMenu(at: { readonly x: number; readonly y: number } | undefined): void {
    this.#open(nodeMenu(this.parts.host), at);
  }

  /** A choice of the menu. */
  pick(wish: string): void {
    const { host, gestures, clipboard } = this.parts;
    const [last] = host.selected.slice(-1);
    if (wish.startsWith('wrap ')) return gestures.wrap(wish.slice(5));
    if (wish === 'cut' || wish === 'copy' || wish === 'paste') return clipboard.byMenu(wish);
    if (wish === 'parent') {
      const parent = last === undefined ? undefined : shownParent(last);
      return parent === undefined ? undefined : host.go(parent.id);
    }
    if (wish === 'siblings') return last?.parent === undefined ? undefined : host.selectAll(listIn(last.parent).map(({ id }) => id));
    if (isAct(wish)) this.run(wish);
  }

  #open(items: ReturnType<typeof nodeMenu>, at: { readonly x: number; readonly y: number } | undefined): void {
    const menu = this.parts.menu();
    if (menu === null || at === undefined || items.length === 0) return;
    menu.items = items;
    menu.openAt(at, { focus: 'first' });
  }
}

const ACTS: readonly string[] = ['properties', 'rename', 'add', 'remove', 'duplicate', 'up', 'down', 'out', 'in', 'unwrap', 'wider', 'narrower'] satisfies readonly CanvasAct[];

function isAct(wish: string): wish is CanvasAct {
  return ACTS.includes(wish);
}
