import { equalJson, type DataElement } from '@zhengwu/core';

/** What becomes of an element that was read: there was none such, it says something else now, or all stays as it is. */
export type ElementNews = 'new' | 'changed' | 'same';

export interface JoinedElement {
  /** As it will stand in the context. */
  readonly element: DataElement;
  readonly news: ElementNews;
}

/**
 * Elements that were read, as they join those that are there: by code, and by name where one of the two has no code. One that is
 * there keeps its id, for controls and columns refer to it; and what somebody has verified stays verified as long as it says the same.
 */
export function joinedElements(present: readonly DataElement[], read: readonly DataElement[]): readonly JoinedElement[] {
  const byId = new Map(present.map((element) => [element.id, element]));
  const byCode = new Map(present.flatMap((element) => (element.code === undefined ? [] : [[element.code, element] as const])));
  const byName = new Map(present.map((element) => [element.name, element]));
  const taken = new Set<string>();
  return read.map((element) => {
    const named = byName.get(element.name);
    const match = (element.code === undefined ? undefined : byCode.get(element.code)) ?? (named !== undefined && (named.code === undefined || element.code === undefined) ? named : undefined);
    // Our own files carry ids.
    const former = match ?? byId.get(element.id);
    if (former === undefined || taken.has(former.id)) return { element, news: 'new' };
    taken.add(former.id);
    const code = element.code ?? former.code;
    const joined: DataElement = { ...element, id: former.id, ...(code === undefined ? {} : { code }) };
    return saysTheSame(joined, former) ? { element: former, news: 'same' } : { element: joined, news: 'changed' };
  });
}

/** All but where it comes from: that is of the reading, not of the element. */
function saysTheSame({ source: _one, ...element }: DataElement, { source: _other, ...former }: DataElement): boolean {
  return equalJson(element, former);
}
