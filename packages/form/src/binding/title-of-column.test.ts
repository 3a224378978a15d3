import { describe, expect, it } from 'vitest';
import { columnCaption } from './title-of-column.js';

describe('columnCaption', () => {
  it.each([
    ['性别 1男 2女', '性别'],
    ['户口性质：1-城镇，2-农村', '户口性质'],
    ['学历(10研究生 20本科 30专科)', '学历'],
    ['失业前月工资（元）', '失业前月工资（元）'],
    ['起止日期：开始', '起止日期：开始'],
    ['', 'sex'],
    ['1男 2女', 'sex'],
  ])('%s: %s', (comment, caption) => {
    expect(columnCaption({ name: 'sex', comment })).toBe(caption);
  });
});
