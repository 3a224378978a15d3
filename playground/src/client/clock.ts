/** How a program tells the time, waits, and draws lots. Tests bring their own. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Calls back when so many ms have passed, unless the returned function is called before. */
  after(ms: number, callback: () => void): () => void;
  /** 0 … 1, 1 excluded. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
