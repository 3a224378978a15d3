import { readFileSync } from 'node:fs';

import { convertFlow, mergeFlows, parseFlow } from '@zhengwu/flow';
import { describe, expect, it } from 'vitest';

import context from '../../../packages/samples/items/food-business-licence/context.json';
import item from '../../../packages/samples/items/food-business-licence/item.json';
import { conflictText } from './conflict-text.js';
import { flowReader } from './flow-reader.js';
import { keyWord } from './messages/index.js';
import { placeText } from './place-text.js';
import { plainReader, readerOf } from './reader.js';
import { valueLines } from './value-text.js';

const sample = (name: string): string => readFileSync(new URL(`../../../packages/samples/items/${name}/flow.bpmn`, import.meta.url), 'utf8');
const food = sample('food-business-licence');
const AROUND: readonly unknown[] = [item, context];
const ALL = ['food-business-licence', 'public-place-hygiene', 'elderly-allowance'].map(sample);

function changed(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const now = text.replace(from, to);
    if (now === text) throw new Error(`the flow has no ${String(from)}`);
    return now;
  }, food);
}

/** What differs, as the history shows it: where, before, after. */
async function told(one: string, other: string, lang: 'zh-CN' | 'en' = 'zh-CN'): Promise<readonly (readonly string[])[]> {
  const reader = await flowReader([one, other]);
  const documents = [reader.readable(other), reader.readable(one), ...AROUND];
  return reader.compare(one, other).map((difference) => {
    const { path } = difference;
    const read = (value: unknown): string => valueLines(value, path, lang, documents, reader).join('；');
    const place = placeText(path, documents, lang, reader);
    switch (difference.kind) {
      case 'moved':
        return [place, 'moved'];
      case 'added':
        return [place, '添加', read(difference.after)];
      case 'removed':
        return [place, '删除', read(difference.before)];
      case 'changed':
        return [place, read(difference.before), read(difference.after)];
    }
  });
}

/** The flow with no 办结归档, its ways or its shapes. */
const WITHOUT = changed([/\s*<bpmn:userTask id="banjie"[^]*?<\/bpmn:userTask>/, ''], [/\s*<bpmn:sequenceFlow id="\w+_banjie"[^>]*\/>/g, ''], [/\s*<bpmn:sequenceFlow id="banjie_\w+"[^>]*\/>/, ''], [/\s*<bpmn:(?:in|out)(?:coming|going)>(?:\w+_banjie|banjie_\w+)<[^>]*>/g, ''], [/\s*<bpmndi:BPMN(?:Shape|Edge) id="(?:\w+_)?banjie(?:_\w+)?_di"[^]*?<\/bpmndi:BPMN(?:Shape|Edge)>/g, '']);

describe('two versions of a flow', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['nothing', food, []],
    ['a name, and nothing of its ways', changed(['name="现场核查"', 'name="实地核查"']), [['环节“实地核查” › 环节名称', '现场核查', '实地核查']]],
    ['who does it', changed([/<zw:approver kind="role" id="rol_hecha" \/>/, '<zw:approver kind="role" id="rol_shencha" />\n          <zw:approver kind="person" id="acc_situliu" />']), [['环节“现场核查” › 办理人', '角色“现场核查”', '角色“审查”、司徒柳（虚构）']]],
    ['how they sign', changed(['sign="all"', 'sign="half"']), [['环节“现场核查” › 办理方式', '会签', '半数通过']]],
    ['a limit', changed([/(sign="all" clock="run" amount=)"5"/, '$1"3"']), [['环节“现场核查” › 时限', '5 个工作日', '3 个工作日']]],
    ['the clock', changed(['sign="all" clock="run"', 'sign="all" clock="pause"']), [['环节“现场核查” › 计时', '计时', '暂停计时']]],
    ['a kind', changed(['kind="inspection"', 'kind="review"']), [['环节“现场核查” › 环节类型', '现场核查', '审核']]],
    ['a right', changed(['field="fld_pt_hechajielun" right="required"', 'field="fld_pt_hechajielun" right="editable"']), [['环节“现场核查” › 字段权限', '“现场核查结论”必填', '“现场核查结论”可编辑']]],
    ['where it is sent back to', changed(['<zw:return to="step" step="yijian" />', '<zw:return to="previous" />']), [['环节“决定” › 退回', '退回到“提出审查意见”', '退回上一环节']]],
    ['what happens when it is late', changed(['action="remind" />', 'action="report" role="rol_jueding" />']), [['环节“决定” › 超时处理', '超过 1 个工作日催办', '超过 1 个工作日上报“决定（负责人）”']]],
    ['what may be done', changed([/permissions="delegate"/, 'permissions="delegate transfer"']), [['环节“决定” › 允许的操作', '委派', '转办、委派']]],
    ['the time to wait', changed(['P30D', 'P15D']), [['事件“三十日未补正” › 等待的时间', '30 日', '15 日']]],
    ['where a way leads', changed([/(id="xu_tingzheng_jueding"[^>]*targetRef=)"jueding"/, '$1"banjie"']), [['连线“需要听证吗？ → 办结归档” › 终点', '决定', '办结归档']]],
    ['which way is taken when none holds', changed([/ default="xu_zhizheng_zhizheng"/, '']), [['判断“申请的是注销吗？” › 默认去向', '删除', '申请的是注销吗？ → 制证']]],
    ['only places', changed([/<dc:Bounds x="(\d)/, '<dc:Bounds x="9$1'], [/<di:waypoint x="(\d)/, '<di:waypoint x="9$1']), [['图形', '流程的内容相同', '只移动了图形']]],
    ['only how it is written', food.replace(/^ +/gm, '\t'), [['写法', '流程的内容相同', '只是文件的写法不同']]],
    ['what another system says', changed(['<bpmn:startEvent id="kaishi"', '<bpmn:startEvent flowable:formKey="f1" id="kaishi"']), [['事件“提交申请” › 其他系统的设置', '添加', 'formKey=f1']]],
  ])('%s', async (_what, after, rows) => {
    expect(await told(food, after)).toEqual(rows);
  });

  it('a notice that came, by what it is and whom it tells', async () => {
    const after = changed([/(<bpmn:userTask id="banjie"[^]*?<zw:step [^>]*>)/, '$1<zw:notice on="completed" channel="sms" to="applicant" template="tpl_lingqu_sms" />']);
    const [row] = await told(food, after);
    expect(row?.[0]).toBe('环节“办结归档” › 通知');
    expect(row?.[2]).toBe('办完时给申请人发短信“领取许可证短信”');
  });

  it('an outcome and a condition, in words', async () => {
    const after = changed([/(id="jieguo_fuhe_chehui"[^]*?outcome=)"withdrawn"/, '$1"returned"'], ['{"kind":"compare","operator":"=","left":{"kind":"field","id":"fld_sq_yewubanlixiang"},"right":{"kind":"literal","value":"zx"}}'.replace(/"/g, '"'), '{"kind":"compare","operator":"=","left":{"kind":"field","id":"fld_sq_yewubanlixiang"},"right":{"kind":"literal","value":"bz"}}']);
    const rows = await told(food, after);
    expect(rows.find(([place]) => place === '连线“更正、补正是否完成？ → 申请人撤回” › 结果')?.slice(1)).toEqual(['撤回终止', '退回']);
    expect(rows.find(([place]) => place === '连线“申请的是注销吗？ → 注销许可证” › 条件')?.slice(1)).toEqual(['业务办理项 = "注销"', '业务办理项 = "补证"']);
  });

  it('a step that came tells all of itself, and its ways by their ends', async () => {
    const rows = await told(WITHOUT, food);
    expect(rows.map(([place, kind]) => [place, kind])).toEqual([['环节“办结归档”', '添加'], ['连线“送达不予决定书 → 办结归档”', '添加'], ['连线“办结归档 → 办结”', '添加'], ['连线“出件送达 → 办结归档”', '添加']]);
    expect(rows[0]?.[2]).toContain('环节类型：办结；办理人：角色“受理”；办理方式：一人办理');
    expect(rows[2]?.[2]).toBe('起点：办结归档；终点：办结；连线文字：（空）');
  });

  it('has no word of XML and no key without a word, in a flow as a whole', async () => {
    for (const text of ALL) {
      const { readable } = await flowReader([text]);
      const lists = Object.entries(readable(text) as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>);
      for (const [list, members] of lists) {
        expect(keyWord(list, undefined, 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
        for (const key of new Set(members.flatMap((member) => Object.keys(member))).values()) if (key !== 'id') expect(keyWord(key, list, 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
      }
    }
    for (const text of ALL.slice(1)) for (const row of await told(food, text)) expect(row.join(' ')).not.toMatch(/<\/?\w+:|\b(?:rol|tpl)_[a-z_]+ |undefined|\[object/);
  });

  it('is told line by line where one is no flow', async () => {
    const reader = await flowReader([food, '<']);
    expect([reader.readable('<'), typeof reader.readable(food)]).toEqual(['<', 'object']);
    expect(await readerOf({ format: 'zhengwu/guide' })).toBe(plainReader);
  });

  it('speaks English', async () => {
    expect(await told(food, changed(['sign="all" clock="run"', 'sign="all" clock="pause"']), 'en')).toEqual([['Step: “现场核查” › clock', 'clock runs', 'clock paused']]);
  });
});

describe('what two people both changed in a flow', () => {
  it('is told by its place and in words, and never as XML', async () => {
    const mine = changed(['name="现场核查"', 'name="实地核查"'], ['<zw:approver kind="role" id="rol_hecha" />', '<zw:approver kind="role" id="rol_shencha" />'], [/(sign="all" clock="run" amount=)"5"/, '$1"3"'], ['P30D', 'P15D']);
    const theirs = changed(['name="现场核查"', 'name="上门核查"'], ['<zw:approver kind="role" id="rol_hecha" />', '<zw:approver kind="role" id="rol_shouli" />'], [/(sign="all" clock="run" amount=)"5"/, '$1"4"'], ['P30D', 'P20D']);
    const { conflicts } = mergeFlows(food, mine, theirs);
    const reader = await flowReader([mine, theirs, food]);
    const rows = conflicts.map((conflict) => Object.values(conflictText(conflict, [mine, theirs, food, ...AROUND], 'zh-CN', reader)));
    expect(rows).toEqual([
      ['事件“三十日未补正” › 等待的时间', '30 日', '15 日', '20 日'],
      ['环节“实地核查” › 环节名称', '现场核查', '实地核查', '上门核查'],
      ['环节“实地核查” › 办理人', '角色“现场核查”', '角色“审查”', '角色“受理”'],
      ['环节“实地核查” › 时限', '5 个工作日', '3 个工作日', '4 个工作日'],
    ]);
  });

  it('the order of ways is told by where they lead', async () => {
    const ways = [...food.matchAll(/ *<(?:bpmn:)?sequenceFlow [^>]*sourceRef="jieguo_shouli"[^]*?<\/(?:bpmn:)?sequenceFlow>\n/g)].map(([way]) => way);
    const ordered = (...order: readonly number[]): string => ways.reduce((text, way, at) => text.replace(way, `way ${String(at)}\n`), food).replace(/way (\d)\n/g, (_, at: string) => ways[order[Number(at)] ?? -1] ?? '');
    expect(ways.length).toBeGreaterThan(2);
    const rest = ways.slice(3).map((_, at) => at + 3);
    const [mine, theirs] = [ordered(2, 0, 1, ...rest), ordered(1, 0, 2, ...rest)];
    const { conflicts } = mergeFlows(food, mine, theirs);
    const reader = await flowReader([mine, theirs, food]);
    const [text] = conflicts.map((conflict) => conflictText(conflict, [mine, theirs, food, ...AROUND], 'zh-CN', reader));
    expect([conflicts.length, text?.place]).toEqual([1, expect.stringContaining('去向的判断先后')]);
    expect(text?.mine).toMatch(/→.*→/s);
    expect(text?.mine).not.toBe(text?.theirs);
  });

  it('written for two engines, asks for which one it is', async () => {
    const mine = changed(['name="现场核查"', 'name="实地核查"']);
    const { xml: theirs } = await convertFlow(changed(['name="办结归档"', 'name="归档"']), 'camunda7');
    const { conflicts } = mergeFlows(food, mine, theirs);
    const reader = await flowReader([mine, theirs, food]);
    expect(conflicts.map((conflict) => Object.values(conflictText(conflict, [mine, theirs, food, ...AROUND], 'zh-CN', reader)))).toEqual([['为哪个流程引擎而写', 'Flowable', 'Flowable', 'Camunda 7']]);
  });

  it('a step that one took out is told whole', async () => {
    const mine = WITHOUT;
    expect((await parseFlow(mine)).findings).toEqual([]);
    const theirs = changed(['name="办结归档"', 'name="归档"']);
    const { conflicts } = mergeFlows(food, mine, theirs);
    const [text] = await Promise.all(conflicts.map(async (conflict) => conflictText(conflict, [mine, theirs, food, ...AROUND], 'zh-CN', await flowReader([mine, theirs, food]))));
    expect([conflicts.length, text?.place, text?.mine]).toEqual([1, '环节“归档”', '（无）']);
    expect(text?.theirs).toContain('环节名称：归档');
  });
});
