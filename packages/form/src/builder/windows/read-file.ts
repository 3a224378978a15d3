import { pickFiles, readText } from '@zhengwu/ui/file';

/** A file as a person chose it: a spreadsheet as bytes, else its text in whatever encoding; `undefined` where none was chosen. */
export async function pickContent(accept: string): Promise<{ readonly name: string; readonly content: string | Uint8Array } | undefined> {
  const [file] = await pickFiles({ accept });
  if (file === undefined) return undefined;
  if (/\.xlsx$/i.test(file.name)) return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
  return { name: file.name, content: (await readText(file)).text };
}
