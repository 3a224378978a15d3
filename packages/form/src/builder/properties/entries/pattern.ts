import { choiceField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { NodeDesk } from '../desk.js';
import { foreignValue, isForeign } from '../fields/script-note.js';

const PATTERNS = ['editable', 'readOnly', 'disabled', 'readPretty'] as const;

/** 填写方式: whether it can be filled in at first, before any linkage. */
export function patternEntry(desk: NodeDesk): TemplateResult {
  const { node, texts, isReadonly, set } = desk;
  const words = texts.pattern;
  const value = node['x-pattern'];
  if (isForeign(value, 'string')) return foreignValue(desk, { id: 'prop-pattern', label: words.label, value, path: 'x-pattern', onClear: () => set('x-pattern', null) });
  return choiceField({ id: 'prop-pattern', path: 'x-pattern', label: words.label, value: (value as string | undefined) ?? 'editable', options: PATTERNS.map((each) => ({ value: each, label: words[each] })), isReadonly, onChoice: (choice) => set('x-pattern', choice === 'editable' ? null : choice) });
}
