import { icon, playIcon, plusIcon } from '@zhengwu/ui/icon';
import { oneLine, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { GuideNode, Option, Question } from '../../model/index.js';
import { nodeLabel } from '../outline/tree-nodes.js';
import { conditionsEditor } from './conditions-editor.js';
import type { Desk } from './desk.js';
import { guardEditor } from './guard-editor.js';
import { outcomeProperties } from './outcome-properties.js';
import { otherGuards } from './other-guards.js';
import { referenceProperties } from './reference-properties.js';
import { situationPicker } from './situation-picker.js';
import { usesEditor } from './uses-editor.js';

/** Everything that can be said of one option, and of what it ends in. */
export function optionProperties(desk: Desk, question: Question, option: Option): TemplateResult {
  const { texts, isReadonly, index } = desk;
  const words = texts.properties;
  const { id, text, help, short, guard, when } = option;
  const variable = index.variable(question.variableId);
  const next = option.next === null ? undefined : index.node(option.next);
  return html`
    ${textField({ id: 'option-text', path: 'text', label: words.optionText, value: text, isReadonly, onText: (value) => desk.apply(guideEdits['option/set-text'], { id, text: oneLine(value) }) })}
    ${variable === undefined
      ? nothing
      : guardEditor(desk, {
          id: 'option-guard',
          label: variable.domain.kind === 'choices' ? words.guardMembers : words.guard,
          domain: variable.domain,
          guard,
          others: otherGuards(question, id),
          subject: variable.name,
          onGuard: (value) => desk.apply(guideEdits['option/set-guard'], { id, guard: value }),
        })}
    ${nextField(desk, option)} ${endSection(desk, next)}
    ${next?.kind === 'outcome' && next.end.kind === 'handle' ? folded(desk, option) : additions(desk, option)}
    ${textField({ id: 'option-help', path: 'help', label: words.help, value: help ?? '', rows: 2, placeholder: words.helpPlaceholder, isReadonly, onText: (value) => desk.apply(guideEdits['option/set-help'], { id, help: value === '' ? null : value }) })}
    ${conditionsEditor(desk, { id: 'option-when', nodeId: question.id, when: when ?? [], onWhen: (value) => desk.apply(guideEdits['option/set-when'], { id, when: value }) })}
    ${textField({
      id: 'option-short',
      path: 'short',
      label: words.short,
      value: short === '' ? ' ' : (short ?? ''),
      hint: words.shortHint,
      isReadonly,
      onText: (value) => desk.apply(guideEdits['option/set-short'], { id, short: value === '' ? null : value.trim() }),
    })}
  `;
}

/** What the option ends in, right below it: the two are one answer. */
function endSection(desk: Desk, next: GuideNode | undefined): TemplateResult | typeof nothing {
  if (next === undefined || next.kind === 'question') return nothing;
  const label = next.kind === 'outcome' ? desk.texts.properties.outcome : desk.texts.properties.reference;
  return html`<section class="leads" aria-label=${label}>${next.kind === 'outcome' ? outcomeProperties(desk, next) : referenceProperties(desk, next)}</section>`;
}

/** Materials and situations that the answer brings. */
function additions(desk: Desk, { id, uses, situationIds }: Option): TemplateResult {
  const words = desk.texts.properties;
  return html`${usesEditor(desk, { at: id, label: words.materials, uses: uses ?? [] })} ${situationPicker(desk, { at: id, label: words.situations, ids: situationIds ?? [] })}`;
}

/** Where an application follows at once, its materials are said there; the answer's own are the exception. */
function folded(desk: Desk, option: Option): TemplateResult {
  const count = (option.uses?.length ?? 0) + (option.situationIds?.length ?? 0);
  return html`<details class="zw-field fold" ?open=${count > 0}><summary>${desk.texts.properties.optionAdds}${count === 0 ? '' : `（${String(count)}）`}</summary><div class="zw-fields">${additions(desk, option)}</div></details>`;
}

/** 去向: where it leads, and what can be put there. */
function nextField(desk: Desk, { id, next }: Option): TemplateResult {
  const { texts, isReadonly, index, guide } = desk;
  const words = texts.properties;
  const node = next === null ? undefined : index.node(next);
  if (node !== undefined) {
    return html`<div class="zw-field" data-path="next">
      <span class="zw-label">${words.next}</span>
      ${node.kind === 'question' ? html`<button type="button" class="zw-button" data-kind="link" @click=${() => desk.go(node.id)}>${icon(playIcon)}${nodeLabel(guide, node.id, texts)}</button>` : html`<span class="says">${node.kind === 'reference' ? `↪ ${nodeLabel(guide, node.to, texts)}` : nodeLabel(guide, node.id, texts)}</span>`}
      ${isReadonly || node.kind === 'question' ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => desk.remove([node.id])}>${texts.outline.menu.takeOff[node.kind]}</button>`}
    </div>`;
  }
  return html`<div class="zw-field" role="group" aria-label=${words.next} data-path="next">
    <span class="zw-label">${words.next}</span>
    <p class="says">${words.nextNone}</p>
    ${isReadonly
      ? nothing
      : html`<div class="zw-bar">
          <button type="button" class="zw-button" data-size="small" @click=${() => desk.askQuestion(id)}>${icon(plusIcon)}${words.makeQuestion}</button>
          <button type="button" class="zw-button" data-size="small" @click=${() => desk.askOutcome(id)}>${words.makeOutcome}</button>
          <button type="button" class="zw-button" data-size="small" @click=${() => desk.askReference(id)}>${words.makeReference}</button>
        </div>`}
  </div>`;
}
