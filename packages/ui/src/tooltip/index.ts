export { tooltip, type TooltipOptions } from './tooltip.js';
