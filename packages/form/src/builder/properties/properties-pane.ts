import type { Pane } from '@zhengwu/ui';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { componentName } from '../../messages/component-name.js';
import { panelTextsIn } from '../../messages/builder-panels.js';
import { isRow } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';
import { makeDesk, nodeDesk } from './desk.js';
import { formPane } from './form-pane.js';
import { nodePane } from './node-pane.js';
import { rowPane } from './row-pane.js';
import { severalPane } from './several-pane.js';

/** The properties of what is selected: one node, several, or the form as a whole. */
export function propertiesPane(host: BuilderHost): Pane {
  const desk = makeDesk(host);
  if (desk === undefined) return { label: panelTextsIn(host.lang).sections.form, content: html`<div class="properties"></div>` };
  const { selected } = host;
  const [entry] = selected;
  const { texts, words } = desk;
  if (selected.length > 1) return { label: texts.several.label(selected.length), content: html`<div class="properties">${keyed(selected.map(({ id }) => id).join(), severalPane(desk, selected))}</div>` };
  if (entry?.parent === undefined) return { label: texts.form.label, content: html`<div class="properties">${keyed('', formPane(desk))}</div>` };
  const own = nodeDesk(desk, entry);
  const component = own.node['x-component'];
  const kind = component === undefined || component === '' ? '' : componentName(words, component);
  const name = host.nameOf(entry.id);
  return { label: name, ...(kind === '' || kind === name ? {} : { hint: kind }), content: html`<div class="properties">${keyed(entry.id, isRow(entry) ? rowPane(own) : nodePane(own))}</div>` };
}
