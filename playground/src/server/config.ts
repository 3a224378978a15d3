import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { SessionLimits } from './store/sessions.js';

const HOUR_MS = 3_600_000;

/** How an installation is set up: what the command line says, else the environment, else what suits one office. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The folder of the embedded database; with PostgreSQL nothing is kept there. */
  readonly data: string;
  /** `postgres://…`; without one the database is SQLite in `data`. */
  readonly databaseUrl: string | undefined;
  /** The name of the place, shown in the header: 开平市. */
  readonly place: string;
  /** Origins under which the pages are reached beside the request's own host: behind a proxy that changes it. */
  readonly origins: readonly string[];
  /** Who may show the pages in a frame, as CSP says it: `'none'`, `'self'`, or origins. */
  readonly frameAncestors: readonly string[];
  /** Whether `X-Forwarded-*` is believed: only where a proxy of ours sets it. */
  readonly trustProxy: boolean;
  readonly sessions: SessionLimits;
  /** ms that a one-time address counts. */
  readonly invitationMs: number;
  readonly limits: RequestLimits;
}

export interface RequestLimits {
  /** Bytes of a JSON body. */
  readonly body: number;
  /** Bytes of an uploaded file. */
  readonly asset: number;
  /** Requests a minute from one address, whoever sends them: an office may stand behind one. */
  readonly perAddress: number;
  /** Requests a minute of one account. */
  readonly perAccount: number;
}

/** Core opens documents of up to 20 MB; beside the document a body carries little. */
export const DEFAULT_LIMITS: RequestLimits = { body: 21_000_000, asset: 20_000_000, perAddress: 6000, perAccount: 1200 };

/** A faulty command line: `message` says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * @param args without the program's name
 * @throws UsageError
 */
export function readConfig(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const { host, port, data } = optionsOf(args);
  const portText = port ?? env['PORT'] ?? '8090';
  const portNumber = Number(portText);
  if (!Number.isInteger(portNumber) || portNumber < 0 || portNumber > 65_535)
    throw new UsageError(`--port 要写 0 到 65535 的数，不是 ${portText}。`);
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl !== undefined && databaseUrl !== '' && !/^postgres(?:ql)?:\/\//.test(databaseUrl))
    throw new UsageError('DATABASE_URL 要以 postgres:// 开头。');
  return {
    host: host ?? env['HOST'] ?? '127.0.0.1',
    port: portNumber,
    data: resolve(data ?? env['ZHENGWU_DATA'] ?? 'data'),
    databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
    place: env['ZHENGWU_PLACE'] ?? '开平市',
    origins: words(env['ZHENGWU_ORIGINS']),
    frameAncestors: words(env['ZHENGWU_FRAME_ANCESTORS'] ?? "'none'"),
    trustProxy: env['ZHENGWU_TRUST_PROXY'] === '1',
    sessions: { idle: 8 * HOUR_MS, total: 7 * 24 * HOUR_MS },
    invitationMs: 72 * HOUR_MS,
    limits: DEFAULT_LIMITS,
  };
}

function optionsOf(args: readonly string[]): { readonly host?: string; readonly port?: string; readonly data?: string } {
  try {
    return parseArgs({ args: [...args], options: { host: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError(optionFault(error));
  }
}

/** What Node says of an option, in Chinese. */
function optionFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const said = error instanceof Error ? error.message : String(error);
  const [, option = ''] = /'([^']*)'/.exec(said) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 这个选项。`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `不明白“${option}”是什么意思。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `${option.split(' ')[0] ?? ''} 后面要写上值。`;
  return said;
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
}
