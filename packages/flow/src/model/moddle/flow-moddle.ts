import { BpmnModdle } from 'bpmn-moddle';
import { flowablePackage } from './flowable-descriptor.js';
import type { Moddle } from './moddle-element.js';
import { zwPackage } from './zw-descriptor.js';

/** What bpmn-js takes as `moddleExtensions`, so that its tree is ours. */
export const flowPackages = { flowable: flowablePackage, zw: zwPackage };

/** bpmn-moddle with Flowable's attributes and our own. */
export function flowModdle(): Moddle {
  // The package types no class; what we use of it is what `Moddle` says.
  return new BpmnModdle(flowPackages) as unknown as Moddle;
}
