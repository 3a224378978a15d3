/**
 * The least that an element of ours needs: tokens, language, events, registering. An entry of its own, so that a citizen's
 * page carries nothing else of ui, however its bundler splits.
 */
export { LangController } from '../lang/lang-controller.js';
export { base } from '../look/base.js';
export { tokens } from '../look/tokens.js';
export { defineElement } from './define-element.js';
export { emit } from './emit.js';
