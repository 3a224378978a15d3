export { ZwSegmented, type SegmentedOption } from './segmented.js';
