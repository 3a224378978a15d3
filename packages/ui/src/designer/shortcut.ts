/** A key of the designer: what it is called in the sheet that `?` opens, and what it does. */
export interface Shortcut {
  /** `Ctrl+Z`, `Shift+F8`, `Alt+ArrowUp`, `?`. Ctrl stands for ⌘ too. */
  readonly keys: string;
  readonly label: string;
  /** The heading under which the sheet shows it. */
  readonly group: string;
  /** Absent where a control listens by itself: then the sheet only tells of it. */
  readonly run?: () => void;
  /** Also while somebody types in a field. */
  readonly inText?: boolean;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether these keys were pressed. A sign that needs Shift on one keyboard and not on another is known by itself. */
export function isPressed(event: Pressed, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts[parts.length - 1] ?? '';
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  if ((event.ctrlKey || event.metaKey) !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return isSign || event.shiftKey === parts.includes('Shift');
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** `Alt+ArrowUp` as it is printed on the keys: Alt+↑. */
export function keyCaps(keys: string): string {
  return keys
    .split('+')
    .map((key) => CAPS[key] ?? key)
    .join('+');
}

/** `Ctrl+Z` for `aria-keyshortcuts`, which spells Ctrl out. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control');
}

/** What takes the keys itself: a field that is being typed into. */
export function isTextField(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return !target.readOnly && !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color', 'image'].includes(target.type);
  return target.isContentEditable;
}
