// @ts-check
// node packages/ui/bench/viewport.bench.mjs: 240 frames of 10,000 cards, moved by <zw-viewport> and by a plain scroller.
import { inPage, printTable } from './in-page.mjs';

/** @typedef {{ name: string, mountMs: number, frames: readonly number[], work: readonly number[] }} SceneTimes */

/** @type {readonly SceneTimes[]} */
const scenes = await inPage('viewport');

/** @param {readonly number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
}

printTable([
  ['ms', 'mount', 'frame p50', 'p95', 'max', 'over 20', 'work p50', 'p95', 'max'],
  ...scenes.map(({ name, mountMs, frames, work }) => [
    name,
    mountMs.toFixed(0),
    quantile(frames, 0.5),
    quantile(frames, 0.95),
    quantile(frames, 1),
    String(frames.filter((ms) => ms > 20).length),
    quantile(work, 0.5),
    quantile(work, 0.95),
    quantile(work, 1),
  ]),
]);
