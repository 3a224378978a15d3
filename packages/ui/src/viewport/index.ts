export type { Corner } from './corner.js';
export type { Mark, MarkTone } from './mark.js';
export { ZwMinimap } from './minimap.js';
export type { Rect, Size } from './rect.js';
export type { FitOptions, RevealOptions, View } from './view.js';
export type { ZoomWish } from './view-command.js';
export { ZwViewport, type Smoothness, type ViewDetail } from './viewport.js';
export { ZwZoomControl } from './zoom-control.js';
