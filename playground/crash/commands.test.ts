import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { startServer } from '../src/server/testing/server-process.js';
import { temporaryFolder } from '../src/server/testing/temporary-folder.js';
import { builtServer } from './installation.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let built: Awaited<ReturnType<typeof builtServer>>;
const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
beforeAll(async () => {
  built = await builtServer();
  // An installation in which somebody has begun.
  const server = await startServer({ main: built.main, data: at('data') });
  await server.terminate();
});
afterAll(() => {
  built.remove();
  folder.remove();
});

/** What a person at a terminal sees. */
function command(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.main, ...args], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: '' } });
  return { code: status, said: stdout + stderr };
}

describe('a command that was mistyped', () => {
  it.each([
    [['frob'], '没有 frob 这个命令'],
    [['--prot', '80'], '没有 --prot 这个选项'],
    [['--port'], '--port 后面要写上值'],
    [['--port', 'x'], '0 到 65535'],
    [['serve', 'extra'], '不明白“extra”'],
    [['backup'], 'backup 后面要写文件名'],
  ])('%j is told what to write instead', (args, words) => {
    const { code, said } = command(...args);
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
    expect(said).toContain('用法：');
  });

  it.each([
    ['verify', []],
    ['backup', ['out.gz']],
  ])('%s of a folder without data says so, and makes none', (name, files) => {
    const { code, said } = command(name, ...files.map(at), '--data', at('nowhere'));
    expect([code, said]).toEqual([1, expect.stringContaining('里没有数据')]);
    expect(existsSync(at('nowhere'))).toBe(false);
    expect(existsSync(at('out.gz'))).toBe(false);
  });
});

describe('backup, restore, verify', () => {
  it('lead to another folder in which everything is there', () => {
    const backedUp = command('backup', at('one.gz'), '--data', at('data'));
    expect([backedUp.code, backedUp.said]).toEqual([0, expect.stringMatching(/83 个事项、95 个版本/)]);
    const restored = command('restore', at('one.gz'), '--data', at('other'));
    expect([restored.code, restored.said]).toEqual([0, expect.stringMatching(/已恢复 83 个事项、95 个版本.*校验一致/)]);
    expect(command('verify', '--data', at('other')).said).toMatch(/审计链完整：\d+ 条记录、95 个版本/);
  });

  it('never write over a file or an installation that is there', () => {
    const before = readFileSync(at('one.gz'));
    expect(command('backup', at('one.gz'), '--data', at('data')).said).toContain('没有覆盖');
    expect(readFileSync(at('one.gz'))).toEqual(before);
    expect(command('restore', at('one.gz'), '--data', at('data')).said).toContain('已经有数据');
  });

  it('leave nothing behind where the file is absent, cut off or altered', () => {
    const whole = readFileSync(at('one.gz'));
    writeFileSync(at('cut.gz'), whole.subarray(0, whole.length / 2));
    const altered = Buffer.from(whole);
    altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 0xff;
    writeFileSync(at('altered.gz'), altered);
    for (const name of ['absent.gz', 'cut.gz', 'altered.gz']) {
      const { code, said } = command('restore', at(name), '--data', at('fresh'));
      expect([name, code, said]).toEqual([name, 1, expect.stringMatching(/找不到文件|没有恢复/)]);
      expect(existsSync(at('fresh')) ? readdirSync(at('fresh')) : []).toEqual([]);
    }
  });
});
