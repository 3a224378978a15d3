import { buildPlayground, isBuilt } from '../../../tools/playground/build.mjs';

/** The server and the pages, as `npm start` builds them. */
export async function setup(): Promise<void> {
  if (!isBuilt()) await buildPlayground();
}
