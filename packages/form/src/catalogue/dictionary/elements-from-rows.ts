import type { DataElement, Finding } from '@zhengwu/core';
import { readElementFormat } from '../../binding/element-format.js';
import { elementIdOf } from '../catalogue-id.js';
import { catalogueFinding } from '../rules.js';
import type { ELEMENT_HEADERS } from './element-headers.js';
import { typeInWords } from './type-words.js';

/** A line of a catalogue of data elements, its words as they stand. */
export type ElementRow = Readonly<Partial<Record<keyof typeof ELEMENT_HEADERS, string>>> & { readonly at: string; readonly sheet: string };

/** Data elements out of the lines of a catalogue. What a file says of itself nobody has confirmed: their source is unverified. */
export function elementsFromRows(rows: readonly ElementRow[], findings: Finding[]): readonly DataElement[] {
  const elements = new Map<string, DataElement>();
  for (const row of rows) {
    const at = placeOf(row);
    const name = row.name?.trim() ?? '';
    if (name === '') {
      findings.push(catalogueFinding('catalogue/element-without-name', '', row.at, { at }));
      continue;
    }
    const code = row.code?.trim() ?? '';
    const key = code === '' ? name : code;
    if (elements.has(key)) {
      findings.push(catalogueFinding('catalogue/element-twice', '', row.at, { at, element: code === '' ? name : `${name} ${code}` }));
      continue;
    }
    const format = row.format?.trim() ?? '';
    if (format !== '' && readElementFormat(format) === undefined) findings.push(catalogueFinding('catalogue/format-not-read', '', row.at, { at, element: name, format }));
    const type = elementType(row);
    if (type === undefined) findings.push(catalogueFinding('catalogue/element-type-not-read', '', row.at, { at, element: name, type: row.type?.trim() ?? '' }));
    const readAt = row.source?.trim() ?? '';
    const domain = row.domain?.trim() ?? '';
    elements.set(key, {
      id: elementIdOf(key),
      ...(code === '' ? {} : { code }),
      name,
      definition: row.definition?.trim() ?? '',
      type: type ?? 'text',
      ...(format === '' ? {} : { format }),
      ...(domain === '' ? {} : { domain }),
      source: { status: 'unverified', ...(readAt === '' ? {} : { readAt }), ...(row.note === undefined ? {} : { note: row.note }) },
    });
  }
  return [...elements.values()];
}

/** As spreadsheets write it: 数据元!A7; of JSON the path alone. */
function placeOf({ sheet, at }: ElementRow): string {
  return sheet === '' ? at : `${sheet}!${at}`;
}

/** By the data type, or else the format; a value domain that is a code list makes it a code. Undefined for a data type in words that nobody knows. */
function elementType(row: ElementRow): DataElement['type'] | undefined {
  const word = row.type?.normalize('NFKC').trim() ?? '';
  if (/代码|字典|枚举|^code$|^S[23]$/i.test(word)) return 'code';
  const byFormat = readElementFormat(row.format ?? '')?.type;
  const byWord = typeInWords(word)?.type;
  const type = byFormat === 'date' || byFormat === 'dateTime' || byFormat === 'decimal' ? byFormat : (byWord ?? byFormat);
  if (type === undefined && word !== '') return undefined;
  if ((type ?? 'text') === 'text' && /代码表|代码集|^GB\/?T? ?\d|^CV\d/i.test(row.domain?.trim() ?? '') && !/GB 11643|GB 32100/.test(row.domain ?? '')) return 'code';
  switch (type) {
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
    case 'dateTime':
    case 'boolean':
      return type;
    case 'text':
    case 'file':
    case undefined:
      return 'text';
  }
}
