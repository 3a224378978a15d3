import { isRefusal } from '@zhengwu/core';
import { readWaySettings } from '../../model/read/read-way.js';
import { wayProperties } from '../../model/write/way-properties.js';
import type { FlowEdit } from './edit-tools.js';
import { elementOf, wayOf } from './find.js';

/** The way that is taken when no condition holds, or none. The way's own condition goes. */
export const setDefault: FlowEdit<{ readonly id: string; readonly edgeId: string | null }> = (tools, { id, edgeId }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const modeling = tools.service('modeling');
  if (edgeId === null) {
    modeling.updateProperties(element, { default: undefined });
    return undefined;
  }
  const way = wayOf(tools, edgeId);
  if (isRefusal(way)) return way;
  modeling.updateProperties(element, { default: way.businessObject });
  const { condition: _gone, ...settings } = readWaySettings(way.businessObject);
  const { properties } = wayProperties(way.businessObject, settings, tools.context.fields ?? []);
  modeling.updateProperties(way, { ...properties, conditionExpression: undefined });
  return undefined;
};
