import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { freePort } from '../../src/server/testing/free-port.js';

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

export interface ServerOptions {
  readonly data: string;
  readonly databaseUrl?: string;
}

/** The built server in a process of its own, on one port from start to start. */
export class RunningServer {
  /** What it printed, of its last start. */
  output = '';
  #process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly options: ServerOptions,
  ) {}

  static async start(options: ServerOptions): Promise<RunningServer> {
    const server = new RunningServer(await freePort(), options);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The one-time address, printed as long as there is no 管理员. */
  get setupUrl(): string {
    return /http:\S+\/welcome#\S+/.exec(this.output)?.[0] ?? '';
  }

  async start(): Promise<void> {
    const { data, databaseUrl = '' } = this.options;
    const child = spawn(process.execPath, [MAIN, 'serve', '--port', String(this.port), '--data', data], { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    this.output = '';
    const hear = (text: Buffer): void => void (this.output += text.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    for (let tries = 0; tries < 400; tries += 1) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${this.output}`);
      const isUp = await fetch(`${this.url}/api/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      // The set-up address is printed last.
      if (isUp && this.output.includes('政务配置工作台：')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server does not answer: ${this.output}`);
  }

  /** The power goes. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As `Ctrl+C` does. @returns the exit code */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
