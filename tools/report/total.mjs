// @ts-check
// For .ci/run: the sum of everything that was counted, as one line. Arguments: the exit codes of the commands.
import { allCounts, settled, sum } from './counts.mjs';

const worst = Math.max(0, ...process.argv.slice(2).map(Number));
const { passed, failed } = settled(sum(allCounts()), worst);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
