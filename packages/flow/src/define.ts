/** Registers `<zw-flow-designer>` and `<zw-flow-viewer>`, once. */
import './designer/define.js';
import './viewer/define.js';
