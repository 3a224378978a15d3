// Universal globals of browsers, workers and Node, which a tsconfig without DOM does not declare.
declare const performance: { now(): number };
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** How a loop tells the time and lets others go first. Tests bring their own. */
export interface Timing {
  /** Milliseconds from any origin. */
  readonly now: () => number;
  /** Calls back after what is waiting (input, paint, messages) had its turn. */
  readonly later: (callback: () => void) => void;
  /** Calls back when so many milliseconds have passed, unless the returned function is called before. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

export const systemTiming: Timing = {
  now: () => performance.now(),
  later: (callback) => {
    setTimeout(callback, 0);
  },
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
