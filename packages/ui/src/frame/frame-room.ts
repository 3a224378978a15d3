import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room a frame has: panes beside each other; panes as drawers; not even the views beside each other. */
export type FrameRoom = 'wide' | 'narrow' | 'tight';

/** Widths in px at a text scale of 1, below which a frame is narrow, and tight. */
const NARROW = 900;
const TIGHT = 600;

/** Watches the frame's own width, not the window's: a host may give it half a page. */
export class RoomWatch implements ReactiveController {
  #room: FrameRoom = 'wide';
  #status: Element | null = null;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onChange: (room: FrameRoom, before: FrameRoom) => void,
  ) {
    host.addController(this);
  }

  get room(): FrameRoom {
    return this.#room;
  }

  hostConnected(): void {
    this.#sizes.observe(this.host);
    this.#watchText();
  }

  hostUpdated(): void {
    this.#watchText();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#status = null;
  }

  /** The status line's height follows the size of the text, which may change while the frame's own does not. */
  #watchText(): void {
    const status = this.host.shadowRoot?.querySelector('.status') ?? null;
    if (status === this.#status) return;
    this.#status = status;
    if (status !== null) this.#sizes.observe(status);
  }

  #measure(): void {
    const { clientWidth } = this.host;
    if (clientWidth === 0) return;
    const scale = Number.parseFloat(getComputedStyle(this.host).getPropertyValue('--zw-text-scale')) || 1;
    const width = clientWidth / scale;
    const before = this.#room;
    this.#room = width < TIGHT ? 'tight' : width < NARROW ? 'narrow' : 'wide';
    if (this.#room === before) return;
    this.host.requestUpdate();
    this.onChange(this.#room, before);
  }
}
