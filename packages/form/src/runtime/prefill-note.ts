import { equalJson, isPlainObject } from '@zhengwu/core/json';
import { observer, toJS, type Field } from '../vendor/formily.js';
import { h } from '../vendor/react.js';
import { useSurroundings } from './surroundings.js';

/** Where a value came from, and what it was. */
export interface FieldSource {
  readonly label: string;
  readonly isEditable: boolean;
  readonly value: unknown;
}

/** What `prefill` has put into the frame's properties. */
export function readSource(value: unknown): FieldSource | undefined {
  if (!isPlainObject(value) || typeof value['label'] !== 'string') return undefined;
  return { label: value['label'], isEditable: value['isEditable'] === true, value: value['value'] };
}

interface PrefillNoteProps {
  readonly id: string;
  readonly source: FieldSource;
  readonly field: Field;
  readonly label: string;
}

/** 来自 营业执照 · 名称，可修改; once it was changed, the way back. */
export const PrefillNote = observer(({ id, source, field, label }: PrefillNoteProps) => {
  const { words } = useSurroundings();
  const isChanged = !equalJson(toJS(field.value), source.value);
  return h(
    'p',
    { className: 'source', id },
    isChanged ? words.sourceChanged({ source: source.label }) : words.source({ source: source.label, isEditable: source.isEditable }),
    isChanged && field.pattern === 'editable'
      ? h('button', { type: 'button', className: 'zw-button', 'data-kind': 'link', 'aria-label': words.restoreOf({ label }), onClick: () => void field.onInput(source.value) }, words.restore)
      : null,
  );
});
