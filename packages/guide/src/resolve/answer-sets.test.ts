import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guard } from '../model/guard.js';
import { allAnswers, slowlyTakes } from '../model/testing/all-answers.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { randomGuard, randomVariable } from '../model/testing/random-variable.js';
import type { Domain } from '../model/variable.js';
import { isValueOf, satisfies, type Truth } from './answer-sets.js';
import { isOneValue } from './one-value.js';

vi.setConfig({ testTimeout: 120_000 });

const number: Domain = { kind: 'number', min: 1, max: 1000, step: 1 };
const tenth: Domain = { kind: 'number', min: 0, max: 1, step: 0.1 };
const date: Domain = { kind: 'date', from: '2024-01-01', to: '2024-12-31' };
const choice: Domain = { kind: 'choice', values: [{ id: 'val_a', label: '甲' }, { id: 'val_b', label: '乙' }, { id: 'val_c', label: '丙' }] };
const choices: Domain = { kind: 'choices', values: choice.values, exclusive: ['val_c'] };
const region: Domain = {
  kind: 'region',
  regions: [
    { code: '1', name: '市' },
    { code: '11', name: '甲区', parent: '1' },
    { code: '12', name: '乙区', parent: '1' },
    { code: '8', name: '环一', parent: '9' },
    { code: '9', name: '环二', parent: '8' },
  ],
};

describe('isValueOf', () => {
  it.each<[string, Domain, unknown, boolean]>([
    ['yes', { kind: 'yesNo' }, 'yes', true],
    ['a boolean', { kind: 'yesNo' }, true, false],
    ['a value of a choice', choice, 'val_b', true],
    ['a value that is gone', choice, 'val_x', false],
    ['a number on the grid', tenth, 0.1 + 0.2, true],
    ['a number between two steps', tenth, 0.25, false],
    ['the last number', tenth, 1, true],
    ['a number beyond the last', tenth, 1.1, false],
    ['not a number', number, NaN, false],
    ['no end of numbers', number, Infinity, false],
    ['a number as a text', number, '5', false],
    ['the leap day', date, '2024-02-29', true],
    ['a day that is none', date, '2024-02-30', false],
    ['a day as people write it', date, '2024年2月1日', false],
    ['a set', choices, ['val_a', 'val_b'], true],
    ['one value without its set', choices, 'val_a', false],
    ['no value', choices, [], false],
    ['no value where none is needed', { ...choices, min: 0 }, [], true],
    ['one value twice', choices, ['val_a', 'val_a'], false],
    ['an exclusive value with others', choices, ['val_a', 'val_c'], false],
    ['an exclusive value alone', choices, ['val_c'], true],
    ['more than may be', { ...choices, max: 1 }, ['val_a', 'val_b'], false],
    ['a district', region, '11', true],
    ['a city that has districts', region, '1', false],
    ['a region in a circle', region, '8', false],
    ['a number of a domain without a step', { ...number, step: 0 }, 5, false],
    ['a number of a reversed domain', { ...number, min: 9, max: 1 }, 5, false],
  ])('%s', (_case, domain, value, expected) => {
    expect(isValueOf(domain, value)).toBe(expected);
  });
});

function from(end: number | string, open?: true): Guard {
  return { kind: 'ranges', ranges: [{ from: end, ...(open === undefined ? {} : { fromOpen: open }) }] };
}

function to(end: number | string, open?: true): Guard {
  return { kind: 'ranges', ranges: [{ to: end, ...(open === undefined ? {} : { toOpen: open }) }] };
}

describe('satisfies: an option was picked', () => {
  it.each<[string, Domain, Guard, Guard, Truth]>([
    ['300 and more is 300 and more', number, from(300), from(300), 'yes'],
    ['more than 299 is 300 and more, in whole numbers', number, from(299, true), from(300), 'yes'],
    ['200 and more may be 300 and more', number, from(200), from(300), 'unknown'],
    ['less than 300 is never 300 and more', number, to(300, true), from(300), 'no'],
    ['up to 300 may be 300 and more', number, to(300), from(300), 'unknown'],
    ['more than 2024-02-28 is from the leap day', date, from('2024-02-28', true), from('2024-02-29'), 'yes'],
    ['two ranges that touch are one', number, { kind: 'ranges', ranges: [{ from: 10, to: 20 }] }, { kind: 'ranges', ranges: [{ to: 14 }, { from: 15 }] }, 'yes'],
    ['a reversed range takes nothing', number, from(5), { kind: 'ranges', ranges: [{ from: 9, to: 8 }] }, 'no'],
    ['an end that cannot be read takes nothing', date, { kind: 'any' }, from('昨天'), 'no'],
    ['a guard of another kind takes nothing', choice, { kind: 'any' }, from(5), 'no'],
    ['anything may be one value', choice, { kind: 'any' }, { kind: 'values', values: ['val_a'] }, 'unknown'],
    ['what takes nothing is nothing', choice, { kind: 'values', values: [] }, { kind: 'any' }, 'no'],
    ['a city is its districts', region, { kind: 'values', values: ['1'] }, { kind: 'values', values: ['11', '12'] }, 'yes'],
    ['who chose both chose one', choices, { kind: 'members', all: ['val_a', 'val_b'] }, { kind: 'members', any: ['val_a'] }, 'yes'],
    ['who chose the exclusive value chose no other', choices, { kind: 'members', all: ['val_c'] }, { kind: 'members', none: ['val_a', 'val_b'] }, 'yes'],
    ['who chose none of the others chose the exclusive one', choices, { kind: 'members', none: ['val_a', 'val_b'] }, { kind: 'members', all: ['val_c'] }, 'yes'],
    ['at least one of none is nobody', choices, { kind: 'any' }, { kind: 'members', any: [] }, 'no'],
    ['who has room for one value chose no other', { ...choices, max: 1 }, { kind: 'members', any: ['val_a'] }, { kind: 'members', any: ['val_b'] }, 'no'],
    ['of two, with room for two, nothing else', { ...choices, max: 2 }, { kind: 'members', any: ['val_a'] }, { kind: 'members', all: ['val_a', 'val_b'] }, 'unknown'],
  ])('%s', (_case, domain, meant, guard, expected) => {
    expect(satisfies(domain, { guard: meant }, guard)).toBe(expected);
  });
});

describe('satisfies, beside every value tried', () => {
  it('agrees on values and on options, for every kind of domain and any guards', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const draw = seededDraw(seed);
        const { domain } = randomVariable(draw, 0);
        const [meant, guard] = [randomGuard(draw, domain), randomGuard(draw, domain)];
        const values = allAnswers(domain);
        for (const value of values) {
          expect(isValueOf(domain, value)).toBe(true);
          expect(satisfies(domain, { value }, guard)).toBe(slowlyTakes(domain, guard, value) ? 'yes' : 'no');
        }
        const possible = values.filter((value) => slowlyTakes(domain, meant, value));
        const inside = possible.filter((value) => slowlyTakes(domain, guard, value));
        expect(satisfies(domain, { guard: meant }, guard)).toBe(inside.length === 0 ? 'no' : inside.length === possible.length ? 'yes' : 'unknown');
        if (domain.kind !== 'choices') expect(isOneValue(domain, meant)).toBe(possible.length === 1);
      }),
      { numRuns: numRuns(3_000, 200_000) },
    );
  });
});
