export interface KeptLayout {
  readonly size: number;
  readonly collapsed: boolean;
}

const PREFIX = 'zhengwu.layout.';

/** What was kept under a name; nothing if the store is closed to us or holds what we did not write. */
export function keptLayout(name: string): KeptLayout | undefined {
  try {
    return layoutFromText(localStorage.getItem(PREFIX + name));
  } catch {
    // Storage is off, by policy or by the person: the layout is the default one.
    return undefined;
  }
}

export function keepLayout(name: string, { size, collapsed }: KeptLayout): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ size, collapsed }));
  } catch {
    // Full or forbidden: the layout holds until the page is left.
  }
}

export function layoutFromText(text: string | null): KeptLayout | undefined {
  if (text === null) return undefined;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null || !('size' in raw) || !('collapsed' in raw)) return undefined;
  const { size, collapsed } = raw;
  if (typeof size !== 'number' || !(size > 0 && size < 100_000) || typeof collapsed !== 'boolean') return undefined;
  return { size, collapsed };
}
