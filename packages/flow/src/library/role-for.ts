import type { Approver } from '../model/approver.js';
import type { FlowContext } from '../model/context.js';

/** Whose work a step is. Several kinds of step may be one duty's, one kind may be two's: who looks again is not who looked. */
export const DUTIES = ['collect', 'accept', 'review', 'recheck', 'inspect', 'hear', 'decide', 'certify', 'deliver', 'followUp'] as const;
export type Duty = (typeof DUTIES)[number];

/** The words by which posts are called whose duty it is, the surest first. */
const WORDS: Readonly<Record<Duty, readonly string[]>> = {
  collect: ['收件', '综合窗口', '综窗'],
  accept: ['受理'],
  review: ['审查', '初审', '审核'],
  recheck: ['复核', '复审', '审核'],
  inspect: ['现场核查', '现场勘验', '现场勘查', '核查'],
  hear: ['听证'],
  decide: ['决定', '批准', '审批'],
  certify: ['制证'],
  deliver: ['出件', '送达', '发证', '发放'],
  followUp: ['事后核查', '监管', '核查'],
};
/** A post named for what comes after the case is none for what is done within it. */
const OTHER: Partial<Readonly<Record<Duty, string>>> = { inspect: '事后' };

/**
 * The post of a duty, where the context leaves no doubt: one role has the word in its name, and only one. Where two have it, or none, nobody
 * is named: the check asks then, and a person says.
 */
export function approversFor(duty: Duty, context: FlowContext): readonly Approver[] {
  const { roles = [] } = context;
  const other = OTHER[duty];
  const first = duty === 'recheck' ? approversFor('review', context) : [];
  const open = roles.filter(({ id, name }) => (other === undefined || !name.includes(other)) && !first.some((approver) => approver.kind === 'role' && approver.roleId === id));
  for (const word of WORDS[duty]) {
    const [only, ...others] = open.filter(({ name }) => name.includes(word));
    if (only === undefined) continue;
    return others.length === 0 ? [{ kind: 'role', roleId: only.id }] : [];
  }
  return [];
}
