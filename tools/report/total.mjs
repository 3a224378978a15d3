// @ts-check
// For .ci/run: the sum of everything that was counted, as one line, after what failed. Arguments: the exit codes of the commands.
import { countedStages, countsOf, failuresOf, settled, sum, tellFailures } from './counts.mjs';

const worst = Math.max(0, ...process.argv.slice(2).map(Number));
const stages = countedStages();
for (const stage of stages) tellFailures(stage, failuresOf(stage));
const { passed, failed } = settled(sum(stages.flatMap((stage) => countsOf(stage) ?? [])), worst);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
