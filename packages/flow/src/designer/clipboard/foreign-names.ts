import type { Moddle, ModdleElement } from '../../model/moddle/moddle-element.js';

/** `{address}name`: an attribute as it is called whatever prefixes a file has. */
const FREE = /^\{([^{}\s"<>]+)\}([\w.-]+)$/;
const QUALIFIED = /^([\w.-]+):([\w.-]+)$/;
const XML = 'xml';

/** Whether a name is one of those that `freeName` gives. */
export function isFreeName(name: string): boolean {
  return /^(?:xml:)?[A-Za-z_][\w.-]*$/.test(name) || FREE.test(name);
}

/** An attribute's name without the prefix that its file has for the namespace. Undefined for a declaration, and where nobody says what the prefix means. */
export function freeName(name: string, definitions: ModdleElement): string | undefined {
  const [, prefix, local = ''] = QUALIFIED.exec(name) ?? [];
  if (prefix === undefined) return name === 'xmlns' || !isFreeName(name) ? undefined : name;
  if (prefix === XML) return name;
  const uri = prefix === 'xmlns' ? undefined : (declared(definitions)[`xmlns:${prefix}`] ?? packageOf(definitions.$model, prefix)?.uri);
  return uri === undefined ? undefined : `{${uri}}${local}`;
}

/** The name with the prefix that a file has for its namespace, which is declared there if it was not. */
export function namedIn(name: string, definitions: ModdleElement): string {
  const [, uri, local = ''] = FREE.exec(name) ?? [];
  return uri === undefined ? name : `${prefixFor(uri, definitions)}:${local}`;
}

export function prefixFor(uri: string, definitions: ModdleElement): string {
  const declarations = declared(definitions);
  const known = Object.entries(declarations).find(([name, value]) => value === uri && name.startsWith('xmlns:'))?.[0].slice(6) ?? packageOf(definitions.$model, uri)?.prefix;
  if (known !== undefined) return known;
  let prefix = 'ns';
  for (let count = 1; declarations[`xmlns:${prefix}`] !== undefined || packageOf(definitions.$model, prefix) !== undefined; count += 1) prefix = `ns${String(count)}`;
  declarations[`xmlns:${prefix}`] = uri;
  return prefix;
}

/** The declarations at a file's root, as bpmn-moddle writes them. One more says nothing by itself: it is no edit. */
function declared(definitions: ModdleElement): Record<string, string> {
  return definitions.$attrs as Record<string, string>; // attributes are texts
}

function packageOf(moddle: Moddle, uriOrPrefix: string): { readonly prefix: string; readonly uri: string } | undefined {
  // A descriptor of bpmn-moddle's.
  return moddle.getPackage(uriOrPrefix) as { readonly prefix: string; readonly uri: string } | undefined;
}
