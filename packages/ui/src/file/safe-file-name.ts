import { graphemes } from '../measure/graphemes.js';
import { fileTextsIn } from '../messages/file.js';

/** Linux takes 255 bytes; the rest is for what browsers (` (12)`, `.crdownload`) and archives add. */
const MOST_BYTES = 200;

/** What Windows forbids, and what stands in its place: `新办／变更` still reads as it was written. */
const STAND_INS: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', ':': '：', '"': '＂', '/': '／', '\\': '＼', '|': '｜', '?': '？', '*': '＊' };

/** Controls, halves of characters, and the signs by which `gpj.exe` shows itself as `exe.jpg`. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{NChar}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One ending of Latin letters and digits, or that of a packed archive. */
const EXTENSION = /(?:\.tar)?\.[a-z0-9]{1,16}$/i;

/** Names of devices, alone or before any ending (Microsoft: Naming Files, Paths, and Namespaces). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[. ]*(?:\.|$)/i;

const encoder = new TextEncoder();

/**
 * A file name that Windows, macOS and Linux all take, as close to the wished one as can be: forbidden characters
 * become their full-width forms, invisible ones go, dots and spaces leave both ends, names of devices get a `_`, and
 * what is too long is cut between two characters in front of its extension.
 *
 * @example safeFileName('食品经营许可（新办/变更）.csv') // 食品经营许可（新办／变更）.csv
 */
export function safeFileName(name: string, unnamed: string = fileTextsIn('zh-CN').unnamed): string {
  let safe = safer(name, unnamed);
  // What went from the end of a stem may have parted it from an ending that belongs to it: `a .tar .gz`.
  for (let next = safer(safe, unnamed); next !== safe; next = safer(safe, unnamed)) safe = next;
  return safe;
}

/** Never longer than what it was given, but for one `_`, so that going on comes to an end. */
function safer(name: string, unnamed: string): string {
  const seen = name
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    // What stood between two spaces may have been unseen.
    .replace(/ {2,}/g, ' ')
    .replace(/[<>:"/\\|?*]/g, (sign) => STAND_INS[sign] ?? '_')
    .normalize('NFC')
    .replace(/[\s.]+$/, '');
  const extension = EXTENSION.exec(seen)?.[0] ?? '';
  const room = MOST_BYTES - byteLength(extension);
  const stem = trimmed(fitting(trimmed(seen.slice(0, seen.length - extension.length)), room));
  // Once more: the `_` may be one byte too many.
  return trimmed(fitting(withoutDevice(stem === '' ? unnamed : stem, extension), room)) + extension;
}

function withoutDevice(stem: string, extension: string): string {
  if (!RESERVED.test(stem + extension)) return stem;
  const end = stem.search(/[. ]|$/);
  return `${stem.slice(0, end)}_${stem.slice(end)}`;
}

function trimmed(stem: string): string {
  return stem.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** As many whole characters from the start as fit. */
function fitting(text: string, mostBytes: number): string {
  if (byteLength(text) <= mostBytes) return text;
  let fits = '';
  let bytes = 0;
  for (const character of graphemes(text)) {
    bytes += byteLength(character);
    if (bytes > mostBytes) break;
    fits += character;
  }
  return fits;
}

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
