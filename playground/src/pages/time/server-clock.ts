import type { Me } from '../../api/index.js';

/** How far the server's clock is ahead of this computer's, ms, by the answer that told it. */
const ahead = new WeakMap<Me, number>();

/** To be called when the answer has just come: afterwards nobody knows how old its `now` is. */
export function setClockBy(me: Me): void {
  if (!ahead.has(me)) ahead.set(me, me.now - Date.now());
}

/** The time on the server's clock, ms since 1970: computers in offices are often wrong, and 今天 has to be the server's. */
export function serverNow(me: Me): number {
  return Date.now() + (ahead.get(me) ?? 0);
}
