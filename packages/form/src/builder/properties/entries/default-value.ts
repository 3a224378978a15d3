import { choiceField, textField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isScript } from '../../../script/index.js';
import { valueKindOf } from '../../../components/index.js';
import { optionsOfNode } from '../../../linkage/index.js';
import type { NodeDesk } from '../desk.js';
import { numberField } from '../fields/number-field.js';
import { foreignValue, isForeign } from '../fields/script-note.js';

/** 默认值: written as the control's values are. */
export function defaultEntry(desk: NodeDesk): TemplateResult | typeof nothing {
  const { node, texts, isReadonly, set } = desk;
  const value = node.default;
  const label = texts.fields.default;
  const told = { id: 'prop-default', path: 'default', label, isReadonly } as const;
  const foreign = (): TemplateResult => foreignValue(desk, { id: 'prop-default', path: 'default', label, value, onClear: () => set('default', null) });
  const options = optionsOfNode(node);
  if (isScript(value)) return foreign();
  switch (valueKindOf(node)) {
    case 'text':
    case 'time':
    case 'dateTime':
      return isForeign(value, 'string') ? foreign() : textField({ ...told, value: (value as string | undefined) ?? '', onText: (text) => set('default', text === '' ? null : text) });
    case 'number':
      // A Money kept as text keeps its digits.
      if (node.type === 'string') return isForeign(value, 'string') ? foreign() : textField({ ...told, value: (value as string | undefined) ?? '', onText: (text) => set('default', text === '' ? null : text) });
      return isForeign(value, 'number') ? foreign() : numberField({ ...told, value: (value as number | undefined) ?? null, decimals: 6, onNumber: (number) => set('default', number) });
    case 'boolean':
      if (isForeign(value, 'boolean')) return foreign();
      return choiceField({ ...told, value: value === undefined || value === null ? '' : value === true ? 'true' : 'false', options: [{ value: '', label: texts.fields.noDefault }, { value: 'true', label: texts.fields.yes }, { value: 'false', label: texts.fields.no }], onChoice: (choice) => set('default', choice === '' ? null : choice === 'true') });
    case 'date':
      if (isForeign(value, 'string')) return foreign();
      return html`<zw-date-field id="prop-default" data-path="default" .label=${label} .today=${desk.host.context.today} .value=${value ?? ''} ?readonly=${isReadonly} @zw-change=${(event: CustomEvent<{ value: string }>) => set('default', event.detail.value === '' ? null : event.detail.value)}></zw-date-field>`;
    case 'choice': {
      if (node.type === 'array') return value === undefined ? nothing : foreign();
      const at = options.findIndex((option) => option.value === value);
      if (value !== undefined && value !== null && at < 0) return foreign();
      return choiceField({ ...told, value: at < 0 ? '' : String(at), options: [{ value: '', label: texts.fields.noDefault }, ...options.map((option, index) => ({ value: String(index), label: option.label }))], onChoice: (choice) => set('default', choice === '' ? null : (options[Number(choice)]?.value ?? null)) });
    }
    case 'choices': {
      if (value !== undefined && !Array.isArray(value)) return foreign();
      if (options.length === 0 || options.length > 30) return value === undefined ? nothing : foreign();
      const chosen: readonly unknown[] = (value as readonly unknown[] | undefined) ?? [];
      const toggle = (each: unknown, isOn: boolean): void => {
        // In the order of the options, as somebody would tick them.
        const next = options.map((option) => option.value).filter((one) => (one === each ? isOn : chosen.includes(one)));
        set('default', next.length === 0 ? null : next);
      };
      return html`<div class="zw-field" role="group" aria-labelledby="prop-default-label" data-path="default">
        <span class="zw-label" id="prop-default-label">${label}</span>
        <div class="choices">${options.map((option) => html`<label class="zw-check"><input type="checkbox" .checked=${live(chosen.includes(option.value))} ?disabled=${isReadonly} @change=${(event: Event) => toggle(option.value, (event.currentTarget as HTMLInputElement).checked) /* the listener stands on it */} /><span>${option.label}</span></label>`)}</div>
      </div>`;
    }
    default:
      return value === undefined ? nothing : foreign();
  }
}
