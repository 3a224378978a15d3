export { Floating, floatingLook, type FloatingOptions, type Point } from './floating.js';
export type { Placement } from './place.js';
