/** Registers `<zw-guide-designer>`, `<zw-guide-runner>` and `<zw-guide-entrance>`, once. */
import './designer/define.js';
import './entrance/define.js';
import './runner/define.js';
