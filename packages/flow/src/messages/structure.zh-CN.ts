import type { RuleTexts } from '@zhengwu/core';
import type { ElementWord, structureRules } from '../check/structure-rules.js';
import { stepWordsZhCn } from './step-words.js';

const ELEMENTS: Readonly<Record<ElementWord, string>> = { step: '环节', gateway: '网关', event: '事件', subProcess: '子流程' };
const quoted = (names: readonly string[], most = 4): string => `${names.slice(0, most).map((name) => `“${name}”`).join('、')}${names.length > most ? ` 等 ${String(names.length)} 个` : ''}`;
const scope = (name: string): string => (name === '' ? '流程' : `“${name}”`);
const others = (count: number): string => (count === 0 ? '' : `（连同后面 ${String(count)} 个）`);

export const structureTextsZhCn: RuleTexts<typeof structureRules.entries> = {
  'flow/empty': { title: '空流程', message: () => '流程里还没有任何环节。请从左侧拖入开始事件和环节。' },
  'flow/no-start': { title: '缺少开始', message: (params) => `${scope(params.scope)}没有开始事件，引擎不知道从哪里开始。` },
  'flow/no-end': { title: '缺少结束', message: (params) => `${scope(params.scope)}没有结束事件，办件不会办结。` },
  'flow/several-starts': { title: '多个开始', message: ({ starts }) => `有 ${String(starts.length)} 个开始事件（${quoted(starts)}），看不出办件从哪一个开始。请只留一个，或写明各由什么触发。` },
  'flow/sub-process-start': { title: '子流程开始', message: ({ node, scope: sub }) => `子流程“${sub}”的开始事件“${node}”带有触发条件。子流程由前一环节带入，开始事件不能再有触发条件。` },
  'flow/event-sub-process-start': {
    title: '事件子流程开始',
    message: ({ scope: sub, why }) => `事件子流程“${sub}”${{ none: '没有开始事件', several: '有多个开始事件', untriggered: '的开始事件没有触发条件' }[why]}，不会被触发。应当有且只有一个带触发条件（超时、消息等）的开始事件。`,
  },
  'flow/unreachable': { title: '到不了', message: ({ node, what, others: count }) => `从开始走不到${ELEMENTS[what]}“${node}”${others(count)}，它永远不会执行。请连上进入它的连线，或删去。` },
  'flow/dead-end': { title: '没有下一步', message: ({ node, what }) => `${ELEMENTS[what]}“${node}”后面没有下一步，也不是结束事件，看不出办件到这里是办结还是漏画。请接上下一环节或结束事件。` },
  'flow/no-way-to-end': { title: '出不去', message: ({ node, what, others: count }) => `进入${ELEMENTS[what]}“${node}”${others(count)}以后，无论怎么走都到不了结束，办件会一直打转。请加一条出去的连线。` },

  'flow/missing-default': { title: '缺少默认', message: ({ node }) => `网关“${node}”的每条连线都有条件，却没有默认连线。哪个条件都不成立时办件会停在这里。请指定一条默认连线。` },
  'flow/way-without-condition': { title: '缺少条件', message: ({ node, ways }) => `网关“${node}”通往${quoted(ways)}的连线没有条件，也没有办理结果，引擎不知道何时走这条路。请填写条件、选择结果，或设为默认。` },
  'flow/default-with-condition': { title: '默认带条件', message: ({ node, way }) => `“${node}”的默认连线（通往“${way}”）带有条件，这个条件不会被判断。请去掉条件。` },
  'flow/implicit-split': {
    title: '未用网关分支',
    message: ({ step, gateway }) =>
      gateway === 'exclusiveGateway'
        ? `“${step}”直接分出几条带结果的连线，引擎会逐条判断。请在后面加一个${stepWordsZhCn.gateway[gateway]}，写明只走其中一条。`
        : gateway === 'parallelGateway'
          ? `“${step}”直接分出几条连线，引擎会同时走每一条。如果确要并行，请加一个${stepWordsZhCn.gateway[gateway]}；如果只走一条，请加排他网关并填写条件。`
          : `“${step}”直接分出几条带条件的连线，可能同时走几条。请加一个${stepWordsZhCn.gateway[gateway]}，使分支一目了然。`,
  },
  'flow/implicit-join': { title: '未用网关汇合', message: ({ step }) => `并行的几个分支直接汇入“${step}”，每到一个分支它就执行一次。请在它前面加网关汇合。` },
  'flow/join-and-split': { title: '又合又分', message: ({ node }) => `网关“${node}”既汇合又分支，读图的人分不清先后。请拆成两个网关。` },
  'flow/superfluous-gateway': { title: '多余的网关', message: ({ node }) => `网关“${node}”只有一进一出，不起作用，可以去掉。` },
  'flow/complex-gateway': { title: '复杂网关', message: ({ node }) => `“${node}”是复杂网关，流程引擎不支持。请改用排他、并行或包容网关。` },
  'flow/event-gateway': {
    title: '事件网关',
    message: ({ node, why, target }) =>
      why === 'ways' ? `事件网关“${node}”至少要有两条出去的连线。` : why === 'target' ? `事件网关“${node}”后面只能接等待事件或接收任务，“${target}”不是。` : `事件网关“${node}”后面的“${target}”还有别的连线进入，不能再由它等待。`,
  },
  'flow/way-doubled': { title: '连线重复', message: ({ from, to }) => `从“${from}”到“${to}”有两条一样的连线，“${to}”可能执行两次。请删去一条。` },

  'flow/unnamed-step': { title: '没有名称', message: ({ what }) => `有一个${what === 'step' ? '环节' : '子流程'}没有名称，办理人在待办里看不出要做什么。请填写名称。` },
  'flow/unnamed-decision': { title: '判断没有名称', message: ({ before }) => `${before === '' ? '有一个' : `“${before}”后面的`}网关没有名称，看不出在判断什么。请写成一个问题，例如“材料是否齐全”。` },
  'flow/unnamed-way': { title: '连线没有名称', message: ({ from, to }) => `从“${from}”到“${to}”的连线用的是引擎表达式，又没有名称，看不出何时走这条路。请填写名称。` },
  'flow/unnamed-event': { title: '事件没有名称', message: ({ at }) => `${at === '' ? '有一个' : `“${at}”边上的`}等待事件没有名称，看不出在等什么。请填写名称，例如“补正逾期”。` },
  'flow/duplicate-name': { title: '环节重名', message: ({ step }) => `有两个环节都叫“${step}”，在待办、统计和退回时分不清。请改名。` },

  'flow/link-unmatched': {
    title: '链接不成对',
    message: ({ node, why }) => `链接事件“${node}”${{ unnamed: '没有填写链接名', noCatch: '没有对应的接收端，走到这里就断了', noThrow: '没有对应的发出端，走不到这里', severalCatch: '有几个接收端，不知道接到哪一个' }[why]}。`,
  },
  'flow/event-without-ref': {
    title: '事件没有对象',
    message: ({ node, trigger }) => `“${node}”没有指明是哪一个${{ message: '消息', signal: '信号', error: '错误', escalation: '升级' }[trigger]}，不会与任何一处对上。`,
  },
  'flow/timer-missing': { title: '没有时间', message: ({ node }) => `定时事件“${node}”没有填写时间。` },
  'flow/several-triggers': { title: '多个触发', message: ({ node }) => `事件“${node}”有几个触发条件，流程引擎只认一个。请拆成几个事件。` },
  'flow/ad-hoc': { title: '自由子流程', message: ({ node, scope: sub }) => `“${node}”不能放在自由子流程“${sub}”里：里面的环节不分先后，不需要开始、结束和没有下一步的事件。` },
  'flow/superfluous-terminate': { title: '不必终止', message: ({ node }) => `走到终止事件“${node}”时没有别的分支在进行，用普通结束事件即可。` },
};
