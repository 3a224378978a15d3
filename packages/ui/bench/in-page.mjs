// @ts-check
import { benchPage } from '../../../tools/bench/bench-page.mjs';

/**
 * Runs one of the canvas's benches in its page.
 * @template T
 * @param {'viewport' | 'measure'} name
 * @returns {Promise<T>}
 */
export async function inPage(name) {
  const { inPage: seen, close } = await benchPage('packages/ui/bench/canvas');
  try {
    return await seen((page) => page.evaluate((which) => /** @type {any} */ (globalThis).bench[which](), name));
  } finally {
    await close();
  }
}
