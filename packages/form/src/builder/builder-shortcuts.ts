import type { Shortcut } from '@zhengwu/ui';
import type { BuilderTexts } from '../messages/builder.js';

export interface ShortcutRuns {
  readonly canvas: () => void;
  readonly seek: () => void;
  readonly properties: () => void;
}

/** The builder's keys; those without `run` are heard by canvas and outline. */
export function builderShortcuts({ keys }: BuilderTexts, runs: ShortcutRuns): readonly Shortcut[] {
  const { group } = keys;
  return [
    { keys: 'ArrowUp', label: keys.arrows, group },
    { keys: 'ArrowDown', label: keys.arrows, group },
    { keys: 'ArrowRight', label: keys.inOut, group },
    { keys: 'ArrowLeft', label: keys.inOut, group },
    { keys: 'Shift+ArrowDown', label: keys.extend, group },
    { keys: 'Enter', label: keys.properties, group },
    { keys: '/', label: keys.add, group },
    { keys: 'Insert', label: keys.add, group },
    { keys: 'F2', label: keys.rename, group },
    { keys: 'Alt+ArrowUp', label: keys.move, group },
    { keys: 'Alt+ArrowDown', label: keys.move, group },
    { keys: 'Alt+ArrowLeft', label: keys.moveOut, group },
    { keys: 'Alt+ArrowRight', label: keys.moveOut, group },
    { keys: 'Alt+Shift+ArrowLeft', label: keys.span, group },
    { keys: 'Alt+Shift+ArrowRight', label: keys.span, group },
    { keys: 'Ctrl+D', label: keys.duplicate, group },
    { keys: 'Ctrl+G', label: keys.wrap, group },
    { keys: 'Ctrl+Shift+G', label: keys.unwrap, group },
    { keys: 'Ctrl+X', label: keys.clipboard, group },
    { keys: 'Ctrl+C', label: keys.clipboard, group },
    { keys: 'Ctrl+V', label: keys.clipboard, group },
    { keys: 'Delete', label: keys.remove, group },
    { keys: 'Ctrl+F', label: keys.seek, group, inText: true, run: runs.seek },
    { keys: 'Alt+Enter', label: keys.properties, group, run: runs.properties },
    { keys: 'Alt+C', label: keys.canvas, group, inText: true, run: runs.canvas },
  ];
}
