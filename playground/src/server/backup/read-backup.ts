import { createHash } from 'node:crypto';

import { isPlainObject } from '@zhengwu/core';

import type { AuditVerdict } from '../../api/index.js';
import { appendLog } from '../store/log.js';
import type { Store, Tx } from '../store/store.js';
import { verifyLog } from '../store/verify-log.js';
import { BackupFault } from './backup-fault.js';
import { BACKUP_FORMAT, BACKUP_TABLES, BACKUP_VERSION, CONTENT_TABLES, type BackupHeader } from './format.js';

export interface Restored {
  readonly rows: number;
  /** When the backup was taken, ms. */
  readonly takenAt: number;
  readonly verdict: AuditVerdict;
}

/**
 * Puts a backup into a database in which nobody has worked yet, all or nothing: a file that was cut off or changed, or
 * whose log does not verify, leaves it empty.
 * @param lines of the unzipped file
 * @throws BackupFault
 */
export async function readBackup(store: Store, lines: AsyncIterable<string>, at: number): Promise<Restored> {
  return store.write(async (tx) => {
    await mustBeEmpty(tx);
    const { rows, header } = await fill(tx, lines);
    const verdict = await verifyLog(tx, at);
    if (!verdict.isIntact) throw new BackupFault(`备份里的审计链有问题，没有恢复：${verdict.fault ?? ''}`);
    if (verdict.tip !== header.tip.hash) throw new BackupFault('备份里的审计链与文件开头写的不符，没有恢复。');
    await appendLog(tx, { at, by: null, action: 'backup/restored', subject: '', detail: { takenAt: header.at, tip: header.tip.hash } });
    return { rows, takenAt: header.at, verdict };
  });
}

async function mustBeEmpty(tx: Tx): Promise<void> {
  for (const table of ['person', 'item', 'log_entry'] as const) {
    if ((await tx.selectFrom(table).selectAll().limit(1).execute()).length > 0)
      throw new BackupFault('这个数据库里已经有数据，没有恢复。请恢复到一个新的数据目录（--data）或者空的数据库。');
  }
}

async function fill(tx: Tx, lines: AsyncIterable<string>): Promise<{ readonly rows: number; readonly header: BackupHeader }> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let rows = 0;
  let isEnded = false;
  await tx.deleteFrom('log_tip').execute();
  for await (const line of lines) {
    if (line === '') continue;
    if (isEnded) throw new BackupFault('备份文件在结尾之后还有内容，没有恢复。');
    const value = parsed(line, rows);
    if (header === undefined) {
      header = headerOf(value);
    } else if (value['end'] === true) {
      if (value['rows'] !== rows || value['sha256'] !== hash.digest('hex'))
        throw new BackupFault('备份文件被改动过：内容与结尾的校验值不符，没有恢复。');
      isEnded = true;
      continue;
    } else {
      await insert(tx, value, rows);
      rows += 1;
    }
    hash.update(`${line}\n`);
  }
  if (header === undefined || !isEnded) throw new BackupFault('备份文件不完整，可能下载时断开了，没有恢复。');
  return { rows, header };
}

function parsed(line: string, rows: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (isPlainObject(value)) return value;
  } catch {
    // Said below.
  }
  throw new BackupFault(`备份文件第 ${rows + 2} 行读不出来，没有恢复。`);
}

function headerOf(value: Readonly<Record<string, unknown>>): BackupHeader {
  const { format, formatVersion, at, tip } = value;
  if (format !== BACKUP_FORMAT) throw new BackupFault('这不是本系统的备份文件。');
  if (typeof formatVersion !== 'number' || formatVersion > BACKUP_VERSION) throw new BackupFault('备份来自更新的版本，请先升级再恢复。');
  if (typeof at !== 'number' || !isPlainObject(tip) || typeof tip['seq'] !== 'number' || typeof tip['hash'] !== 'string')
    throw new BackupFault('备份文件的开头不完整，没有恢复。');
  return { format, formatVersion, at, tip: { seq: tip['seq'], hash: tip['hash'] } };
}

async function insert(tx: Tx, { table, row }: Readonly<Record<string, unknown>>, rows: number): Promise<void> {
  const known = BACKUP_TABLES.find((name) => name === table);
  if (known === undefined || !isPlainObject(row) || !Object.values(row).every(isColumnValue)) throw new BackupFault(`备份文件第 ${rows + 2} 行不是本系统的数据，没有恢复。`);
  const { content } = row;
  const values = CONTENT_TABLES.has(known) && typeof content === 'string' ? { ...row, content: Buffer.from(content, 'base64') } : row;
  try {
    // The table's own columns, written by writeBackup; the database refuses any other.
    await tx.insertInto(known).values(values).execute();
  } catch (error) {
    if (isOfTheRow(error)) throw new BackupFault(`备份文件第 ${rows + 2} 行放不进数据库，没有恢复：${error.message}`);
    throw error;
  }
}

/** What the database says of a value that it does not take: SQLite by name, PostgreSQL by class (22 data, 23 constraints, 42 names). */
const OF_THE_ROW = /^(?:SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)|(?:22|23|42)[0-9A-Z]{3}$)/;

function isOfTheRow(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && OF_THE_ROW.test(String(error.code));
}

function isColumnValue(value: unknown): value is string | number | null {
  return typeof value === 'string' || typeof value === 'number' || value === null;
}
