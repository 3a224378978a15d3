/** A backup that is not put back. `message` says why, in Chinese; the database is as it was. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}
