import { html, nothing, type TemplateResult } from 'lit';

import { icon } from '../icon/icon.js';
import { checkIcon, chevronRightIcon } from '../icon/icons.js';
import { ariaKeys } from '../tooltip/key-shortcuts.js';
import { startsWith } from './command-at.js';
import { isCommand, type MenuCommand, type MenuItem, type MenuPath } from './menu-item.js';
import { sections } from './sections.js';

interface LevelView {
  readonly items: readonly MenuItem[];
  readonly label: string;
  /** The item whose menu this is; empty for the outermost. */
  readonly path: MenuPath;
  /** The same in places, for ids in the tree: an id of an owner's may hold blanks. */
  readonly place: string;
  /** The item whose menu is open. */
  readonly open: MenuPath;
  readonly emptyText: string;
}

/** How a path stands in the tree: `data-path`. */
export function pathKey(path: MenuPath): string {
  return JSON.stringify(path);
}

/** One menu and, inside the items that open them, those below it. */
export function menuLevel(view: LevelView): TemplateResult {
  const { items, label, path, emptyText } = view;
  const parts = sections(items);
  // All words stand in one line below each other, or none is moved in.
  const hasGutter = items.some((item) => isCommand(item) && (item.icon !== undefined || item.isChecked !== undefined));
  return html`<div class="menu zw-floating" part="menu" role="menu" aria-label=${label} tabindex="-1" data-level=${pathKey(path)}>
    ${parts.length === 0 ? html`<div class="empty" role="menuitem" aria-disabled="true" tabindex="-1">${emptyText}</div>` : nothing}
    ${parts.map(
      ({ heading, hasLine, commands }) => html`
        ${hasLine ? html`<div class="line" role="separator"></div>` : nothing}
        ${heading === undefined
          ? commands.map((command) => menuRow(command, view, hasGutter))
          : html`<div role="group" aria-label=${heading}>
              <div class="heading" aria-hidden="true">${heading}</div>
              ${commands.map((command) => menuRow(command, view, hasGutter))}
            </div>`}
      `,
    )}
  </div>`;
}

function menuRow(command: MenuCommand, view: LevelView, hasGutter: boolean): TemplateResult {
  const { id, label, keys, reason, isChecked, items } = command;
  const place = `${view.place}-${view.items.indexOf(command)}`;
  const path = [...view.path, id];
  const isOpen = items !== undefined && startsWith(view.open, path);
  const sign = isChecked === true ? checkIcon : command.icon;
  return html`<div
      class="item"
      part="item"
      role=${isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      tabindex="-1"
      data-path=${pathKey(path)}
      data-tone=${command.tone ?? nothing}
      data-keys=${keys ?? nothing}
      aria-labelledby=${reason === undefined ? `label${place}` : `label${place} reason${place}`}
      aria-checked=${isChecked === undefined ? nothing : String(isChecked)}
      aria-disabled=${command.isDisabled === true ? 'true' : nothing}
      aria-keyshortcuts=${keys === undefined ? nothing : ariaKeys(keys)}
      aria-haspopup=${items === undefined ? nothing : 'menu'}
      aria-expanded=${items === undefined ? nothing : String(isOpen)}
    >
      ${hasGutter ? html`<span class="gutter">${sign === undefined ? nothing : icon(sign)}</span>` : nothing}
      <span class="words"
        ><span class="label" id="label${place}">${label}</span>${reason === undefined ? nothing : html`<span class="reason" id="reason${place}">${reason}</span>`}</span
      >
      ${items === undefined ? nothing : icon(chevronRightIcon)}
    </div>
    ${isOpen ? menuLevel({ ...view, items, label, path, place }) : nothing}`;
}
