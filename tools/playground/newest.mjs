// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOT_SOURCES = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'storybook-static', 'coverage']);

/** The newest change in a file or below a folder, ms; 0 where there is nothing. @param {string} path @returns {number} */
export function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCES.has(name))
    .reduce((latest, entry) => {
      const inner = join(path, entry.name);
      return Math.max(latest, entry.isDirectory() ? newest(inner) : statSync(inner).mtimeMs);
    }, mtimeMs);
}
