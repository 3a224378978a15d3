/** The stylesheets for shadow roots in which others than our elements draw: React's controls use the same classes. */
export { base } from './base.js';
export { controls } from './controls.js';
export { themeAttribute } from './theme-attribute.js';
