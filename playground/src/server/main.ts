import { createWriteStream, existsSync } from 'node:fs';
import { access, constants, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { formatDateTime } from '@zhengwu/core';

import { BackupFault } from './backup/backup-fault.js';
import { backupLines } from './backup/backup-lines.js';
import { readBackup } from './backup/read-backup.js';
import { writeBackup } from './backup/write-backup.js';
import { readConfig, UsageError, type Config } from './config.js';
import { openStore } from './open-store.js';
import { serve } from './serve.js';
import { NewerDatabase } from './store/migrate.js';
import { logTip } from './store/log.js';
import { SQLITE_FILE } from './store/sqlite/sqlite-store.js';
import { StoreFault, type Store, type Tx } from './store/store.js';
import { verifyLog } from './store/verify-log.js';

const USAGE = `用法：
  zhengwu [serve] [--host 地址] [--port 端口] [--data 目录]
  zhengwu backup 文件 [--data 目录]     把全部数据写成一个备份文件；服务可以同时运行
  zhengwu restore 文件 [--data 目录]    恢复到一个新的数据目录或空的数据库
  zhengwu verify [--data 目录]          校验审计链和全部版本
环境变量：DATABASE_URL（postgres://…，不写则用内置 SQLite）、HOST、PORT、ZHENGWU_DATA、ZHENGWU_PLACE、
  ZHENGWU_ORIGINS、ZHENGWU_FRAME_ANCESTORS、ZHENGWU_TRUST_PROXY=1`;

/** Well written, and not to be done. The message says why, in Chinese. */
class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** A person at a terminal reads this. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(args: readonly string[]): Promise<void> {
  const [first = 'serve', ...others] = args;
  if (first === '--help' || first === '-h' || first === 'help') return tell(USAGE);
  const isCommand = !first.startsWith('-');
  const command = isCommand ? first : 'serve';
  const rest = isCommand ? others : args;
  switch (command) {
    case 'serve':
      return runServer(readConfig(rest, process.env));
    case 'backup':
    case 'restore': {
      const [file, ...options] = rest;
      if (file === undefined || file.startsWith('-')) throw new UsageError(`${command} 后面要写文件名。`);
      const config = readConfig(options, process.env);
      return command === 'backup' ? backUp(config, file) : restore(config, file);
    }
    case 'verify':
      return verify(readConfig(rest, process.env));
    default:
      throw new UsageError(`没有 ${command} 这个命令。`);
  }
}

async function runServer(config: Config): Promise<void> {
  const running = await serve(config, tell);
  let isStopping = false;
  const stop = (): void => {
    // Whoever presses twice does not want to wait.
    if (isStopping) process.exit(130);
    isStopping = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Opens what is there already. A folder that was mistyped must not be taken for an empty installation. */
async function openExisting(config: Config): Promise<Store> {
  const { databaseUrl, data } = config;
  if (databaseUrl === undefined && !existsSync(join(data, SQLITE_FILE))) throw new CommandRefused(`${data} 里没有数据。请用 --data 指出启动服务时用的目录。`);
  const store = await openStore(config);
  if ((await store.ask(logTip)).seq > 0) return store;
  await store.close();
  throw new CommandRefused('数据库是空的：还没有启动过服务，也没有恢复过备份。');
}

async function backUp(config: Config, file: string): Promise<void> {
  if (existsSync(file)) throw new CommandRefused(`${file} 已经有了，没有覆盖。请换一个文件名。`);
  const store = await openExisting(config);
  const partial = `${file}.part`;
  try {
    const gzip = createGzip();
    const written = pipeline(gzip, createWriteStream(partial, { flush: true, mode: 0o600 }));
    // A disk that is full ends the pipeline: then nobody would ever drain the gzip.
    await Promise.race([
      writeBackup(store, Date.now(), async (line) => {
        if (!gzip.write(line)) await once(gzip, 'drain');
      }),
      written,
    ]);
    gzip.end();
    await written;
    await rename(partial, file);
    const { items, versions } = await store.ask(sizeOf);
    tell(`已备份到 ${file}：${items} 个事项、${versions} 个版本，连同账号、草稿、附件和审计记录。`);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await store.close();
  }
}

async function restore(config: Config, file: string): Promise<void> {
  // Opened before a database is made: a name that was mistyped leaves nothing behind.
  await access(file, constants.R_OK);
  const { databaseUrl, data } = config;
  const isNew = databaseUrl === undefined && !existsSync(join(data, SQLITE_FILE));
  const store = await openStore(config);
  try {
    const { takenAt, verdict } = await readBackup(store, backupLines(file), Date.now());
    const { items, versions } = await store.ask(sizeOf);
    tell(`已恢复 ${items} 个事项、${versions} 个版本（备份于 ${formatDateTime(takenAt, 'iso')}）。审计记录 ${verdict.entries} 条，校验一致。`);
    await store.close();
  } catch (error) {
    await store.close();
    // A refused backup leaves the new folder as empty as it was.
    if (isNew) await Promise.all(['', '-wal', '-shm'].map((ending) => rm(join(data, `${SQLITE_FILE}${ending}`), { force: true })));
    throw error;
  }
}

async function sizeOf(tx: Tx): Promise<{ readonly items: number; readonly versions: number }> {
  const [items, versions] = [await tx.selectFrom('item').select('id').execute(), await tx.selectFrom('version').select('number').execute()];
  return { items: items.length, versions: versions.length };
}


async function verify(config: Config): Promise<void> {
  const store = await openExisting(config);
  try {
    const { isIntact, entries, versions, tip, fault } = await store.snapshot((tx) => verifyLog(tx, Date.now()));
    tell(isIntact ? `审计链完整：${entries} 条记录、${versions} 个版本。末条哈希 ${tip}` : `审计链有问题：${fault ?? ''}`);
    if (!isIntact) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function fail(error: unknown): void {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
}

function wordsOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (error instanceof BackupFault || error instanceof NewerDatabase || error instanceof CommandRefused) return error.message;
  if (error instanceof StoreFault) return error.kind === 'disk-full' ? '磁盘已满。' : `打不开数据库：${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return '端口已被占用。换一个：npm start -- --port 8091';
  if (code === 'EACCES') return `没有权限：${error instanceof Error && 'path' in error ? String(error.path) : ''}`;
  if (code === 'ENOENT') return `找不到文件：${error instanceof Error && 'path' in error ? String(error.path) : ''}`;
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

run(process.argv.slice(2)).catch(fail);
