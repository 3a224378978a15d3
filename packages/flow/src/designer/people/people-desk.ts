import { LaterPart } from '@zhengwu/ui/designer';
import { directoryTextsIn } from '../../messages/directory.js';
import type { ShelfHost } from '../shelf-host.js';
import type { ToolWindow } from '../tool-window.js';
import type * as people from './index.js';

/** Imports posts and people. What that needs comes when it is first wanted. */
export class PeopleDesk {
  readonly #later: LaterPart<typeof people>;

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

  async show(): Promise<void> {
    const part = await this.#later.load().catch(() => undefined);
    if (part === undefined) {
      const texts = directoryTextsIn(this.host.now().lang);
      return this.host.toast(texts.notLoaded, { label: texts.retry, run: () => void this.show() });
    }
    this.open(new part.ImportPeopleWindow(this.host, this.shut));
  }
}
