import type { MenuItem } from '@zhengwu/ui';
import { indexProcess } from '../../model/flow-index.js';
import type { OutlineTexts } from '../../messages/outline.js';
import { isTried } from '../../model/ways-in-turn.js';
import type { Line, Reading } from '../../model/reading.js';

/** What can be done with a line. */
export type LineWish = 'behind' | 'before' | 'into' | 'branch' | 'connect' | 'redirect' | 'setDefault' | 'unsetDefault' | 'rename' | 'copy' | 'paste' | 'up' | 'down' | 'properties' | 'remove';

/** The menu of a line, each with the key that does the same. */
export function lineMenu(line: Line, { process }: Reading, { menu }: OutlineTexts, isReadonly: boolean): readonly MenuItem[] {
  const item = (id: LineWish, keys?: string): MenuItem => ({ id, label: menu[id], keys });
  const copy = item('copy', 'Ctrl+C');
  const properties = item('properties', 'Alt+Enter');
  if (line.kind === 'loose') return [];
  if (isReadonly) return [properties, ...(line.kind === 'node' ? [copy] : [])];
  const remove: MenuItem = { id: 'remove', label: menu.remove, keys: 'Delete', tone: 'danger' };
  if (line.kind !== 'node') {
    const source = indexProcess(process).node(line.edge.from);
    const canDefault = source !== undefined && source.outgoing.length > 1 && (source.type === 'exclusiveGateway' || source.type === 'inclusiveGateway' || source.step !== undefined);
    return [
      item('into', 'Enter'),
      item('redirect', 'Alt+L'),
      ...(canDefault ? [item(source.defaultId === line.edge.id ? 'unsetDefault' : 'setDefault')] : []),
      ...(line.kind === 'way' ? [item('rename', 'F2')] : []),
      ...(line.kind === 'way' && isTried(line.source) && line.source.defaultId !== line.id ? [item('up', 'Alt+↑'), item('down', 'Alt+↓')] : []),
      { kind: 'separator' },
      item('paste', 'Ctrl+V'),
      properties,
      { kind: 'separator' },
      remove,
    ];
  }
  const { type } = line.node;
  const isEnd = type === 'endEvent';
  return [
    ...(isEnd ? [] : [item('behind', 'Enter')]),
    ...(type === 'startEvent' ? [] : [item('before', 'Shift+Insert')]),
    ...(isEnd ? [] : [item('branch', 'Ctrl+Enter'), item('connect', 'Alt+L')]),
    { kind: 'separator' },
    item('rename', 'F2'),
    copy,
    ...(isEnd ? [] : [item('paste', 'Ctrl+V')]),
    item('up', 'Alt+↑'),
    item('down', 'Alt+↓'),
    properties,
    { kind: 'separator' },
    remove,
  ];
}
