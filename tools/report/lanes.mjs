// @ts-check

/**
 * @template T
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly string[]} [after] tasks that have to have ended before it begins
 * @property {() => Promise<T>} run
 */

/**
 * Runs tasks, so many at once: as soon as a lane is free, the first begins that waits for no other.
 * @template T
 * @param {number} lanes
 * @param {readonly Task<T>[]} tasks
 * @returns {Promise<T[]>} what came of them, in their own order
 * @throws where tasks wait for one that there is not, or for each other
 */
export async function inLanes(lanes, tasks) {
  /** @type {T[]} */
  const results = [];
  const waiting = new Map(tasks.entries());
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  /** @type {Set<string>} */
  const ended = new Set();
  while (waiting.size + running.size > 0) {
    for (const [place, { name, after = [], run }] of waiting) {
      if (running.size === lanes) break;
      if (!after.every((other) => ended.has(other))) continue;
      waiting.delete(place);
      const ending = run().then((result) => {
        results[place] = result;
        ended.add(name);
        running.delete(ending);
      });
      running.add(ending);
    }
    if (running.size === 0) throw new Error(`What they come after never ends: ${[...waiting.values()].map(({ name }) => name).join(', ')}`);
    await Promise.race(running);
  }
  return results;
}
