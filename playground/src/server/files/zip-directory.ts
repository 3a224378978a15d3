const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Bytes that a package may unpack to, and how many times its own size. Honest office files stay far below. */
const MOST_UNPACKED = 500_000_000;
const MOST_RATIO = 200;
/** Below this size a high ratio is a sheet of zeros, not an attack. */
const RATIO_FROM = 20_000_000;

interface Entry {
  readonly name: string;
  readonly size: number;
}

/** Names of a ZIP's members by its central directory; undefined where it has none. */
export function zipNames(bytes: Uint8Array): readonly string[] | undefined {
  return readDirectory(bytes)?.map(({ name }) => name);
}

/** Whether a package is broken, or declares to unpack to far more than it is. Nothing is unpacked to find out. */
export function zipFault(bytes: Uint8Array): boolean {
  const entries = readDirectory(bytes);
  if (entries === undefined) return true;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return total > MOST_UNPACKED || (total > RATIO_FROM && total > bytes.length * MOST_RATIO);
}

/** PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16. */
function readDirectory(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, size: view.getUint32(at + 24, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return undefined;
}
