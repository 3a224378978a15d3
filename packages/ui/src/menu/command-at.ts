import { isCommand, type MenuCommand, type MenuItem, type MenuPath } from './menu-item.js';

/** The item at the end of a path of ids; none if one of them is no longer there. */
export function commandAt(items: readonly MenuItem[], path: MenuPath): MenuCommand | undefined {
  const [id, ...rest] = path;
  const command = items.find((item): item is MenuCommand => isCommand(item) && item.id === id);
  return rest.length === 0 ? command : commandAt(command?.items ?? [], rest);
}

/** Whether a path begins with another one, or is the same. */
export function startsWith(path: MenuPath, start: MenuPath): boolean {
  return start.every((id, depth) => path[depth] === id);
}
