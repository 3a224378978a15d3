import { composedParent } from '../element/composed.js';
import { deepActiveElement } from '../element/innermost.js';

/**
 * Remembers what has the focus now, with all that it stands in, and gives a function that puts the focus back:
 * there, or where that is gone, to the nearest thing outwards that takes it. (Chromium 86 puts nothing back when
 * a dialog closes, and no browser looks into shadow roots or further than the one element.)
 */
export function rememberFocus(): () => void {
  const path: HTMLElement[] = [];
  for (let at = deepActiveElement(); at !== undefined; at = composedParent(at)) if (at instanceof HTMLElement) path.push(at);
  return () => {
    for (const element of path) {
      if (!element.isConnected || element === document.body) continue;
      element.focus({ preventScroll: true });
      const active = deepActiveElement();
      if (active !== undefined && active !== document.body) return;
    }
  };
}
