/** Registers `<zw-form-builder>` and `<zw-form>`, once. */
import './builder/define.js';
import './runtime/define.js';
