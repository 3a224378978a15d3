import type { Id } from '@zhengwu/core';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import type { Condition, Guard, GuideNode, Variable } from '../../model/index.js';
import { valuesToBegin } from '../guards/values-to-begin.js';
import { askedBefore } from './asked-before.js';
import type { Desk } from './desk.js';
import { guardEditor } from './guard-editor.js';

interface ConditionsProps {
  /** Unique in the properties. */
  readonly id: string;
  /** The question at which they are read. */
  readonly nodeId: GuideNode['id'];
  readonly when: readonly Condition[];
  readonly onWhen: (when: readonly Condition[]) => void;
}

/** 前提: what must hold of earlier answers, all of it. */
export function conditionsEditor(desk: Desk, { id, nodeId, when, onWhen }: ConditionsProps): TemplateResult | typeof nothing {
  const { guide, texts, isReadonly } = desk;
  const words = texts.properties;
  const before = askedBefore(guide, nodeId);
  if (when.length === 0 && (isReadonly || before.length === 0)) return nothing;
  const replaced = (at: number, condition: Condition): readonly Condition[] => when.map((each, index) => (index === at ? condition : each));
  const add = (): void => {
    const variable = before.find((each) => when.every(({ variableId }) => variableId !== each.id)) ?? before[0];
    if (variable === undefined) return;
    onWhen([...when, { variableId: variable.id, guard: valuesToBegin(variable.domain) }]);
    desk.toField(`#${id}-${String(when.length)}-variable`);
  };
  return html`<div class="zw-field" role="group" aria-labelledby=${`${id}-label`} data-path="when">
    <span class="zw-label" id=${`${id}-label`}>${words.when}</span>
    ${when.map((condition, at) => row(desk, `${id}-${String(at)}`, condition, before, (next) => onWhen(replaced(at, next)), () => onWhen(when.filter((_each, index) => index !== at))))}
    ${isReadonly || before.length === 0 ? nothing : html`<button type="button" class="zw-button add" data-kind="link" @click=${add}>${icon(plusIcon)}${words.addCondition}</button>`}
    ${when.length === 0 ? nothing : html`<p class="zw-hint">${words.whenHint}</p>`}
  </div>`;
}

function row(desk: Desk, id: string, { variableId, guard }: Condition, before: readonly Variable[], change: (condition: Condition) => void, remove: () => void): TemplateResult {
  const { index, texts, isReadonly } = desk;
  const words = texts.properties;
  const variable = index.variable(variableId);
  const choices = variable === undefined || before.includes(variable) ? before : [variable, ...before];
  const choose = (wish: Id<'var'>): void => {
    const next = index.variable(wish);
    if (next !== undefined && next.id !== variableId) change({ variableId: next.id, guard: valuesToBegin(next.domain) });
  };
  return html`<div class="condition">
    <div class="zw-bar">
      <select id=${`${id}-variable`} class="zw-input" aria-label=${words.conditionVariable} ?disabled=${isReadonly} @change=${(event: Event) => choose(textOf(event) as Id<'var'>) /* the options below are all there are */}>
        ${variable === undefined ? html`<option value=${variableId} selected>${texts.outline.gone}</option>` : nothing}
        ${choices.map((each) => html`<option value=${each.id} .selected=${each.id === variableId}>${each.name}</option>`)}
      </select>
      ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.removeCondition} @click=${remove}>${icon(trashIcon)}</button>`}
    </div>
    ${variable === undefined
      ? nothing
      : guardEditor(desk, { id, path: 'when/guard', label: texts.properties.optionGuard(variable.name), domain: variable.domain, guard, subject: variable.name, onGuard: (next: Guard) => change({ variableId, guard: next }) })}
  </div>`;
}
