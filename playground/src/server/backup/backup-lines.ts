import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { BackupFault } from './backup-fault.js';

/**
 * The lines of a backup file, unzipped as they are asked for.
 * @throws BackupFault where the file is not gzip or was cut off; the system's own error where it cannot be opened
 */
export async function* backupLines(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  // A fault of either reaches whoever reads the gunzip.
  pipeline(createReadStream(file), gunzip, () => undefined);
  // A line may be of tens of megabytes: its pieces are joined once, when its end has come.
  let pieces: string[] = [];
  try {
    for await (const chunk of gunzip.setEncoding('utf8') as AsyncIterable<string>) {
      const [head = '', ...lines] = chunk.split('\n');
      pieces.push(head);
      for (const line of lines) {
        yield pieces.join('');
        pieces = [line];
      }
    }
  } catch (error) {
    throw zipFault(error) ?? error;
  }
  yield pieces.join('');
}

function zipFault(error: unknown): BackupFault | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'Z_BUF_ERROR':
      return new BackupFault('备份文件不完整，可能下载时断开了，没有恢复。');
    case 'Z_DATA_ERROR':
      return new BackupFault('备份文件读不出来：不是本系统的备份，或者已经损坏，没有恢复。');
    default:
      return undefined;
  }
}
