import type { IconNode } from '../icon/icon.js';
import type { MenuCommand, MenuItem } from '../menu/menu-item.js';
import { accessibleName } from '../tooltip/accessible-name.js';
import { shownKeys } from '../tooltip/key-shortcuts.js';

/** What an element of its own offers so that a toolbar without room can show it in its menu. */
export interface ToolbarMenuSource {
  readonly menuItem: MenuItem;
  /** Does what was picked there: the id of an item within `menuItem`. */
  pickMenuItem(id: string): void;
}

/** A child of a toolbar, and what in it takes the focus: itself, or the controls of a group. */
export interface ToolbarUnit {
  readonly element: HTMLElement;
  readonly controls: readonly HTMLElement[];
}

const NATIVE = 'button, a[href], input, select, textarea, summary, [contenteditable]:not([contenteditable="false"])';
const OFFERED = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

export function toolbarUnits(children: readonly Element[]): readonly ToolbarUnit[] {
  return children.filter((child): child is HTMLElement => child instanceof HTMLElement).map((element) => ({ element, controls: controlsIn(element) }));
}

function controlsIn(element: HTMLElement): readonly HTMLElement[] {
  if (isControl(element)) return [element];
  return [...element.querySelectorAll<HTMLElement>('*')].filter(isControl);
}

/** An element of its own takes the focus if it hands it on to what is inside it. */
function isControl(element: HTMLElement): boolean {
  if (element.matches(NATIVE)) return true;
  return element.localName.includes('-') && (element.shadowRoot?.delegatesFocus === true || element.focus !== HTMLElement.prototype.focus);
}

/** Whether it can have the focus now. What is only `aria-disabled` can, so that its reason can be read. */
export function takesFocus(control: HTMLElement): boolean {
  if (control.matches(':disabled') || control.getClientRects().length === 0) return false;
  const root = control.shadowRoot;
  return root === null || !control.hasAttribute('disabled') || root.querySelector(OFFERED) !== null;
}

function isMenuSource(element: Element): element is Element & ToolbarMenuSource {
  return 'menuItem' in element && 'pickMenuItem' in element;
}

/** Whether all that the unit does can be done from a menu. */
export function canFold({ controls }: ToolbarUnit): boolean {
  return controls.length > 0 && controls.every((control) => isMenuSource(control) || control.matches('button, a[href]'));
}

export function isSeparator({ element }: ToolbarUnit): boolean {
  return element.matches('hr, [role=separator]');
}

/** What is folded away, as a menu; a line stands between groups. */
export function foldedItems(units: readonly ToolbarUnit[]): readonly MenuItem[] {
  return units.flatMap((unit, at): readonly MenuItem[] => {
    if (isSeparator(unit)) return [{ kind: 'separator' }];
    const commands = unit.controls.map((control, place) => commandOf(control, `${at}.${place}`));
    const label = unit.controls.length > 1 ? unit.element.getAttribute('aria-label') : null;
    return label === null ? commands : [{ kind: 'heading', label }, ...commands, { kind: 'separator' }];
  });
}

/** Does what was picked from `foldedItems` of the same units. */
export function pickFolded(units: readonly ToolbarUnit[], id: string): void {
  const [place, ...rest] = id.split('/');
  const [at, control] = (place ?? '').split('.').map(Number);
  const picked = units[at ?? -1]?.controls[control ?? -1];
  if (picked === undefined) return;
  if (isMenuSource(picked)) picked.pickMenuItem(rest.join('/'));
  else picked.click();
}

function commandOf(control: HTMLElement, id: string): MenuItem {
  if (isMenuSource(control)) return underId(control.menuItem, id);
  const keys = control.getAttribute('aria-keyshortcuts');
  const pressed = control.getAttribute('aria-pressed');
  return {
    id,
    label: accessibleName(control),
    icon: iconOf(control),
    keys: keys === null ? undefined : shownKeys(keys),
    isDisabled: control.matches(':disabled, [aria-disabled="true"]'),
    isChecked: pressed === null ? undefined : pressed === 'true',
    tone: control.dataset['kind'] === 'danger' ? 'danger' : undefined,
  };
}

/** The ids of two elements' menus may be the same: each gets its place in front. */
function underId(item: MenuItem, id: string): MenuItem {
  if (item.kind === 'separator' || item.kind === 'heading') return item;
  const inside = (each: MenuItem): MenuItem => (each.kind === 'separator' || each.kind === 'heading' ? each : { ...each, id: `${id}/${each.id}`, ...below(each) });
  const below = (each: MenuCommand): Pick<MenuCommand, 'items'> => (each.items === undefined ? {} : { items: each.items.map(inside) });
  return { ...item, id, ...below(item) };
}

function iconOf(control: HTMLElement): IconNode | undefined {
  const drawing = control.querySelector('svg.zw-icon');
  if (drawing === null) return undefined;
  return [...drawing.children].map((shape) => [shape.localName, Object.fromEntries([...shape.attributes].map(({ name, value }) => [name, value]))] as const);
}
