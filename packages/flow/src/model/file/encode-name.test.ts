import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { decodeName, encodeName } from './encode-name.js';

const names = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.stringMatching(/^[a-z_x0-9A-F]{1,12}$/),
  fc.constantFrom('__proto__', 'constructor', 'get', 'toString', '_x005F_', '__proto___x005F_', 'a_x5BA1_b', '审批', '1-补正', '𠮷'),
);

describe('a name in letters that bpmn-js takes', () => {
  it('is one, and the same name when it is written again', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(encodeName(name)).toMatch(/^[A-Za-z_][\w.-]*$/);
        expect(encodeName(name) in {}).toBe(false);
        expect(decodeName(encodeName(name))).toBe(name);
      }),
      { numRuns: numRuns(1000, 50_000) },
    );
  });

  it('stands for one name alone', () => {
    fc.assert(fc.property(names, names, (a, b) => a === b || encodeName(a) !== encodeName(b)), { numRuns: numRuns(1000, 50_000) });
  });

  it('is the name itself where that will do', () => expect(['Activity_1', 'a.b-c', '_x'].map(encodeName)).toEqual(['Activity_1', 'a.b-c', '_x']));
});
