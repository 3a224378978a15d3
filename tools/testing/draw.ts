/** Draws whole numbers from 0 up to, not including, `n`. */
export type Draw = (n: number) => number;

/** Draws the same for the same seed (mulberry32). */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return n <= 1 ? 0 : ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** Draws from a list, then always 0: a shorter list draws a simpler thing, so that fast-check can shrink it. */
export function listedDraw(numbers: readonly number[]): Draw {
  let at = 0;
  return (n) => {
    const number = numbers[at] ?? 0;
    at += 1;
    return n <= 1 ? 0 : number % n;
  };
}

/** One of a list, which has to hold something. */
export function pick<Member>(draw: Draw, list: readonly Member[]): Member {
  if (list.length === 0) throw new Error('nothing to pick from');
  return list[draw(list.length)] as Member; // within its length; `undefined` may be a member
}
