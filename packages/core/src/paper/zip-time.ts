const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** 1 January 1980, the first day that a ZIP can hold, as MS-DOS wrote it. */
const FIRST_DAY = 0x0021_0000;

/** Sets the time of every file in a ZIP to the same, in place: the bytes no longer tell when they were made. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_SIZE; // the packer writes no comment after it
  if (end < 0 || view.getUint32(end, true) !== END) return zip;
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === CENTRAL) {
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
