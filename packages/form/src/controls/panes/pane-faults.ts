import { isDataField, untracked, useForm, type FormilyForm } from '../../vendor/formily.js';
import { useContext, useEffect, useMemo, useRef, useState } from '../../vendor/react.js';
import { JudgedPaneContext } from '../../runtime/judged-pane.js';
import { useSurroundings } from '../../runtime/surroundings.js';

/** Quiet ms after which faults are counted anew: nobody waits for it while typing. */
const QUIET_MS = 120;

/** How many of the errors in each pane are shown to whoever looks into it. To be called in an observer. */
export function usePaneFaults(addresses: readonly string[], isPaneJudged: (address: string) => boolean = () => false): readonly number[] {
  const form = useForm();
  const { judged } = useSurroundings();
  const outer = useContext(JudgedPaneContext);
  const isJudged = judged.get() || outer?.get() === true;
  const shape = addresses.join(' ');
  const counter = useRef(() => [] as readonly number[]);
  counter.current = () => untracked(() => addresses.map((address) => faultsIn(form, address, isJudged || isPaneJudged(address))));
  const [counts, setCounts] = useState<readonly number[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = (): void => setCounts((former) => sameCounts(former, counter.current()));
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(count, QUIET_MS);
    };
    const id = form.subscribe(later);
    return () => {
      clearTimeout(timer);
      form.unsubscribe(id);
    };
  }, [form]);
  const judgedPanes = addresses.map(isPaneJudged).join();
  // At once where somebody has just asked.
  return useMemo(() => counter.current(), [shape, isJudged, judgedPanes, counts]);
}

function faultsIn(form: FormilyForm, address: string, isJudged: boolean): number {
  let count = 0;
  for (const [at, field] of Object.entries(form.fields)) {
    if (!at.startsWith(`${address}.`) || !isDataField(field) || field.display !== 'visible' || field.selfErrors.length === 0) continue;
    if (isJudged || (field.visited && !field.active && field.selfModified)) count += 1;
  }
  return count;
}

function sameCounts(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.length === other.length && one.every((count, at) => count === other[at]) ? one : other;
}
