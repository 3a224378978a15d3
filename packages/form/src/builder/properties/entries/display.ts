import { choiceField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { NodeDesk } from '../desk.js';
import { foreignValue, isForeign } from '../fields/script-note.js';

const DISPLAYS = ['visible', 'hidden', 'none'] as const;

/** 显示: whether it is seen at first, before any linkage. */
export function displayEntry(desk: NodeDesk): TemplateResult {
  const { node, texts, isReadonly, set } = desk;
  const words = texts.display;
  const value = displayOf(node);
  if (isForeign(value, 'string')) return foreignValue(desk, { id: 'prop-display', label: words.label, value, path: 'x-display', onClear: () => set('x-display', null) });
  return choiceField({ id: 'prop-display', path: 'x-display', label: words.label, value: (value as string | undefined) ?? 'visible', options: DISPLAYS.map((each) => ({ value: each, label: words[each] })), isReadonly, hint: words.hint, onChoice: (choice) => set('x-display', choice === 'visible' ? null : choice) });
}

/** Formily has three keys for it. */
function displayOf(node: NodeDesk['node']): unknown {
  if (node['x-display'] !== undefined) return node['x-display'];
  if (node['x-visible'] === false) return 'none';
  return node['x-hidden'] === true ? 'hidden' : undefined;
}
