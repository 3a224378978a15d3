// @ts-check
// node packages/ui/bench/viewport.bench.mjs: 240 frames of 10,000 cards, moved by <zw-viewport> and by a plain scroller.
import { printTable, quantile } from '../../../tools/bench/figures.mjs';
import { inPage } from './in-page.mjs';

/** @typedef {{ name: string, mountMs: number, frames: readonly number[], work: readonly number[] }} SceneTimes */

/** @type {readonly SceneTimes[]} */
const scenes = await inPage('viewport');

/** @param {readonly number[]} values @param {number} part */
const ms = (values, part) => quantile(values, part).toFixed(1);

printTable([
  ['ms', 'mount', 'frame p50', 'p95', 'max', 'over 20', 'work p50', 'p95', 'max'],
  ...scenes.map(({ name, mountMs, frames, work }) => [
    name,
    mountMs.toFixed(0),
    ms(frames, 0.5),
    ms(frames, 0.95),
    ms(frames, 1),
    String(frames.filter((frame) => frame > 20).length),
    ms(work, 0.5),
    ms(work, 0.95),
    ms(work, 1),
  ]),
]);
