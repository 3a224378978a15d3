import type { Shortcut } from '@zhengwu/ui';
import type { OutlineTexts } from '../../messages/outline.js';

interface Runs {
  readonly list: () => void;
  readonly arrange: () => void;
  readonly properties: () => void;
}

/** The keys of the list; those without `run` are heard while it has the keyboard. */
export function outlineShortcuts({ keys }: OutlineTexts, runs: Runs): readonly Shortcut[] {
  const { group } = keys;
  return [
    { keys: 'Enter', label: keys.add, group },
    { keys: 'Insert', label: keys.add, group },
    { keys: 'Alt+N', label: keys.add, group },
    { keys: 'Shift+Insert', label: keys.before, group },
    { keys: 'Ctrl+Enter', label: keys.branch, group },
    { keys: 'Alt+L', label: keys.connect, group },
    { keys: 'F2', label: keys.rename, group },
    { keys: 'Alt+ArrowUp', label: keys.move, group },
    { keys: 'Alt+ArrowDown', label: keys.move, group },
    { keys: 'Alt+ArrowLeft', label: keys.into, group },
    { keys: 'Alt+ArrowRight', label: keys.into, group },
    { keys: 'Ctrl+C', label: keys.copy, group },
    { keys: 'Ctrl+V', label: keys.copy, group },
    { keys: 'Delete', label: keys.remove, group },
    { keys: 'Alt+Enter', label: keys.properties, group, run: runs.properties },
    { keys: 'Alt+O', label: keys.list, group, inText: true, run: runs.list },
    { keys: 'Alt+R', label: keys.arrange, group, run: runs.arrange },
  ];
}
