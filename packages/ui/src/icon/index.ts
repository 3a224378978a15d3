export { icon, type IconNode } from './icon.js';
export * from './icons.js';
