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
