import { describe, expect, it } from 'vitest';
import type { FlowContext } from '../model/context.js';
import { approversFor, DUTIES } from './role-for.js';

type Role = readonly [id: string, name: string];

const LICENCE: readonly Role[] = [
  ['rol_shoujian', '综窗收件'],
  ['rol_chujian', '综窗出件'],
  ['rol_shouli', '受理'],
  ['rol_shencha', '审查'],
  ['rol_hecha', '现场核查'],
  ['rol_jueding', '决定（负责人）'],
  ['rol_zhizheng', '制证'],
  ['rol_peizhi', '配置实施'],
];
/** A payment that two towns look at, each with its own people. */
const PAYMENT: readonly Role[] = [
  ['rol_a_chushen', '三埠街道初审'],
  ['rol_a_fuhe', '三埠街道复核'],
  ['rol_b_chushen', '赤坎镇初审'],
  ['rol_b_fuhe', '赤坎镇复核'],
  ['rol_shenpi', '市民政局审批'],
  ['rol_fafang', '市民政局发放'],
];

/** The role that each duty is bound to. */
function bound(roles: readonly Role[]): Readonly<Record<string, string>> {
  const context: FlowContext = { today: '2026-06-01', roles: roles.map(([id, name]) => ({ id: id as `rol_${string}`, name, departmentId: 'dep_a' })) }; // written so above
  return Object.fromEntries(DUTIES.map((duty) => [duty, approversFor(duty, context).map((approver) => (approver.kind === 'role' ? approver.roleId : approver.kind)).join(' ')]));
}

describe('approversFor', () => {
  it('finds the posts of a licence, and leaves open who looks again and who hears: no post is named for it', () => {
    expect(bound(LICENCE)).toEqual({
      collect: 'rol_shoujian',
      accept: 'rol_shouli',
      review: 'rol_shencha',
      recheck: '',
      inspect: 'rol_hecha',
      hear: '',
      decide: 'rol_jueding',
      certify: 'rol_zhizheng',
      deliver: 'rol_chujian',
      followUp: 'rol_hecha',
    });
  });

  it('does not take who looks afterwards for who looks before', () => {
    expect(bound([['rol_a', '事后核查']])).toMatchObject({ inspect: '', followUp: 'rol_a' });
    expect(bound([['rol_a', '事后核查'], ['rol_b', '现场核查']])).toMatchObject({ inspect: 'rol_b', followUp: 'rol_a' });
  });

  it('names nobody where two towns have a post of the same name', () => {
    expect(bound(PAYMENT)).toMatchObject({ collect: '', review: '', recheck: '', decide: 'rol_shenpi', deliver: 'rol_fafang' });
  });

  it('does not let who looked look again', () => {
    expect(bound([['rol_a', '审核岗']])).toMatchObject({ review: 'rol_a', recheck: '' });
    expect(bound([['rol_a', '初审岗'], ['rol_b', '审核岗']])).toMatchObject({ review: 'rol_a', recheck: 'rol_b' });
  });

  it('names nobody where nothing is known', () => {
    expect(approversFor('accept', { today: '2026-06-01' })).toEqual([]);
  });
});
