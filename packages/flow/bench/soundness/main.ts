import type { Process } from '../../src/model/flow.js';
import { verifySoundness } from '../../src/soundness/verify.js';
import { corpora, FAMILIES, type Corpus } from './corpus.js';
import { exploreAll } from './plain-net.js';

// A corpus and the families, in a process of their own, as JSON: by corpus the time of each model once, and the best of five.

const [count = 1_000, seed = 7] = process.argv.slice(2).map(Number);
/** Markings after which the plain search gives up. */
const LIMIT = 200_000;

/** As a designer makes it after each edit: nothing is remembered of it. */
function copied(each: Process): Process {
  return JSON.parse(JSON.stringify(each)) as Process; // what went in
}

function times(processes: readonly Process[], work: (process: Process) => void, rounds: number): { readonly once: number[]; readonly best: number[] } {
  const rows = processes.map((each) => Array.from({ length: rounds }, () => {
    const fresh = copied(each);
    const start = performance.now();
    work(fresh);
    return performance.now() - start;
  }));
  return { once: rows.map((row) => row[0] ?? 0), best: rows.map((row) => Math.min(...row)) };
}

function measured({ name, processes }: Corpus): unknown {
  const verdicts = new Map<string, number>();
  let states = 0;
  for (const each of processes) {
    const result = verifySoundness(each);
    verdicts.set(result.verdict, (verdicts.get(result.verdict) ?? 0) + 1);
    states = Math.max(states, result.states);
  }
  const ours = times(processes, (each) => void verifySoundness(each), 5);
  const slow = new Set<Process>();
  let most = 0;
  for (const each of processes) {
    const plain = exploreAll(each, LIMIT);
    most = Math.max(most, plain.states);
    if (!plain.isComplete) slow.add(each);
  }
  const plain = times(processes, (each) => void exploreAll(each, LIMIT), slow.size > 0 || processes.length > 100 ? 1 : 5);
  return { name, models: processes.length, verdicts: Object.fromEntries(verdicts), states, ours, plain, plainStates: most, plainGaveUp: slow.size };
}

// Twice: the first time the program is still being compiled.
for (const corpus of corpora(Math.min(200, count), seed + 100)) for (const each of corpus.processes) verifySoundness(each);
process.stdout.write(JSON.stringify([...corpora(count, seed), ...FAMILIES].map(measured)));
