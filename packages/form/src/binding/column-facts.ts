import type { Column, DataElement } from '@zhengwu/core';
import { codesInComment } from '../catalogue/codes-in-comment.js';
import { columnIdOf } from '../catalogue/catalogue-id.js';
import type { ColumnFacts } from '../model/binding.js';
import { readElementFormat } from './element-format.js';

/** What is kept of a column with the control that is bound to it. */
export function columnFacts(column: Column): ColumnFacts {
  const { type, length, precision, scale, nullable, codes } = column;
  return {
    type,
    ...(length === undefined ? {} : { length }),
    ...(precision === undefined ? {} : { precision }),
    ...(scale === undefined ? {} : { scale }),
    nullable,
    ...(codes === undefined ? {} : { codes: codes.map(({ value }) => value) }),
  };
}

/** A data element as a column that would hold it: what its format and value domain ask for. It may be empty, for elements do not say. */
export function columnOfElement(element: DataElement): Column {
  const format = readElementFormat(element.format ?? '');
  const codes = element.domain === undefined ? undefined : codesInComment(element.domain)?.codes;
  const base = { id: columnIdOf('', element.code ?? element.name), name: element.code ?? element.name, comment: element.name, nullable: true, elementId: element.id };
  const listed = codes === undefined ? {} : { codes };
  switch (element.type) {
    case 'date':
    case 'dateTime':
    case 'boolean':
      return { ...base, type: element.type };
    case 'number':
      // n..8 is a number of eight digits.
      if (format?.type === 'text' && format.characters === 'digits') return { ...base, type: 'integer', ...(format.length === undefined ? {} : { precision: format.length }), ...listed };
      return { ...base, type: format?.type === 'integer' ? 'integer' : 'decimal', ...(format?.precision === undefined ? {} : { precision: format.precision }), ...(format?.scale === undefined ? {} : { scale: format.scale }), ...listed };
    case 'text':
    case 'code':
      if (format?.type === 'date' || format?.type === 'dateTime') return { ...base, type: format.type };
      return { ...base, type: 'text', ...(format?.length === undefined ? {} : { length: format.length }), ...listed };
  }
}
