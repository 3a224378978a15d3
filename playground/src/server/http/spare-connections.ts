import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests that are under way may take to finish when the server stops, ms. */
const GRACE_MS = 8000;

/**
 * Lets a server stop. Browsers open connections to have them at hand; Node does not count one that never carried a request
 * as idle, and would wait for it as long as the browser likes.
 * @returns to be called when the server begins to stop
 */
export function spareConnections(server: Server): () => void {
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return () => {
    for (const socket of unused) socket.destroy();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
}
