export {
  witnessOf,
  type Assumption,
  type SoundnessFault,
  type SoundnessResult,
  type SoundnessWarning,
  type Trace,
  type TraceStep,
  type Undecided,
} from './result.js';
export type { UnfollowedReason } from './net/net.js';
export type { KnownChoices } from './net/ways-out.js';
export { soundnessSteps, verifySoundness, type SoundnessOptions } from './verify.js';
