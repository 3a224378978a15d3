import type { DocumentSession, Pane } from '@zhengwu/ui';
import { html, type nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Guide, GuideContext } from '../model/index.js';
import type { DesignerHost } from './designer-host.js';
import { Branches } from './outline/branches.js';
import { EndDialogs } from './outline/end-dialogs.js';
import { OutlineFlow } from './outline/outline-flow.js';
import { RowGestures } from './outline/row-gestures.js';
import { RowMenu } from './outline/row-menu.js';
import { WalkDialog } from './preview/walk-dialog.js';
import { makeDesk, type Desk } from './properties/desk.js';
import { propertiesPane } from './properties/properties.js';
import { ToolShelf, type ToolGivens } from './tools/tool-shelf.js';

/** All by which a guide is changed: writing in the outline, gestures, menus, dialogs, properties, tools. Until it is here, the designer is to look at. */
export class Writing {
  readonly flow: OutlineFlow;
  readonly gestures: RowGestures;
  readonly branches: Branches;
  readonly menus: RowMenu;
  readonly walk: WalkDialog;
  readonly tools: ToolShelf;
  readonly #ends: EndDialogs;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    private readonly host: DesignerHost,
    givens: () => ToolGivens,
  ) {
    const flow = new OutlineFlow(host);
    const ends = new EndDialogs(host);
    const walk = new WalkDialog(host);
    const gestures = new RowGestures(host, flow, ends);
    const branches = new Branches(element, host, gestures);
    this.flow = flow;
    this.gestures = gestures;
    this.branches = branches;
    this.menus = new RowMenu(host, { flow, ends, gestures, branches, walk });
    this.walk = walk;
    this.tools = new ToolShelf(host, walk, givens);
    this.#ends = ends;
  }

  /** What opens over the frame: menus, dialogs, the window of a tool. */
  windows(): TemplateResult {
    return html`${this.menus.template()} ${this.#ends.template()} ${this.tools.window()} ${this.walk.template()}`;
  }

  properties(session: DocumentSession<Guide, GuideContext>, selection: readonly string[], remarks: TemplateResult | typeof nothing): Pane {
    return propertiesPane(this.desk(session), selection, remarks);
  }

  /** What fields and cells work on. */
  desk(session: DocumentSession<Guide, GuideContext>): Desk {
    const { host, flow, gestures } = this;
    return makeDesk({ host, session, ends: this.#ends, flow, gestures });
  }

  /** Another document is open: what was begun is dropped. */
  leave(): void {
    this.flow.drop();
    this.#ends.shut();
    this.walk.shut();
    this.branches.forget();
    this.tools.clear();
  }
}
