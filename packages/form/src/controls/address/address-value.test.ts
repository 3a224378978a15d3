import { describe, expect, it } from 'vitest';
import { readOptions } from '../option.js';
import { addressText, readAddress, splitAddress } from './address-value.js';

const divisions = readOptions([
  { label: '广东省', value: '440000', children: [{ label: '江门市', value: '440700', children: [{ label: '开平市', value: '440783', children: [{ label: '长沙', value: '1' }, { label: '长沙街道', value: '2' }] }] }] },
  { label: '北京市', value: '110000', children: [{ label: '北京市', value: '110100', children: [{ label: '东城区', value: '110101' }] }] },
]);

describe('an address as a text', () => {
  it.each([
    ['广东省江门市开平市长沙街道人民路 1 号', ['440000', '440700', '440783', '2'], '人民路 1 号'],
    ['广东省江门市', ['440000', '440700'], ''],
    ['北京市东城区景山前街 4 号', ['110000', '110100', '110101'], '景山前街 4 号'],
    ['伦敦唐宁街 10 号', [], '伦敦唐宁街 10 号'],
    ['', [], ''],
  ])('%s: the divisions %j, the rest %s; together again the same', (text, region, detail) => {
    const address = splitAddress(divisions, text);
    expect(address).toMatchObject({ region, detail });
    expect(addressText(address)).toBe(text);
  });

  it.each([
    [{ region: ['440000'], regionNames: ['广东省'], detail: '1 号' }, { region: ['440000'], regionNames: ['广东省'], detail: '1 号' }],
    ['人民路 1 号', { region: [], regionNames: [], detail: '人民路 1 号' }],
    [{ region: '440000', regionNames: [1, '省'], detail: 3 }, { region: [], regionNames: ['省'], detail: '' }],
    [null, { region: [], regionNames: [], detail: '' }],
    [['a'], { region: [], regionNames: [], detail: '' }],
  ])('%j is read as %j', (value, expected) => {
    expect(readAddress(value)).toEqual(expected);
  });
});
