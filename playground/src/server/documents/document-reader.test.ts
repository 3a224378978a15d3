import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { bundleForNode } from '../../../../tools/playground/build.mjs';
import { RequestProblem } from '../http/refuse.js';
import { sha256, unpackText } from '../store/content.js';
import { foodLicence } from '../testing/sample.js';
import { DocumentReader } from './document-reader.js';
import { itemFacts } from './item-facts.js';
import { sentDocument } from './sent-document.js';

const TEMPORARY = fileURLToPath(new URL('../../../tmp/', import.meta.url));

/** Threads that do what the real one does, but for a body that holds a certain word; and what is told of their end. */
const DYING: readonly (readonly [name: string, trap: string, fault: readonly string[]])[] = [
  ['ends', "parentPort.on('message', ({ bytes }) => { if (Buffer.from(bytes).includes('DIE')) process.exit(3); });", ['Error: the reading thread ended with 3']],
  ['throws', "parentPort.on('message', ({ bytes }) => { if (Buffer.from(bytes).includes('DIE')) throw new Error('it broke'); });", ['Error: it broke']],
];

let folder: string;
let thread: string;
beforeAll(async () => {
  mkdirSync(TEMPORARY, { recursive: true });
  folder = mkdtempSync(join(TEMPORARY, 'thread-'));
  thread = join(folder, 'reading-thread.js');
  await bundleForNode(fileURLToPath(new URL('reading-thread.ts', import.meta.url)), thread);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let faults: unknown[] = [];
const open: DocumentReader[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.close()));
  faults = [];
});
const readerWith = (file: string | undefined): DocumentReader => {
  const reader = new DocumentReader(file, (fault) => faults.push(fault));
  open.push(reader);
  return reader;
};
const program = (name: string, text: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${text}\n`);
  return file;
};

const item = foodLicence();
const text = JSON.stringify(item);
const body = (name: string, content = text): Buffer => Buffer.from(`{"message": ${JSON.stringify(name)}, "content": ${content}}`);
/** What a reader made of a body, in values. */
const readBy = async (reader: DocumentReader, bytes: Buffer) => {
  const read = (await reader.read(bytes)) as { readonly message: unknown; readonly content: unknown };
  const { head, facts, packed } = sentDocument(read);
  expect(Buffer.isBuffer(packed.content)).toBe(true);
  return { message: read.message, head, facts, text: await unpackText(packed.content), hash: packed.hash, bytes: packed.bytes };
};
const refusalBy = async (reader: DocumentReader, bytes: Buffer): Promise<unknown> => {
  const error: unknown = await reader.read(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(RequestProblem);
  return (error as RequestProblem).body;
};

describe('a large body is read in a thread', () => {
  it('to the letter, with what the server has to know of it', async () => {
    const reader = readerWith(thread);
    for (const written of [text, JSON.stringify(item, null, 2), text.replace('{', '{"x":1.0,"y":1e3,"w":"\\u0041\\/\\ud83d",')]) {
      expect(await readBy(reader, body('改，了', written))).toEqual({
        message: '改，了',
        head: { format: item.format, id: item.id },
        facts: itemFacts(item),
        text: written,
        hash: sha256(written),
        bytes: Buffer.byteLength(written),
      });
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['a text, as a flow is', JSON.stringify('流程'.repeat(20_000)), ''],
    ['a list, which is no document', `[${text}]`, null],
    ['larger than what is packed at once', JSON.stringify({ ...item, note: '长'.repeat(500_000) }), { format: item.format, id: item.id }],
  ])('whatever it is: %s', async (_what, written, head) => {
    expect(await readBy(readerWith(thread), body('', written))).toMatchObject({ head, text: written });
  });

  it('many at a time, each to whoever sent it', async () => {
    const reader = readerWith(thread);
    const names = Array.from({ length: 40 }, (_, index) => `第 ${index} 份`);
    const read = await Promise.all(names.map((name) => readBy(reader, body(name, JSON.stringify({ ...item, name })))));
    expect(read.map(({ message, facts }) => [message, facts.name])).toEqual(names.map((name) => [name, name]));
  });

  it.each([
    ['cut off', body('').subarray(0, -9)],
    ['broken', body('', text.replace('":', '";'))],
    ['with a key twice', body('', text.replace('{', '{"a":1,"a":2,'))],
    ['with a prototype key', body('', text.replace('{', '{"__proto__":{},'))],
    ['too deep', body('', `[${text},${'['.repeat(200)}${']'.repeat(200)}]`)],
    ['not UTF-8', Buffer.concat([body(''), Buffer.from([0xff])])],
  ])('and refused in the same words as a small one: %s', async (_what, bytes) => {
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(await refusalBy(readerWith(thread), bytes)).toEqual(await refusalBy(readerWith(undefined), bytes));
  });

  it('and comes as it is where it brings no document: its schema says so', async () => {
    const bytes = Buffer.from(JSON.stringify({ message: '长'.repeat(10_000) }));
    expect(await readerWith(thread).read(bytes)).toEqual(JSON.parse(bytes.toString()));
  });
});

describe('a thread that dies', () => {
  it.each(DYING)('%s: what it was reading is read all the same, and another takes its place', async (name, trap, fault) => {
    const reader = readerWith(program(name, `import './reading-thread.js';\n${trap}`));
    expect(await readBy(reader, body('before'))).toMatchObject({ message: 'before', text });
    const names = ['one', 'DIE', 'two'];
    expect((await Promise.all(names.map((each) => readBy(reader, body(each))))).map(({ message }) => message)).toEqual(names);
    expect(faults.map(String)).toEqual(fault);
    expect(await readBy(reader, body('after'))).toMatchObject({ message: 'after', text });
    // Read here, it would do no harm: only another thread can die of it again.
    expect(await readBy(reader, body('DIE'))).toMatchObject({ message: 'DIE', text });
    expect(faults.map(String)).toEqual([...fault, ...fault]);
  });

  it('before it has read anything is not tried again', async () => {
    const reader = readerWith(program('dies at once', "throw new Error('no such library');"));
    for (const name of ['first', 'second']) expect(await readBy(reader, body(name))).toMatchObject({ message: name, text });
    expect(faults).toMatchObject([{ message: 'no such library' }]);
  });

  it('because the server stops: whoever still waits is answered', async () => {
    const reader = readerWith(thread);
    const waiting = Promise.all(['a', 'b'].map((name) => readBy(reader, body(name))));
    await reader.close();
    expect((await waiting).map(({ message }) => message)).toEqual(['a', 'b']);
    expect(await readBy(reader, body('later'))).toMatchObject({ message: 'later' });
  });
});
