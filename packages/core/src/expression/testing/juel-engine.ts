import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOM = fileURLToPath(new URL('../../../juel/', import.meta.url));
const JARS = fileURLToPath(new URL('../../../../../.cache/juel/', import.meta.url));
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

export interface JuelCase {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type JuelResult = { readonly value: unknown } | { readonly error: string };

/** Why the engine cannot be asked here; `undefined` if it can. Fetches its jars through Maven the first time. */
export function whyNoJuelEngine(): string | undefined {
  if (!runs('java', '-version')) return 'no Java';
  if (hasJars()) return undefined;
  if (!runs('mvn', '--version')) return 'no Maven, and its jars are not in .cache/juel';
  const fetched = spawnSync('mvn', ['--quiet', '--batch-mode', '--file', join(ROOM, 'pom.xml'), COPY, `-DoutputDirectory=${JARS}`], { timeout: 120_000 });
  return fetched.status === 0 && hasJars() ? undefined : 'Maven could not fetch the jars';
}

/** What de.odysseus.juel, the engine that Activiti and Flowable took theirs from, makes of the cases: one run for all. */
export function evaluateJuel(cases: readonly JuelCase[]): readonly JuelResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwu-juel-'));
  try {
    const [asked, answered] = [join(folder, 'cases.json'), join(folder, 'results.json')];
    writeFileSync(asked, JSON.stringify(cases));
    const run = spawnSync('java', ['-Dfile.encoding=UTF-8', '-cp', join(JARS, '*'), join(ROOM, 'EvaluateJuel.java'), asked, answered], { encoding: 'utf8', timeout: 300_000 });
    if (run.status !== 0) throw new Error(`EvaluateJuel ended with ${String(run.status)}: ${run.stderr}`);
    return JSON.parse(readFileSync(answered, 'utf8')) as readonly JuelResult[]; // written by EvaluateJuel.java
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).status === 0;
}

function hasJars(): boolean {
  const jars = existsSync(JARS) ? readdirSync(JARS) : [];
  return ['juel-api', 'juel-impl', 'juel-spi', 'gson'].every((name) => jars.some((jar) => jar.startsWith(`${name}-`)));
}
