import { pickFiles, readText } from '../file/index.js';

export interface PickedContent {
  readonly name: string;
  /** A spreadsheet's bytes, else the text in whatever encoding it was. */
  readonly content: string | Uint8Array;
}

/** A file as a person chose it; `undefined` where none was chosen. */
export async function pickContent(accept: string): Promise<PickedContent | undefined> {
  const [file] = await pickFiles({ accept });
  if (file === undefined) return undefined;
  if (accept.includes('.xlsx') && /\.xlsx$/i.test(file.name)) return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
  return { name: file.name, content: (await readText(file)).text };
}
