export { formilyCompiler, onScriptRefused, type RefusedListener, type RefusedScript } from './formily-compiler.js';
export { readScript, type Script, type UnreadScript } from './read-script.js';
export { runScript, type ReadName } from './run-script.js';
export type { ScriptFault, ScriptFaultReason } from './script-fault.js';
export { isScript, scriptBody } from './script-text.js';
export { scriptsOf, type PlacedScript } from './scripts-of.js';
