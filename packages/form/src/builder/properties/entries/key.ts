import { oneLine, textField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import { dataPathText, formEdits } from '../../../model/index.js';
import type { NodeDesk } from '../desk.js';

/** 字段名: under which the value is kept. Half of a name may be another's: it becomes an edit when the field is left. */
export function keyEntry(desk: NodeDesk): TemplateResult {
  const { entry, id, host, texts, memory, isReadonly } = desk;
  const field = `${id} key`;
  const draft = memory.draft(field);
  const refusal = draft === undefined || draft === entry.key ? undefined : host.refusalText(host.whyNot(formEdits['node/set-key'], { id, key: draft }));
  const settle = (text: string): void => {
    const key = oneLine(text).trim();
    if (key !== entry.key && host.whyNot(formEdits['node/set-key'], { id, key }) !== undefined) return;
    memory.setDraft(field, undefined);
    if (key !== entry.key) host.apply(formEdits['node/set-key'], { id, key });
    host.requestUpdate();
  };
  return textField({
    id: 'prop-key',
    path: 'key',
    label: texts.fields.key,
    value: draft ?? entry.key,
    isReadonly,
    isMono: true,
    error: refusal,
    hint: entry.node.type === 'void' ? texts.fields.keyOfLayout : texts.fields.keyHint(dataPathText(entry.dataPath)),
    onText: (text) => {
      memory.setDraft(field, text === entry.key ? undefined : text);
      host.requestUpdate();
    },
    onSettled: settle,
  });
}
