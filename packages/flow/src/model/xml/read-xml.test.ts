import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { fixture, FIXTURES } from '../testing/fixtures.js';
import { readXml, type XmlDocument } from './read-xml.js';
import { childElements, elementsOf, textOf } from './xml-node.js';

const meaning = (prefix: string): string => `urn:${prefix}`;

function read(text: string): XmlDocument {
  const document = readXml(text, meaning);
  if ('why' in document) throw new Error(document.why);
  return document;
}

describe('readXml', () => {
  it('resolves names, whatever the prefix, where they stand', () => {
    const { root } = read('<a xmlns="urn:1" xmlns:p="urn:2" x="" p:y=""><p:b xmlns:p="urn:3"><p:c/></p:b><b xmlns=""><c/></b><p:d/></a>');
    expect([...elementsOf(root)].map(({ local, uri }) => `${local} ${uri}`)).toEqual(['a urn:1', 'b urn:3', 'c urn:3', 'b ', 'c ', 'd urn:2']);
    expect(root.attributes.map(({ local, uri }) => `${local} ${uri}`)).toEqual(['x ', 'y urn:2']);
  });

  it('reads entities, CDATA, line ends and white space as XML does', () => {
    const { root } = read('<a x="1\n2&#10;3&#x41;\t" y=\'&quot;&apos;\'>&lt;&amp;&#20013;&#128512;\r\n<![CDATA[<&\r]]></a>');
    expect(root.attributes.map(({ value }) => value)).toEqual(['1 2\n3A ', '"\'']);
    expect(textOf(root)).toBe('<&中😀\n<&\n');
  });

  it('knows where everything stands', () => {
    for (const name of FIXTURES) {
      const text = fixture(name);
      const document = read(text);
      expect(document.repairs).toEqual([]);
      for (const element of elementsOf(document.root)) {
        expect(text.slice(element.start, element.openEnd)).toMatch(new RegExp(`^<${element.name}[\\s/>]`));
        expect(text.slice(element.closeStart, element.end)).toBe(element.isSelfClosed ? '' : `</${element.name}>`);
        for (const { name: attribute, start, end, valueStart, valueEnd } of [...element.attributes, ...element.declarations]) {
          expect(text.slice(start, end)).toMatch(new RegExp(`^${attribute}\\s*=`));
          expect(`"'`).toContain(text.charAt(valueStart - 1));
          expect(`"'`).toContain(text.charAt(valueEnd));
        }
        let at = element.openEnd;
        for (const child of element.children) {
          expect(child.start).toBe(at);
          at = child.end;
        }
        expect(at).toBe(element.closeStart);
      }
    }
  });

  const mended: readonly (readonly [string, string])[] = [
    ['<a x="&nbsp;&x"/>', '<a x="&amp;nbsp;&amp;x"/>'],
    ['<a>1 < 2 <3</a>', '<a>1 &lt; 2 &lt;3</a>'],
    ['<a x="<b>"/>', '<a x="&lt;b>"/>'],
    ['<a x=1 y/>', '<a x="1" />'],
    ['<a x="1" x="2"/>', '<a x="1" />'],
    ['<a><b></a>', '<a><b></b></a>'],
    ['<a></b></a></a>', '<a></a>'],
    ['<a/>more<b/>', '<a/>'],
    ['<!DOCTYPE a [<!ENTITY x "<b>">]><a/>', '<a/>'],
    ['<a><p:b p:x=""/></a>', '<a xmlns:p="urn:p"><p:b p:x=""/></a>'],
    ['<a><b/><c x="1', '<a><b/>\n</a>\n'],
    ['<a><b>wor', '<a>\n</a>\n'],
    ['<a>\u0001<b/></a>', '<a><b/></a>'],
    ['<a x="1"', ''],
  ];
  it.each(mended)('mends %s', (text, expected) => {
    const document = readXml(text, meaning);
    expect('why' in document ? '' : document.text).toBe(expected);
    if (!('why' in document)) expect(document.repairs.length).toBeGreaterThan(0);
  });

  it('ends, and never throws, whatever it is given', () => {
    const pieces = fc.constantFrom('<', '>', '</', '/>', '<a', ' x="', '"', "'", '=', '&', '&lt;', ';', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '<!DOCTYPE', '[', ']', 'a', ' ', 'p:', 'xmlns:p="u"', '\u0000', '甲', '<a>', '</a>', '<b x="1">', '</b>');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const document = readXml(parts.join(''), meaning);
        if ('why' in document) return;
        // What was mended once needs no mending.
        const again = read(document.text);
        expect(again.repairs).toEqual([]);
        expect(again.text).toBe(document.text);
        expect(childElements(again.root).length).toBe(childElements(document.root).length);
      }),
      { numRuns: numRuns(3000, 300_000) },
    );
  });

  it('takes time by the length of the text alone', () => {
    // Each would take minutes where something is looked for again and again.
    const long = 200_000;
    for (const text of [`<a x="${'<'.repeat(long)}`, `<a>${'&'.repeat(long)}`, '<a '.repeat(long), `<a${' x'.repeat(long)}/>`, `<!DOCTYPE ${'<'.repeat(long)}`, `<a>${'</b>'.repeat(long)}`, `<a>${'<b/>'.repeat(long)}`]) {
      expect(() => readXml(text, meaning, { depth: 128, elements: 500_000 })).not.toThrow();
    }
  });
});
