import { expect, it } from 'vitest';
import { flowDesignerTextsIn } from '../messages/designer.js';
import { stepWordsZhCn } from '../messages/step-words.js';
import { sketch } from '../model/testing/sketch.js';
import { flowFixWords } from './fix-words.js';

const props = {
  flow: sketch('(s) -> [a] -> {x g} \n {x g} -> (yes) \n {x g} -> (no)'),
  context: { today: '2026-11-23', roles: [{ id: 'rol_shouli' as const, name: '受理岗', departmentId: 'dep_a' as const }] },
  texts: flowDesignerTextsIn('zh-CN'),
  words: stepWordsZhCn,
};

it.each<[string, unknown, string | undefined]>([
  ['flow/set-default', { id: 'g', edgeId: 'g_yes' }, '默认走“g → yes”'],
  ['flow/set-default', { id: 'g', edgeId: 'g_no' }, '默认走“g → no”'],
  ['flow/set-default', { id: 'g', edgeId: null }, undefined],
  ['flow/set-approvers', { id: 'a', approvers: [{ kind: 'role', roleId: 'rol_shouli' }] }, '由“受理岗”办理'],
  ['flow/set-approvers', { id: 'a', approvers: [{ kind: 'initiator' }, { kind: 'role', roleId: 'rol_gone' }] }, '由“申请人（发起人）、目录中没有：rol_gone”办理'],
  ['flow/remove', { ids: ['a'] }, undefined],
])('a button names what the ids of %s stand for', (edit, args, text) => {
  expect(flowFixWords({ edit, args }, props)).toBe(text);
});
