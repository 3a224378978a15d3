import { newId } from '@zhengwu/core';
import { icon, plusIcon, trashIcon } from '@zhengwu/ui/icon';
import { oneLine, textField, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { guideEdits } from '../../model/edits/index.js';
import type { Term, Variable } from '../../model/index.js';
import type { Desk } from './desk.js';
import { usesEditor } from './uses-editor.js';

/** What is said of the guide as a whole: its name, what everybody hands in, the facts it asks for, words explained. */
export function guideProperties(desk: Desk): TemplateResult {
  const { guide, texts, isReadonly } = desk;
  const words = texts.properties;
  return html`
    ${textField({ id: 'guide-name', path: 'name', label: words.name, value: guide.name, isReadonly, onText: (name) => desk.apply(guideEdits['guide/rename'], { name: oneLine(name) }) })}
    ${textField({ id: 'guide-intro', path: 'intro', label: words.intro, value: guide.intro ?? '', rows: 3, placeholder: words.helpPlaceholder, isReadonly, onText: (intro) => desk.apply(guideEdits['guide/set-intro'], { intro: intro === '' ? null : intro }) })}
    ${usesEditor(desk, { at: 'base', label: words.baseMaterials, uses: guide.base })} ${variables(desk)} ${terms(desk)}
  `;
}

function variables(desk: Desk): TemplateResult {
  const { guide, texts, isReadonly } = desk;
  const words = texts.properties;
  const asking = new Map<string, number>();
  for (const node of guide.nodes) if (node.kind === 'question') asking.set(node.variableId, (asking.get(node.variableId) ?? 0) + 1);
  const add = (): void => {
    const variable: Variable = { id: newId('var'), name: words.newVariableName, domain: { kind: 'choice', values: [] } };
    if (desk.apply(guideEdits['variable/insert'], { variable })) desk.go(variable.id);
  };
  return html`<div class="zw-field" data-path="variables">
    <span class="zw-label">${words.variables}（${guide.variables.length}）</span>
    ${repeat(
      guide.variables,
      ({ id }) => id,
      ({ id, name, domain }) => html`<div class="list-row">
        <button type="button" class="zw-button" data-kind="link" @click=${() => desk.go(id)}>${name === '' ? id : name}</button>
        <span class="list-note">${words.variableRow(texts.outline.kinds[domain.kind], asking.get(id) ?? 0)}</span>
        ${isReadonly || asking.has(id) ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.removeVariable(name)} @click=${() => desk.remove([id])}>${icon(trashIcon)}</button>`}
      </div>`,
    )}
    ${isReadonly ? nothing : html`<button type="button" class="zw-button add" data-kind="link" @click=${add}>${icon(plusIcon)}${words.addVariable}</button>`}
  </div>`;
}

function terms(desk: Desk): TemplateResult {
  const { guide, texts, isReadonly } = desk;
  const words = texts.properties;
  const add = (): void => void desk.apply(guideEdits['term/insert'], { term: { id: newId('trm'), word: '', meaning: '' } });
  return html`<div class="zw-field" data-path="terms">
    <span class="zw-label">${words.terms}（${guide.terms.length}）</span>
    ${repeat(guide.terms, ({ id }) => id, (term) => termRow(desk, term))}
    ${isReadonly ? nothing : html`<button type="button" class="zw-button add" data-kind="link" @click=${add}>${icon(plusIcon)}${words.addTerm}</button>`}
  </div>`;
}

function termRow(desk: Desk, { id, word, meaning }: Term): TemplateResult {
  const { texts, isReadonly } = desk;
  const words = texts.properties;
  const field = (which: 'word' | 'meaning', value: string, label: string): TemplateResult => html`<input
    id=${`${which}-${id}`}
    class="zw-input"
    data-live
    aria-label=${label}
    placeholder=${label}
    autocomplete="off"
    ?readonly=${isReadonly}
    .value=${live(value)}
    @input=${(event: Event) => desk.apply(guideEdits['term/set'], { id, field: which, text: oneLine(textOf(event)) })}
  />`;
  return html`<div class="term" data-id=${id}>
    ${field('word', word, words.term)} ${field('meaning', meaning, words.meaning)}
    ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.removeTerm(word)} @click=${() => desk.apply(guideEdits['term/remove'], { id })}>${icon(trashIcon)}</button>`}
  </div>`;
}
