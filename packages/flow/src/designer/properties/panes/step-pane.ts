import { limitText, wordsIn } from '@zhengwu/core';
import { section } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import type { FlowNode } from '../../../model/flow.js';
import { isHuman } from '../../../model/node-kind.js';
import { freshStep, type Step } from '../../../model/step.js';
import { approverName } from '../approver-names.js';
import { approversEntry } from '../entries/approvers.js';
import { clockEntry } from '../entries/clock.js';
import { escalationEntry, escalationSays } from '../entries/escalation.js';
import { kindEntry } from '../entries/kind.js';
import { limitEntry } from '../entries/limit.js';
import { nameEntry } from '../entries/name.js';
import { noticesEntry } from '../entries/notices.js';
import { permissionsEntry, permissionsSays } from '../entries/permissions.js';
import { procedureEntry } from '../entries/procedure.js';
import { returnsEntry, returnsSays } from '../entries/returns.js';
import { rightsEntry, rightsSays } from '../entries/rights.js';
import { signEntry } from '../entries/sign.js';
import { waysEntry, waysSays } from '../entries/ways.js';
import type { ProcessDesk } from '../panel-desk.js';

/** All that can be said of a task: of one that people do, who, until when, and what they may; of one that a machine does, what it is. */
export function stepPane(desk: ProcessDesk, node: FlowNode): TemplateResult {
  const { says } = desk;
  const words = says.sections;
  const step = node.step ?? freshStep('other');
  return html`${section(desk, { id: 'basic', label: words.basic, content: html`${nameEntry(desk, node)} ${kindEntry(desk, node.id, step)} ${procedureEntry(desk, node.id, step)}` })}
  ${isHuman(node) ? section(desk, { id: 'people', label: words.people, ...peopleSays(desk, step), content: html`${approversEntry(desk, node.id, step)} ${signEntry(desk, node.id, step)}` }) : nothing}
  ${section(desk, { id: 'time', label: words.time, ...timeSays(desk, step), content: html`${limitEntry(desk, node.id, step)} ${clockEntry(desk, node.id, step)}` })}
  ${isHuman(node) ? section(desk, { id: 'late', label: words.late, says: escalationSays(desk, step) ?? says.late.none, isOpenAtFirst: false, content: escalationEntry(desk, node.id, step) }) : nothing}
  ${section(desk, { id: 'notices', label: words.notices, says: says.notices.count(step.notices.length), isOpenAtFirst: false, content: noticesEntry(desk, node, step) })}
  ${isHuman(node)
    ? html`${section(desk, { id: 'rights', label: words.rights, says: rightsSays(desk, step), isOpenAtFirst: false, content: rightsEntry(desk, node.id, step) })}
      ${section(desk, { id: 'returns', label: words.returns, says: [returnsSays(desk, step), ...permissionsSays(desk, step.permissions)].join(' · '), isOpenAtFirst: false, content: html`${returnsEntry(desk, node, step)} ${permissionsEntry(desk, [node.id], [step.permissions])}` })}`
    : nothing}
  ${node.outgoing.length > 1 ? section(desk, { id: 'ways', label: words.ways, ...waysSays(desk, node), content: waysEntry(desk, node) }) : nothing}`;
}

function peopleSays({ says, context, texts }: ProcessDesk, { approvers }: Step): { readonly says: string; readonly tone?: 'warn' } {
  return approvers.length === 0 ? { says: says.people.nobody, tone: 'warn' } : { says: approvers.map((approver) => approverName(approver, context, texts)).join('、') };
}

function timeSays({ says, words, lang }: ProcessDesk, { limit, clock }: Step): { readonly says: string } {
  return { says: [limit === undefined ? says.time.none : limitText(limit, wordsIn(lang)), words.clock[clock]].join(' · ') };
}
