import { ZW } from '../file/namespaces.js';
import { attributes, BODY, children, element, type Package, type PropertyDescriptor } from './descriptor.js';

const one = (name: string, type: string): PropertyDescriptor => ({ name, type });

/**
 * What a step, a way out, a process is beyond BPMN: extension elements of our own. They are the truth; the engine's attributes are written
 * from them.
 *
 * ```xml
 * <zw:step kind="acceptance" sign="claim" clock="stop" amount="5" unit="workingDay" permissions="transfer delegate">
 *   <zw:approver kind="role" id="rol_window" />
 *   <zw:notice on="completed" channel="sms" to="applicant" template="tpl_accepted" />
 *   <zw:right field="fld_area" right="editable" />
 *   <zw:return to="step" step="Activity_collect" />
 *   <zw:escalation amount="1" unit="workingDay" action="remind" role="rol_head" />
 * </zw:step>
 * ```
 */
export const zwPackage: Package = {
  name: 'Zhengwu',
  uri: ZW,
  prefix: 'zw',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    element('Step', [
      ...attributes('kind', 'sign', 'clock', 'amount', 'unit', 'procedure', 'permissions'),
      children('approvers', 'Approver'),
      children('notices', 'Notice'),
      children('rights', 'Right'),
      one('return', 'Return'),
      one('escalation', 'Escalation'),
    ]),
    element('Approver', attributes('kind', 'id', 'levels', 'of', 'text')),
    element('Notice', attributes('on', 'channel', 'to', 'template')),
    element('Right', attributes('field', 'right')),
    element('Return', attributes('to', 'step')),
    element('Escalation', attributes('amount', 'unit', 'action', 'role')),
    element('Process', [...attributes('kind'), children('starters', 'Approver')]),
    element('Way', [...attributes('outcome'), one('condition', 'Condition')]),
    // The tree of core's expressions as JSON: ids inside, labels when it is shown.
    element('Condition', [BODY]),
    element('Waiver', attributes('id', 'rule', 'part', 'element', 'reason', 'by', 'until')),
  ],
};
