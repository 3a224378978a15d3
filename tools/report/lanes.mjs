// @ts-check

/**
 * Runs tasks, so many at once; each lane takes the next one as soon as it is free.
 * @template T
 * @param {number} lanes
 * @param {readonly (() => Promise<T>)[]} tasks
 * @returns {Promise<T[]>} what came of them, in their own order
 */
export async function inLanes(lanes, tasks) {
  /** @type {T[]} */
  const results = [];
  const waiting = tasks.entries();
  const lane = async () => {
    for (const [place, task] of waiting) results[place] = await task();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
