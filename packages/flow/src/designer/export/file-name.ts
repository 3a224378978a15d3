import { exportTextsIn } from '../../messages/export.js';
import type { ShelfHost } from '../shelf-host.js';

/** What a file is called: the flow's name, and what of it this is. */
export function fileName(host: ShelfHost, what: string): string {
  return exportTextsIn(host.now().lang).file(titleOf(host), what);
}

/** The flow's name, or that it has none. */
export function titleOf(host: ShelfHost): string {
  const { session, lang } = host.now();
  return session?.flow.processes.find(({ name }) => name !== '')?.name ?? exportTextsIn(lang).untitled;
}

/** What tells one picture of a flow from another of its name: the key by which engines know it, and the day. */
export function noteOf(host: ShelfHost): string {
  const { session, lang, today } = host.now();
  const texts = exportTextsIn(lang);
  const keys = session?.flow.processes.map(({ id }) => id) ?? [];
  return [texts.definitionKey(keys), ...(today === '' ? [] : [texts.exportedOn(today)])].join('　');
}
