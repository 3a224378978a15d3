import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask, MASK_KINDS } from './mask.js';

// Every person, number and address here is invented.
describe('what is shown in part', () => {
  it.each([
    ['residentId', '44078319900307201X', '440***********201X'],
    ['residentId', '440783900307201', '440********7201'],
    ['mobile', '13812345678', '138****5678'],
    ['mobile', '+86 138-1234-5678', '138****5678'],
    ['name', '张三', '张*'],
    ['name', '张三丰', '张**'],
    ['name', '欧阳娜娜', '欧阳**'],
    ['name', '欧阳锋', '欧阳*'],
    ['name', '欧阳', '欧*'],
    ['name', '阿卜杜拉·买买提', '阿***·***'],
    ['name', '𠮷田一', '𠮷**'],
    ['bankCard', '6222 0212 3456 7890 123', '***************0123'],
    ['creditCode', '91440783MA5XYT12XX', '91440783MA5XYT12XX'],
    ['address', '广东省江门市开平市长沙街道幕沙路1号', '广东省江门市开平市长沙街道****'],
    ['address', '开平市水口镇新市路2号301房', '开平市水口镇****'],
    ['address', '广东省江门市开平市幕沙路1号', '广东省江门市开平市****'],
    ['address', '上海市浦东新区幕沙路1号', '上海市浦东新区****'],
    ['address', '广东省广州市越秀区幕沙路1号', '广东省广州市越秀区****'],
    ['address', '广西壮族自治区南宁市', '****'],
    ['address', '幕沙路1号', '****'],
    ['address', '水口镇', '****'],
  ] as const)('%s %s: %s', (kind, text, shown) => {
    expect(mask(kind, text)).toBe(shown);
  });

  it.each([
    ['residentId', '4407831990', '**********'],
    ['mobile', '2212345', '*******'],
    ['bankCard', '12345678', '********'],
    ['name', '张', '*'],
    ['name', '', ''],
    ['address', '', ''],
  ] as const)('a %s that is none is starred whole: %s', (kind, text, shown) => {
    expect(mask(kind, text)).toBe(shown);
  });

  it('never shows a run of five private characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MASK_KINDS), fc.stringMatching(/^[0-9]{5,24}$/), (kind, text) => {
        fc.pre(kind !== 'creditCode');
        expect(mask(kind, text)).not.toMatch(/\d{5}/);
      }),
    );
  });
});
