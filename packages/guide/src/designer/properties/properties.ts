import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Pane } from '@zhengwu/ui';
import { outlineOf } from '../outline/outline.js';
import type { Desk } from './desk.js';
import { guideProperties } from './guide-properties.js';
import { optionProperties } from './option-properties.js';
import { outcomeProperties } from './outcome-properties.js';
import { questionProperties } from './question-properties.js';
import { referenceProperties } from './reference-properties.js';
import { variableProperties } from './variable-properties.js';

/** The properties of what is selected; of the guide itself where nothing is. */
export function propertiesPane(desk: Desk, selection: readonly string[], remarks: TemplateResult | typeof nothing): Pane {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const [id = ''] = selection;
  if (selection.length > 1) {
    return { label: words.many(selection.length), content: html`<div class="properties"><button type="button" class="zw-button" data-kind="danger" ?disabled=${isReadonly} @click=${() => desk.remove(selection)}>${words.removeMany(selection.length)}</button></div>` };
  }
  const { label, hint, content } = paneOf(desk, id);
  return { label, ...(hint === undefined ? {} : { hint }), content: html`<div class="properties">${keyed(id, html`<div class="zw-fields">${content} ${remarks}</div>`)}</div>` };
}

function paneOf(desk: Desk, id: string): Pane {
  const { guide, index, texts } = desk;
  const words = texts.properties;
  const node = index.node(id);
  const owner = index.option(id as `opt_${string}`); // asked whether it is one
  const variable = index.variable(id);
  if (owner !== undefined) return { label: words.option, hint: words.hint, content: optionProperties(desk, owner.question, owner.option) };
  if (variable !== undefined) return { label: words.variable, content: variableProperties(desk, variable) };
  switch (node?.kind) {
    case 'question':
      return { label: words.question(outlineOf(guide).numberOf(node.id) ?? 0), hint: words.hint, content: questionProperties(desk, node) };
    case 'outcome':
      return { label: words.outcome, content: html`${cameFrom(desk, node.id)} ${outcomeProperties(desk, node)}` };
    case 'reference':
      return { label: words.reference, content: html`${cameFrom(desk, node.id)} ${referenceProperties(desk, node)}` };
    case undefined:
      return { label: words.none, content: guideProperties(desk) };
  }
}

/** The option that leads here: it stands in the same row of the outline. */
function cameFrom(desk: Desk, id: `out_${string}` | `ref_${string}`): TemplateResult | typeof nothing {
  const owner = desk.index.owner(id);
  if (owner === undefined) return nothing;
  return html`<div class="zw-field"><span class="zw-label">${desk.texts.properties.comesFrom}</span><button type="button" class="zw-button" data-kind="link" @click=${() => desk.go(owner.option.id)}>${owner.option.text === '' ? desk.texts.outline.untitledOption : owner.option.text}</button></div>`;
}
