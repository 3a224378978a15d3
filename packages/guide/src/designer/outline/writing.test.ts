import { newId } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { emptyGuide, indexGuide, type Domain, type Question, type Variable } from '../../model/index.js';
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
    ['营业执照是哪一天核发的？', 'date', '营业执照核发日期'],
    ['您要变更的是什么？', 'choice', '变更'],
    ['会员一共有多少个？', 'number', '会员'],
    ['有下面哪些情况（可多选）？', 'choices', '有下面哪些情况'],
    ['谁来办理？', 'choice', '谁来办理'],
  ])('%s', (text, kind, name) => {
    expect(guessedKind(text)).toBe(kind);
    expect(guessedName(text)).toBe(name);
  });

  it('a number has the unit that its words name', () => {
    expect(guessedNumber('经营面积是多少？')).toMatchObject({ unit: '平方米', step: 1 });
    expect(guessedNumber('您几岁？')).toMatchObject({ unit: '周岁', max: 150 });
    expect(guessedNumber('有几层？')).toMatchObject({ unit: '层' });
    expect(guessedNumber('会员一共有多少个？')).toMatchObject({ unit: '个' });
    expect(guessedNumber('库存是多少？')).not.toHaveProperty('unit');
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

  it('yes and no are said as they were asked for', () => {
    const made = (text: string): readonly string[] => newQuestion(emptyGuide('gud_a', '导办'), text, undefined, WORDS).question.options.map((option) => option.text);
    expect(made('您有没有营业执照？')).toEqual(['有', '没有']);
    expect(made('您是不是本地户籍？')).toEqual(['是', '不是']);
    expect(made('是否销售散装食品？')).toEqual(['是', '否']);
  });

  it('an option of a number takes what its words say, in whatever they count; where they cannot be read, nothing', () => {
    const variable: Variable = { id: 'var_members', name: '会员', domain: { kind: 'number', min: 0, max: 10_000, step: 1 } };
    const question: Question = { id: 'q_members', kind: 'question', variableId: variable.id, text: '会员一共有多少？', ask: 'options', options: [] };
    expect(newOption(question, variable, '不满50个')).toMatchObject({ option: { guard: { kind: 'ranges', ranges: [{ to: 50, toOpen: true }] } }, unit: '个' });
    expect(newOption(question, variable, '50家以上')).toMatchObject({ option: { guard: { ranges: [{ from: 50 }] } }, unit: '家' });
    expect(newOption(question, variable, '50 多一点')).toMatchObject({ option: { guard: { kind: 'ranges', ranges: [] } }, isUnread: true });
    expect(newOption(question, variable, '很多')).toMatchObject({ option: { guard: { kind: 'ranges', ranges: [{}] } } });
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
