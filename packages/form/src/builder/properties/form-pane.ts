import { newId } from '@zhengwu/core';
import { oneLine, section, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { applyFixes } from '../binding/apply-fix.js';
import { confirmReviews } from '../binding/confirm-reviews.js';
import { suggestionsOf } from '../binding/suggestion-desk.js';
import { suggestionRow, targetName } from '../binding/suggestion-row.js';
import { tableName } from '../binding/table-options.js';
import { componentNamed } from '../../components/index.js';
import { formGraph } from '../../linkage/index.js';
import { formEdits, type FormBinding, type FormNode } from '../../model/index.js';
import { conversionOf } from '../linkage/convert-reactions.js';
import { isScript } from '../../script/index.js';
import type { Desk } from './desk.js';
import { propWord } from './entries/component-props.js';
import { propField } from './fields/prop-field.js';

/** Of FormLayout's properties, those that a form as a whole has. */
const SETTINGS: ReadonlySet<string> = new Set(['layout', 'labelAlign', 'labelWidth', 'colon', 'labelWrap', 'size']);

/** More are counted, not listed. */
const MOST = 30;

/** What is said of the form as a whole, and what of all its controls is still open. */
export function formPane(desk: Desk): TemplateResult {
  const { texts } = desk;
  const words = texts.sections;
  const suggestions = suggestionsOf(desk.host);
  return html`
    ${section(desk, { id: 'form', label: words.form, content: basics(desk) })} ${section(desk, { id: 'tables', label: words.tables, path: 'x-binding', content: tables(desk) })}
    ${suggestions.length === 0 ? nothing : section(desk, { id: 'suggestions', label: words.suggestions, says: String(suggestions.length), content: suggested(desk) })} ${reviews(desk)} ${linkages(desk)}
  `;
}

function basics(desk: Desk): TemplateResult {
  const { form, host, texts, words, isReadonly } = desk;
  const spec = componentNamed('FormLayout');
  return html`${textField({ id: 'form-name', path: 'name', label: texts.form.name, value: form.name, isReadonly, onText: (name) => host.apply(formEdits['form/rename'], { name: oneLine(name) }) })}
    ${(spec?.props ?? [])
      .filter(({ name }) => SETTINGS.has(name))
      .map((prop) => propField(desk, { id: `form-${prop.name}`, spec: prop, word: propWord(words, 'FormLayout', prop), value: form.settings[prop.name], path: `settings/${prop.name}`, onValue: (value) => host.apply(formEdits['form/set-setting'], { name: prop.name, value }) }))}`;
}

function tables(desk: Desk): TemplateResult {
  const { form, host, texts, isReadonly } = desk;
  const words = texts.form;
  const binding: FormBinding = form.schema['x-binding'] ?? {};
  const { tables: known = [] } = host.context;
  const set = (name: keyof FormBinding, text: string): void => {
    const { [name]: _former, ...rest } = binding;
    host.apply(formEdits['form/set-tables'], { binding: text === '' ? rest : { ...rest, [name]: text } });
  };
  const main = known.filter(({ parentId }) => parentId === undefined).map((table) => ({ id: table.name, label: tableName(table), note: table.name }));
  const isForeign = binding.mainTable !== undefined && known.every(({ name }) => name !== binding.mainTable);
  const options = isForeign ? [{ id: binding.mainTable, label: binding.mainTable, note: texts.binding.notThere }, ...main] : main;
  return html`<zw-picker id="form-table" data-path="x-binding/mainTable" .label=${words.mainTable} .placeholder=${texts.binding.pickTable} .options=${options} .value=${binding.mainTable ?? ''} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: string }>) => set('mainTable', event.detail.value)}></zw-picker>
    ${isForeign && known.length > 0 ? html`<p class="zw-error">${texts.binding.noTable(binding.mainTable ?? '')}</p>` : nothing} ${known.length === 0 ? html`<p class="says">${texts.binding.noTables}</p>` : nothing}
    ${textField({ id: 'form-source', path: 'x-binding/datasource', label: words.datasource, value: binding.datasource ?? '', isReadonly, onText: (text) => set('datasource', oneLine(text)) })}
    ${textField({ id: 'form-version', path: 'x-binding/catalogVersion', label: words.catalogVersion, value: binding.catalogVersion ?? '', isReadonly, onText: (text) => set('catalogVersion', oneLine(text)) })}`;
}

/** 建议: each with its reason, or all at once. */
function suggested(desk: Desk): TemplateResult {
  const { host, texts, isReadonly } = desk;
  const words = texts.binding;
  const suggestions = suggestionsOf(host);
  const takeAll = (): void => {
    if (applyFixes(host, suggestions.map(({ edit }) => edit))) host.done(words.taken(suggestions.length));
  };
  return html`${isReadonly ? nothing : html`<button type="button" class="zw-button" data-size="small" @click=${takeAll}>${words.takeAll(suggestions.length)}</button>`}
    ${suggestions.slice(0, MOST).map((each) => html`<div class="of-node"><button type="button" class="zw-button" data-kind="link" aria-label=${words.goTo(host.nameOf(each.id), targetName(each))} @click=${() => host.go(each.id, 'x-binding')}>${host.nameOf(each.id)}</button>${suggestionRow(desk, each)}</div>`)}
    ${suggestions.length > MOST ? html`<p class="zw-hint">${texts.linkage.more(suggestions.length - MOST)}</p>` : nothing}`;
}

/** 数据元关系确认: how far it has come, and what is still open. */
function reviews(desk: Desk): TemplateResult | typeof nothing {
  const { index, host, texts } = desk;
  const words = texts.binding;
  const related = index.entries.filter(({ node }) => (node as FormNode)['x-binding']?.element !== undefined); // entries are all but the root
  if (related.length === 0) return nothing;
  const open = related.filter(({ node }) => (node as FormNode)['x-binding']?.review?.state !== 'confirmed');
  return section(desk, {
    id: 'reviews',
    label: texts.sections.reviews,
    says: `${String(related.length - open.length)}/${String(related.length)}`,
    tone: open.length === 0 ? 'good' : 'warn',
    content: html`${open.length === 0 ? html`<p class="says">${words.allConfirmed}</p>` : nothing} ${confirmReviews(desk, open.map(({ id }) => id))}
      <ul class="rows">
        ${open.slice(0, MOST).map(({ id, node }) => {
          const binding = (node as FormNode)['x-binding'];
          return html`<li><button type="button" class="zw-button" data-kind="link" @click=${() => host.go(id, 'x-binding/review')}>${host.nameOf(id)}</button><span class="says">${binding?.element?.name} · ${words.states[binding?.review?.state ?? 'unconfirmed']}</span></li>`;
        })}
      </ul>
      ${open.length > MOST ? html`<p class="zw-hint">${texts.linkage.more(open.length - MOST)}</p>` : nothing}`,
  });
}

/** Circles, and imported scripts that could be linkages. */
function linkages(desk: Desk): TemplateResult | typeof nothing {
  const { form, index, host, texts, isReadonly } = desk;
  const words = texts.linkage;
  const { cycles } = formGraph(form);
  const hasScripts = index.entries.some(({ node }) => node['x-reactions'] !== undefined || Object.values(node).some(isScript));
  if (cycles.length === 0 && !hasScripts) return nothing;
  const conversion = hasScripts ? conversionOf(form, undefined, () => newId('lnk')) : undefined;
  const convert = (): void => {
    if (conversion !== undefined && host.together(conversion.edits)) host.done(words.converted(conversion.count));
  };
  return section(desk, {
    id: 'form-linkages',
    label: texts.sections.linkage,
    content: html`${cycles.map(({ way }) => html`<p class="zw-error">${words.cycleOf}${way.map((id, at) => html`${at === 0 ? '' : ' → '}<button type="button" class="zw-button" data-kind="link" @click=${() => host.go(id, 'x-rules')}>${host.nameOf(id)}</button>`)}</p>`)}
      ${conversion === undefined
        ? nothing
        : html`<p class="says">${words.importedIn(conversion.count, conversion.kept.length)}</p>
            ${isReadonly || conversion.count === 0 ? nothing : html`<button type="button" class="zw-button" data-size="small" @click=${convert}>${words.convert(conversion.count)}</button>`}`}`,
  });
}
