import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { inspectResidentId } from './resident-id.js';

// Every number here is invented: the region of 开平市 (440783) with made-up dates and sequences.
const TODAY = '2026-11-22';

/** The check character by the weights of GB 11643-1999, 附录: 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2. */
function withCheck(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

describe('a number of identity', () => {
  it.each([
    ['a man', withCheck('44078319900307201'), { birthDate: '1990-03-07', sex: 'male', regionCode: '440783', holder: 'resident' }],
    ['a woman born on a leap day', withCheck('44078320000229202'), { birthDate: '2000-02-29', sex: 'female', holder: 'resident' }],
    ['born today', withCheck('44078320261122203'), { birthDate: '2026-11-22', sex: 'male' }],
    ['of a resident from Hong Kong', withCheck('81000019850101201'), { regionCode: '810000', holder: 'hongKongMacauTaiwan' }],
    ['of a resident from Taiwan', withCheck('83000019850101202'), { regionCode: '830000', holder: 'hongKongMacauTaiwan' }],
    ['of a foreigner with permanent residence', withCheck('94415619850101201'), { birthDate: '1985-01-01', holder: 'foreigner' }],
  ])('%s', (_who, number, told) => {
    expect(inspectResidentId(number, TODAY)).toMatchObject({ valid: true, normalised: number, ...told });
  });

  it.each(['x', 'X', 'ｘ', 'Ｘ', '×', 'Ⅹ', 'х'])('with %s for a check character X', (letter) => {
    const body = '44078319900307207';
    expect(withCheck(body)).toMatch(/X$/);
    expect(inspectResidentId(body + letter, TODAY)).toMatchObject({ valid: true, normalised: `${body}X` });
  });

  it('with full-width digits and spaces', () => {
    const number = withCheck('44078319900307201');
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(inspectResidentId(` ${wide.slice(0, 6)} ${wide.slice(6)}　`, TODAY)).toMatchObject({ valid: true, normalised: number });
  });
});

describe('what is wrong with a number', () => {
  it.each([
    ['nothing there', ' ', { problem: 'empty' }],
    ['too short', '4407831990030720', { problem: 'length', length: 16 }],
    ['too long', '4407831990030720100', { problem: 'length', length: 19 }],
    ['a letter', '44078319900307O017', { problem: 'character', at: 15, found: 'O' }],
    ['X in the middle', '4407831990X3072017', { problem: 'character', at: 11, found: 'X' }],
    ['no such province', withCheck('99078319900307201'), { problem: 'region', code: '990783' }],
    ['no such day', withCheck('44078319900230201'), { problem: 'birth-date', found: '19900230' }],
    ['born tomorrow', withCheck('44078320261123201'), { problem: 'birth-date-ahead', date: '2026-11-23' }],
  ])('%s', (_what, number, problem) => {
    expect(inspectResidentId(number, TODAY)).toMatchObject({ valid: false, ...problem });
  });

  it('the first generation’s fifteen digits are known, refused, and told in today’s form', () => {
    expect(inspectResidentId('440783900307201', TODAY)).toEqual({
      valid: false,
      normalised: '440783900307201',
      problem: 'old-form',
      asNew: withCheck('44078319900307201'),
    });
  });

  it('any single wrong digit, and any two neighbours exchanged, are found', () => {
    const body = fc.tuple(fc.constantFrom('01', '06', '12'), fc.constantFrom('01', '10', '28'), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(body, fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), ([month, day, sequence], at, change) => {
        const number = withCheck(`4407831990${month}${day}${String(sequence).padStart(3, '0')}`);
        expect(inspectResidentId(number, TODAY).valid).toBe(true);
        const wrong = number.slice(0, at) + String((Number(number[at]) + change) % 10) + number.slice(at + 1);
        expect(inspectResidentId(wrong, TODAY)).toMatchObject({ valid: false, problem: 'check-digit', expected: withCheck(wrong.slice(0, 17)).slice(-1) });
        const swapped = number.slice(0, 15) + (number[16] ?? '') + (number[15] ?? '') + number.slice(17);
        expect(inspectResidentId(swapped, TODAY).valid).toBe(swapped === number);
      }),
      { numRuns: numRuns(300, 50_000) },
    );
  }, 120_000);
});
