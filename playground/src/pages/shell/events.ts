import type { ServerEvent } from '../../api/index.js';
import type { Watched } from '../app.js';

/** The server's events as the shell needs them: open while somebody is signed in. */
export interface Events {
  open(): void;
  close(): void;
  /** The session is a new one: there is no need to wait for the next try. */
  tryNow(): void;
  /** @returns what ends it */
  subscribe(listener: (event: ServerEvent) => void, watched?: Watched): () => void;
  /** Hears whether the stream is connected, from the next change on. @returns what ends it */
  onConnection(listener: (isConnected: boolean) => void): () => void;
}
