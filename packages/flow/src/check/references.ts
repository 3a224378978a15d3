import { nearest, type Fix, type Id } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { FlowNode } from '../model/flow.js';
import type { ProcessView } from '../model/process-view.js';
import { proceduresOf } from '../model/special-procedures.js';
import { bindingRules, type ReferenceKind } from './binding-rules.js';
import { at, nameOf, processCheck } from './flow-check.js';
import { fix } from './flow-fix.js';

/** Every mention of a person, a post, a template or a field is of one that is there. */
export const checkReferences = processCheck('flow/references', bindingRules, function* (view, context) {
  for (const node of view.process.nodes) {
    for (const mention of mentionsOf(node, view, context)) {
      if (mention.known === undefined || mention.known.some(({ id }) => id === mention.id)) continue;
      const near = nearMembers(mention.id, mention.known);
      yield bindingRules.finding('flow/lost-reference', at(node, mention.path), { step: nameOf(node), what: mention.what, id: mention.id, nearest: near.map(({ name }) => name) }, { fixes: near.map(mention.replace) });
    }
  }
});

interface Member {
  readonly id: string;
  readonly name: string;
}

interface Mention {
  readonly id: string;
  readonly what: ReferenceKind;
  readonly path: string;
  /** What there is of the kind; undefined if the context does not say. */
  readonly known: readonly Member[] | undefined;
  /** The edit that names another one. */
  readonly replace: (member: Member) => Fix;
}

function* mentionsOf(node: FlowNode, view: ProcessView, context: FlowContext): Iterable<Mention> {
  const { step } = node;
  if (step === undefined) return;
  yield* approverMentions(node, context);
  for (const [index, { templateId }] of step.notices.entries()) {
    if (templateId === undefined) continue;
    yield { id: templateId, what: 'template', path: `notices/${String(index)}`, known: context.templates, replace: ({ id, name }) => fix('flow/set-notice-template', { id: node.id, index, templateId: id as `tpl_${string}`, shown: name }) }; // a template's id
  }
  if (step.procedureId !== undefined) {
    yield { id: step.procedureId, what: 'procedure', path: 'procedureId', known: context.item === undefined ? undefined : proceduresOf(context.item), replace: ({ id, name }) => fix('flow/set-procedure', { id: node.id, procedureId: id as Id<'pro'>, shown: name }) }; // a procedure's
  }
  const fields = context.fields?.map(({ id, label }) => ({ id, name: label }));
  for (const [index, { fieldId }] of step.rights.entries()) {
    yield { id: fieldId, what: 'field', path: `rights/${String(index)}`, known: fields, replace: (member) => fix('flow/set-rights', { id: node.id, rights: step.rights.map((each, place) => (place === index ? { ...each, fieldId: member.id } : each)) }) };
  }
  if (step.returns?.to === 'step') {
    const others = view.process.nodes.filter((each) => each !== node && each.step !== undefined);
    yield { id: step.returns.stepId, what: 'step', path: 'returns', known: others, replace: ({ id, name }) => fix('flow/set-returns', { id: node.id, returns: { to: 'step', stepId: id }, shown: name }) };
  }
  if (step.escalation?.roleId !== undefined) {
    yield { id: step.escalation.roleId, what: 'role', path: 'escalation', known: context.roles, replace: ({ id, name }) => fix('flow/set-escalation-role', { id: node.id, roleId: id as Id<'rol'>, shown: name }) }; // a role's
  }
}

function* approverMentions(node: FlowNode, { accounts, roles, departments }: FlowContext): Iterable<Mention> {
  // Ids out of the directory's lists are of the list's kind.
  for (const [index, approver] of (node.step?.approvers ?? []).entries()) {
    const path = `approvers/${String(index)}`;
    switch (approver.kind) {
      case 'person':
        yield { id: approver.accountId, what: 'account', path, known: accounts, replace: ({ id, name }) => fix('flow/replace-approver', { id: node.id, from: approver, to: { kind: 'person', accountId: id as Id<'acc'> }, shown: name }) };
        break;
      case 'role':
      case 'applicantChoice':
        if (approver.roleId !== undefined) yield { id: approver.roleId, what: 'role', path, known: roles, replace: ({ id, name }) => fix('flow/replace-approver', { id: node.id, from: approver, to: { ...approver, roleId: id as Id<'rol'> }, shown: name }) };
        break;
      case 'departmentHead':
        if (approver.departmentId !== undefined) yield { id: approver.departmentId, what: 'department', path, known: departments, replace: ({ id, name }) => fix('flow/replace-approver', { id: node.id, from: approver, to: { ...approver, departmentId: id as Id<'dep'> }, shown: name }) };
        break;
      case 'superiors':
      case 'initiator':
      case 'expression':
    }
  }
}

/** What was probably meant, by id or by name: files of other engines write names where we have ids. */
function nearMembers(id: string, known: readonly Member[]): readonly Member[] {
  const bare = id.slice(id.indexOf('_') + 1);
  const exact = known.filter(({ name }) => name === id || name === bare);
  if (exact.length > 0) return exact.slice(0, 3);
  const byId = nearest(id, known.map((member) => member.id)).flatMap((near) => known.find((member) => member.id === near) ?? []);
  const byName = nearest(bare, known.map(({ name }) => name)).flatMap((near) => known.find(({ name }) => name === near) ?? []);
  return [...new Set([...byId, ...byName])].slice(0, 3);
}
