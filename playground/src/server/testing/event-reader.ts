import type { ServerEvent } from '../../api/index.js';

/** One frame of the stream. */
export interface Frame {
  readonly id: number | undefined;
  readonly event: ServerEvent;
}

/** Reads server-sent events from a real connection, as a page does. */
export class EventReader {
  readonly frames: Frame[] = [];
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly headers: Headers;
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.headers = response.headers;
    this.#abort = abort;
    this.ended = this.#read(response).catch(() => undefined); // the connection was cut: it has ended
  }

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<EventReader> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    if (!response.ok) throw new Error(`no stream: ${response.status}`);
    return new EventReader(response, abort);
  }

  get events(): readonly ServerEvent[] {
    return this.frames.map(({ event }) => event);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(response: Response): Promise<void> {
    if (response.body === null) return;
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const frames = (rest + chunk).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) this.#take(frame);
    }
  }

  #take(frame: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
    const data = field('data');
    if (data === undefined) return;
    const id = field('id');
    this.frames.push({ id: id === undefined ? undefined : Number(id), event: JSON.parse(data) as ServerEvent });
  }
}
