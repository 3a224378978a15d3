import { Worker } from 'node:worker_threads';

import { RequestProblem } from '../http/refuse.js';
import type { ReadingAnswer, ReadingTask } from './reading-thread.js';
import { assembled, readBody, type ReadBody } from './sent-document.js';
import { SharedBytes } from './shared-bytes.js';

/** Bytes from which handing a body to another thread takes less than reading it. */
const LARGE = 20_000;

interface Waiting {
  /** Memory that the thread sees too: should it die, they are still here. */
  readonly bytes: Uint8Array;
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads bodies that bring a document. Large ones are read in a thread of their own, made when the first comes, so that
 * whoever else asks does not wait for it. A thread that dies is replaced, and what it was reading is read here.
 */
export class DocumentReader {
  #file: string | undefined;
  readonly #onFault: (error: unknown) => void;
  readonly #shared = new SharedBytes();
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #last = 0;

  /** @param file the built `reading-thread.js`; without one, all is read here */
  constructor(file: string | undefined, onFault: (error: unknown) => void) {
    this.#file = file;
    this.#onFault = onFault;
  }

  /**
   * The body, with a `SentDocument` under `content` where it brings one.
   * @throws RequestProblem with the place, where the bytes are not JSON as we take it
   */
  read(bytes: Buffer): Promise<unknown> {
    if (this.#file === undefined || bytes.length < LARGE) return readHere(bytes);
    const thread = (this.#thread ??= this.#begin(this.#file));
    return new Promise((resolve, reject: (error: unknown) => void) => {
      this.#last += 1;
      const shared = this.#shared.copyOf(bytes);
      this.#waiting.set(this.#last, { bytes: shared, resolve, reject });
      thread.postMessage({ number: this.#last, bytes: shared } satisfies ReadingTask);
    });
  }

  /** Ends the thread. Whoever still waits, and whoever comes later, is read here. */
  async close(): Promise<void> {
    this.#file = undefined;
    await this.#thread?.terminate();
  }

  #begin(file: string): Worker {
    const thread = new Worker(file);
    let hasRead = false;
    let isTold = false;
    const tell = (fault: unknown): void => {
      isTold = true;
      this.#onFault(fault);
    };
    thread.on('message', (answers: readonly ReadingAnswer[]) => {
      hasRead = true;
      for (const answer of answers) this.#settle(answer);
    });
    // An answer that cannot be understood is none: whoever waits for it must not wait for ever.
    thread.on('messageerror', (error) => {
      tell(error);
      void thread.terminate();
    });
    thread.on('error', tell);
    thread.on('exit', (code) => {
      if (!isTold && this.#file !== undefined) this.#onFault(new Error(`the reading thread ended with ${code}`));
      this.#thread = undefined;
      // What dies before it has read anything would do so again.
      if (!hasRead) this.#file = undefined;
      const left = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { bytes, resolve, reject } of left) readHere(Buffer.from(bytes)).then(resolve, reject);
    });
    return thread;
  }

  #settle(answer: ReadingAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.number);
    this.#shared.giveBack(waiting.bytes);
    if ('body' in answer) waiting.resolve(assembled(arrived(answer.body)));
    else if ('refusal' in answer) waiting.reject(new RequestProblem(answer.refusal.code, answer.refusal.detail, answer.refusal.more));
    else waiting.reject(answer.fault);
  }
}

/** A Buffer that comes from another thread comes as bare bytes. */
function arrived({ rest, document }: ReadBody): ReadBody {
  if (document === undefined) return { rest };
  const { buffer, byteOffset, byteLength } = document.packed.content;
  return { rest, document: { ...document, packed: { ...document.packed, content: Buffer.from(buffer, byteOffset, byteLength) } } };
}

async function readHere(bytes: Buffer): Promise<unknown> {
  return assembled(await readBody(bytes));
}
