import type { Shortcut } from '@zhengwu/ui';
import type { FlowDesignerTexts } from '../messages/designer.js';
import type { OutlineTexts } from '../messages/outline.js';

/** What the keys of the designer do. */
export interface ShortcutRuns {
  readonly canvas: () => void;
  readonly list: () => void;
  readonly arrange: () => void;
  readonly properties: () => void;
}

/** The designer's keys; those without `run` are heard by what has the keyboard: the drawing, which is bpmn-js's, or the list. */
export function flowShortcuts({ keys: onDrawing }: FlowDesignerTexts, { keys: inList }: OutlineTexts, runs: ShortcutRuns): readonly Shortcut[] {
  const [drawing, list] = [onDrawing.group, inList.group];
  return [
    { keys: 'N', label: onDrawing.create, group: drawing },
    { keys: 'A', label: onDrawing.append, group: drawing },
    { keys: 'C', label: onDrawing.connect, group: drawing },
    { keys: 'E', label: onDrawing.rename, group: drawing },
    { keys: 'Delete', label: onDrawing.remove, group: drawing },
    { keys: 'ArrowRight', label: onDrawing.move, group: drawing },
    { keys: 'Ctrl+C', label: inList.copy, group: drawing },
    { keys: 'Ctrl+V', label: inList.copy, group: drawing },
    { keys: 'Ctrl+F', label: onDrawing.find, group: drawing },
    { keys: 'Alt+C', label: onDrawing.canvas, group: drawing, inText: true, run: runs.canvas },
    { keys: 'Enter', label: inList.add, group: list },
    { keys: 'Insert', label: inList.add, group: list },
    { keys: 'Alt+N', label: inList.add, group: list },
    { keys: 'Shift+Insert', label: inList.before, group: list },
    { keys: 'Ctrl+Enter', label: inList.branch, group: list },
    { keys: 'Alt+L', label: inList.connect, group: list },
    { keys: 'F2', label: inList.rename, group: list },
    { keys: 'Alt+ArrowUp', label: inList.move, group: list },
    { keys: 'Alt+ArrowDown', label: inList.move, group: list },
    { keys: 'Alt+ArrowLeft', label: inList.into, group: list },
    { keys: 'Alt+ArrowRight', label: inList.into, group: list },
    { keys: 'Ctrl+X', label: inList.copy, group: list },
    { keys: 'Ctrl+C', label: inList.copy, group: list },
    { keys: 'Ctrl+V', label: inList.copy, group: list },
    { keys: 'Delete', label: inList.remove, group: list },
    { keys: 'Alt+Enter', label: inList.properties, group: list, run: runs.properties },
    { keys: 'Alt+O', label: inList.list, group: list, inText: true, run: runs.list },
    { keys: 'Alt+R', label: inList.arrange, group: list, run: runs.arrange },
  ];
}
