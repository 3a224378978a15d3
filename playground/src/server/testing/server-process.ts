import { spawn, type ChildProcess } from 'node:child_process';

export interface ServerOptions {
  /** The built server. */
  readonly main: string;
  readonly data: string;
  readonly databaseUrl?: string;
}

/** The server as it is run: a process of its own, which can be asked to stop or be killed. */
export interface ServerProcess {
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Of the first start: the token of the set-up address. */
  readonly setupToken: string | undefined;
  /** As a machine that loses its power: no chance to finish anything. */
  kill(): Promise<void>;
  /** As an orderly stop. @returns the exit code, and how long it took, ms */
  terminate(): Promise<{ readonly code: number | null; readonly ms: number }>;
}

const START_MS = 30_000;

/** Resolves when it serves. @throws with what it printed, where it does not */
export async function startServer({ main, data, databaseUrl = '' }: ServerOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main, 'serve', '--host', '127.0.0.1', '--port', '0', '--data', data], { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the server does not start: ${printed}`));
    }, START_MS);
    const hear = (text: Buffer): void => {
      printed += text.toString();
      const found = /工作台：(http:\/\/\S+)/.exec(printed)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${String(code)}: ${printed}`));
    });
  });
  return {
    url,
    output: () => printed,
    get setupToken() {
      return /\/welcome#(\S+)/.exec(printed)?.[1];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    terminate: () => terminated(child, ended),
  };
}

async function terminated(child: ChildProcess, ended: Promise<number | null>): Promise<{ readonly code: number | null; readonly ms: number }> {
  const begun = performance.now();
  child.kill('SIGTERM');
  const code = await ended;
  return { code, ms: performance.now() - begun };
}
