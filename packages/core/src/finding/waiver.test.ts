import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.js';
import { applyWaivers, type Waiver } from './waiver.js';

const TODAY = '2026-03-01';

function finding(changes: { rule?: string; part?: Finding['at']['part']; id?: string; path?: string } = {}): Finding {
  const { rule = 'item/promise-over-statute', part = 'item', id = 'hdl_1', path } = changes;
  return { rule, severity: 'error', at: path === undefined ? { part, id } : { part, id, path }, params: {}, fixes: [] };
}

function waiver(changes: Partial<Waiver> = {}): Waiver {
  return {
    id: 'wav_1',
    rule: 'item/promise-over-statute',
    part: 'item',
    elementId: 'hdl_1',
    reason: '省级统一时限，已报请修改',
    by: '李建国，审改科',
    until: '2026-12-31',
    ...changes,
  };
}

describe('applyWaivers: which finding a waiver answers for', () => {
  it.each<[string, Finding, boolean]>([
    ['the rule at the element', finding(), true],
    ['the rule anywhere within the element', finding({ path: 'limits/promised' }), true],
    ['the rule at another element', finding({ id: 'hdl_2' }), false],
    ['another rule at the element', finding({ rule: 'item/no-basis' }), false],
    ['a rule whose name only begins alike', finding({ rule: 'item/promise-over-statute-2' }), false],
    ['the same id in another part', finding({ part: 'form' }), false],
    ['the document as a whole', finding({ id: '' }), false],
  ])('%s', (_case, found, isWaived) => {
    const sorted = applyWaivers([found], [waiver()], TODAY);

    expect(sorted).toEqual(
      isWaived
        ? { open: [], waived: [{ finding: found, waiver: waiver() }], expired: [], idle: [] }
        : { open: [found], waived: [], expired: [], idle: [waiver()] },
    );
  });

  it('answers for nothing that the law demands without exception', () => {
    const duty: Finding = { ...finding(), isDuty: true };

    expect(applyWaivers([duty], [waiver()], TODAY)).toEqual({ open: [duty], waived: [], expired: [], idle: [waiver()] });
    expect(applyWaivers([duty], [waiver({ until: '2026-02-28' })], TODAY).expired).toEqual([]);
  });

  it('answers for the document as a whole when it says so', () => {
    const whole = finding({ id: '' });
    const forTheWhole = waiver({ elementId: '' });

    expect(applyWaivers([whole], [forTheWhole], TODAY).waived).toEqual([{ finding: whole, waiver: forTheWhole }]);
  });
});

describe('applyWaivers: how long a waiver holds', () => {
  it.each<[until: string, today: string, holds: boolean]>([
    ['2026-03-02', '2026-03-01', true],
    ['2026-03-01', '2026-03-01', true], // on the very day
    ['2026-02-28', '2026-03-01', false],
    ['2026-12-31', '2027-01-01', false],
    ['2026-09-30', '2026-10-01', false],
    ['2026-10-01', '2026-09-30', true],
    ['2028-02-29', '2028-02-29', true],
    ['2025-12-31', '2026-01-01', false],
  ])('until %s, on %s: %s', (until, today, holds) => {
    const limited = waiver({ until });

    const sorted = applyWaivers([finding()], [limited], today);

    expect(sorted.waived.map((entry) => entry.waiver)).toEqual(holds ? [limited] : []);
    expect(sorted.open).toEqual(holds ? [] : [finding()]);
    expect(sorted.expired).toEqual(holds ? [] : [limited]);
    expect(sorted.idle).toEqual([]);
  });

  it('asks no new word for an expired waiver whose finding is gone', () => {
    const old = waiver({ until: '2020-01-01' });

    expect(applyWaivers([], [old], TODAY)).toEqual({ open: [], waived: [], expired: [], idle: [old] });
  });
});

describe('applyWaivers: several findings and waivers', () => {
  it('keeps the order of findings, and says each once', () => {
    const first = finding({ id: 'hdl_2' });
    const second = finding({ path: 'a' });
    const third = finding({ rule: 'item/no-basis' });
    const fourth = finding({ path: 'b' });

    const sorted = applyWaivers([first, second, third, fourth], [waiver()], TODAY);

    expect(sorted.open).toEqual([first, third]);
    expect(sorted.waived.map((entry) => entry.finding)).toEqual([second, fourth]);
  });

  it('names an expired waiver once, however many findings it left open', () => {
    const old = waiver({ until: '2026-02-28' });

    const sorted = applyWaivers([finding({ path: 'a' }), finding({ path: 'b' })], [old], TODAY);

    expect(sorted.open).toHaveLength(2);
    expect(sorted.expired).toEqual([old]);
  });

  it('prefers a waiver that holds to one that has run out, in whatever order they stand', () => {
    const old = waiver({ id: 'wav_old', until: '2026-02-28' });
    const renewed = waiver({ id: 'wav_new', until: '2026-12-31' });

    for (const waivers of [[old, renewed], [renewed, old]]) {
      const sorted = applyWaivers([finding()], waivers, TODAY);
      expect(sorted.waived.map((entry) => entry.waiver.id)).toEqual(['wav_new']);
      expect(sorted.open).toEqual([]);
      expect(sorted.expired).toEqual([]);
    }
  });

  it('lists as idle what a newer waiver has taken the place of', () => {
    const finding: Finding = { rule: 'item/gap', severity: 'error', at: { part: 'item', id: 'mat_1' }, params: {}, fixes: [] };
    const waiver = { rule: 'item/gap', part: 'item', elementId: 'mat_1', reason: '部门坚持', by: '张敏（虚构）' };
    const old = { ...waiver, id: 'wav_old', until: '2026-06-30' } as const;
    const renewed = { ...waiver, id: 'wav_new', until: '2026-12-31' } as const;

    const sorted = applyWaivers([finding], [old, renewed], '2026-11-23');

    expect([sorted.waived.map((each) => each.waiver), sorted.expired, sorted.idle]).toEqual([[renewed], [], [old]]);
  });

  it('answers nothing for nothing', () => {
    expect(applyWaivers([], [], TODAY)).toEqual({ open: [], waived: [], expired: [], idle: [] });
  });

  it('leaves what it was given as it was', () => {
    const findings = Object.freeze([finding()]);
    const waivers = Object.freeze([waiver()]);

    expect(() => applyWaivers(findings, waivers, TODAY)).not.toThrow();
  });
});
