import { defineElement } from '../element/define-element.js';
import '../menu/define.js';
import { ZwMinimap } from './minimap.js';
import { ZwViewport } from './viewport.js';
import { ZwZoomControl } from './zoom-control.js';

defineElement('zw-minimap', ZwMinimap);
defineElement('zw-zoom-control', ZwZoomControl);
defineElement('zw-viewport', ZwViewport);
