import { Socket } from 'node:net';

/** The host or the network is gone without a word: the system itself would wait for a quarter of an hour. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code = 'ETIMEDOUT';
}

/** For pg's `stream`: a socket on which nothing has moved for so long is given up, and whatever waits on it fails. @param ms */
export function answeringSocket(ms: number): () => Socket {
  return () => {
    const socket = new Socket();
    socket.setTimeout(ms, () => socket.destroy(new NoAnswer(`the database has not answered for ${ms / 1000} s`)));
    return socket;
  };
}
