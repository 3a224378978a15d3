/** A kind of file as people call it, and the extensions under which it goes. */
export interface FileKind {
  readonly name: string;
  readonly type: string;
  readonly extensions: readonly string[];
  /** Whether bytes begin as files of this kind do. */
  readonly isOf: (head: Uint8Array) => boolean;
}

const begins =
  (...bytes: readonly number[]): FileKind['isOf'] =>
  (head) =>
    bytes.every((byte, at) => head[at] === byte);
/** RIFF and ISO media files have their kind behind a length. */
const says =
  (text: string, at: number): FileKind['isOf'] =>
  (head) =>
    [...text].every((letter, index) => head[at + index] === letter.charCodeAt(0));

const isZip = begins(0x50, 0x4b);
/** Compound File Binary, what Office wrote before 2007; WPS writes it still. */
const isOle = begins(0xd0, 0xcf, 0x11, 0xe0);

/** Kinds that are handed in, by the marks at their beginning (Gary Kessler's table of file signatures; GB/T 33190 for OFD, which is a ZIP). */
export const FILE_KINDS: readonly FileKind[] = [
  // Some programs put a line in front: the standard lets the mark stand within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  { name: 'PDF', type: 'application/pdf', extensions: ['pdf'], isOf: (head) => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-') },
  { name: 'PNG', type: 'image/png', extensions: ['png'], isOf: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { name: 'JPEG', type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], isOf: begins(0xff, 0xd8, 0xff) },
  { name: 'GIF', type: 'image/gif', extensions: ['gif'], isOf: (head) => says('GIF8', 0)(head) },
  { name: 'WebP', type: 'image/webp', extensions: ['webp'], isOf: (head) => says('RIFF', 0)(head) && says('WEBP', 8)(head) },
  { name: 'BMP', type: 'image/bmp', extensions: ['bmp'], isOf: begins(0x42, 0x4d) },
  { name: 'TIFF', type: 'image/tiff', extensions: ['tif', 'tiff'], isOf: (head) => begins(0x49, 0x49, 0x2a, 0)(head) || begins(0x4d, 0x4d, 0, 0x2a)(head) },
  { name: 'HEIC', type: 'image/heic', extensions: ['heic', 'heif'], isOf: (head) => ['heic', 'heix', 'mif1', 'heim', 'hevc'].some((brand) => says(`ftyp${brand}`, 4)(head)) },
  { name: 'Word', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'], isOf: isZip },
  { name: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'], isOf: isZip },
  { name: 'PowerPoint', type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extensions: ['pptx'], isOf: isZip },
  { name: 'OFD', type: 'application/ofd', extensions: ['ofd'], isOf: isZip },
  { name: 'ZIP', type: 'application/zip', extensions: ['zip'], isOf: isZip },
  { name: 'Word 97', type: 'application/msword', extensions: ['doc', 'wps', 'dot'], isOf: isOle },
  { name: 'Excel 97', type: 'application/vnd.ms-excel', extensions: ['xls', 'et'], isOf: isOle },
  { name: 'RAR', type: 'application/vnd.rar', extensions: ['rar'], isOf: (head) => says('Rar!', 0)(head) },
  { name: '7z', type: 'application/x-7z-compressed', extensions: ['7z'], isOf: begins(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c) },
  { name: 'MP4', type: 'video/mp4', extensions: ['mp4', 'm4v', 'mov'], isOf: says('ftyp', 4) },
];

/** Bytes that are needed to tell. */
export const HEAD_BYTES = 1024;

export function extensionOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 0 ? '' : name.slice(at + 1).toLowerCase();
}

/** What is wrong with a file's content: it is not what its name says. `is` names what it is, where that can be told. Kinds that have no mark, texts and others, cannot be told of. */
export function contentProblem(name: string, head: Uint8Array): { readonly said: string; readonly is: string | undefined } | undefined {
  const said = FILE_KINDS.find(({ extensions }) => extensions.includes(extensionOf(name)));
  if (said === undefined || said.isOf(head)) return undefined;
  return { said: said.name, is: FILE_KINDS.find((kind) => kind.isOf(head))?.name };
}

/** An `accept` in words: `.pdf,.jpg,image/png` is PDF、JPEG、PNG. */
export function kindNames(accept: string): readonly string[] {
  const names = accept
    .split(',')
    .map((wish) => wish.trim().toLowerCase())
    .filter((wish) => wish !== '')
    .flatMap((wish) => {
      if (wish.endsWith('/*')) return FILE_KINDS.filter(({ type }) => type.startsWith(wish.slice(0, -1))).map(({ name }) => name);
      const kind = FILE_KINDS.find(({ type, extensions }) => type === wish || extensions.includes(wish.replace(/^\./, '')));
      return [kind?.name ?? wish.replace(/^\./, '').toUpperCase()];
    });
  return [...new Set(names)];
}

/** 1.5 MB, 320 KB, 12 B: rounded up, so that what is too large never looks right. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  if (bytes < 1024 * 1024) return `${String(Math.ceil(bytes / 1024))} KB`;
  return `${String(Math.ceil((bytes / 1024 / 1024) * 10) / 10)} MB`;
}
