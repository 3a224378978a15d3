import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { amountInWords } from './amount-in-words.js';

describe('the examples of 正确填写票据和结算凭证的基本规定', () => {
  it.each([
    ['1,409.50', '壹仟肆佰零玖元伍角'],
    ['6,007.14', '陆仟零柒元壹角肆分'],
    ['1,680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['107,000.53', '壹拾万柒仟元零伍角叁分'],
    ['16,409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
  ])('%s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });
});

describe('a sum in words', () => {
  it.each([
    ['0', '零元整'],
    ['0.01', '壹分'],
    ['0.10', '壹角'],
    ['0.53', '伍角叁分'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['10.05', '壹拾元零伍分'],
    ['100.30', '壹佰元零叁角'],
    ['1001', '壹仟零壹元整'],
    ['10000', '壹万元整'],
    ['10001.00', '壹万零壹元整'],
    ['100100', '壹拾万零壹佰元整'],
    ['10010000', '壹仟零壹万元整'],
    ['100000000', '壹亿元整'],
    ['100000001', '壹亿零壹元整'],
    ['100010000', '壹亿零壹万元整'],
    ['1000000000000', '壹万亿元整'],
    ['1000100000000', '壹万零壹亿元整'],
    ['99999999999999.99', '玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['-1234.5', '负壹仟贰佰叁拾肆元伍角'],
  ])('%s is %s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('ends as the paper wants it', () => {
    expect(amountInWords('12', { ending: '正' })).toBe('壹拾贰元正');
    expect(amountInWords('12.5', { endsAfterJiao: true })).toBe('壹拾贰元伍角整');
    expect(amountInWords('12.55', { endsAfterJiao: true })).toBe('壹拾贰元伍角伍分');
    expect(amountInWords({ fen: 1200 }, { withCurrency: true })).toBe('人民币壹拾贰元整');
  });

  it('tells the sum again, to the fen', () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(-(10n ** 16n) + 1n, 10n ** 16n - 1n), fc.bigInt(-(10n ** 9n), 10n ** 9n), sparseFen()), (fen) => {
        const words = amountInWords({ fen });
        expect(fenOf(words)).toBe(fen);
        expect(words).not.toMatch(/零零|零[万亿整]|^壹?零(?!元整)/);
      }),
      { numRuns: numRuns(1000, 100_000) },
    );
  }, 120_000);
});

/** Sums with many noughts, where the rules of 零 bite. */
function sparseFen(): fc.Arbitrary<bigint> {
  return fc.array(fc.constantFrom('0', '0', '0', '1', '7'), { minLength: 1, maxLength: 16 }).map((digits) => BigInt(digits.join('')));
}

/** The inverse, by the meaning of each character: 零 adds nothing, a digit waits for its step. */
function fenOf(words: string): bigint {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const steps: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  let hundredths = 0n;
  for (const letter of words.replace('负', '')) {
    const step = steps[letter];
    if (digits.includes(letter)) digit = BigInt(digits.indexOf(letter));
    else if (step !== undefined) [section, digit] = [section + digit * step, 0n];
    else if (letter === '万') [total, section, digit] = [total + (section + digit) * 10_000n, 0n, 0n];
    else if (letter === '亿') [total, section, digit] = [(total + section + digit) * 100_000_000n, 0n, 0n];
    else if (letter === '元') [total, section, digit] = [total + section + digit, 0n, 0n];
    else if (letter === '角') [hundredths, digit] = [digit * 10n, 0n];
    else if (letter === '分') [hundredths, digit] = [hundredths + digit, 0n];
    else expect(letter).toBe('整');
  }
  return (total * 100n + hundredths) * (words.startsWith('负') ? -1n : 1n);
}
