import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readConfig, UsageError } from './config.js';

describe('readConfig', () => {
  it('suits one office without being told anything', () => {
    expect(readConfig([], {})).toMatchObject({ host: '127.0.0.1', port: 8090, data: resolve('data'), databaseUrl: undefined, frameAncestors: ["'none'"], trustProxy: false });
  });

  it('takes the command line before the environment', () => {
    const env = { HOST: '10.0.0.1', PORT: '80', ZHENGWU_DATA: '/srv/a', DATABASE_URL: 'postgres://db/zw', ZHENGWU_FRAME_ANCESTORS: "'self' https://platform.example", ZHENGWU_TRUST_PROXY: '1' };
    expect(readConfig(['--host', '0.0.0.0', '--port', '0', '--data', '/srv/b'], env)).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      data: '/srv/b',
      databaseUrl: 'postgres://db/zw',
      frameAncestors: ["'self'", 'https://platform.example'],
      trustProxy: true,
    });
  });

  it.each([
    [['--port', 'x'], {}],
    [['--port', '70000'], {}],
    [['--prot', '80'], {}],
    [['extra'], {}],
    [[], { DATABASE_URL: 'mysql://db' }],
  ])('refuses %j with what to write instead', (args, env) => {
    expect(() => readConfig(args, env)).toThrow(UsageError);
  });
});
