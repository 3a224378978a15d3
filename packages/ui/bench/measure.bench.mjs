// @ts-check
// node packages/ui/bench/measure.bench.mjs: the sizes of 10,000 labels, by canvas and by page.
import { printTable } from '../../../tools/bench/figures.mjs';
import { inPage } from './in-page.mjs';

/** @type {readonly { name: string, ms: number }[]} */
const timings = await inPage('measure');

printTable([['', 'ms'], ...timings.map(({ name, ms }) => [name, ms.toFixed(1)])]);
