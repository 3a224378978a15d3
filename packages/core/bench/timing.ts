/** What a piece of work took, in ms: by the clock, and of the processor, whoever else works on the machine. */
export interface Timing {
  readonly name: string;
  readonly clock: readonly number[];
  readonly processor: readonly number[];
  /** What was asked for beside the time. */
  readonly note: string;
}

/** Rounds that go before, in which the program is still being compiled. */
const WARM_UP = 4;

/**
 * Times `work` round by round. What `prepare` makes for a round is not timed; of the processor's time all threads count, the
 * collector's among them.
 */
export function timed<Prepared>(name: string, rounds: number, prepare: (round: number) => Prepared, work: (prepared: Prepared) => string): Timing {
  const [clock, processor]: [number[], number[]] = [[], []];
  let note = '';
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const prepared = prepare(round);
    const [start, before] = [performance.now(), process.cpuUsage()];
    note = work(prepared);
    const { user, system } = process.cpuUsage(before);
    if (round < WARM_UP) continue;
    clock.push(performance.now() - start);
    processor.push((user + system) / 1000);
  }
  return { name, clock, processor, note };
}
