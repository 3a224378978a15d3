// @ts-check
import { basename } from 'node:path';

/** @typedef {import('./package-list.mjs').Package} Package */

/** The file that carries a package for script tags. @param {Package} one */
export const iifeFile = ({ name }) => `zhengwu-${name}.iife.js`;

/** The room of an entry that registers its elements: `./runner` for `./runner/define`; any other entry itself. @param {string} subpath */
export const roomOf = (subpath) => subpath.replace(/(?<=.\/.+)\/define$/, '');

/** What a lazy entry is called: its room's name. @param {string} subpath */
export const lazyName = (subpath) => basename(roomOf(subpath));

/** The file of a lazy entry. @param {Package} one @param {string} subpath */
export const lazyFile = ({ name }, subpath) => `zhengwu-${name}-${lazyName(subpath)}.iife.js`;

/** Where a lazy entry appears. @param {Package} one @param {string} subpath */
export const lazyGlobal = ({ name }, subpath) => `zhengwu.${name}.${lazyName(subpath)}`;

/** The file of a package's worker. @param {Package} one */
export const workerFile = ({ name }) => `zhengwu-${name}.worker.iife.js`;
