import pg from 'pg';

import { answeringSocket } from './answering-socket.js';

/** The channel that the log's trigger notifies. */
export const LOG_CHANNEL = 'zhengwu_log';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;

/** Hears of new log entries from every process on the database, over a connection of its own that comes back when it breaks. */
export class LogListener {
  readonly #url: string;
  readonly #answerMs: number;
  readonly #listeners = new Set<() => void>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #wait = FIRST_RETRY_MS;
  #isClosed = false;

  /** @param answerMs after so long without an answer the connection counts as broken */
  constructor(url: string, answerMs: number) {
    this.#url = url;
    this.#answerMs = answerMs;
  }

  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#client === undefined && this.#retry === undefined) void this.#connect();
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#beat);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined); // it is broken: then it has ended
  }

  async #connect(): Promise<void> {
    if (this.#isClosed) return;
    this.#retry = undefined;
    const client = new pg.Client({ connectionString: this.#url, application_name: 'zhengwu log', stream: answeringSocket(this.#answerMs) });
    this.#client = client;
    const lost = (): void => this.#lost(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.#tell());
    try {
      await client.connect();
      await client.query(`listen ${LOG_CHANNEL}`);
    } catch {
      return lost();
    }
    if (this.#client !== client) return;
    this.#wait = FIRST_RETRY_MS;
    // Who only listens does not notice that nobody is there any more.
    let isAsking = false;
    this.#beat = setInterval(() => {
      if (isAsking) return;
      isAsking = true;
      client.query('select 1').then(() => (isAsking = false), lost);
    }, this.#answerMs / 2);
    this.#beat.unref();
    // What happened while nobody listened.
    this.#tell();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    clearInterval(this.#beat);
    client.end().catch(() => undefined); // it is lost: whether it ends cleanly changes nothing
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => void this.#connect(), this.#wait);
    this.#retry.unref();
    this.#wait = Math.min(this.#wait * 2, LAST_RETRY_MS);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
