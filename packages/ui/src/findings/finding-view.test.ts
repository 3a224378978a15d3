import { describe, expect, it } from 'vitest';
import type { Finding, Severity, Waiver } from '@zhengwu/core';

import { countFindings, findingKey, findingKeys, nextIndex, sortFindings } from './finding-view.js';

function found(rule: string, severity: Severity, id = 'mat_a', path?: string): Finding {
  return { rule, severity, at: path === undefined ? { part: 'item', id } : { part: 'item', id, path }, params: {}, fixes: [] };
}

describe('sortFindings', () => {
  it('puts the graver ones first and keeps the order of the checks among equals', () => {
    const findings = [found('a', 'warning'), found('b', 'undecided'), found('c', 'error'), found('d', 'warning'), found('e', 'error')];
    expect(sortFindings(findings, [], '2026-11-23').open.map(({ rule }) => rule)).toEqual(['c', 'e', 'a', 'd', 'b']);
  });

  it('sets aside what somebody answers for, until the last day', () => {
    const waiver: Waiver = { id: 'wav_a', rule: 'a', part: 'item', elementId: 'mat_a', reason: '部门坚持', by: '某某', until: '2026-11-23' };
    expect(sortFindings([found('a', 'error')], [waiver], '2026-11-23')).toMatchObject({ open: [], waived: [{ waiver }] });
    expect(sortFindings([found('a', 'error')], [waiver], '2026-11-24')).toMatchObject({ open: [{ rule: 'a' }], waived: [], expired: [waiver] });
  });
});

describe('countFindings', () => {
  it('counts by gravity', () => {
    expect(countFindings([found('a', 'error'), found('b', 'error'), found('c', 'undecided')])).toEqual({ error: 2, warning: 0, undecided: 1 });
  });
});

describe('findingKey', () => {
  it('tells rules, elements and paths apart', () => {
    const keys = [found('a', 'error'), found('b', 'error'), found('a', 'error', 'mat_b'), found('a', 'error', 'mat_a', 'name')].map(findingKey);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('findingKeys', () => {
  it('are each their own, also of one rule at one place', () => {
    const findings = [found('a', 'error'), found('b', 'error'), found('a', 'error'), found('a', 'warning')];
    expect(findingKeys(findings)).toEqual([findingKey(findings[0]!), findingKey(findings[1]!), `${findingKey(findings[0]!)} #2`, `${findingKey(findings[0]!)} #3`]);
  });
});

describe('nextIndex', () => {
  it.each([
    [['a', 'b', 'c'], 1, 1, 1],
    [['a', 'b', 'c'], 1, -1, 0],
    [['a', 'b', 'c'], 0, -1, 2],
    [['a', 'b', 'c'], 3, 1, 0],
    [['a', 'b', 'c'], 3, -1, 2],
    [[], 2, 1, -1],
  ] as const)('of %j, where the current one is gone from place %i, by %i is %i', (keys, gap, step, next) => {
    expect(nextIndex(keys, 'gone', step, gap)).toBe(next);
  });

  it.each([
    [[], undefined, 1, -1],
    [['a', 'b', 'c'], undefined, 1, 0],
    [['a', 'b', 'c'], undefined, -1, 2],
    [['a', 'b', 'c'], 'a', 1, 1],
    [['a', 'b', 'c'], 'c', 1, 0],
    [['a', 'b', 'c'], 'a', -1, 2],
    [['a', 'b', 'c'], 'gone', 1, 0],
  ] as const)('of %j from %s by %i is %i', (keys, current, step, next) => {
    expect(nextIndex(keys, current, step)).toBe(next);
  });
});
