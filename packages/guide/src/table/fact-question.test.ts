import { describe, expect, it } from 'vitest';
import type { Domain } from '../model/variable.js';
import { questionText } from './fact-question.js';

const DOMAINS: Readonly<Record<'yesNo' | 'choice' | 'number' | 'date' | 'region', Domain>> = {
  yesNo: { kind: 'yesNo' },
  choice: { kind: 'choice', values: [{ id: 'val_a', label: '甲' }] },
  number: { kind: 'number', min: 0, max: 9, step: 1 },
  date: { kind: 'date', from: '2026-01-01', to: '2026-12-31' },
  region: { kind: 'region', regions: [{ code: '440783', name: '开平市' }] },
};
const asked = (name: string, kind: keyof typeof DOMAINS, text?: string): string =>
  questionText({ header: name, column: 1, address: 'A1', variable: { id: 'var_a', name, domain: DOMAINS[kind] }, ...(text === undefined ? {} : { text }) });

describe('a column’s name becomes a question that reads well', () => {
  it.each([
    ['主体业态', 'choice', '主体业态是哪一种？'],
    ['由谁来办', 'choice', '由谁来办？'],
    ['许可证情况', 'choice', '请选择：许可证情况'],
    ['许可证丢了吗', 'choice', '许可证丢了吗？'],
    ['要办什么？', 'choice', '要办什么？'],
    ['是否委托代理', 'yesNo', '是否委托代理？'],
    ['委托代理', 'yesNo', '是否委托代理？'],
    ['证还在不在呢', 'yesNo', '证还在不在呢？'],
    ['经营面积', 'number', '经营面积是多少？'],
    ['距到期还有几天', 'number', '距到期还有几天？'],
    ['到期日', 'date', '到期日是哪一天？'],
    ['经营场所', 'region', '经营场所在哪里？'],
    ['所在镇街', 'region', '所在镇街是哪里？'],
  ] as const)('%s (%s): %s', (name, kind, question) => expect(asked(name, kind)).toBe(question));

  it('the table’s own words count first', () => expect(asked('主体', 'choice', '您是哪一种经营者？')).toBe('您是哪一种经营者？'));
});
