import type { Me, Problem, ProblemCode } from '../../api/index.js';
import { Client } from '../../client/client.js';
import { Transport } from '../../client/transport.js';
import { person } from './person.js';

export interface Asked {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer { readonly status: number; readonly body: unknown }

export const NOW = 1_763_865_000_000;

export function me(changes: Partial<Me> = {}): Me {
  return { person: person({ role: 'admin', name: '张敏' }), csrfToken: 'token', now: NOW, place: '开平市', ...changes };
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body };
}

export function problem(status: number, code: ProblemCode, detail: string): Answer {
  return { status, body: { status, code, detail } satisfies Problem };
}

/**
 * A server made of a table: `GET /items` → what it answers, asked anew each time. What stands not in the table is a
 * 404; `isAway` leaves every request without an answer.
 */
export class FakeServer {
  readonly asked: Asked[] = [];
  isAway = false;
  readonly client: Client;

  constructor(readonly routes: Record<string, (asked: Asked) => Answer | Promise<Answer>>) {
    this.client = new Client(new Transport('/api/v1', (input, init) => this.#answer(input, init)));
  }

  /** What was asked of a route, oldest first. */
  askedOf(route: string): readonly Asked[] {
    return this.asked.filter(({ method, path }) => `${method} ${path}` === route);
  }

  async #answer(input: string, { method = 'GET', body, headers }: RequestInit): Promise<Response> {
    if (this.isAway) throw new TypeError('Failed to fetch');
    const path = input.replace('/api/v1', '');
    const asked: Asked = { method, path, body: typeof body === 'string' ? JSON.parse(body) : undefined, headers: headers as Record<string, string> };
    this.asked.push(asked);
    const { status, body: answer } = await (this.routes[`${method} ${path}`]?.(asked) ?? problem(404, 'not-found', `没有 ${path}`));
    return new Response(status === 204 ? null : JSON.stringify(answer), { status, headers: { 'content-type': 'application/json', etag: '"1"' } });
  }
}
