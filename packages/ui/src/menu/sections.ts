import type { MenuCommand, MenuItem } from './menu-item.js';

/** Items that belong together, under a heading or none, set off by lines from what is before and after. */
export interface MenuSection {
  readonly heading?: string;
  /** Whether a line stands above it. */
  readonly hasLine: boolean;
  readonly commands: readonly MenuCommand[];
}

/**
 * A menu's items in their sections. Lines at the ends, lines upon lines and headings over nothing fall away, so that
 * an owner may leave items out without caring for what stood around them.
 */
export function sections(items: readonly MenuItem[]): readonly MenuSection[] {
  const found: { heading?: string; hasLine: boolean; commands: MenuCommand[] }[] = [];
  let open: { heading?: string; hasLine: boolean; commands: MenuCommand[] } = { hasLine: false, commands: [] };
  const close = (hasLine: boolean, heading?: string): void => {
    if (open.commands.length > 0) found.push(open);
    // A line above an empty section holds for the one after it.
    const isDue = hasLine || (open.commands.length === 0 && open.hasLine);
    open = { hasLine: isDue && found.length > 0, commands: [], ...(heading === undefined ? {} : { heading }) };
  };
  for (const item of items) {
    switch (item.kind) {
      case 'separator':
        close(true);
        break;
      case 'heading':
        close(false, item.label);
        break;
      case 'item':
      case undefined:
        open.commands.push(item);
        break;
    }
  }
  close(false);
  return found;
}
