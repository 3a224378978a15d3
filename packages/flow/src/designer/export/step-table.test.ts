import { describe, expect, it } from 'vitest';
import { context, flowOf, LICENCE } from '../../check/testing/small-flow.js';
import { flowDesignerTextsIn } from '../../messages/designer.js';
import { exportTextsIn } from '../../messages/export.js';
import { stepWordsEn, stepWordsZhCn } from '../../messages/step-words.js';
import type { Flow } from '../../model/flow.js';
import { nodesTold } from '../../model/reading.js';
import { stepTable, type StepRow } from './step-table.js';

const words = { texts: flowDesignerTextsIn('zh-CN'), words: stepWordsZhCn, exports: exportTextsIn('zh-CN') };
const tableOf = (flow: Flow): readonly StepRow[] => stepTable(flow, context, words);
const told = (rows: readonly StepRow[]): readonly string[] => rows.map(({ place, name }) => `${place} ${name}`);

describe('the table of steps', () => {
  it('has the order and the numbers of the list beside the drawing', () => {
    const flow = flowOf(LICENCE.replace('[deliver delivery] -> (end)', '[deliver delivery] -> [file completion] -> (end)').replace('[tell delivery] -> (refused)', '[tell delivery] -> file'));
    const rows = tableOf(flow);
    expect(told(rows)).toEqual(flow.processes.flatMap((process) => nodesTold(process).flatMap(({ number, node }) => (number === undefined ? [] : [`${String(number)} ${node.name}`]))));
    // What both ways of a decision come to is told behind them.
    expect(rows[rows.length - 1]?.name).toBe('file');
  });

  it('says of what the applicant does that no office’s time runs, and until when the flow waits for him', () => {
    const nought = { limit: { amount: 0, unit: 'workingDay' as const } };
    const text = LICENCE.replace('accepted -notAccepted->', 'accepted -correctedOnSpot-> [mend collection] -> recheck\naccepted -notAccepted->');
    const rows = tableOf(flowOf(text, { steps: { correct: nought, mend: { ...nought, approvers: [{ kind: 'initiator' }] }, accept: nought } }));
    const limitOf = (name: string): string | undefined => rows.find((row) => row.name === name)?.limit;
    expect(limitOf('correct')).toBe('申请人办理，最长 5 自然日，不计入办理时限');
    expect(limitOf('mend')).toBe('申请人办理，不计入办理时限');
    expect(limitOf('accept')).toBe('0 个工作日');
    expect(limitOf('review')).toBe('1 个工作日');
    const english = stepTable(flowOf(text), context, { texts: flowDesignerTextsIn('en'), words: stepWordsEn, exports: exportTextsIn('en') });
    expect(english.find(({ name }) => name === 'mend')?.limit).toBe('1 working days');
  });

  it('lists what machines do without settings, and says whose steps they are where there are several pools', () => {
    const flow = flowOf('(s) -> [a acceptance] -> [b] -> (e)', { nodes: { b: { type: 'serviceTask', step: undefined as never } } });
    const [process] = flow.processes;
    if (process === undefined) throw new Error('a sketch has a process');
    expect(tableOf(flow)[1]).toMatchObject({ place: '2', name: 'b', people: '—', limit: '—', clock: '—', notices: '—' });
    const other = { ...process, name: '县局' };
    expect(told(tableOf({ ...flow, processes: [{ ...process, name: '镇街' }, other] }))).toEqual(['1 镇街：a', '2 镇街：b', '1 县局：a', '2 县局：b']);
  });
});
