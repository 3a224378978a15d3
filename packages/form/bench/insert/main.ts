import { peers, type Drawn } from './peers.js';

let drawn: Drawn | undefined;

/** Until all that a task has put off is done, and the page is laid out. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body.getBoundingClientRect();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Draws so many fields. */
async function open(name: keyof typeof peers, count: number): Promise<void> {
  document.body.replaceChildren();
  drawn = await peers[name](document.body, count);
}

/** Inserts one: ms until it is drawn, the main thread is free and the page is laid out. */
async function insert(): Promise<number> {
  if (drawn === undefined) throw new Error('There is nothing to insert into.');
  const before = drawn.count();
  const from = performance.now();
  drawn.insert();
  await settled();
  const taken = performance.now() - from;
  if (drawn.count() !== before + 1) throw new Error('It is not drawn.');
  return taken;
}

Object.assign(globalThis, { bench: { open, insert } });
