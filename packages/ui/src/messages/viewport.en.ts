import type { ViewportTexts } from './viewport.zh-CN.js';

export const viewportEn: ViewportTexts = {
  canvas: 'Canvas',
  keys: 'Arrow keys move the view, faster with Shift; plus and minus zoom; 0 shows full size; 1 fits the window',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  zoomIs: (percent) => `${percent}, choose a zoom`,
  zoomTo: 'Zoom level',
};
