import { peers, type Drawn } from './peers.js';

/** Keys that come before those which are measured. */
const WARM_UP = 20;

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

/** A form of so many text fields: ms until it is drawn. */
async function mount(name: keyof typeof peers, count: number): Promise<number> {
  document.body.replaceChildren();
  const start = performance.now();
  drawn = await peers[name](document.body, count);
  await settled();
  const taken = performance.now() - start;
  const { length } = boxes();
  if (length !== count) throw new Error(`${name} drew ${String(length)} fields, not ${String(count)}`);
  return taken;
}

/** ms of each of so many keys in a field in the middle of what was mounted. */
async function type(count: number): Promise<readonly number[]> {
  const inputs = boxes();
  const input = inputs[Math.floor(inputs.length / 2)];
  if (input === undefined) throw new Error('There is nothing to type in.');
  input.focus();
  // React notices a value that its own setter has not written.
  const written = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const keys: number[] = [];
  let text = '';
  for (let key = 0; key < WARM_UP + count; key += 1) {
    text += String(key % 10);
    const from = performance.now();
    written?.set?.call(input, text);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: String(key % 10) }));
    await settled();
    keys.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  return keys.slice(WARM_UP);
}

function boxes(): readonly HTMLInputElement[] {
  return drawn === undefined ? [] : [...drawn.root().querySelectorAll<HTMLInputElement>('input[type=text]')];
}

Object.assign(globalThis, { bench: { mount, type } });
