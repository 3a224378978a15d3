import type { Id, ServiceItem } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import type { End } from '../../model/index.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';
import { endOfKind } from '../properties/outcome-properties.js';

/** One way in which a guide can end, as it is picked: an id for the picker, and the end itself. */
export interface OutcomeChoice extends PickerOption {
  readonly end: End;
}

/**
 * All ends that an option can be given in one pick: each situation under its 业务办理项, each 业务办理项 without a situation,
 * and those that are no application.
 */
export function outcomeChoices(item: ServiceItem | undefined, { outline: words }: GuideDesignerTexts): readonly OutcomeChoice[] {
  const handle = (handlingItemId: Id<'hdl'> | null, situationIds: readonly Id<'sit'>[]): End => ({ kind: 'handle', handlingItemId, situationIds, uses: [] });
  const handling = item?.handlingItems ?? [];
  const situations = handling.flatMap(({ id, name }): readonly OutcomeChoice[] => [
    // 附加 and 路线 situations hold beside a main one: they are no end by themselves.
    ...(item?.situations ?? []).filter((situation) => situation.handlingItemId === id && (situation.role ?? 'main') === 'main').map((situation) => ({ id: situation.id, label: situation.name, group: name, end: handle(id, [situation.id]) })),
    { id, label: words.noSituation(name), group: name, end: handle(id, []) },
  ]);
  const others = (['notNeeded', 'otherItem', 'refused', 'staff'] as const).map((kind) => ({ id: kind, label: words.ends[kind], group: words.otherEnds, end: endOfKind(kind) }));
  const bare = item === undefined ? [{ id: 'handle', label: words.ends.handle, group: words.otherEnds, end: handle(null, []) }] : [];
  return [...situations, ...bare, ...others];
}
