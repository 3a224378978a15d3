import { choiceField, flagField, oneLine, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { formEdits, type FieldPrefill } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';

const SOURCES = ['licence', 'shared', 'account', 'form'] as const satisfies readonly FieldPrefill['source'][];

/** 预填: where the value comes from that nobody need type. */
export function prefillPart(desk: NodeDesk): TemplateResult {
  const { node, id, host, entry, texts, isReadonly } = desk;
  const words = texts.binding.prefill;
  const now = node['x-binding']?.prefill;
  const set = (prefill: FieldPrefill | null): void => void host.apply(formEdits['binding/set-prefill'], { id, prefill });
  const choose = (source: string): void => {
    if (source === '') return set(null);
    const known = SOURCES.find((each) => each === source);
    if (known === undefined) return;
    set(now === undefined ? { source: known, label: `${words.sources[known]} · ${host.nameOf(id)}`, path: `${known}.${entry.key}`, isEditable: false } : { ...now, source: known });
  };
  return html`${choiceField({ id: 'prefill-source', path: 'x-binding/prefill', label: words.source, value: now?.source ?? '', options: [{ value: '', label: words.none }, ...SOURCES.map((source) => ({ value: source, label: words.sources[source] }))], isReadonly, onChoice: choose })}
    ${now === undefined
      ? nothing
      : html`${textField({ id: 'prefill-label', path: 'x-binding/prefill/label', label: words.label, value: now.label, hint: words.labelHint, isReadonly, onText: (text) => set({ ...now, label: oneLine(text) }) })}
          ${textField({ id: 'prefill-path', path: 'x-binding/prefill/path', label: words.path, value: now.path, hint: words.pathHint, isMono: true, isReadonly, onText: (text) => set({ ...now, path: oneLine(text) }) })}
          ${flagField({ id: 'prefill-editable', path: 'x-binding/prefill/isEditable', label: words.isEditable, value: now.isEditable, isReadonly, onFlag: (isOn) => set({ ...now, isEditable: isOn }) })}`}`;
}
