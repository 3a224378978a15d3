// @ts-check
import { basename } from 'node:path';

/** @typedef {import('./package-list.mjs').Package} Package */

/** The file that carries a package for script tags. @param {Package} one */
export const iifeFile = ({ name }) => `zhengwu-${name}.iife.js`;

/** The file of a lazy entry. @param {Package} one @param {string} subpath */
export const lazyFile = ({ name }, subpath) => `zhengwu-${name}-${basename(subpath)}.iife.js`;

/** Where a lazy entry appears. @param {Package} one @param {string} subpath */
export const lazyGlobal = ({ name }, subpath) => `zhengwu.${name}.${basename(subpath)}`;

/** The file of a package's worker. @param {Package} one */
export const workerFile = ({ name }) => `zhengwu-${name}.worker.iife.js`;
