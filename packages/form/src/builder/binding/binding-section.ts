import { html, type TemplateResult } from 'lit';
import type { NodeDesk } from '../properties/desk.js';
import { columnCards } from './column-cards.js';
import { elementPart } from './element-part.js';
import { prefillPart } from './prefill-part.js';
import { suggestionRow } from './suggestion-row.js';
import { suggestionsOf } from './suggestion-desk.js';
import { tablePart } from './table-part.js';
import { unboundPart } from './unbound-part.js';

/** 绑定: where the answers go, what they mean, where they come from. */
export function bindingSection(desk: NodeDesk): TemplateResult {
  const { id, spec, node } = desk;
  const isArray = node.type === 'array' && spec?.role === 'array';
  const suggestions = suggestionsOf(desk.host).filter((each) => each.id === id && !isTaken(desk, each.target.kind));
  return html`${suggestions.map((each) => suggestionRow(desk, each))}
    ${isArray ? html`${tablePart(desk)} ${unboundPart(desk)}` : html`${columnCards(desk)} ${unboundPart(desk)} ${elementPart(desk)} ${prefillPart(desk)}`}`;
}

/** Whether nothing here can be chosen, and the heading has to stand for it. */
export function isShutBinding({ node, spec, host, isReadonly }: NodeDesk): boolean {
  return isReadonly || (host.context.tables?.length ?? 0) === 0 || (node.type === 'array' && spec?.role === 'array');
}

/** What was suggested a moment ago may have been done since. */
function isTaken({ node }: NodeDesk, kind: 'column' | 'table' | 'element'): boolean {
  const binding = node['x-binding'];
  if (kind === 'element') return binding?.element !== undefined;
  return kind === 'table' ? binding?.table !== undefined : (binding?.columns?.length ?? 0) > 0;
}

/** In a few characters, for the heading. */
export function bindingSays({ node, texts }: Pick<NodeDesk, 'node' | 'texts'>): { readonly says: string; readonly tone?: 'warn' | 'bad' | 'good' } {
  const words = texts.binding;
  const binding = node['x-binding'];
  const [first, ...others] = binding?.columns ?? [];
  if (binding?.review?.state === 'returned') return { says: words.states.returned, tone: 'bad' };
  if (first !== undefined) return { says: others.length === 0 ? first.column : `${first.column} +${String(others.length)}` };
  if (binding?.table !== undefined) return { says: binding.table };
  return binding?.unboundReason === undefined ? { says: words.isUnbound, tone: 'warn' } : { says: words.onPurpose };
}
