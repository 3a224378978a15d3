const ranges = new WeakMap<Document, Range>();

/**
 * The one range with which a document is measured. A document keeps all ranges up to date with each change, until
 * they are collected: a new one for each letter looked at would make every change slow.
 */
export function scratchRange(document: Document): Range {
  let range = ranges.get(document);
  if (range === undefined) {
    range = document.createRange();
    ranges.set(document, range);
  }
  return range;
}
