import { connect, createServer, type Socket } from 'node:net';

/** A line between a program and a server of 127.0.0.1 that can be pulled: then nothing goes through, and nobody is told. */
export interface Cable {
  readonly port: number;
  pull(): void;
  plug(): void;
  remove(): Promise<void>;
}

export async function cableTo(port: number): Promise<Cable> {
  const sockets = new Set<Socket>();
  let isPulled = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      if (isPulled) from.pause();
      from.on('data', (data) => to.write(data));
      from.on('end', () => !isPulled && to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    pull: () => {
      isPulled = true;
      for (const socket of sockets) socket.pause();
    },
    plug: () => {
      isPulled = false;
      for (const socket of sockets) socket.resume();
    },
    remove: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
