/** A size as people read it: 640 B, 63 KB, 1.4 MB. 1 KB is 1,024 bytes, as file managers count. */
export function byteText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const kilobytes = bytes / 1024;
  if (Math.round(kilobytes) < 1024) return `${String(Math.round(kilobytes))} KB`;
  const megabytes = kilobytes / 1024;
  return `${megabytes < 10 ? String(Math.round(megabytes * 10) / 10) : String(Math.round(megabytes))} MB`;
}
