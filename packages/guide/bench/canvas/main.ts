import { canvasScenes } from './scenes.js';
import '../../src/canvas/define.js';

Object.assign(document.body.style, { margin: '0', height: '100vh' });
Object.assign(globalThis, { bench: canvasScenes });
