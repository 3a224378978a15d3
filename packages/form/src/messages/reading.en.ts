import type { BadNode } from '../model/rules.js';
import type { readingTextsZhCn } from './reading.zh-CN.js';

const WHY: Readonly<Record<BadNode, string>> = {
  'not-an-object': 'it describes no control',
  'list-of-rows': 'a form has no table whose rows differ one by one',
  'rows-without-list': 'only a list has rows',
  'too-deep': 'it lies too deep',
  'too-many': 'there are too many controls, none was read from here on',
};
const REFERENCES = { unknown: 'which is not there', outside: 'which lies outside of the file', circle: 'which leads back to where it stands' };

const of = (key: string): string => (key === '' ? 'The form' : `“${key}”`);

export const readingTextsEn: typeof readingTextsZhCn = {
  'form/bad-node': { title: 'Control not read', message: ({ key, why }) => `${of(key)} was not read: ${WHY[why]}. It is kept as it came.` },
  'form/bad-value': { title: 'Property not read', message: ({ key, name, expected }) => `${of(key)}: “${name}” should be ${expected} and was not read. It is kept as it came.` },
  'form/doubled-id': { title: 'Doubled id', message: ({ key, id, first }) => `${of(key)} and ${of(first)} had the same id “${id}”; the former has a new one now. Check the linkages that speak of it.` },
  'form/bad-linkage': { title: 'Linkage not read', message: ({ key }) => `${of(key)}: a linkage is not written as one and was not read. It is kept as it came; set it anew.` },
  'form/script-refused': { title: 'Script refused', message: ({ key, script }) => `${of(key)}: the binding has the script “${script}” in it. A binding names tables and columns; it was not read.` },
  'form/bad-reference': { title: 'Reference not read', message: ({ key, reference, why }) => `${of(key)} refers to “${reference}”, ${REFERENCES[why]}.` },
  'form/unsupported-keyword': { title: 'Keyword without effect', message: ({ key, keyword }) => `${of(key)}: “${keyword}” does nothing in a form and is kept as it is. Use a linkage or a validator.` },
};
