/**
 * Names in letters that bpmn-js can take. It reads ASCII alone; XML allows 审批 for an element, an attribute, an id. Such are shown to it
 * as `_x5BA1__x6279_`, the way of ISO/IEC 9075-14 (SQL/XML, 9.1), and written as they were.
 */
export function encodeName(name: string): string {
  if (isPlain(name)) return name;
  // What looks like a code already becomes one, so that reading gives it back.
  const escaped = name.replace(/_(?=x[0-9A-F]{4,6}_)/g, '_x005F_');
  const encoded = [...escaped].map((character, index) => ((index === 0 ? /[A-Za-z_]/ : /[\w.-]/).test(character) ? character : code(character))).join('');
  return OBJECT_NAMES.has(encoded) ? `${encoded}_x005F_` : encoded;
}

export function decodeName(name: string): string {
  if (!name.includes('_x')) return name;
  const plain = /^(.*)_x005F_$/.exec(name)?.[1];
  if (plain !== undefined && OBJECT_NAMES.has(plain)) return plain;
  return name.replace(/_x([0-9A-F]{4,6})_/g, (whole, digits: string) => {
    const codePoint = parseInt(digits, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
  });
}

/** What every JavaScript object has a meaning for of its own. */
const OBJECT_NAMES: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'get', 'set']);

/** Whether a list of elements by their ids, kept in a plain object as bpmn-js keeps them, would take one of that id for known. */
export function isObjectName(name: string): boolean {
  return OBJECT_NAMES.has(name);
}

function isPlain(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name) && !/_x[0-9A-F]{4,6}_/.test(name) && !OBJECT_NAMES.has(name);
}

function code(character: string): string {
  return `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
