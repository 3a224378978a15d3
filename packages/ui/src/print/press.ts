import { PX_PER_MM, type PageGeometry } from './page-size.js';
import type { Realm } from './style-book.js';

/** How long an empty frame may take to open, in ms. */
const OPENS_MS = 10_000;

/**
 * A hidden frame of the page's own origin in which papers are set and from which they are printed: nothing of the
 * page reaches into it, and no script runs in it. It is as large as the paper, so that media queries mean that.
 */
export class Press {
  private constructor(
    private readonly frame: HTMLIFrameElement,
    readonly realm: Realm,
  ) {}

  static async open({ width, height }: PageGeometry): Promise<Press> {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.title = '';
    Object.assign(frame.style, {
      position: 'fixed',
      top: '0',
      left: '-100000px',
      width: `${String(width * PX_PER_MM)}px`,
      height: `${String(height * PX_PER_MM)}px`,
      border: '0',
      // Not display: none: what has no boxes cannot be measured.
      visibility: 'hidden',
      pointerEvents: 'none',
    });
    // An empty address would be a document in quirks mode, where tables follow other rules.
    frame.srcdoc = '<!doctype html><title></title>';
    let patience: ReturnType<typeof setTimeout> | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        patience = setTimeout(() => reject(new Error('The print frame did not open.')), OPENS_MS);
        frame.addEventListener('load', () => resolve(), { once: true });
        document.body.append(frame);
      });
      const realm = frame.contentWindow;
      if (realm === null) throw new Error('The print frame was taken away while it opened.');
      return new Press(frame, realm as Realm); // a window of our origin has our constructors
    } catch (error) {
      frame.remove();
      throw error;
    } finally {
      clearTimeout(patience);
    }
  }

  /** Whether it still stands in the page: a host may clear its body at any time. */
  get isOpen(): boolean {
    return this.frame.isConnected && this.frame.contentWindow === this.realm;
  }

  get document(): Document {
    return this.realm.document;
  }

  close(): void {
    this.frame.remove();
  }
}

/** Gives a document or shadow root these style sheets and no others. A sheet belongs to the window that made it. */
export function wear(root: DocumentOrShadowRoot, realm: Realm, texts: readonly string[]): void {
  // Assigned: Chromium 86 has a frozen array here.
  root.adoptedStyleSheets = texts.map((text) => {
    const sheet = new realm.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
