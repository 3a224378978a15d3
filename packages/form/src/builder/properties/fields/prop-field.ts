import { choiceField, flagField, textField, textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PropSpec } from '../../../components/index.js';
import type { PropWord } from '../../../components/component-words.js';
import type { Desk } from '../desk.js';
import { numberField } from './number-field.js';
import { foreignValue, isForeign } from './script-note.js';

interface PropFieldProps {
  readonly id: string;
  readonly spec: PropSpec;
  readonly word: PropWord;
  readonly value: unknown;
  readonly path: string;
  /** Null takes it away: what counts then is the component's own. */
  readonly onValue: (value: unknown) => void;
}

/** A property of a component, as its kind is edited. */
export function propField(desk: Desk, { id, spec, word: { label, hint }, value, path, onValue }: PropFieldProps): TemplateResult {
  const { isReadonly, words, texts } = desk;
  const kind = spec.value;
  const foreign = (): TemplateResult => foreignValue(desk, { id, label, value, path, onClear: () => onValue(null) });
  const told = { id, label, isReadonly, path, hint };
  switch (kind.kind) {
    case 'text':
    case 'lines':
      if (isForeign(value, 'string')) return foreign();
      return textField({ ...told, value: (value as string | undefined) ?? '', ...(kind.kind === 'lines' ? { rows: 3 } : {}), placeholder: shown(spec.initial), onText: (text) => onValue(text === '' ? null : text) });
    case 'flag':
      if (isForeign(value, 'boolean')) return foreign();
      return flagField({ ...told, value: ((value ?? spec.initial) as boolean | undefined) ?? false, onFlag: (isOn) => onValue(isOn === (spec.initial ?? false) ? null : isOn) });
    case 'number': {
      const read = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
      if (isForeign(read, 'number')) return foreign();
      const isWhole = kind.step === undefined || Number.isInteger(kind.step);
      return numberField({ ...told, value: (read as number | undefined) ?? null, min: kind.min, max: kind.max, step: kind.step ?? 1, decimals: isWhole && kind.step !== undefined ? 0 : 6, unit: kind.unit === undefined ? undefined : words.units[kind.unit], placeholder: shown(spec.initial), onNumber: onValue });
    }
    case 'choice': {
      if (isForeign(value, 'string')) return foreign();
      const said: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices;
      const options = kind.options.map((option) => ({ value: option, label: said[spec.name]?.[option] ?? option }));
      return choiceField({ ...told, value: ((value ?? spec.initial) as string | undefined) ?? '', options, onChoice: (choice) => onValue(choice === spec.initial ? null : choice) });
    }
    case 'list':
      if (value !== undefined && !(Array.isArray(value) && value.every((each) => typeof each === 'string')) && typeof value !== 'string') return foreign();
      return html`<div class="zw-field">
        <label class="zw-label" for=${id}>${label}</label>
        <textarea
          id=${id}
          class="zw-input"
          data-live
          data-path=${path}
          rows="3"
          aria-describedby=${`${id}-hint`}
          ?readonly=${isReadonly}
          .value=${live(Array.isArray(value) ? value.join('\n') : (value ?? ''))}
          @input=${(event: Event) => onValue(lines(textOf(event)))}
        ></textarea>
        <p class="zw-hint" id=${`${id}-hint`}>${hint ?? texts.fields.lines}</p>
      </div>`;
    default:
      return html`${nothing}`;
  }
}

function shown(initial: unknown): string {
  return typeof initial === 'string' || typeof initial === 'number' ? String(initial) : '';
}

/** A line each; blank lines at the end are being written. */
function lines(text: string): readonly string[] | null {
  return text === '' ? null : text.split(/\r?\n/);
}
