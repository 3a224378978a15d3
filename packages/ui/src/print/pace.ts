/** How long one piece of work may keep the page from answering, in ms. */
const SLICE_MS = 12;

/** Lets the page live while long work is done: ask it to rest between steps. */
export class Pace {
  #since = performance.now();

  constructor(private readonly signal: AbortSignal | undefined) {}

  /** Goes on at once while the slice lasts, else lets the page have a turn. Throws if the work was called off. */
  async rest(): Promise<void> {
    this.check();
    if (performance.now() - this.#since < SLICE_MS) return;
    await turn();
    this.#since = performance.now();
    this.check();
  }

  check(): void {
    if (this.signal?.aborted === true) throw calledOff();
  }

  /** Ends with the promise, when time is up (`undefined`), or by throwing when the work is called off. */
  async atMost<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
    this.check();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    try {
      return await Promise.race([
        promise,
        new Promise<undefined>((resolve) => {
          timer = setTimeout(() => resolve(undefined), ms);
        }),
        new Promise<never>((_resolve, reject) => {
          stop = () => reject(calledOff());
          this.signal?.addEventListener('abort', stop);
        }),
      ]);
    } finally {
      clearTimeout(timer);
      if (stop !== undefined) this.signal?.removeEventListener('abort', stop);
      this.#since = performance.now();
    }
  }
}

export function calledOff(): DOMException {
  return new DOMException('The work was called off.', 'AbortError');
}

/** A message, not a timer: those are slowed down to one a second where the tab is not seen. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
