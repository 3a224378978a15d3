/**
 * Begins to count, and gives what tells how much of a processor's time this process took since, in ms. Unlike a clock on the wall it
 * stands still while others have the processor, so that what it is compared with holds on a busy machine too. For unit tests, in Node.
 */
export function cpuClock(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
