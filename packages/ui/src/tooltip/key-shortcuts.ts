const ARIA_NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Cmd: 'Meta',
  Esc: 'Escape',
  Del: 'Delete',
  Ins: 'Insert',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  空格: 'Space',
  回车: 'Enter',
};
const SHOWN_NAMES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ARIA_NAMES).map(([shown, aria]) => [aria, shown]));

/** `Ctrl+Shift+↑` as `aria-keyshortcuts` wants it: `Control+Shift+ArrowUp`. */
export function ariaKeys(keys: string): string {
  return renamed(keys, ARIA_NAMES);
}

/** The way back: what `aria-keyshortcuts` holds, as a person is shown it. */
export function shownKeys(aria: string): string {
  return renamed(aria, SHOWN_NAMES);
}

function renamed(keys: string, names: Readonly<Record<string, string>>): string {
  // A plus sign may itself be the key, as in Ctrl++: what lies between the signs is renamed.
  return keys.replace(/[^+]+/g, (key) => (Object.prototype.hasOwnProperty.call(names, key) ? (names[key] ?? key) : key));
}
