/** The runner that citizens see. Registers nothing: `./define` does. */
export { ZwGuideRunner } from './guide-runner.js';
export type { RunnerContext } from './read-surroundings.js';
