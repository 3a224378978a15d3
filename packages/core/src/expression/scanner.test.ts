import { describe, expect, it } from 'vitest';
import { isBareName, RESERVED } from './bare-name.js';
import { NameIndex } from './name-index.js';
import { Scanner } from './scanner.js';

describe('takeOperator', () => {
  it.each<[text: string, expected: unknown]>([
    ['  >= 3', { kind: 'compare', operator: '>=', start: 2, end: 4 }],
    ['大于或等于3', { kind: 'compare', operator: '>=', start: 0, end: 5 }],
    ['大于3', { kind: 'compare', operator: '>', start: 0, end: 2 }],
    ['不属于', { kind: 'not-in', start: 0, end: 3 }],
    ['不是', { kind: 'compare', operator: '!=', start: 0, end: 2 }],
    ['，或者x', { kind: 'or', start: 0, end: 3 }],
    ['or x', { kind: 'or', start: 0, end: 2 }],
    ['or(x)', { kind: 'or', start: 0, end: 2 }],
    ['or甲', { kind: 'or', start: 0, end: 2 }],
    ['order', undefined],
    ['or2', undefined],
    ['in$', undefined],
    ['，', undefined],
    ['!', undefined],
    ['&', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(new Scanner(text).takeOperator()).toEqual(expected);
  });
});

describe('takeNumber', () => {
  it.each<[text: string, number: string | undefined, rest: string]>([
    ['12.5x', '12.5', 'x'],
    ['１２．５', '12.5', ''],
    ['1.2.3', '1.2', '.3'],
    ['1..2', '1.', '.2'],
    ['１．２．３', '1.2', '．3'],
    ['.5', '.5', ''],
    ['1e', '1', 'e'],
    ['1e+', '1', 'e+'],
    ['1e+5', '1e+5', ''],
    ['-1', undefined, '-1'],
    ['．', undefined, '．'],
    ['一', undefined, '一'],
  ])('%j', (text, number, rest) => {
    const scanner = new Scanner(text);

    expect(scanner.takeNumber()).toBe(number);
    expect(text.slice(scanner.offset).normalize('NFKC')).toBe(rest.normalize('NFKC'));
  });
});

describe('takeName', () => {
  const taken = (text: string, ...labels: readonly string[]): string | undefined => new Scanner(text).takeName(new NameIndex(labels));

  it.each<[text: string, labels: readonly string[], name: string | undefined]>([
    ['面积单位', ['面积', '面积单位'], '面积单位'],
    ['面积单', ['面积', '面积单位'], '面积单'],
    ['面积大于', ['面积'], '面积'],
    ['面积x', ['面积'], '面积x'],
    ['面积那么', ['面积'], '面积'],
    ['面积·甲', ['面积'], '面积'],
    ['  面积', ['面积'], '面积'],
    ['甲且乙', [], '甲'],
    ['甲且乙', ['甲且乙'], '甲且乙'],
    ['甲不大于乙', [], '甲'],
    ['且', [], '且'],
    ['甲）且（乙', [], '甲'],
    ['甲（乙）', [], '甲'],
    ['合计(1)', ['合', '合计'], '合计'],
    ['合计 （1）', [], '合计'],
    ['开头是(', ['开头'], '开头是'],
    ['开头是 1', ['开头'], '开头'],
    ['$deps[0]', [], '$deps'],
    ['3号', [], undefined],
    ['3号', ['3号'], '3号'],
    ['(甲)', ['(甲)'], undefined],
    ['', [''], undefined],
    ['x'.repeat(300), [], 'x'.repeat(101)],
  ])('%s among %j', (text, labels, name) => {
    expect(taken(text, ...labels)).toBe(name);
  });
});

describe('takeBraced', () => {
  it.each<[text: string, expected: unknown, offset: number]>([
    ['{甲}x', { label: '甲' }, 3],
    ['{ 甲 乙 } ', { label: '甲 乙' }, 7],
    ['{甲#f1}', { label: '甲', id: 'f1' }, 6],
    ['{甲 # f1 }', { label: '甲', id: 'f1' }, 9],
    ['{#f1}', { label: '', id: 'f1' }, 5],
    ['{#"f}1" }', { label: '', id: 'f}1' }, 9],
    ['{#}', { label: '', id: '' }, 3],
    ['{}', { label: '' }, 2],
    ['甲', undefined, 0],
    ['{甲', 'unclosed', 0],
    ['{甲{乙}', 'unclosed', 0],
    ['{甲#f1#f2', 'unclosed', 0],
    ['{#"f1}', 'unclosed', 0],
    ['{#f"1"}', 'unclosed', 0],
  ])('%j', (text, expected, offset) => {
    const scanner = new Scanner(text);

    expect(scanner.takeBraced()).toEqual(expected);
    expect(scanner.offset).toBe(offset);
  });
});

describe('end', () => {
  it.each<[text: string, offset: number, end: number]>([
    ['甲  ', 3, 1],
    ['甲\u3000\u200b\n', 4, 1],
    ['甲 乙', 3, 3],
    ['   ', 3, 0],
  ])('%j at %d', (text, offset, end) => {
    const scanner = new Scanner(text);
    scanner.offset = offset;

    expect(scanner.end).toBe(end);
  });
});

describe('isBareName', () => {
  it.each(['甲', '经营面积2', '负责人（法人）', '买买提·艾力', '$deps', '_a', '是否', '甲'.repeat(100)])('%s', (label) => {
    expect(isBareName(label)).toBe(true);
  });

  it.each(['', ' 甲', '甲 乙', '3号楼', '甲-乙', '甲(乙)', '（甲）', '{甲}', '甲#', '·甲', '甲'.repeat(101), ...RESERVED])('not %s', (label) => {
    expect(isBareName(label)).toBe(false);
  });
});
