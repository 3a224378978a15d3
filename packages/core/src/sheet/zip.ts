import { crc32 } from './crc32.js';
import { decodeUtf8 } from './decode.js';
import { SheetFault } from './fault.js';
import type { SheetLimits } from './limits.js';
import { sheetFinding } from './rules.js';

const END = 0x06054b50; // end of central directory
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const MASKED = 0xffffffff; // the true value stands in the ZIP64 field
const CHUNK = 16 * 1024; // deflate grows at most 1,032-fold: no step puts out more than 16 MB

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** The files of a package by name; nothing is unpacked until it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes; throws a SheetFault where they are damaged, locked or beyond the limits. */
  bytes(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a ZIP by its central directory. Sizes are checked twice: as declared, before a byte is unpacked, and as
 * they come, for a bomb declares what it likes. Names are compared without case and with `/`, as Excel does.
 */
export function openZip(bytes: Uint8Array, limits: SheetLimits): Zip {
  const entries = new Map(readDirectory(bytes, limits).map((entry) => [partKey(entry.name), entry]));
  let left = limits.unpackedBytes;
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(partKey(name)),
    async bytes(name) {
      const entry = entries.get(partKey(name));
      if (entry === undefined) return undefined;
      if (entry.encrypted) throw fault('sheet/locked');
      if (entry.size > left) throw tooLarge(limits);
      const unpacked = await unpack(entry, packedBytes(bytes, entry), left, limits);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array, limits: SheetLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) throw fault('sheet/cut-off');
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    throw new SheetFault(sheetFinding('sheet/too-many-parts', '', undefined, { count, limit: limits.entries }));
  }
  // Measured back from the end record, so that bytes put before the package do no harm.
  const start = end - view.getUint32(end + 12, true);
  const shift = start - view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at < 0 || at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw fault('sheet/cut-off');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw fault('sheet/cut-off');
    const name = decodeUtf8(bytes.subarray(at + 46, nameEnd));
    const [size, packed, offset] = unmask(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset: offset + shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Size, packed size and offset, each from the ZIP64 field where the plain one is masked (Java exporters do so). */
function unmask(view: DataView, from: number, to: number, plain: [number, number, number]): [number, number, number] {
  if (!plain.includes(MASKED)) return plain;
  for (let at = from; at + 4 <= to; ) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    let next = at + 4;
    const fieldEnd = Math.min(to, next + length);
    if (id === 1) {
      const read = (value: number): number => {
        if (value !== MASKED || next + 8 > fieldEnd) return value;
        next += 8;
        return view.getUint32(next - 8, true) + view.getUint32(next - 4, true) * 2 ** 32;
      };
      const [size, packed, offset] = plain;
      return [read(size), read(packed), read(offset)];
    }
    at = fieldEnd;
  }
  return plain;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { offset, packed, name } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw fault('sheet/cut-off');
  return bytes.subarray(start, start + packed);
}

async function unpack(entry: Entry, packed: Uint8Array, left: number, limits: SheetLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let crc = 0;
  const take = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > left) throw tooLarge(limits);
    crc = crc32(chunk, crc);
    chunks.push(chunk);
  };
  if (entry.method === 0) take(packed);
  else if (entry.method === 8) await inflate(packed, take, entry.name);
  else throw damaged(entry.name);
  if (length !== entry.size || crc !== entry.crc) throw damaged(entry.name);
  return joined(chunks, length);
}

async function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void, name: string): Promise<void> {
  const { Inflate } = await import('fflate');
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    if (error instanceof SheetFault) throw error;
    throw damaged(name);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function fault(rule: 'sheet/cut-off' | 'sheet/locked'): SheetFault {
  return new SheetFault(sheetFinding(rule, '', undefined, {}));
}

function damaged(inside: string): SheetFault {
  return new SheetFault(sheetFinding('sheet/damaged', '', undefined, { inside }));
}

function tooLarge(limits: SheetLimits): SheetFault {
  return new SheetFault(sheetFinding('sheet/too-large', '', undefined, { megabytes: Math.round(limits.unpackedBytes / 2 ** 20) }));
}
