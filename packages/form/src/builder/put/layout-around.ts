import { componentNamed } from '../../components/index.js';
import { ordered } from '../../model/walk-nodes.js';
import type { FormEntry, FormNode, NodeId } from '../../model/index.js';
import type { FragmentNode } from '../../model/fragment.js';
import { spanOf } from '../canvas/canvas-keys.js';

/** Layout whose inside is one column as long as no grid lies in it. */
const STACKS: ReadonlySet<string> = new Set(['Card', 'FormLayout', 'FormTab', 'FormStep', 'FormCollapse']);

/**
 * A layout to be put around siblings, with one pane where it has panes. In a grid it takes as many columns as they took, and they
 * stand beside each other in it as before: a card around two columns of fields is no half-width stack of them.
 */
export function layoutAround({ key, node }: FragmentNode, siblings: readonly FormEntry[], newId: () => NodeId): FragmentNode {
  const { properties = {}, ...rest } = node;
  const [pane] = Object.entries(properties);
  const layout: FormNode = pane === undefined ? rest : { ...rest, properties: { [pane[0]]: pane[1] } };
  const spans = siblings.flatMap((entry) => spanOf(entry) ?? []);
  const grid = siblings[0]?.parent?.node;
  const most = spans[0]?.most ?? 1;
  const columns = Math.min(most, spans.reduce((sum, { span }) => sum + span, 0));
  if (grid === undefined || columns < 2) return { key, node: ordered(layout) };
  const gridProps = { ...grid['x-component-props'], maxColumns: columns };
  const name = componentNamed(node['x-component'])?.name ?? '';
  const wide: FormNode = { ...layout, 'x-decorator': 'FormGrid.GridColumn', 'x-decorator-props': { gridSpan: columns } };
  if (name === 'FormGrid') return { key, node: ordered({ ...wide, 'x-component-props': gridProps }) };
  if (!STACKS.has(name)) return { key, node: ordered(wide) };
  const inner: FormNode = { 'x-id': newId(), type: 'void', 'x-component': 'FormGrid', 'x-component-props': gridProps };
  return { key, node: ordered(withInside(wide, inner)) };
}

/** In the layout's pane, where it has one. */
function withInside(layout: FormNode, inner: FormNode): FormNode {
  const [pane] = Object.entries(layout.properties ?? {});
  return { ...layout, properties: pane === undefined ? { grid: inner } : { [pane[0]]: withInside(pane[1], inner) } };
}
