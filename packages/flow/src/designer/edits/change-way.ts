import { equalJson, isRefusal, type Refusal } from '@zhengwu/core';
import { readWaySettings, type WaySettings } from '../../model/read/read-way.js';
import { wayProperties } from '../../model/write/way-properties.js';
import type { EditTools } from './edit-tools.js';
import { wayOf } from './find.js';
import { notInJuel } from './not-in-juel.js';

/** Gives a way other settings, ours and the engine's condition in one command. */
export function changeWay(tools: EditTools, id: string, change: (settings: WaySettings) => WaySettings): Refusal | undefined {
  const way = wayOf(tools, id);
  if (isRefusal(way)) return way;
  const before = readWaySettings(way.businessObject);
  const settings = change(before);
  if (equalJson(before, settings)) return undefined;
  const { properties, findings } = wayProperties(way.businessObject, settings, tools.context.fields ?? []);
  if (findings.length > 0) return notInJuel(tools, findings);
  tools.service('modeling').updateProperties(way, properties);
  return undefined;
}
