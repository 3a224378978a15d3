import type { Account, Finding, Fix } from '@zhengwu/core';
import type { Approver } from '../model/approver.js';
import type { FlowContext } from '../model/context.js';
import type { FlowNode } from '../model/flow.js';
import { isHuman } from '../model/node-kind.js';
import type { ProcessView } from '../model/process-view.js';
import { bindingRules } from './binding-rules.js';
import { directoryOf, type Directory } from './directory.js';
import { at, nameOf, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';

/** There is somebody at every step: who has not left, with somebody to stand in. */
export const checkApprovers = processCheck('flow/approvers', bindingRules, function* (view, context) {
  const directory = directoryOf(context);
  for (const node of view.process.nodes) {
    if (!isHuman(node) || (node.type === 'task' && node.step === undefined)) continue;
    const approvers = node.step?.approvers ?? [];
    if (approvers.length === 0) {
      // 补正 is the applicant's to do.
      const fixes = node.step?.kind === 'correction' ? [fix('flow/set-approvers', { id: node.id, approvers: [{ kind: 'initiator' }] })] : rolesMeant(node, context);
      yield bindingRules.finding('flow/no-approver', at(node, 'approvers'), { step: nameOf(node) }, { fixes });
      continue;
    }
    for (const [place, approver] of approvers.entries()) yield* oneApprover(view, node, approver, place, directory);
    yield* allTogether(node, directory);
  }
});

/** The roles whose name says what the step is, or the other way round. */
function rolesMeant(node: FlowNode, { roles }: FlowContext): readonly Fix[] {
  const name = node.name.trim();
  if (name.length < 2) return [];
  const meant = (roles ?? []).filter((role) => role.name.includes(name) || name.includes(role.name));
  return meant.slice(0, 3).map((role) => fix('flow/set-approvers', { id: node.id, approvers: [{ kind: 'role', roleId: role.id }] }));
}

function* oneApprover(view: ProcessView, node: FlowNode, approver: Approver, place: number, directory: Directory): Iterable<Finding> {
  const path = `approvers/${String(place)}`;
  const step = nameOf(node);
  switch (approver.kind) {
    case 'person': {
      const account = directory.accounts?.get(approver.accountId);
      if (account !== undefined) yield* person(node, approver, account, path, directory);
      return;
    }
    case 'role':
      yield* role(node, approver, approver.roleId, path, directory);
      return;
    case 'applicantChoice':
      if (approver.roleId !== undefined) yield* role(node, approver, approver.roleId, path, directory);
      return;
    case 'superiors':
      yield* superiors(view, node, approver.levels, path, directory);
      return;
    case 'expression':
      yield bindingRules.finding('flow/not-in-directory', at(node, path), { step, text: approver.text }, { fixes: named(node, approver, directory) });
      return;
    case 'departmentHead':
    case 'initiator':
  }
}

/** A file of another designer may have the very name of somebody, or of a post. */
function named(node: FlowNode, approver: Extract<Approver, { kind: 'expression' }>, directory: Directory): readonly Fix[] {
  const text = approver.text.trim();
  if (approver.of === 'groups') {
    const roles = [...(directory.roles?.values() ?? [])].filter(({ name }) => name === text);
    return roles.slice(0, 3).map(({ id, name }) => fix('flow/replace-approver', { id: node.id, from: approver, to: { kind: 'role', roleId: id }, shown: name }));
  }
  const people = [...(directory.accounts?.values() ?? [])].filter(({ name, state }) => name === text && state === 'active');
  return people.slice(0, 3).map(({ id, name }) => fix('flow/replace-approver', { id: node.id, from: approver, to: { kind: 'person', accountId: id }, shown: name }));
}

function* person(node: FlowNode, approver: Approver, account: Account, path: string, directory: Directory): Iterable<Finding> {
  const deputy = directory.activeDeputy(account);
  const replaceBy = (others: readonly Account[]): readonly Fix[] =>
    others.map((each) => fix('flow/replace-approver', { id: node.id, from: approver, to: { kind: 'person', accountId: each.id }, shown: each.name }));
  if (account.state === 'active') {
    if (deputy === undefined) yield bindingRules.finding('flow/no-deputy', at(node, path), { step: nameOf(node), person: account.name, role: '' }, { fixes: postsOf(node, approver, account, directory) });
    return;
  }
  // Whoever is away is stood in for, by who was named for it; an account that is disabled is nobody's.
  if (account.state === 'away' && deputy !== undefined) return;
  const others = deputy === undefined ? colleagues(account, directory) : [deputy];
  yield bindingRules.finding('flow/departed', at(node, path), { step: nameOf(node), person: account.name, state: account.state, deputy: deputy?.name ?? '' }, { fixes: [...replaceBy(others), ...postsOf(node, approver, account, directory)] });
}

/** Who holds a role of somebody and is there. */
function colleagues(account: Account, directory: Directory): readonly Account[] {
  const found = new Set(account.roleIds.flatMap((roleId) => directory.activeHolders(roleId)));
  found.delete(account);
  return [...found].slice(0, 3);
}

/** To name the post instead of the person, where it is held by others too: then nobody has to be replaced when one leaves. */
function postsOf(node: FlowNode, approver: Approver, account: Account, directory: Directory): readonly Fix[] {
  return account.roleIds.flatMap((roleId) => {
    const role = directory.roles?.get(roleId);
    const others = directory.activeHolders(roleId).filter((each) => each !== account);
    return role === undefined || others.length === 0 ? [] : [fix('flow/replace-approver', { id: node.id, from: approver, to: { kind: 'role', roleId }, shown: role.name })];
  });
}

function* role(node: FlowNode, approver: Approver, roleId: string, path: string, directory: Directory): Iterable<Finding> {
  const held = directory.roles?.get(roleId);
  if (held === undefined || directory.accounts === undefined) return;
  const active = directory.activeHolders(roleId);
  const [only] = active;
  if (only === undefined) {
    const gone = directory.holders(roleId);
    const deputies = [...new Set(gone.flatMap((each) => directory.activeDeputy(each) ?? []))];
    const fixes = deputies.map((each) => fix('flow/replace-approver', { id: node.id, from: approver, to: { kind: 'person', accountId: each.id }, shown: each.name }));
    yield bindingRules.finding('flow/empty-role', at(node, path), { step: nameOf(node), role: held.name, gone: gone.map(({ name }) => name) }, { fixes });
  } else if (active.length === 1 && directory.activeDeputy(only) === undefined) {
    yield bindingRules.finding('flow/no-deputy', at(node, path), { step: nameOf(node), person: only.name, role: held.name });
  }
}

/** 连续多级主管 begins with the head of the former handler's own department: whoever sits near the top has fewer above him. */
function* superiors(view: ProcessView, node: FlowNode, levels: number, path: string, directory: Directory): Iterable<Finding> {
  if (directory.departments === undefined) return;
  const former = handlersBefore(view, node).flatMap((each) => directory.peopleAt(each.step) ?? []);
  const chains = former.map(({ departmentId }) => directory.chainAbove(departmentId)).filter((chain) => chain.length > 0);
  const shortest = chains.reduce<(typeof chains)[number] | undefined>((least, chain) => (least === undefined || chain.length < least.length ? chain : least), undefined);
  const [own] = shortest ?? [];
  if (shortest === undefined || own === undefined || levels <= shortest.length) return;
  const approvers = (node.step?.approvers ?? []).map((each) => (each.kind === 'superiors' && each.levels === levels ? { ...each, levels: shortest.length } : each));
  yield bindingRules.finding('flow/above-top', at(node, path), { step: nameOf(node), levels, available: shortest.length, department: own.name }, { fixes: [fix('flow/set-approvers', { id: node.id, approvers })] });
}

/** The steps of people right before a step. */
export function handlersBefore({ walk }: ProcessView, node: FlowNode): readonly FlowNode[] {
  const open = new Set<FlowNode>(walk.before(node));
  const found: FlowNode[] = [];
  for (const each of open) {
    if (isHuman(each)) found.push(each);
    else for (const before of walk.before(each)) open.add(before);
  }
  return found.filter((each) => each !== node);
}

/** What several approvers are only together. */
function* allTogether(node: FlowNode, directory: Directory): Iterable<Finding> {
  const { step } = node;
  if (step === undefined) return;
  const twice = step.approvers.find((approver, place) => approver.kind === 'person' && step.approvers.findIndex((each) => each.kind === 'person' && each.accountId === approver.accountId) < place);
  if (twice?.kind === 'person') {
    const first = step.approvers.findIndex((each) => each.kind === 'person' && each.accountId === twice.accountId);
    const approvers = step.approvers.filter((each, place) => place === first || each.kind !== 'person' || each.accountId !== twice.accountId);
    yield bindingRules.finding('flow/person-twice', at(node, 'approvers'), { step: nameOf(node), person: directory.accounts?.get(twice.accountId)?.name ?? twice.accountId }, { fixes: [fix('flow/set-approvers', { id: node.id, approvers })] });
  }
  const people = directory.peopleAt(step);
  const [only] = people ?? [];
  // Of 现场核查 it is said with its article.
  if (people?.length === 1 && only !== undefined && step.kind !== 'inspection' && (step.sign === 'all' || step.sign === 'half' || step.sign === 'sequence')) {
    yield bindingRules.finding('flow/signs-alone', at(node, 'sign'), { step: nameOf(node), person: only.name }, { fixes: [fix('flow/set-sign', { id: node.id, sign: 'claim' })] });
  }
}
