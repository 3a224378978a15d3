import { nearest, fixText, type Column, type DataElement, type DataTable } from '@zhengwu/core';
import { icon, trashIcon } from '@zhengwu/ui/icon';
import { choiceField, oneLine, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { columnCaption, columnFacts, driftOf, fitsOf, type Misfit } from '../../binding/index.js';
import { valueKindOf } from '../../components/index.js';
import { driftText, misfitText } from '../../messages/binding.js';
import { formEdits, type Binding, type BoundColumn } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { applyFixes } from './apply-fix.js';
import { columnOfOption, columnOptions, columnOptionId, tableName, typeText } from './table-options.js';

/** 绑定的列: each with what part of the value it takes, what does not fit, and what has changed since. */
export function columnCards(desk: NodeDesk): TemplateResult {
  const { node, id, host, texts, isReadonly } = desk;
  const words = texts.binding;
  const columns = node['x-binding']?.columns ?? [];
  const own = columns.map(({ table, column }) => columnOptionId(table, column));
  const add = (option: string): void => {
    const chosen = columnOfOption(option);
    if (chosen === undefined) return;
    const found = columnOf(desk, chosen);
    host.apply(formEdits['binding/add-column'], { id, column: { ...chosen, ...(found === undefined ? {} : { facts: columnFacts(found.column) }) } });
  };
  const options = isReadonly ? [] : columnOptions(desk, own);
  return html`${columns.map((column, at) => card(desk, column, at))}
    ${isReadonly || (host.context.tables?.length ?? 0) === 0
      ? nothing
      : html`<zw-picker
          id="bind-column"
          data-path="x-binding"
          .label=${columns.length === 0 ? words.column : words.anotherColumn}
          .placeholder=${words.pickColumn}
          .options=${options}
          .value=${''}
          @zw-change=${(event: CustomEvent<{ value: string }>) => {
            add(event.detail.value);
            (event.currentTarget as HTMLElement & { value: string }).value = ''; // the picker adds, and is empty again
          }}
        ></zw-picker>`}
    ${(host.context.tables?.length ?? 0) === 0 ? html`<p class="says">${words.noTables}</p>` : nothing}`;
}

interface Found {
  readonly table: DataTable;
  readonly column: Column;
}

function columnOf({ host }: NodeDesk, { table, column }: Pick<BoundColumn, 'table' | 'column'>): Found | undefined {
  const found = host.context.tables?.find((each) => each.name === table);
  const of = found?.columns.find((each) => each.name === column);
  return found === undefined || of === undefined ? undefined : { table: found, column: of };
}

function card(desk: NodeDesk, bound: BoundColumn, at: number): TemplateResult {
  const { id, host, texts, lang, isReadonly } = desk;
  const words = texts.binding;
  const found = columnOf(desk, bound);
  const name = found === undefined ? bound.column : columnCaption(found.column);
  return html`<div class="card" role="group" aria-label=${words.columnOf(name)} data-path=${`x-binding/columns/${String(at)}`}>
    <div class="card-head">
      <div class="bound">
        <strong>${name}</strong>
        <code>${bound.table}.${bound.column}</code>
        ${found === undefined ? nothing : html`<p class="says">${[tableName(found.table), typeText(found.column, lang), found.column.nullable ? words.nullable : words.notNull, ...(found.column.codes === undefined ? [] : [words.codes(found.column.codes.length)])].join(' · ')}</p>`}
      </div>
      ${isReadonly ? nothing : html`<button type="button" class="zw-icon-button" aria-label=${words.unbind(name)} @click=${() => host.apply(formEdits['binding/remove-column'], { id, table: bound.table, column: bound.column })}>${icon(trashIcon)}</button>`}
    </div>
    ${partField(desk, bound, at)} ${found === undefined ? unknown(desk, bound, at) : html`${misfits(desk, bound, found.column)} ${drift(desk, bound, found.column, at)}`}
  </div>`;
}

/** The binding with one of its columns changed. */
function withColumn({ node, id, host }: NodeDesk, at: number, column: BoundColumn): boolean {
  const binding: Binding = node['x-binding'] ?? {};
  return host.apply(formEdits['binding/set'], { id, binding: { ...binding, columns: (binding.columns ?? []).map((each, index) => (index === at ? column : each)) } });
}

/** Which part of the value goes there: of a range its ends, of an object one of its keys. */
function partField(desk: NodeDesk, bound: BoundColumn, at: number): TemplateResult | typeof nothing {
  const { node, texts, isReadonly } = desk;
  const words = texts.binding;
  const kind = valueKindOf(node);
  const isWhole = bound.part === undefined;
  if (kind !== 'dateRange' && kind !== 'object' && isWhole) return nothing;
  const { part: _part, ...whole } = bound;
  const set = (part: string): void => void withColumn(desk, at, part === '' ? whole : { ...whole, part });
  const told = { id: `bind-part-${String(at)}`, path: `x-binding/columns/${String(at)}/part`, label: words.part, isReadonly } as const;
  if (kind === 'dateRange') return choiceField({ ...told, value: bound.part ?? '', options: [{ value: '', label: words.wholeValue }, { value: 'start', label: words.parts.start }, { value: 'end', label: words.parts.end }], onChoice: set });
  return textField({ ...told, value: bound.part ?? '', placeholder: words.wholeValue, hint: words.partHint, isMono: true, onText: (text) => set(oneLine(text).trim()) });
}

function unknown(desk: NodeDesk, bound: BoundColumn, at: number): TemplateResult | typeof nothing {
  const { host, texts, isReadonly } = desk;
  const words = texts.binding;
  const { tables = [] } = host.context;
  if (tables.length === 0) return nothing;
  const table = tables.find((each) => each.name === bound.table);
  const near = table === undefined ? nearest(bound.table, tables.map(({ name }) => name)) : nearest(bound.column, table.columns.map(({ name }) => name));
  const change = (name: string): void => void withColumn(desk, at, table === undefined ? { ...bound, table: name } : { ...bound, column: name });
  return html`<p class="zw-error">${table === undefined ? words.noTable(bound.table) : words.noColumn(bound.table, bound.column)}</p>
    ${isReadonly || near.length === 0 ? nothing : html`<div class="zw-bar"><span class="says">${words.didYouMean}</span>${near.map((name) => html`<button type="button" class="zw-button" data-kind="link" @click=${() => change(name)}>${name}</button>`)}</div>`}`;
}

function misfits(desk: NodeDesk, bound: BoundColumn, column: Column): TemplateResult {
  const { node } = desk;
  const element = elementOf(desk);
  const found = fitsOf(node, column, { ...(bound.part === undefined ? {} : { part: bound.part }), ...(element === undefined ? {} : { element }) });
  return misfitList(desk, found);
}

/** What does not go together, a value that shows it, and what mends it. */
export function misfitList({ lang, host, texts, isReadonly }: NodeDesk, found: readonly Misfit[]): TemplateResult {
  const words = texts.binding;
  return html`${found.map((misfit) => html`<div class="misfit" data-tone=${misfit.severity === 'error' ? 'bad' : 'warn'}>
    <p>${misfitText(lang, misfit)}${misfit.witness === undefined ? nothing : html` <span class="witness">${words.witness(misfit.witness.shown)}</span>`}</p>
    ${isReadonly ? nothing : misfit.mends.map((mend) => html`<button type="button" class="zw-button" data-kind="link" @click=${() => applyFixes(host, [mend])}>${fixText(host.book, lang, mend)}</button>`)}
  </div>`)}`;
}

export function elementOf({ node, host }: NodeDesk): DataElement | undefined {
  const bound = node['x-binding']?.element;
  if (bound === undefined) return undefined;
  const { elements = [] } = host.context;
  return elements.find(({ id }) => id === bound.id) ?? elements.find(({ code }) => code !== undefined && code === bound.code);
}

/** What has changed of the column since it was bound. */
function drift(desk: NodeDesk, bound: BoundColumn, column: Column, at: number): TemplateResult | typeof nothing {
  const { lang, texts, isReadonly } = desk;
  if (bound.facts === undefined) return nothing;
  const changes = driftOf(bound.facts, column);
  if (changes.length === 0) return nothing;
  const words = texts.binding;
  return html`<div class="misfit" data-tone="warn">
    <p>${words.drifted}${changes.map((each) => driftText(lang, each)).join(words.semicolon)}</p>
    ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="link" @click=${() => withColumn(desk, at, { ...bound, facts: columnFacts(column) })}>${words.acknowledge}</button>`}
  </div>`;
}

