import type { Shortcut } from '@zhengwu/ui';
import type { GuideDesignerTexts } from '../messages/designer.js';

/** What the keys of the designer do. */
export interface ShortcutRuns {
  readonly add: () => void;
  readonly rename: () => void;
  readonly find: () => void;
  readonly replace: () => void;
  readonly properties: () => void;
  readonly outline: () => void;
}

/** The designer's keys; those without `run` are heard by the outline and the map. */
export function guideDesignerShortcuts({ groups, keysOf }: GuideDesignerTexts, runs: ShortcutRuns): readonly Shortcut[] {
  const group = groups.outline;
  return [
    { keys: 'Enter', label: keysOf.sibling, group },
    { keys: 'Ctrl+Enter', label: keysOf.child, group },
    { keys: 'Alt+N', label: keysOf.add, group, run: runs.add },
    { keys: 'F2', label: keysOf.rename, group, run: runs.rename },
    { keys: 'Alt+ArrowUp', label: keysOf.move, group },
    { keys: 'Alt+ArrowDown', label: keysOf.move, group },
    { keys: 'Alt+ArrowLeft', label: keysOf.promote, group },
    { keys: 'Alt+ArrowRight', label: keysOf.promote, group },
    { keys: 'Ctrl+X', label: keysOf.cut, group },
    { keys: 'Ctrl+C', label: keysOf.cut, group },
    { keys: 'Ctrl+V', label: keysOf.cut, group },
    { keys: 'Delete', label: keysOf.remove, group },
    { keys: 'Ctrl+F', label: keysOf.find, group: groups.views, inText: true, run: runs.find },
    { keys: 'Ctrl+H', label: keysOf.replace, group: groups.views, inText: true, run: runs.replace },
    { keys: 'Alt+Enter', label: keysOf.properties, group: groups.views, run: runs.properties },
    { keys: 'Escape', label: keysOf.outline, group: groups.views, inText: true, run: runs.outline },
  ];
}
