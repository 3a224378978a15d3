import type { IconNode } from '../icon/icon.js';

/** Something that can be done, or a door to more of it. */
export interface MenuCommand {
  readonly kind?: 'item' | undefined;
  /** What `zw-pick` says; unique in its menu, submenus included. */
  readonly id: string;
  readonly label: string;
  readonly icon?: IconNode | undefined;
  /** The keys that do the same, as a person writes them: `Ctrl+C`. A single letter picks it while its menu is open. */
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Why it cannot be done, or what it will do: a second line, read out with it. */
  readonly reason?: string | undefined;
  /** Whether it is on; left out where it is nothing that is on or off. */
  readonly isChecked?: boolean | undefined;
  readonly tone?: 'danger' | undefined;
  /** A menu of its own. */
  readonly items?: readonly MenuItem[] | undefined;
}

/** A line between items. */
export interface MenuSeparator {
  readonly kind: 'separator';
}

/** A name for the items up to the next heading or line. */
export interface MenuHeading {
  readonly kind: 'heading';
  readonly label: string;
}

export type MenuItem = MenuCommand | MenuSeparator | MenuHeading;

/** The ids from the outermost menu to an item. */
export type MenuPath = readonly string[];

export function isCommand(item: MenuItem): item is MenuCommand {
  return item.kind === undefined || item.kind === 'item';
}
