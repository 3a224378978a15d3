import type { MenuItem } from '@zhengwu/ui';
import { LaterPart } from '@zhengwu/ui/designer';
import { saveFile } from '@zhengwu/ui/file';
import { exportTextsIn } from '../../messages/export.js';
import type { Engine } from '../../model/convert/engine-vocabulary.js';
import type { ShelfHost } from '../shelf-host.js';
import type { ToolWindow } from '../tool-window.js';
import { fileName, noteOf, titleOf } from './file-name.js';
import type * as exports from './index.js';

/** px of a PNG for each px of the diagram: sharp when it is printed in a manual. */
const SHARP = 2;
const ENGINES: readonly Engine[] = ['flowable', 'activiti', 'camunda7'];
export type Export = 'bpmn' | 'svg' | 'png' | 'print' | Engine;

/** Exports from the menu. What they need comes when the first is wanted. */
export class ExportDesk {
  readonly #later: LaterPart<typeof exports>;

  /** @param open shows a window @param shut puts it away */
  constructor(
    private readonly host: ShelfHost,
    private readonly open: (window: ToolWindow) => void,
    private readonly shut: () => void,
  ) {
    this.#later = new LaterPart(
      () => import('./index.js'),
      () => host.requestUpdate(),
    );
  }

  get items(): readonly MenuItem[] {
    const texts = exportTextsIn(this.host.now().lang);
    return [
      { id: 'bpmn', label: texts.bpmn },
      { id: 'svg', label: texts.svg },
      { id: 'png', label: texts.png },
      { id: 'print', label: texts.print },
      { kind: 'heading', label: texts.engineFiles },
      ...ENGINES.map((engine) => ({ id: engine, label: texts.engine(engine) })),
    ];
  }

  async run(what: Export): Promise<void> {
    if (what === 'bpmn') return this.#saveFlow();
    const { host } = this;
    const texts = exportTextsIn(host.now().lang);
    const part = await this.#later.load().catch(() => undefined);
    if (part === undefined) return host.toast(texts.notLoaded, { label: texts.retry, run: () => void this.run(what) });
    const { session } = host.now();
    if (session === undefined) return;
    if (what !== 'svg' && what !== 'png' && what !== 'print') return this.open(new part.EngineWindow(host, what, this.shut));
    const picture = part.drawingPicture(session.modeler);
    if (picture === undefined) return host.toast(texts.nothingDrawn);
    if (what === 'print') return this.open(new part.PrintWindow(host, picture));
    const { svg, box } = picture.whole(titleOf(host), noteOf(host));
    const name = fileName(host, texts.drawing);
    if (what === 'svg') return saveFile(`${name}.svg`, svg, 'image/svg+xml');
    const png = await host.run(texts.working, () => part.pictureToPng(svg, box, SHARP));
    if (png === undefined) host.toast(texts.notDrawn);
    else saveFile(`${name}.png`, png, 'image/png');
  }

  /** The document itself, as the host is told of it: what other modelers and engines read. */
  async #saveFlow(): Promise<void> {
    const { session, lang } = this.host.now();
    if (session === undefined) return;
    try {
      saveFile(`${fileName(this.host, exportTextsIn(lang).flow)}.bpmn`, await session.read(), 'application/xml');
    } catch (error) {
      this.host.failed(error);
    }
  }
}
