import { html, nothing, type TemplateResult } from 'lit';
import { formEdits, type Binding } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';
import { tableInReach, tableOptions } from './table-options.js';

/** 子表: which takes a row for each of the array's. */
export function tablePart(desk: NodeDesk): TemplateResult {
  const { node, id, host, texts, isReadonly } = desk;
  const words = texts.binding;
  const binding: Binding = node['x-binding'] ?? {};
  const { tables = [] } = host.context;
  const table = tables.find(({ name }) => name === binding.table);
  const above = tables.find(({ name }) => name === tableInReach(desk));
  const set = (name: string): void => {
    const { table: _table, unboundReason: _reason, ...rest } = binding;
    host.apply(formEdits['binding/set'], { id, binding: name === '' ? rest : { ...rest, table: name } });
  };
  const options = tableOptions(desk);
  const shown = binding.table === undefined || table !== undefined ? options : [{ id: binding.table, label: binding.table, note: words.notThere }, ...options];
  return html`<zw-picker id="bind-table" data-path="x-binding/table" .label=${words.childTable} .placeholder=${words.pickTable} .options=${shown} .value=${binding.table ?? ''} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: string }>) => set(event.detail.value)}></zw-picker>
    ${binding.table !== undefined && table === undefined && tables.length > 0 ? html`<p class="zw-error">${words.noTable(binding.table)}</p>` : nothing}
    ${table !== undefined && above !== undefined && table.parentId !== above.id ? html`<p class="zw-error">${words.notChild(above.comment === '' ? above.name : above.comment)}</p>` : nothing}`;
}
