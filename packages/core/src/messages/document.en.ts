import type { documentRules } from '../document/rules.js';
import type { runnerRules } from '../runner/check.js';
import type { RuleTexts } from './message-table.js';

const where = ({ line, column }: { readonly line: number; readonly column: number }): string => `line ${String(line)}, column ${String(column)}`;

export const documentTextsEn: RuleTexts<typeof documentRules.entries & typeof runnerRules.entries> = {
  'document/too-large': {
    title: 'Too large',
    message: ({ size, most }) => `The file has ${millions(size)}, more than the ${millions(most)} that can be opened. Is it the right file? It was left as it is.`,
  },
  'document/too-deep': { title: 'Nested too deeply', message: ({ depth, most }) => `Nested ${String(depth)} levels deep, more than ${String(most)}: not opened. Check where the file comes from.` },
  'document/too-many-values': { title: 'Too much content', message: ({ most }) => `More than ${String(most)} values: not opened. Is it the right file?` },
  'document/not-utf8': { title: 'Wrong encoding', message: () => 'The file is not UTF-8: not opened. Save it as UTF-8 and try again.' },
  'document/not-json': { title: 'Not JSON', message: ({ excerpt, ...place }) => `Not JSON at ${where(place)} (“${excerpt.trim()}”). Mend this place and try again; the text was kept.` },
  'document/cut-off': { title: 'Cut off', message: (place) => `The file ends in the middle, at ${where(place)}. What comes before was opened and the text kept; find the whole file.` },
  'document/duplicate-key': { title: 'Key twice', message: ({ key, ...place }) => `“${key}” at ${where(place)} stands twice in one object; the later one was read. The text was kept.` },
  'document/prototype-key': { title: 'Unsafe key', message: ({ key, path }) => `${path === '' ? 'The file' : `“${path}”`} has the unsafe key “${key}”, which was not read. Check where the file comes from.` },
  'document/not-plain': { title: 'Not data', message: ({ path, found }) => `“${path}” is no plain data (${found}) and was not read. The host has to pass plain JSON.` },
  'document/wrong-format': { title: 'Another kind of file', message: ({ expected, found }) => `A ${expected} file is needed here; this is “${found}”. Choose another file.` },
  'document/no-format': { title: 'Kind not said', message: ({ expected }) => `The file does not say what it is; it was opened as ${expected}. Saving adds it.` },
  'document/newer-schema': { title: 'Newer version', message: ({ found, known }) => `The file has format version ${String(found)}; version ${String(known)} is the newest known here. It can be read but not changed: upgrade first.` },
  'document/failed-migration': { title: 'Upgrade failed', message: ({ from, reason }) => `The upgrade from version ${String(from)} failed: ${reason}. The file was not opened, its text kept.` },
  'document/unread-part': {
    title: 'Unread part',
    message: ({ path, aside, expected, received }) =>
      `${received === 'undefined' ? `“${path}” is missing` : `“${path}” should be ${expected} but is ${received}`}; ${path === aside ? 'this part' : `“${aside}”`} was put aside and kept.`,
  },
  'document/missing-part': { title: 'Missing part', message: ({ path }) => `“${path}” is missing. Please fill it in.` },
  'check/failed': { title: 'Check failed', message: ({ check, reason }) => `The check “${check}” failed and has no answer: ${reason}. Save and open again; if it stays, ask support.` },
};

function millions(size: number): string {
  return `${(size / 1_000_000).toFixed(1)} MB`;
}
