import type { FormNode } from './form-node.js';

/** How people know a node: its title, or that of its pane, panel or column; `undefined` where it has none. */
export function nodeTitle({ title, 'x-component-props': props }: Pick<FormNode, 'title' | 'x-component-props'>): string | undefined {
  return [title, props?.['title'], props?.['tab'], props?.['header'], props?.['text']].find((text): text is string => typeof text === 'string' && text.trim() !== '');
}
