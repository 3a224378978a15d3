import { newId } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { emptyGuide, indexGuide, type Domain } from '../../model/index.js';
import { sampleGuide } from '../../model/testing/sample-guide.js';
import { guessedKind, guessedName, guessedNumber } from './guessed-kind.js';
import { newOption } from './new-option.js';
import { newQuestion } from './new-question.js';

const WORDS = { yes: '是', no: '否', goOn: '继续' };

describe('what a question asks for, by its words', () => {
  it.each<[string, Domain['kind'], string]>([
    ['您要办理哪类业务？', 'choice', '业务'],
    ['您属于哪种主体业态？', 'choice', '主体业态'],
    ['是否销售散装食品？', 'yesNo', '是否销售散装食品'],
    ['您有没有营业执照？', 'yesNo', '有没有营业执照'],
    ['经营场所面积是多少平方米？', 'number', '经营场所面积'],
    ['申请人年龄多大？', 'number', '年龄'],
    ['从业人员有多少人？', 'number', '从业人员'],
    ['营业执照是哪一天核发的？', 'date', '营业执照是哪一天核发的'],
    ['有下面哪些情况（可多选）？', 'choices', '有下面哪些情况'],
    ['谁来办理？', 'choice', '谁来办理'],
  ])('%s', (text, kind, name) => {
    expect(guessedKind(text)).toBe(kind);
    expect(guessedName(text)).toBe(name);
  });

  it('a number has the unit that its words name', () => {
    expect(guessedNumber('经营面积是多少？')).toMatchObject({ unit: '平方米', step: 1 });
    expect(guessedNumber('您几岁？')).toMatchObject({ unit: '周岁', max: 150 });
    expect(guessedNumber('有几层？')).not.toHaveProperty('unit');
  });
});

describe('what is written', () => {
  it('a question with the kind that was asked for is no guess; its name is not another’s', () => {
    const guide = emptyGuide('gud_a', '导办');
    const made = newQuestion(guide, '经营场所面积是多少平方米？', 'choice', WORDS);
    expect(made).toMatchObject({ isGuessed: false, variable: { domain: { kind: 'choice', values: [] } } });
    expect(newQuestion({ ...guide, variables: [made.variable] }, '经营场所面积是多少？', undefined, WORDS).variable.name).toBe('经营场所面积 2');
  });

  it('an option of a choice makes its value, or is the one of its name that no option has yet', () => {
    const index = indexGuide(sampleGuide);
    const question = index.node('q_kind');
    const variable = index.variable('var_kind');
    if (question?.kind !== 'question') throw new Error('the sample asks for the kind');
    expect(newOption(question, variable, '网络经营').value).toMatchObject({ label: '网络经营' });
    const bare = { ...question, options: question.options.slice(0, 1) };
    expect(newOption(bare, variable, '食品销售')).toMatchObject({ option: { guard: { kind: 'values', values: ['val_shop'] } } });
    expect(newOption(bare, variable, '食品销售').value).toBeUndefined();
  });

  it('an option of a region takes those that its text names, else what is left', () => {
    const index = indexGuide(sampleGuide);
    const question = index.node('q_region');
    if (question?.kind !== 'question') throw new Error('the sample asks for the region');
    const bare = { ...question, options: [] };
    expect(newOption(bare, index.variable('var_region'), '三埠街道、月山').option.guard).toEqual({ kind: 'values', values: ['440783001', '440783100'] });
    const one = { ...question, options: [{ id: newId('opt'), text: '三埠', guard: { kind: 'values' as const, values: ['440783001'] }, next: null }] };
    expect(newOption(one, index.variable('var_region'), '别处').option.guard).toEqual({ kind: 'values', values: ['440783100', '440784'] });
  });
});
