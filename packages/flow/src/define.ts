/** Registers `<zw-flow-designer>`, once. */
import './designer/define.js';
