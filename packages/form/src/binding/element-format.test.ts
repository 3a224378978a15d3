import { describe, expect, it } from 'vitest';
import { FORMAT_RULES, readElementFormat, type ElementFormat } from './element-format.js';

describe('readElementFormat', () => {
  it.each<[string, ElementFormat]>([
    ['an18', { type: 'text', characters: 'alphanumeric', minLength: 18, length: 18 }],
    ['an..18', { type: 'text', characters: 'alphanumeric', length: 18 }],
    ['ANC..200', { type: 'text', characters: 'any', length: 200 }],
    ['c..50', { type: 'text', characters: 'any', length: 50 }],
    ['a3', { type: 'text', characters: 'letters', minLength: 3, length: 3 }],
    ['n1', { type: 'text', characters: 'digits', minLength: 1, length: 1 }],
    ['n..30', { type: 'text', characters: 'digits', length: 30 }],
    ['an15..18', { type: 'text', characters: 'alphanumeric', minLength: 15, length: 18 }],
    ['n..10,2', { type: 'decimal', precision: 10, scale: 2 }],
    ['N3..5,1', { type: 'decimal', precision: 5, scale: 1 }],
    ['n(12,2)', { type: 'decimal', precision: 12, scale: 2 }],
    ['n..8,0', { type: 'integer', characters: 'digits', precision: 8 }],
    ['an..', { type: 'text', characters: 'alphanumeric' }],
    ['ａｎ．．１８', { type: 'text', characters: 'alphanumeric', length: 18 }],
    ['an…18', { type: 'text', characters: 'alphanumeric', length: 18 }],
    ['YYYYMMDD', { type: 'date', datePattern: 'YYYYMMDD' }],
    ['YYYY-MM-DD', { type: 'date', datePattern: 'YYYY-MM-DD' }],
    ['CCYYMMDD', { type: 'date', datePattern: 'CCYYMMDD' }],
    ['YYYYMMDDhhmmss', { type: 'dateTime', datePattern: 'YYYYMMDDhhmmss' }],
    ['YYYY-MM-DD hh:mm:ss', { type: 'dateTime', datePattern: 'YYYY-MM-DD hh:mm:ss' }],
    ['YYYYMM', { type: 'text', characters: 'any', minLength: 6, length: 6 }],
    ['hh:mm', { type: 'text', characters: 'any', minLength: 5, length: 5 }],
    ['D8', { type: 'date' }],
    ['DT15', { type: 'dateTime' }],
    ['T/F', { type: 'boolean' }],
    ['BY', { type: 'file' }],
  ])('%s', (text, format) => {
    expect(readElementFormat(text)).toEqual(format);
  });

  it.each(['', '任意', 'an0', 'an18..15', 'n2,5', 'zz..9', 'an..999999', 'YYYYDDMM', `an..${'9'.repeat(100)}`])('does not guess at %j', (text) => {
    expect(readElementFormat(text)).toBeUndefined();
  });

  it.each(FORMAT_RULES.flatMap(({ example, source }) => example.split('、').map((text): [string, string] => [text, source])))('reads the example %s', (text, source) => {
    expect(readElementFormat(text), source).toBeDefined();
    expect(source).toMatch(/^(?:GB|WS|GA)\/T /);
  });
});
