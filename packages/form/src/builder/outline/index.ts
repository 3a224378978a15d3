import './define.js';
import type { TemplateResult } from 'lit';
import { outlinePane, type OutlinePaneProps } from './outline-pane.js';
import { OutlineNodes } from './tree-nodes.js';

/** The form as a tree, drawn by what it is told. */
export type Outline = (props: Omit<OutlinePaneProps, 'nodes'>) => TemplateResult;

/** An outline of a builder's own: it remembers what it made of the form. */
export function newOutline(): Outline {
  const nodes = new OutlineNodes();
  return (props) => outlinePane({ ...props, nodes });
}
