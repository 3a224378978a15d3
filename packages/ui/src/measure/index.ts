export { fontOf } from './font-of.js';
export { graphemes } from './graphemes.js';
export { measureText, type TextSize } from './measure-text.js';
export { ellipsize, wrapText } from './wrap-text.js';
