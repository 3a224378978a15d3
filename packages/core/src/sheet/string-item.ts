import { unescapeCellText } from './escape.js';
import type { XmlReader } from './xml.js';

/**
 * The text of the `si` or `is` element just opened: its runs joined, for a rich text is one text; the phonetic
 * guides (`rPh`) that East Asian Excel keeps beside it left out.
 */
export function readStringItem(xml: XmlReader): string {
  const element = xml.name;
  let text = '';
  let inText = false;
  while (xml.next()) {
    if (xml.kind === 'text') {
      if (inText) text += xml.text;
    } else if (xml.kind === 'open') {
      if (xml.name === 'rPh') xml.skipElement();
      else inText = xml.name === 't';
    } else {
      if (xml.name === element) break;
      inText = false;
    }
  }
  return unescapeCellText(text);
}
