import { isRefusal } from '@zhengwu/core';
import { elementAt } from '../../model/moddle/moddle-element.js';
import { waysOf } from '../way-order.js';
import { refuse, type FlowEdit } from './edit-tools.js';
import { nameOf, wayOf } from './find.js';

/** The place of a way among those out of its node, from 0: the order in which conditions are tried. The default is taken when none holds, so it stands last. */
export const moveWay: FlowEdit<{ readonly id: string; readonly to: number; readonly name: string }> = (tools, { id, to }) => {
  const way = wayOf(tools, id);
  if (isRefusal(way)) return way;
  const { source, businessObject } = way;
  if (source === undefined) return refuse('flow/cannot-connect', { name: nameOf(businessObject) });
  const byDefault = elementAt(source.businessObject, 'default');
  if (byDefault === businessObject) return refuse('flow/default-is-last', { name: nameOf(businessObject) });
  const ways = waysOf(source.businessObject);
  const others = ways.filter((each) => each !== businessObject && each !== byDefault);
  const order = [...others.slice(0, to), businessObject, ...others.slice(to), ...ways.filter((each) => each === byDefault)];
  if (order.some((each, at) => each !== ways[at])) tools.service('wayOrder').put(source, order);
  return undefined;
};
