import type { Id, ServiceItem } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { AdderId } from '../../model/index.js';

import type { Desk } from './desk.js';

interface SituationsProps {
  readonly at: AdderId;
  readonly label: string;
  readonly ids: readonly Id<'sit'>[];
  /** Those of one 业务办理项 first; absent: all alike. */
  readonly handlingItemId?: Id<'hdl'> | null;
}

/** Which situations of the item hold. */
export function situationPicker(desk: Desk, { at, label, ids, handlingItemId }: SituationsProps): TemplateResult | typeof nothing {
  const { item, isReadonly, texts } = desk;
  if (item === undefined && ids.length === 0) return nothing;
  return html`<zw-picker
    id=${`situations-${at}`}
    data-path="situationIds"
    .label=${label}
    .hint=${texts.properties.situationsHint}
    .options=${situationOptions(item, handlingItemId)}
    .value=${ids}
    multiple
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: readonly Id<'sit'>[] }>) => desk.apply(guideEdits['situations/set'], { on: at, situationIds: event.detail.value })}
  ></zw-picker>`;
}

/** The item's situations, under the names of their 业务办理项; those of one of these first. */
export function situationOptions(item: ServiceItem | undefined, first?: Id<'hdl'> | null): readonly PickerOption[] {
  const names = new Map<string, string>(item?.handlingItems.map(({ id, name }) => [id, name]));
  const situations = [...(item?.situations ?? [])].sort((a, b) => Number(b.handlingItemId === first) - Number(a.handlingItemId === first));
  return situations.map(({ id, name, handlingItemId }) => {
    const group = names.get(handlingItemId);
    return { id, label: name, ...(group === undefined ? {} : { group }) };
  });
}
