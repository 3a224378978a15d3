import { peers } from './peers.js';

export interface Times {
  readonly mount: number;
  readonly keys: readonly number[];
}

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

/** A form of so many text fields: ms until it is drawn, and ms of each of 200 keys in a field in the middle of it. */
async function run(name: keyof typeof peers, count: number): Promise<Times> {
  document.body.replaceChildren();
  const start = performance.now();
  const { root } = await peers[name](document.body, count);
  await settled();
  const mount = performance.now() - start;
  const inputs = root().querySelectorAll<HTMLInputElement>('input[type=text]');
  const input = inputs[Math.floor(inputs.length / 2)];
  if (inputs.length !== count || input === undefined) throw new Error(`${name} drew ${String(inputs.length)} fields, not ${String(count)}`);
  input.focus();
  // React notices a value that its own setter has not written.
  const written = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const keys: number[] = [];
  let text = '';
  for (let key = 0; key < 220; key += 1) {
    text += String(key % 10);
    const from = performance.now();
    written?.set?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: String(key % 10) }));
    await settled();
    keys.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  // The first ones warm up.
  return { mount, keys: keys.slice(20) };
}

Object.assign(globalThis, { bench: { names: Object.keys(peers), run } });
