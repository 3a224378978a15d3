import { measureScenes } from './measure-scenes.js';
import { viewportScenes } from './viewport-scenes.js';

Object.assign(globalThis, { bench: { viewport: viewportScenes, measure: measureScenes } });
