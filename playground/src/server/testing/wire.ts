import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

import type { Me } from '../../api/index.js';

/** What came back. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** One person's line to a server in another process: kept open, with his cookie and token. */
export class Wire {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie: string;
  #token: string;

  constructor(cookie = '', token = '') {
    this.#cookie = cookie;
    this.#token = token;
  }

  /** Another line of the same session. */
  another(): Wire {
    return new Wire(this.#cookie, this.#token);
  }

  /** What his requests carry. */
  get headers(): Readonly<Record<string, string>> {
    return { cookie: this.#cookie, 'x-csrf-token': this.#token };
  }

  /** Keeps what the server gives to whoever signs in. */
  signedIn({ status, headers, text }: WireAnswer): Me {
    if (status !== 200) throw new Error(`not signed in: ${status} ${text}`);
    this.#cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    const me = JSON.parse(text) as Me; // the API's own answer
    this.#token = me.csrfToken;
    return me;
  }

  /**
   * @param body JSON text or its bytes, so that whoever measures does not measure their making
   * @throws where the line breaks before the answer is there: it may have been done or not
   */
  ask(method: string, url: string, body?: string | Buffer, headers: OutgoingHttpHeaders = {}): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method,
          agent: this.#agent,
          headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...headers },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
          response.on('error', reject);
          response.on('aborted', () => reject(new Error('cut off')));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
