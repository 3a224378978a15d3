import { describe, expect, it } from 'vitest';
import { BpmnSteps } from './bpmn-steps.js';

const info = (edit: string) => ({ edit, args: {} });

describe('steps over commands', () => {
  it('an edit of several commands is one step, taken back with all of them', () => {
    const steps = new BpmnSteps();
    steps.record(info('a'), 3, undefined);
    steps.record(info('b'), 1, undefined);
    expect(steps.undo()?.commands).toBe(1);
    expect(steps.undo()?.commands).toBe(3);
    expect(steps.undo()).toBeUndefined();
    expect(steps.redo()?.commands).toBe(3);
    expect(steps.nextUndo?.edit).toBe('a');
    expect(steps.nextRedo?.edit).toBe('b');
  });

  it('a run of typing is one step, until something else comes or it is paused', () => {
    const steps = new BpmnSteps();
    steps.record(info('a1'), 1, 'name a');
    steps.record(info('a2'), 2, 'name a');
    steps.record(info('b'), 1, 'name b');
    steps.pause();
    steps.record(info('b2'), 1, 'name b');
    expect([steps.undo(), steps.undo(), steps.undo(), steps.undo()].map((step) => step?.commands)).toEqual([1, 1, 3, undefined]);
  });

  it('what was taken back is gone once something else is done', () => {
    const steps = new BpmnSteps();
    steps.record(info('a'), 1, undefined);
    steps.undo();
    steps.record(info('b'), 1, undefined);
    expect(steps.redo()).toBeUndefined();
  });

  it('nothing is done again of what was forgotten', () => {
    const steps = new BpmnSteps();
    steps.record(info('a'), 1, undefined);
    steps.undo();
    steps.forgetUndone();
    expect(steps.nextRedo).toBeUndefined();
    expect(steps.redo()).toBeUndefined();
  });

  it('knows a state that it comes back to, and that a letter more is another one', () => {
    const steps = new BpmnSteps();
    const opened = steps.state;
    steps.record(info('a'), 1, 'run');
    const one = steps.state;
    steps.record(info('a'), 1, 'run');
    const two = steps.state;
    expect(new Set([opened, one, two]).size).toBe(3);
    steps.undo();
    expect(steps.state).toBe(opened);
    steps.redo();
    expect(steps.state).toBe(two);
  });

  it('answers the very same object while it is the same step', () => {
    const steps = new BpmnSteps();
    steps.record(info('a'), 1, undefined);
    const { nextUndo } = steps;
    steps.record(info('b'), 1, undefined);
    steps.undo();
    expect(steps.nextUndo).toBe(nextUndo);
  });
});
