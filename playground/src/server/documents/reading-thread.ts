import { parentPort, type MessagePort } from 'node:worker_threads';

import { RequestProblem } from '../http/refuse.js';
import { readBody, type ReadBody } from './sent-document.js';

/** A body to be read. */
export interface ReadingTask {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** What became of it. An error's class does not travel: a refusal comes in its parts. */
export type ReadingAnswer = { readonly number: number } & Outcome;

type Outcome = { readonly body: ReadBody } | { readonly refusal: Pick<RequestProblem, 'code' | 'detail' | 'more'> } | { readonly fault: unknown };

/**
 * Bytes that are read before anybody is answered, where so much is waiting: some ms. Those who are answered together share
 * a commit; one by one, each would wait for the disk on his own.
 */
const TOGETHER = 800_000;

// The thread in which large bodies are read: the one that serves goes on meanwhile.
if (parentPort !== null) readFor(parentPort);

function readFor(port: MessagePort): void {
  const waiting: ReadingTask[] = [];
  let isReading = false;
  port.on('message', (task: ReadingTask) => {
    waiting.push(task);
    if (isReading) return;
    isReading = true;
    // All that has been sent by now comes first.
    setImmediate(() => void readAll());
  });

  const readAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const answers: ReadingAnswer[] = [];
      let left = TOGETHER;
      while (left > 0 && waiting.length > 0) {
        const [{ number, bytes }] = waiting.splice(0, 1) as [ReadingTask]; // it is not empty
        answers.push({ number, ...(await answerTo(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) });
        left -= bytes.byteLength;
      }
      port.postMessage(answers);
      await new Promise(setImmediate);
    }
    isReading = false;
  };
}

async function answerTo(bytes: Buffer): Promise<Outcome> {
  try {
    return { body: await readBody(bytes) };
  } catch (error) {
    if (!(error instanceof RequestProblem)) return { fault: error };
    const { code, detail, more } = error;
    return { refusal: { code, detail, more } };
  }
}
