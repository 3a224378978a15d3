import { StoreFault } from '../store.js';

/** 53100: no room on the disk. */
const DISK_FULL = '53100';

/**
 * PostgreSQL's own faults: class 08 (connection), 53 (no room: memory, connections), 57P (shutting down, starting up),
 * 58 (system), 25P03 (it gave up on us), 25006 (read-only, as a standby is), 57014 and 55P03 (a wait that took too long).
 * Source: PostgreSQL 18, appendix A.
 */
const OF_SERVER = /^(?:08|53|57P|58|25P03$|25006$|57014$|55P03$)/;
const OF_SOCKET = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT$)/;
/** What pg says without a code. */
const OF_CLIENT = /Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|not queryable|Cannot use a pool after/;

/** A StoreFault where the fault is the database's, else the error as it is. */
export function postgresFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === DISK_FULL) return new StoreFault('disk-full', error);
  return OF_SERVER.test(code) || OF_SOCKET.test(code) || OF_CLIENT.test(error.message) ? new StoreFault('away', error) : error;
}
