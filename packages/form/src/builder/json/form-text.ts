import { isPlainObject, lineAndColumn, scanJson, type Finding } from '@zhengwu/core';
import { FORM_FORMAT, FORM_VERSION, parseForm, type Form } from '../../model/index.js';
import { offsetOfPath } from './offset-of-path.js';

/** What of a form can be written as text here; its identity, its item and its waivers are not. */
export function textOfForm({ name, settings, schema }: Form): string {
  return JSON.stringify({ name, settings, schema }, undefined, 2);
}

/** Where a text is at fault; lines and columns from 1. */
export interface TextFault {
  readonly kind: 'unexpected' | 'cut-off' | 'doubled-key' | 'no-form' | 'unread';
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The doubled key; what cannot be read. */
  readonly shown?: string;
}

/** A text, read. */
export interface ReadText {
  /** Absent where there are faults. */
  readonly form?: Pick<Form, 'name' | 'settings' | 'schema'>;
  readonly faults: readonly TextFault[];
  /** What the reader of forms has to say; nothing that stands in the way. */
  readonly findings: readonly Finding[];
}

/**
 * Reads what stands in the JSON view: what `textOfForm` wrote, or anything else that `parseForm` takes. JSON's own faults come with
 * their place; what the reader would leave out is a fault too, so that nothing is lost in silence.
 */
export function readFormText(text: string, { id, name, settings }: Pick<Form, 'id' | 'name' | 'settings'>): ReadText {
  const scan = scanJson(text);
  const at = (kind: TextFault['kind'], offset: number, shown?: string): TextFault => ({ kind, offset, ...lineAndColumn(text, offset), ...(shown === undefined ? {} : { shown }) });
  if (scan.fault !== undefined) return { faults: [at(scan.fault.kind, scan.fault.offset)], findings: [] };
  const doubled = scan.duplicates.map(({ key, offset }) => at('doubled-key', offset, key));
  if (doubled.length > 0) return { faults: doubled, findings: [] };
  const value: unknown = JSON.parse(text);
  const isOurs = isPlainObject(value) && isPlainObject(value['schema']) && value['format'] === undefined && value['form'] === undefined;
  const parsed = parseForm(isOurs ? { format: FORM_FORMAT, formatVersion: FORM_VERSION, id, waivers: [], ...value } : value);
  if (parsed.value === undefined) return { faults: [at('no-form', 0)], findings: parsed.findings };
  const unread = parsed.unread.map(({ path, content }) => at('unread', offsetOfPath(text, path.split('/')), `“${path.slice(path.lastIndexOf('/') + 1)}”：${brief(content)}`));
  if (unread.length > 0) return { faults: unread, findings: parsed.findings };
  const form = parsed.value;
  // A schema by itself has no name and no settings: the form keeps its own.
  return { form: isOurs || form.name !== '' ? form : { ...form, name, settings: Object.keys(form.settings).length === 0 ? settings : form.settings }, faults: [], findings: parsed.findings };
}

function brief(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Where a node stands in the text, by its id; -1 where it does not. */
export function offsetOfNode(text: string, id: string): number {
  return text.indexOf(`"x-id": ${JSON.stringify(id)}`);
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Where the words stand, in order, upper and lower case alike; at most so many as anybody would step through. */
export function occurrences(text: string, words: string, most = 10_000): readonly number[] {
  if (words === '') return [];
  const [where, what] = [text.toLowerCase(), words.toLowerCase()];
  const found: number[] = [];
  for (let at = where.indexOf(what); at >= 0 && found.length < most; at = where.indexOf(what, at + what.length)) found.push(at);
  return found;
}
