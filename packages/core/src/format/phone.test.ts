import { describe, expect, it } from 'vitest';
import { inspectMobile } from './mobile.js';
import { inspectPhone } from './phone.js';

// Every number here is invented.
describe('a mobile number', () => {
  it.each(['13800000000', '138 0000 0000', '138-0000-0000', '+86 13800000000', '8613800000000', '008613800000000', '１３８００００００００'])('%s', (text) => {
    expect(inspectMobile(text)).toEqual({ valid: true, normalised: '13800000000' });
  });

  it.each([
    ['', { problem: 'empty' }],
    ['1380000000', { problem: 'length', length: 10 }],
    ['12800000000', { problem: 'prefix', found: '12' }],
    ['1380000000o', { problem: 'character', at: 11, found: 'o' }],
  ])('%s is none', (text, problem) => {
    expect(inspectMobile(text)).toMatchObject({ valid: false, ...problem });
  });
});

describe('a telephone number of an office', () => {
  it.each([
    ['0750-2212345', '0750-2212345'],
    ['07502212345', '0750-2212345'],
    ['0750 2212345', '0750-2212345'],
    ['（0750）2212345', '0750-2212345'],
    ['(0750)-2212345', '0750-2212345'],
    ['０７５０－２２１２３４５', '0750-2212345'],
    ['+86-750-2212345', '0750-2212345'],
    ['0750-2212345-801', '0750-2212345-801'],
    ['0750-2212345转801', '0750-2212345-801'],
    ['020-83123456', '020-83123456'],
    ['02083123456', '020-83123456'],
    ['0755-83123456', '0755-83123456'],
  ])('%s is %s', (text, normalised) => {
    expect(inspectPhone(text)).toMatchObject({ valid: true, kind: 'landline', normalised });
  });

  it.each([
    ['12345', '12345'],
    ['110', '110'],
    ['95598', '95598'],
    ['400-123-4567', '400-123-4567'],
    ['4001234567', '400-123-4567'],
  ])('%s is a service', (text, normalised) => {
    expect(inspectPhone(text)).toMatchObject({ valid: true, kind: 'service', normalised });
  });

  it.each([
    ['', { problem: 'empty' }],
    ['2212345', { problem: 'area-code-missing', number: '2212345' }],
    ['0750-221234', { problem: 'length', length: 6, areaCode: '0750' }],
    ['020-8312345', { problem: 'length', length: 7, areaCode: '020' }],
    ['0150-2212345', { problem: 'area-code', found: '0150' }],
    ['13800000000', { problem: 'mobile' }],
    ['0750-2212345/2212346', { problem: 'shape' }],
    ['同上', { problem: 'shape' }],
    ['1', { problem: 'shape' }],
  ])('%s is none', (text, problem) => {
    expect(inspectPhone(text)).toMatchObject({ valid: false, ...problem });
  });
});
