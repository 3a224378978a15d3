import { describe, expect, it } from 'vitest';
import { XmlFault, XmlReader } from './xml.js';

function read(source: string): string[] {
  const xml = new XmlReader(source);
  const seen: string[] = [];
  while (xml.next()) {
    if (xml.kind === 'text') seen.push(`"${xml.text}"`);
    else seen.push(`${xml.kind === 'open' ? '+' : '-'}${xml.name}${xml.kind === 'open' ? (xml.attribute('a') ?? '') : ''}`);
  }
  return seen;
}

describe('what is read', () => {
  it.each([
    ['\ufeff<?xml version="1.0"?>\n<r><!-- > --><c/></r>\n', ['+r', '+c', '-c', '-r']],
    ['<x:r xmlns:x="u"><x:c x:a="1"  b = \'2\' ></x:c ></x:r>', ['+r', '+c1', '-c', '-r']],
    ['<r a="&lt;&#20013;&#x6587;&quot;">a&amp;b<![CDATA[<&]]>\r\n</r>', ['+r<中文"', '"a&b"', '"<&"', '"\n"', '-r']],
    ['<r ba="0" a=">"/>', ['+r>', '-r']],
  ])('%s', (source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it('skips an element with all that is in it', () => {
    const xml = new XmlReader('<r><f>1<g/></f><v>2</v></r>');
    const seen: string[] = [];
    while (xml.next()) {
      if (xml.kind !== 'open') continue;
      seen.push(xml.name);
      if (xml.name === 'f') xml.skipElement();
    }
    expect(seen).toEqual(['r', 'f', 'v']);
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'malformed'],
    ['text', 'malformed'],
    ['<r>', 'malformed'],
    ['<r></q>', 'malformed'],
    ['<r/><r/>', 'malformed'],
    ['<r a=1/>', 'malformed'],
    ['<r a="<"/>', 'malformed'],
    ['<r a="1/>', 'malformed'],
    ['<r>a & b</r>', 'malformed'],
    ['<r><!-- </r>', 'malformed'],
    ['<r', 'malformed'],
    ['< r/>', 'malformed'],
    ['<r>'.repeat(300), 'malformed'],
    ['<!DOCTYPE r [<!ENTITY x "y">]><r>&x;</r>', 'unsafe'],
    ['<r>&x;</r>', 'unsafe'],
    ['<r>&#x110000;</r>', 'unsafe'],
    ['<r>&constructor;</r>', 'unsafe'],
  ])('%s', (source, kind) => {
    expect(() => read(source)).toThrow(XmlFault);
    expect(() => read(source)).toThrow(kind);
  });
});
