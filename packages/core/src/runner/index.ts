export { CheckLoop, type CheckReport, type Revisions } from './check-loop.js';
export { runChecks, runnerRules, type Check, type CheckSteps } from './check.js';
export { Checker, type CheckerOptions, type CheckerState, type CheckResult } from './checker.js';
export { configure, workerFor, type Configuration } from './configure.js';
export type { ChecksSource } from './page-checks.js';
export type { FromWorker, Port, ToWorker, WorkerPort } from './protocol.js';
export { serveChecks } from './serve-checks.js';
export { systemTiming, type Timing } from './timing.js';
