/**
 * Guides (场景导办), headless: the model and its edits, what answers lead to, the checks and their proofs. Runs in Node, in
 * workers and in pages.
 */
export * from './model/index.js';
