import type { DesignerParts } from '@zhengwu/ui';
import type { LaterPart } from '@zhengwu/ui/designer';
import { icon, plusIcon } from '@zhengwu/ui/icon';
import { html, type TemplateResult } from 'lit';
import { indexForm, type Form } from '../model/index.js';
import type { Acts } from './acts.js';
import { beginView } from './begin-view.js';
import type { BuilderHost } from './builder-host.js';
import type { CanvasPort } from './canvas/canvas-port.js';
import type { Device } from './canvas/form-canvas.js';
import type { Gestures } from './gestures.js';
import type { NodeClipboard } from './node-clipboard.js';
import type { Outline } from './outline/index.js';
import type { QuickAdd } from './quick-add.js';
import { SideGroups, sidePane, type SideTab } from './side-pane.js';
import { isControl, statusCounts } from './status-counts.js';
import type { ToolShelf } from './tool-shelf.js';
import type { ViewShelf } from './view-shelf.js';

/** px: names of columns with their types. */
const SIDE = 300;

interface BuilderPartsProps {
  readonly host: BuilderHost;
  readonly form: Form;
  readonly view: string;
  readonly side: SideTab;
  readonly device: Device;
  readonly isBegun: boolean;
  readonly gestures: Gestures;
  readonly acts: Acts;
  readonly clipboard: NodeClipboard;
  readonly outline: LaterPart<Outline>;
  readonly quickAdd: QuickAdd;
  readonly tools: ToolShelf;
  readonly shelf: ViewShelf;
  readonly port: CanvasPort;
  readonly onSide: (side: SideTab) => void;
  readonly onDevice: (device: Device) => void;
  readonly onBegin: () => void;
}

const sideGroups = new WeakMap<BuilderHost, SideGroups>();

/** What stands in the frame of a form. */
export function builderParts(props: BuilderPartsProps): DesignerParts {
  const { host, form, view, side, gestures, acts, clipboard, outline, quickAdd, tools, shelf, onSide } = props;
  const { texts } = host;
  const groups = sideGroups.get(host) ?? new SideGroups();
  sideGroups.set(host, groups);
  const { entries } = indexForm(form.schema);
  return {
    title: form.name,
    note: texts.kind,
    outline: {
      label: texts.pane.label,
      width: SIDE,
      hint: texts.pane.hint(entries.filter(isControl).length),
      content: sidePane({ host, form, side, gestures, clipboard, outline, groups, onSide, onMenu: (at) => acts.openMenu(at), onAct: (act) => acts.run(act), onImport: (what) => void tools.use(what === 'tables' ? 'importTables' : 'importElements') }),
    },
    canvas: html`
      ${view === 'design' ? designView(props) : view === 'try' ? tryView(props) : shelf.template(view)}
      <zw-menu class="nodes" .label=${texts.menu.label} @zw-pick=${(event: CustomEvent<{ id: string }>) => acts.pick(event.detail.id)}></zw-menu>
      ${quickAdd.template()} ${tools.window()}
    `,
    properties: { ...shelf.properties(), isFolded: view !== 'design' },
    tools: tools.menu(),
    status: statusOf(host, form),
  };
}

function designView(props: BuilderPartsProps): TemplateResult {
  const { host, form, device, isBegun, clipboard, tools, quickAdd, port, onBegin } = props;
  const { texts, isReadonly } = host;
  const isEmpty = indexForm(form.schema).entries.length === 0;
  if (isEmpty && !isBegun && !isReadonly) return beginView({ host, tools, onBegin });
  return html`<div class="middle">
    <div class="strip">
      ${isReadonly ? html`<span></span>` : html`<button type="button" class="zw-button" data-kind="quiet" data-size="small" aria-keyshortcuts="/" @click=${() => quickAdd.open()}>${icon(plusIcon)}${texts.menu.add}</button>`}
      ${devices(props)}
    </div>
    <zw-form-canvas .form=${form} .selected=${host.selection} .cut=${clipboard.cut} .device=${device} .today=${host.context.today} ?readonly=${isReadonly} .port=${port}></zw-form-canvas>
  </div>`;
}

/** The form is tried out at the widths at which it is made. */
function tryView(props: BuilderPartsProps): TemplateResult {
  return html`<div class="middle"><div class="strip"><span></span>${devices(props)}</div>${props.shelf.template('try')}</div>`;
}

function devices({ host, device, onDevice }: BuilderPartsProps): TemplateResult {
  const words = host.texts.canvas;
  return html`<zw-segmented
    .label=${words.devices}
    .options=${(['desktop', 'tablet', 'phone'] as const).map((value) => ({ value, label: words[value] }))}
    .value=${device}
    @zw-change=${(event: CustomEvent<{ value: Device }>) => onDevice(event.detail.value)}
  ></zw-segmented>`;
}

function statusOf({ texts, context }: BuilderHost, { schema }: Form): TemplateResult {
  const words = texts.status;
  const { controls, bound, due } = statusCounts(schema, context);
  if ((context.tables?.length ?? 0) === 0) return html`<span class="counts"><span>${words.controls(controls)}</span><span>${words.noTables}</span></span>`;
  return html`<span class="counts">
    <span>${words.controls(controls)}</span>
    <span class=${bound < controls ? 'warn' : 'good'}>${words.bound(bound, controls)}</span>
    ${due === undefined ? '' : html`<span class=${due.met < due.all ? 'bad' : 'good'}>${words.due(due.met, due.all)}</span>`}
  </span>`;
}
