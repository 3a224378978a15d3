export { boundText } from './bound-text.js';
export { readBounds, type Bound } from './bound.js';
export { lintWording, type WordingOptions } from './lint-wording.js';
export { likeness, likePairs, wordingKey, type Likeness } from './near-equal.js';
export { unitOf, type Unit } from './unit.js';
export { WORDING_KINDS, type WordingHit, type WordingKind } from './wording-hit.js';
