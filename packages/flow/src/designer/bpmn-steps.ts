import type { StepInfo } from '@zhengwu/core';

/** A step of the history: what was done, and how many commands of bpmn-js's stack that took. */
interface Step {
  info: StepInfo;
  commands: number;
  readonly run: string | undefined;
  /** Stands for the document as it is after this step. */
  state: object;
}

/**
 * The history as a person knows it, over a stack of commands: an edit of several commands is one step, and so is a run of typing. bpmn-js
 * joins neither.
 */
export class BpmnSteps {
  readonly #done: Step[] = [];
  #undone: Step[] = [];
  #isRunOpen = false;
  readonly #opened = {};

  /** Stands for the document as it is now: the same object whenever history comes back to it. */
  get state(): object {
    return this.#done[this.#done.length - 1]?.state ?? this.#opened;
  }

  get nextUndo(): StepInfo | undefined {
    return this.#done[this.#done.length - 1]?.info;
  }

  get nextRedo(): StepInfo | undefined {
    return this.#undone[this.#undone.length - 1]?.info;
  }

  /** Something was done; what could have been done again no longer can. */
  record(info: StepInfo, commands: number, run: string | undefined): void {
    this.#undone = [];
    const last = this.#done[this.#done.length - 1];
    if (run !== undefined && this.#isRunOpen && last?.run === run) {
      last.info = info;
      last.commands += commands;
      last.state = {};
      return;
    }
    this.#done.push({ info, commands, run, state: {} });
    this.#isRunOpen = run !== undefined;
  }

  /** What was taken back cannot be done again: bpmn-js's stack has gone another way. */
  forgetUndone(): void {
    this.#undone = [];
  }

  /** What follows is a step of its own. */
  pause(): void {
    this.#isRunOpen = false;
  }

  /** The step to take back, which is now one to do again; nothing where there is none. */
  undo(): Readonly<Step> | undefined {
    return this.#turn(this.#done, this.#undone);
  }

  redo(): Readonly<Step> | undefined {
    return this.#turn(this.#undone, this.#done);
  }

  #turn(from: Step[], to: Step[]): Readonly<Step> | undefined {
    this.pause();
    const step = from.pop();
    if (step !== undefined) to.push(step);
    return step;
  }
}
