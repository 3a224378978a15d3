import { choiceField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { Step, StepClock } from '../../../model/step.js';
import type { ProcessDesk } from '../panel-desk.js';

const CLOCKS: readonly StepClock[] = ['run', 'pause', 'stop'];

/** Whether the time of a step counts towards the promised limit. In an approval it stands still for 特别程序 alone (行政许可法 第四十五条). */
export function clockEntry({ process, words, says, isReadonly, apply }: ProcessDesk, id: string, { clock, kind }: Step): TemplateResult {
  const isUnlawful = (each: StepClock): boolean => each === 'pause' && kind !== 'specialProcedure' && process.kind === 'approval';
  return choiceField({
    id: 'clock',
    path: 'clock',
    label: says.time.clock,
    value: clock,
    options: CLOCKS.map((each) => ({ value: each, label: `${words.clock[each]}${isUnlawful(each) ? says.time.pauseOnly : ''}`, isDisabled: isUnlawful(each) })),
    isReadonly,
    onChoice: (value) => apply('flow/set-clock', { id, clock: value as StepClock }), // one of the options
  });
}
