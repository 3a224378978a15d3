/** What the canvas needs after its first drawing. */
export { dressIcons } from '../../../drawing/icon-font.js';
export { playView } from '../play/play-view.js';
export { TokenPlayer } from '../play/token-player.js';
export { toolModule } from './tool-module.js';
