import { equalJson, findingText, isRefusal, type Refusal } from '@zhengwu/core';
import { readWaySettings, type WaySettings } from '../../model/read/read-way.js';
import { wayProperties } from '../../model/write/way-properties.js';
import { refuse, type EditTools } from './edit-tools.js';
import { wayOf } from './find.js';

/** Gives a way other settings, ours and the engine's condition in one command. */
export function changeWay(tools: EditTools, id: string, change: (settings: WaySettings) => WaySettings): Refusal | undefined {
  const way = wayOf(tools, id);
  if (isRefusal(way)) return way;
  const before = readWaySettings(way.businessObject);
  const settings = change(before);
  if (equalJson(before, settings)) return undefined;
  const { properties, findings } = wayProperties(way.businessObject, settings, tools.context.fields ?? []);
  if (findings.length > 0) return refuse('flow/not-in-juel', { reasons: findings.map((finding) => findingText(tools.words.book, tools.words.lang, finding)) });
  tools.service('modeling').updateProperties(way, properties);
  return undefined;
}
