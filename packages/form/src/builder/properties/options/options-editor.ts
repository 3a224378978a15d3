import { icon, plusIcon } from '@zhengwu/ui/icon';
import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formEdits, optionsOfNode, type EnumMember } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';
import { foreignValue } from '../fields/script-note.js';
import { newOption } from './option-rows.js';
import { doubledValues, readOptionLines, writeOptionLines, type ValueType } from './read-option-lines.js';

/** Beyond these, rows would be a burden: they are written as lines. */
const MOST_ROWS = 200;

/** 选项: as rows, or all at once as lines of text (from a spreadsheet, in levels). */
export function optionsEditor(desk: NodeDesk): TemplateResult {
  const { node, texts, memory, isReadonly, id, host, set } = desk;
  const words = texts.options;
  const options = node.enum === undefined ? [] : optionsOfNode(node);
  if (options === undefined) return foreignValue(desk, { id: 'prop-enum', label: words.label, value: node.enum, path: 'enum', onClear: () => set('enum', null) });
  const isTree = options.some((option) => typeof option === 'object' && (option.children?.length ?? 0) > 0);
  const type = valueTypeOf(node.type, options);
  const lines = memory.draft(`${id} options`);
  const isText = lines !== undefined;
  const open = (): void => {
    memory.setDraft(`${id} options`, writeOptionLines(options));
    host.requestUpdate();
    host.toField('#option-lines');
  };
  const add = (): void => {
    if (!host.apply(formEdits['option/insert'], { id, index: options.length, option: newOption(options, words.newOption, type) })) return;
    host.toField(`#option-${String(options.length)}-label`);
  };
  const list = isTree || options.length > MOST_ROWS ? tree(options) : html`<zw-option-rows .desk=${desk} .options=${options} .valueType=${type}></zw-option-rows>`;
  return html`<div class="zw-field" role="group" aria-label=${words.label} data-path="enum">
    ${isText ? linesEditor(desk, lines, type) : options.length === 0 ? html`<p class="says">${words.none}</p>` : list}
    ${isReadonly || isText
      ? nothing
      : html`<div class="zw-bar">
          ${isTree ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${add}>${icon(plusIcon)}${words.add}</button>`}
          <button type="button" class="zw-button" data-kind="link" @click=${open}>${options.length === 0 ? words.paste : words.asLines}</button>
        </div>`}
  </div>`;
}

function linesEditor({ texts, memory, id, host, set, node }: NodeDesk, lines: string, type: ValueType): TemplateResult {
  const words = texts.options;
  const options = readOptionLines(lines, type);
  const doubled = doubledValues(options);
  const close = (): void => {
    memory.setDraft(`${id} options`, undefined);
    host.requestUpdate();
    host.toField('[data-path="enum"] button, [data-path="enum"] input');
  };
  const take = (): void => {
    if (doubled.length > 0) return;
    if (set('enum', options.length === 0 ? null : keptOptions(options, optionsOfNode(node) ?? []))) close();
  };
  return html`<label class="zw-label" for="option-lines">${words.lines}</label>
    <textarea
      id="option-lines"
      class="zw-input"
      data-mono
      rows=${Math.min(16, Math.max(6, lines.split('\n').length + 1))}
      spellcheck="false"
      aria-describedby="option-lines-hint"
      .value=${live(lines)}
      @input=${(event: Event) => {
        memory.setDraft(`${id} options`, textOf(event));
        host.requestUpdate();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    ></textarea>
    <p class="zw-hint" id="option-lines-hint">${words.linesHint}</p>
    ${doubled.length > 0 ? html`<p class="zw-error" role="alert">${words.doubledMany(doubled)}</p>` : nothing}
    <div class="zw-bar">
      <button type="button" class="zw-button" data-kind="primary" data-size="small" aria-disabled=${doubled.length > 0 ? 'true' : nothing} @click=${take}>${words.take(count(options))}</button>
      <button type="button" class="zw-button" data-size="small" @click=${close}>${words.cancel}</button>
    </div>`;
}

function tree(options: readonly EnumMember[]): TemplateResult {
  return html`<div class="option-tree" tabindex="0"><pre>${writeOptionLines(options)}</pre></div>`;
}

/** What stood with an option and lines do not say, `disabled`, stays with it. */
function keptOptions(options: readonly EnumMember[], former: readonly EnumMember[]): readonly EnumMember[] {
  const byValue = new Map(former.map((option) => [typeof option === 'object' ? option.value : option, option]));
  return options.map((option) => {
    if (typeof option !== 'object') return option;
    const was = byValue.get(option.value);
    if (typeof was !== 'object') return option;
    const { children: _children, ...rest } = was;
    return { ...rest, ...option };
  });
}

/** Options of numbers stay numbers; in a list, what there is says of which type they are. */
function valueTypeOf(type: string | undefined, options: readonly EnumMember[]): ValueType {
  if (type === 'number' || type === 'boolean') return type;
  const values = options.map((option) => (typeof option === 'object' ? option.value : option));
  return values.length > 0 && values.every((value) => typeof value === 'number') ? 'number' : 'string';
}

function count(options: readonly EnumMember[]): number {
  let found = 0;
  const pending = [...options];
  for (let option = pending.pop(); option !== undefined; option = pending.pop()) {
    found += 1;
    if (typeof option === 'object') pending.push(...(option.children ?? []));
  }
  return found;
}
