import { flagField, oneLine, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { formEdits, type Binding } from '../../model/index.js';
import type { NodeDesk } from '../properties/desk.js';

/** 不绑定: on purpose, with the reason. */
export function unboundPart(desk: NodeDesk): TemplateResult | typeof nothing {
  const { node, id, host, texts, isReadonly } = desk;
  const words = texts.binding;
  const binding: Binding = node['x-binding'] ?? {};
  const reason = binding.unboundReason;
  if ((binding.columns?.length ?? 0) > 0 || binding.table !== undefined) return nothing;
  const set = (text: string | undefined): boolean => {
    const { unboundReason: _reason, ...rest } = binding;
    return host.apply(formEdits['binding/set'], { id, binding: text === undefined ? rest : { ...rest, unboundReason: text } });
  };
  return html`${flagField({ id: 'unbound', path: 'x-binding/unboundReason', label: words.unbound, value: reason !== undefined, isReadonly, onFlag: (isOn) => {
      if (set(isOn ? '' : undefined) && isOn) host.toField('#unbound-reason');
    } })}
    ${reason === undefined ? nothing : textField({ id: 'unbound-reason', label: words.unboundReason, value: reason, placeholder: words.unboundHint, isReadonly, error: reason.trim() === '' ? words.unboundMissing : undefined, onText: (text) => set(oneLine(text)) })}`;
}
