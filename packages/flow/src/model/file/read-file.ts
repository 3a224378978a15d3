import { readXml, type XmlDocument, type XmlFault } from '../xml/read-xml.js';
import { applyEdits, type Repair } from '../xml/repair.js';
import { mendIds } from './mend-ids.js';
import { meaningOfPrefix } from './namespaces.js';

/** The tree of a text, mended: as XML, then in its ids and its declared encoding. */
export function readFile(text: string): XmlDocument | XmlFault {
  const document = readXml(text, meaningOfPrefix);
  if ('why' in document) return document;
  const repairs = [...mendEncoding(document), ...mendIds(document.root)];
  if (repairs.length === 0) return document;
  const mended = readXml(applyEdits(document.text, repairs), meaningOfPrefix);
  if ('why' in mended) return mended;
  const made = repairs.map((repair) => ({ repair, before: document.text }));
  return { ...mended, repairs: [...document.repairs, ...made, ...mended.repairs] };
}

/** What we hand out is text, which hosts store as UTF-8: a file must not say that it is anything else. */
function mendEncoding({ asides }: XmlDocument): readonly Repair[] {
  const [declaration] = asides;
  if (declaration?.kind !== 'instruction' || !declaration.text.startsWith('xml ')) return [];
  const match = /(\sencoding\s*=\s*["'])([^"']*)["']/.exec(declaration.text);
  const [, before = '', encoding = ''] = match ?? [];
  if (match === null || /^utf-?8$/i.test(encoding)) return [];
  const start = declaration.start + 2 + match.index + before.length;
  return [{ kind: 'encoding', start, end: start + encoding.length, text: 'UTF-8', name: encoding }];
}
