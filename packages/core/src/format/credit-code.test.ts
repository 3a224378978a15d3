import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { creditCheckCharacter, inspectCreditCode } from './credit-code.js';
import { organisationCheckCharacter } from './organisation-code.js';

// Every code here is invented: the region of 开平市 (440783) with made-up organisations.

/** A code of a registrar, a category, a region and eight characters, with both check characters. */
function codeOf(head: string, body: string): string {
  const code = head + body + organisationCheckCharacter(body);
  return code + creditCheckCharacter(code);
}

describe('the check characters', () => {
  it.each([
    ['D2143569', 'X'],
    ['00000000', '0'],
    ['00000001', '9'],
    ['00000005', '1'],
  ])('GB 11714-1997: %s has %s', (body, check) => {
    expect(organisationCheckCharacter(body)).toBe(check);
  });

  it('GB 32100-2015: weights 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }), (letters) => {
        const sum = letters.reduce((total, letter, index) => total + alphabet.indexOf(letter) * (weights[index] ?? 0), 0);
        expect((sum + alphabet.indexOf(creditCheckCharacter(letters.join('')))) % 31).toBe(0);
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  }, 120_000);
});

describe('a credit code', () => {
  const company = codeOf('91440783', 'MA5XYT12');

  it.each([
    ['of a company', company, { registrar: '9', category: '1', regionCode: '440783', organisationCode: company.slice(8, 17) }],
    ['of a sole trader', codeOf('92440783', 'MA4W1234'), { registrar: '9', category: '2' }],
    ['of an office', codeOf('11440783', '00704321'), { registrar: '1', category: '1' }],
    ['registered with the State', codeOf('91100000', '10001234'), { regionCode: '100000' }],
    ['of a village', codeOf('N2440783', 'MF123456'), { registrar: 'N' }],
  ])('%s', (_whose, code, told) => {
    expect(inspectCreditCode(code)).toMatchObject({ valid: true, normalised: code, ...told });
  });

  it('in small letters, full width, with spaces and hyphens', () => {
    const written = `${company.slice(0, 8).toLowerCase()} ${company.slice(8, 16).toLowerCase()}-${company.slice(16)}`;
    expect(inspectCreditCode(written)).toMatchObject({ valid: true, normalised: company });
  });

  it.each([
    ['nothing there', '', { problem: 'empty' }],
    ['too short', company.slice(0, 17), { problem: 'length', length: 17 }],
    ['no such registrar', codeOf('B1440783', 'MA5XYT12'), { problem: 'registrar', found: 'B' }],
    ['no such province', codeOf('91990783', 'MA5XYT12'), { problem: 'region', code: '990783' }],
    ['letters for a region', codeOf('9144078A', 'MA5XYT12'), { problem: 'region', code: '44078A' }],
    ['a sign that no code has', `${company.slice(0, 17)}?`, { problem: 'character', at: 18, found: '?' }],
  ])('%s', (_what, code, problem) => {
    expect(inspectCreditCode(code)).toMatchObject({ valid: false, ...problem });
  });

  it('whose organisation code is wrong, and whose last character is wrong, are told apart', () => {
    const ninth = company[16] ?? '';
    const wrongNinth = company.slice(0, 16) + (ninth === '0' ? '1' : '0');
    expect(inspectCreditCode(wrongNinth + creditCheckCharacter(wrongNinth))).toMatchObject({ problem: 'organisation-check', expected: ninth });
    const last = company[17] ?? '';
    expect(inspectCreditCode(company.slice(0, 17) + (last === '0' ? '1' : '0'))).toMatchObject({ problem: 'check', expected: last });
  });
});

describe('I, O, S, V and Z are in no code: the characters that they are taken for are suggested', () => {
  const code = codeOf('91440783', 'MA150U2T');

  it.each([
    ['O for 0', code.replace('0', 'O')],
    ['I for 1', code.replace(/1/g, 'I')],
    ['several', code.replace('A150U2', 'AISOVZ')],
  ])('%s', (_what, written) => {
    expect(inspectCreditCode(written)).toMatchObject({ valid: false, problem: 'character', suggestion: code });
  });

  it('but never a code that is wrong itself', () => {
    const written = code.replace('0', 'O').replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    expect(inspectCreditCode(written)).not.toHaveProperty('suggestion');
  });
});
