/** The library on screen, and what draws a template. Comes when a flow is empty, or when a person wants another. */
import './define.js';

export { flowFromTemplate } from '../../library/flow-from-template.js';
export { useTemplate } from './use-template.js';
