import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../root.mjs';

const HOMES = ['packages', 'playground/src', 'stories', 'tools'];
const NEVER = new Set(['node_modules', 'dist']);

/** Whether a test file cannot share a process, or a page, with others, by its name and its text. */
export function isAlone(file: string, text: string): boolean {
  return (
    // Code that has seen the values of all other tests is no longer compiled for what it sees in this one.
    /from '.*\/cpu-clock\.js'/.test(text) ||
    // A module that it replaces may be there already, and would stay replaced for the next.
    /\bvi\.mock\(/.test(text) ||
    // It asks what is loaded when.
    file.endsWith('/loading.browser.test.ts')
  );
}

/** The unit and the browser tests that are run alone, from the root. */
export function testsAlone(): { readonly unit: string[]; readonly browser: string[] } {
  const alone = HOMES.flatMap(testsBelow).filter((file) => isAlone(file, readFileSync(join(root, file), 'utf8')));
  const inBrowser = (file: string): boolean => file.endsWith('.browser.test.ts');
  return { unit: alone.filter((file) => !inBrowser(file)), browser: alone.filter(inBrowser) };
}

function testsBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NEVER.has(entry.name) ? [] : testsBelow(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}
