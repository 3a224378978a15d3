import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numRuns } from '../../../../../../tools/testing/runs.js';
import type { EnumMember, EnumOption } from '../../../model/index.js';
import { doubledValues, readOptionLines, writeOptionLines } from './read-option-lines.js';

describe('options out of lines', () => {
  test.each<readonly [what: string, text: string, options: readonly EnumMember[]]>([
    ['labels alone are their values', '新办\n变更\n\n延续', [{ label: '新办', value: '新办' }, { label: '变更', value: '变更' }, { label: '延续', value: '延续' }]],
    ['two columns of a spreadsheet', '新办\txb\r\n变更\tbg\r\n', [{ label: '新办', value: 'xb' }, { label: '变更', value: 'bg' }]],
    ['codes in front', '01\t男\n02\t女', [{ label: '男', value: '01' }, { label: '女', value: '02' }]],
    ['codes on both sides: as they stand', 'A\t1\nB\t2', [{ label: 'A', value: '1' }, { label: 'B', value: '2' }]],
    ['strokes between', '男 | 1\n女｜2', [{ label: '男', value: '1' }, { label: '女', value: '2' }]],
    ['levels by blanks', '开平市\t440783\n  三埠街道\t440783001\n  长沙街道\t440783002\n恩平市\t440785', [{ label: '开平市', value: '440783', children: [{ label: '三埠街道', value: '440783001' }, { label: '长沙街道', value: '440783002' }] }, { label: '恩平市', value: '440785' }]],
    ['levels by empty cells', '食品销售\n\t预包装食品\n\t散装食品', [{ label: '食品销售', value: '食品销售', children: [{ label: '预包装食品', value: '预包装食品' }, { label: '散装食品', value: '散装食品' }] }]],
    ['nothing', ' \n\n', []],
  ])('%s', (_what, text, options) => {
    expect(readOptionLines(text, 'string')).toEqual(options);
  });

  test('values of numbers are numbers, what is none stays text', () => {
    expect(readOptionLines('一\t1\n二\t2.5\n三\tx', 'number')).toEqual([{ label: '一', value: 1 }, { label: '二', value: 2.5 }, { label: '三', value: 'x' }]);
  });

  test('doubled values are named, of branches too', () => {
    expect(doubledValues([{ label: '甲', value: 'a' }, { label: '乙', value: 'b', children: [{ label: '丙', value: 'a' }] }, 'b', 'c'])).toEqual(['a', 'b']);
  });

  test('what was written is read back', () => {
    const label = fc.constantFrom('新办', '变更', '延续', '食品销售 (批发)', '补证');
    const leaf = fc.record({ label, value: fc.constantFrom('x', 'y1', 'z_2', '新办') });
    const branch: fc.Arbitrary<EnumOption> = fc.record({ label, value: fc.constantFrom('p', 'q'), children: fc.array(leaf, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.oneof(leaf, branch), { maxLength: 5 }), (options) => {
        expect(readOptionLines(writeOptionLines(options), 'string')).toEqual(options);
      }),
      { numRuns: numRuns(300, 5000) },
    );
  });
});
