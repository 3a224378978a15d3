import { describe, expect, it } from 'vitest';
import { parseFlow } from '../file/parse-flow.js';
import type { Flow } from '../flow.js';
import { sketch } from '../testing/sketch.js';
import { writeFlow } from './write-flow.js';

const FLOWS: Readonly<Record<string, Flow>> = {
  'an approval': sketch(`
    (start) -> [collect collection] -> [accept acceptance] -> {x accepted}
    {x accepted} -accepted-> [review review] -> {x decided}
    {x accepted} -correction-> [mend correction] -> collect
    {x accepted} -notAccepted-> (refusedAtOnce)
    {x decided} -granted-> [issue certification] -> (done)
    {x decided} -*-> (refused)
    review ..late timer..> [remind] -> (reminded)
  `),
  'all that branches': sketch(`
    (start) -> {+ fork}
    {+ fork} -> [a*] -> {+ join}
    {+ fork} -> {o some}
    {o some} -> [b] -> {o joined}
    {o some} -> [c] -> {o joined}
    {o joined} -> {+ join}
    {+ join} -> {e wait}
    {e wait} -> (m message) -> (stop terminate)
    {e wait} -> (t timer) -> (end)
    sub inner {
      (is) -> [ia] -> (ie error)
    }
    event sub rescue {
      (rs signal) -> [ra] -> (re)
    }
    {* any} -> inner
    inner ~failed error~> (bad)
  `),
};

describe('writeFlow', () => {
  it.each(Object.entries(FLOWS))('writes %s so that it reads the same', async (_, flow) => {
    const xml = await writeFlow(flow);
    const parsed = await parseFlow(xml);
    expect(parsed.findings).toEqual([]);
    expect(parsed.isDrawn).toBe(true);
    const strip = ({ processes, ...rest }: Flow): unknown => ({
      ...rest,
      processes: processes.map(({ nodes, edges, ...process }) => ({
        ...process,
        // A sketch gives no user task a step unless it says so; a file's user task always is one.
        nodes: [...nodes].sort(byId).map(({ step, loop, ...node }) => ({ ...node, ...(step === undefined || step.kind === 'other' ? {} : { step }), ...(loop === undefined ? {} : { loop: loop.kind }), incoming: [...node.incoming].sort(), outgoing: [...node.outgoing].sort() })),
        edges: [...edges].sort(byId).map(({ engineCondition: _condition, ...edge }) => edge),
      })),
    });
    expect(parsed.flow).toBeDefined();
    expect(strip(parsed.flow ?? flow)).toEqual(strip(flow));
  });

  it('writes what an engine needs to choose a way, and to know who does a step', async () => {
    const xml = await writeFlow(FLOWS['an approval'] ?? sketch(''));
    expect(xml).toContain(`<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${outcome == 'notAccepted'}</bpmn:conditionExpression>`);
    expect(xml).toContain('flowable:initiator="initiator"');
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
