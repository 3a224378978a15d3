import { expect, it } from 'vitest';
import { flowDesignerTextsIn } from '../../../messages/designer.js';
import { propertiesTextsIn } from '../../../messages/properties.js';
import type { FlowContext } from '../../../model/context.js';
import { context } from '../../../check/testing/small-flow.js';
import type { PanelDesk } from '../panel-desk.js';
import { isAnybody, peoplePicker } from './people-picker.js';

const says = propertiesTextsIn('zh-CN');

function valuesOf(around: FlowContext, search?: () => Promise<readonly []>): readonly unknown[] {
  const desk = { context: around, isReadonly: false, says, texts: flowDesignerTextsIn('zh-CN'), directory: { search: () => search, known: () => around } } as unknown as PanelDesk; // of the desk, what a picker asks
  return peoplePicker(desk, { id: 'approvers', label: says.people.label, hint: says.people.hint, value: [], isOffered: isAnybody, onPeople: () => undefined }).values;
}

it('says that there is nobody to choose where the context has neither posts nor accounts', () => {
  for (const none of [{ today: '2026-06-01' }, { today: '2026-06-01', roles: [], accounts: [] }]) {
    expect(valuesOf(none)).toContain(says.people.none);
    expect(valuesOf(none)).not.toContain(says.people.hint);
  }
});

it('does not where there is somebody, or where the host can be asked', () => {
  expect(valuesOf(context)).toContain(says.people.hint);
  expect(valuesOf(context)).not.toContain(says.people.none);
  expect(valuesOf({ today: '2026-06-01' }, () => Promise.resolve([]))).not.toContain(says.people.none);
});
