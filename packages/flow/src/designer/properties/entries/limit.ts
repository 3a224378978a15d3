import type { TemplateResult } from 'lit';
import type { Step } from '../../../model/step.js';
import { limitField } from '../limit-field.js';
import type { PanelDesk } from '../panel-desk.js';

/** 时限. */
export function limitEntry(desk: PanelDesk, id: string, { limit }: Step): TemplateResult {
  const { time } = desk.says;
  return limitField(desk, { id: 'limit', path: 'limit', label: time.limit, unitLabel: time.unit, value: limit, onLimit: (now) => desk.apply('flow/set-limit', { id, limit: now }) });
}
