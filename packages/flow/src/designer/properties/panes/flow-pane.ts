import { limitText, wordsIn, type Limit } from '@zhengwu/core';
import { choiceField, oneLine, section, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import type { Approver, Starter } from '../../../model/approver.js';
import { FLOW_KINDS, type FlowKind } from '../../../model/flow.js';
import { approverName } from '../approver-names.js';
import type { ProcessDesk } from '../panel-desk.js';
import { peoplePicker } from '../people/people-picker.js';

/** The flow itself: what it is for, in how many days it has to be done, who may begin a case. */
export function flowPane(desk: ProcessDesk): TemplateResult {
  const { process, says, words, texts, context, isReadonly, apply } = desk;
  const { id, kind, name, starters = [] } = process;
  return html`${section(desk, {
    id: 'flow',
    label: says.sections.flow,
    content: html`${textField({ id: 'name', path: 'name', label: says.name, value: name, isReadonly, onText: (text) => apply('flow/rename-process', { id, name: oneLine(text) }) })}
    ${choiceField({
      id: 'flow-kind',
      path: 'kind',
      label: says.flow.kind,
      hint: says.flow.kindHint[kind],
      value: kind,
      options: FLOW_KINDS.map((each) => ({ value: each, label: words.flowKind[each] })),
      isReadonly,
      onChoice: (value) => apply('flow/set-flow-kind', { id, kind: value as FlowKind }), // one of the options
    })}
    ${limits(desk)}`,
  })}
  ${section(desk, {
    id: 'starters',
    label: says.sections.starters,
    says: starters.length === 0 ? says.flow.everybody : starters.map((starter) => approverName(starter, context, texts)).join('、'),
    isOpenAtFirst: false,
    content: peoplePicker(desk, { id: 'starters', path: 'starters', label: says.flow.starters, hint: says.flow.startersHint, value: starters, isOffered: isStarter, onPeople: (now) => apply('flow/set-starters', { id, starters: now }) }),
  })}`;
}

function isStarter(approver: Approver): approver is Starter {
  return approver.kind === 'person' || approver.kind === 'role';
}

/** What was promised, and what the law wants: the item says it, the flow keeps to it. */
function limits({ context, process, says, lang }: ProcessDesk): TemplateResult | typeof nothing {
  const { item } = context;
  if (item === undefined || process.kind !== 'approval') return nothing;
  const text = (limit: Limit | null): string => (limit === null ? says.flow.noLimit : limitText(limit, wordsIn(lang)));
  return html`<dl class="facts">
      <div><dt>${says.flow.promised}</dt><dd>${text(item.limits.promised)}</dd></div>
      <div><dt>${says.flow.statutory}</dt><dd>${text(item.limits.statutory)}</dd></div>
    </dl>
    <p class="says">${says.flow.ofItem}</p>`;
}
