import { componentNamed } from '../components/index.js';
import { formEdits } from '../model/index.js';
import type { BuilderHost } from './builder-host.js';

/** Under which property of the component a node's title stands, where it is not `title`. */
const TITLES: Readonly<Record<string, string>> = {
  Card: 'title',
  'ArrayTable.Column': 'title',
  'FormStep.StepPane': 'title',
  'FormTab.TabPane': 'tab',
  'FormCollapse.CollapsePanel': 'header',
  Text: 'content',
  Divider: 'children',
};

/** Gives a node another title, wherever its component keeps it. */
export function retitle(host: BuilderHost, id: string, title: string): void {
  const node = host.index?.byId(id)?.node;
  if (node === undefined) return;
  const prop = TITLES[componentNamed(node['x-component'])?.name ?? ''];
  if (prop === undefined) host.apply(formEdits['node/set'], { id, name: 'title', value: title });
  else host.apply(formEdits['node/set-prop'], { id, name: prop, value: title });
}
