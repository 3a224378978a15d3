import type { Guide } from '../guide.js';
import type { Guard } from '../guard.js';
import type { MaterialUse } from '../material-use.js';
import type { GuideNode, NodeId, Option, Question } from '../node.js';
import type { Domain, Variable } from '../variable.js';
import { pick, seededDraw, type Draw } from '../../../../../tools/testing/draw.js';

// A guide as large as one wants, as a department's whole catalogue in one tree would be: levels of questions, each level
// with variables of its own, so that no way asks twice; every answer comes to exactly one end.

const TOPICS: readonly (readonly [name: string, question: string, options: readonly string[]])[] = [
  ['主体类型', '申请人是哪一类主体？', ['企业', '个体工商户', '事业单位', '社会团体']],
  ['经营方式', '以哪种方式经营？', ['批发', '零售', '批发兼零售', '网络经营']],
  ['场所性质', '经营场所属于哪一种？', ['自有房产', '租赁房产', '无偿使用', '市场摊位']],
  ['服务对象', '主要为哪些人服务？', ['社会公众', '本单位职工', '在校学生', '老年人']],
  ['设备类型', '使用哪一种设备？', ['固定设备', '自动售货设备', '车载设备', '便携设备']],
  ['申请类型', '这次申请的是哪一种？', ['首次申请', '变更', '延续', '补领']],
];
const MEASURES = ['经营面积', '从业人数', '注册资本', '车辆数', '床位数', '年产量'];
const UNITS = ['平方米', '人', '万元', '辆', '张', '吨'];
const FACTS = ['有消防验收文件', '有环评文件', '委托代理人办理', '在原址经营', '有特种设备', '跨区域经营'];
const DATES = ['营业执照核发日期', '原许可证到期日', '设备出厂日期', '合同起始日期'];
const TOWNS = ['三埠街道', '长沙街道', '月山镇', '水口镇', '沙塘镇', '苍城镇'];
const MATERIALS = 60;

/** A question's variable and the guards of its options, with their texts. */
interface Topic {
  readonly variable: Variable;
  readonly question: string;
  readonly ask: Question['ask'];
  readonly answers: readonly (readonly [text: string, guard: Guard])[];
}

/**
 * A guide of `size` nodes (4 or at least 6): about four in ten are questions, one in ten a reference, the rest outcomes. The
 * same for the same size. The first three questions everybody answers by value; history conditions read them further down.
 */
export function bigGuide(size: number): Guide {
  const draw = seededDraw(size);
  const levels: Topic[][] = [];
  const topicsAt = (level: number): readonly Topic[] => {
    while (levels.length <= level) levels.push([0, 1, 2].map((place) => topicOf(levels.length * 3 + place)));
    return levels[level] ?? [];
  };
  const nodes: GuideNode[] = [];
  /** Options that lead nowhere yet, each with the level of what goes there. */
  const slots: { readonly questionAt: number; readonly optionAt: number; readonly level: number }[] = [];
  /** What a reference may lead to, by level. */
  const targets: (Question['id'] | `out_${string}`)[][] = [];

  const add = (node: GuideNode, level: number): void => {
    if (node.kind !== 'reference') (targets[level] ??= []).push(node.id);
    if (node.kind === 'question') node.options.forEach((_, optionAt) => slots.push({ questionAt: nodes.length, optionAt, level: level + 1 }));
    nodes.push(node);
  };
  const fill = ({ questionAt, optionAt }: (typeof slots)[number], next: NodeId): void => {
    const question = nodes[questionAt];
    if (question?.kind === 'question') nodes[questionAt] = { ...question, options: question.options.map((option, at) => (at === optionAt ? { ...option, next } : option)) };
  };

  FIRST.forEach((first, at) => add(firstQuestion(first, at), at));
  // Each of them stands behind the one before.
  for (const slot of slots.splice(0, FIRST.length - 1)) fill(slot, `q_${String(slot.level)}`);
  for (let taken = 0; taken < slots.length; taken += 1) {
    const slot = slots[taken];
    if (slot === undefined) break;
    // Of what is still to come, each open slot takes one node; a question takes its options' besides.
    const spare = size - nodes.length - (slots.length - taken);
    const question = spare > 1 ? fittingQuestion(draw, nodes.length, topicsAt(slot.level), slot.level, spare) : undefined;
    const near = question === undefined && draw(7) === 1 ? targets.slice(slot.level) : [];
    const target = near.length === 0 ? undefined : pick(draw, near);
    if (question !== undefined) {
      fill(slot, question.id);
      add(question, slot.level);
    } else if (target !== undefined && target.length > 0) {
      const id = `ref_${String(nodes.length)}` as const;
      fill(slot, id);
      add({ id, kind: 'reference', to: pick(draw, target) }, slot.level);
    } else {
      const id = `out_${String(nodes.length)}` as const;
      fill(slot, id);
      add({ id, kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [`sit_${String(nodes.length)}`], uses: usesOf(draw) } }, slot.level);
    }
  }
  const asked = new Set<string>(nodes.map((node) => (node.kind === 'question' ? node.variableId : '')));
  return {
    format: 'zhengwu/guide',
    formatVersion: 1,
    id: 'gud_big',
    name: `${String(size)}个节点的情形引导`,
    variables: [...FIRST, ...levels.flat()].map(({ variable }) => variable).filter(({ id }) => asked.has(id)),
    rootId: 'q_0',
    nodes,
    base: [{ materialId: 'mat_form', kind: 'required' }],
    terms: [],
    waivers: [],
  };
}

interface First {
  readonly variable: Variable;
  readonly question: string;
  readonly extra: Guard;
  /** The level at which a history condition may read it: only one, for two on one way might leave an option to nobody. */
  readonly readAt: number;
  readonly parts: readonly (readonly [text: string, guard: Guard])[];
}

const TOWN_REGIONS = [{ code: '440783', name: '开平市' }, ...TOWNS.map((name, index) => ({ code: `44078300${String(index + 1)}`, name, parent: '440783' }))];
const TOWN_CODES = TOWN_REGIONS.slice(1).map(({ code }) => code);

const FIRST: readonly First[] = [
  {
    variable: { id: 'var_area', name: '建筑面积', domain: { kind: 'number', min: 0, max: 100_000, step: 1, unit: '平方米' } },
    question: '建筑面积是多少平方米？',
    extra: ranges({ from: 1000 }),
    readAt: 4,
    parts: [
      ['面积500平方米以上', ranges({ from: 500 })],
      ['面积不满500平方米', ranges({ to: 500, toOpen: true })],
    ],
  },
  {
    variable: { id: 'var_town', name: '场所所在镇街', domain: { kind: 'region', regions: TOWN_REGIONS } },
    question: '场所在哪个镇街？',
    extra: { kind: 'values', values: TOWN_CODES.slice(0, 1) },
    readAt: 6,
    parts: [
      ['在街道', { kind: 'values', values: TOWN_CODES.slice(0, 2) }],
      ['在镇', { kind: 'values', values: TOWN_CODES.slice(2) }],
    ],
  },
  {
    variable: { id: 'var_started', name: '开业日期', domain: { kind: 'date', from: '1990-01-01', to: '2039-12-31' } },
    question: '哪一天开业？',
    extra: ranges({ to: '2000-01-01', toOpen: true }),
    readAt: 8,
    parts: [
      ['2020年以前开业', ranges({ to: '2020-01-01', toOpen: true })],
      ['2020年1月1日及以后开业', ranges({ from: '2020-01-01' })],
    ],
  },
];

function firstQuestion({ variable, question, extra }: First, at: number): Question {
  return {
    id: `q_${String(at)}`,
    kind: 'question',
    variableId: variable.id,
    text: question,
    ask: 'value',
    options: [{ id: `opt_${String(at)}_0`, text: '下一步', short: '', guard: { kind: 'any' }, next: null }],
    extras: [{ id: `ext_${String(at)}`, guard: extra, uses: [{ materialId: `mat_first${String(at)}`, kind: 'required' }] }],
  };
}

/** A question for one of the topics whose options can still be spent. */
function fittingQuestion(draw: Draw, at: number, topics: readonly Topic[], level: number, spare: number): Question | undefined {
  const first = draw(topics.length);
  for (const topic of [...topics.slice(first), ...topics.slice(0, first)]) {
    const question = questionOf(draw, at, topic, level, spare);
    if (question !== undefined) return question;
  }
  return undefined;
}

/** A question with as many options as are still to be spent, and never one that leaves a single node over. */
function questionOf(draw: Draw, at: number, topic: Topic, level: number, spare: number): Question | undefined {
  const read = FIRST.find(({ readAt }) => readAt === level);
  const options = topic.answers.flatMap(([text, guard], index): readonly Option[] => {
    const option = { id: `opt_${String(at)}_${String(index)}` as const, text, guard, next: null, ...(draw(5) === 1 ? { uses: usesOf(draw) } : {}) };
    if (read === undefined || index > 0 || draw(3) > 0) return [option];
    return read.parts.map(([word, part], place) => ({
      ...option,
      id: place === 0 ? option.id : (`opt_${String(at)}_w` as const),
      text: `${text}，${word}`,
      when: [{ variableId: read.variable.id, guard: part }],
    }));
  });
  const left = spare - options.length;
  if (left < 0 || left === 1) return spare === 2 || spare === 4 ? plainQuestion(at, topic) : undefined;
  return { id: `q_${String(at)}`, kind: 'question', variableId: topic.variable.id, text: topic.question, ask: topic.ask, options };
}

/** The question without history conditions, if it has two options. */
function plainQuestion(at: number, topic: Topic): Question | undefined {
  if (topic.answers.length !== 2) return undefined;
  const options = topic.answers.map(([text, guard], index) => ({ id: `opt_${String(at)}_${String(index)}` as const, text, guard, next: null }));
  return { id: `q_${String(at)}`, kind: 'question', variableId: topic.variable.id, text: topic.question, ask: topic.ask, options };
}

const USES = ['required', 'required', 'required', 'deferred', 'pledged', 'exempt'] as const;

/** Some materials. Each is wanted alike wherever it is wanted: nothing contradicts itself. */
function usesOf(draw: Draw): readonly MaterialUse[] {
  const ids = new Set(Array.from({ length: 1 + draw(4) }, () => draw(MATERIALS)));
  return [...ids].map((id) => ({ materialId: `mat_${String(id)}` as const, kind: USES[id % USES.length] ?? 'required' }));
}

const KINDS: readonly Domain['kind'][] = ['choice', 'yesNo', 'number', 'choice', 'date', 'yesNo', 'choices', 'number', 'region'];

function topicOf(at: number): Topic {
  const round = Math.floor(at / KINDS.length);
  const id = `var_${String(at)}` as const;
  const of = <Member>(list: readonly Member[]): Member => pick(() => (at + round) % list.length, list);
  const named = (name: string): string => (at < KINDS.length * 2 ? name : `${name}（${String(round)}）`);
  switch (KINDS[at % KINDS.length] ?? 'yesNo') {
    case 'choice': {
      const [name, question, texts] = of(TOPICS);
      const values = texts.map((label, index) => ({ id: `val_${String(at)}_${String(index)}` as const, label }));
      const answers = values.map(({ id: value, label }): Topic['answers'][number] => [label, { kind: 'values', values: [value] }]);
      return { variable: { id, name: named(name), domain: { kind: 'choice', values } }, question, ask: 'options', answers };
    }
    case 'yesNo': {
      const name = of(FACTS);
      return {
        variable: { id, name: named(name), domain: { kind: 'yesNo' } },
        question: `是否${name}？`,
        ask: 'options',
        answers: [
          ['是', { kind: 'values', values: ['yes'] }],
          ['否', { kind: 'values', values: ['no'] }],
        ],
      };
    }
    case 'number': {
      const [name, unit] = [of(MEASURES), of(UNITS)];
      return {
        variable: { id, name: named(name), domain: { kind: 'number', min: 0, max: 10_000, step: 1, unit } },
        question: `${name}是多少${unit}？`,
        ask: 'value',
        answers: [
          [`不满50${unit}`, ranges({ to: 50, toOpen: true })],
          [`50${unit}以上不满300${unit}`, ranges({ from: 50, to: 300, toOpen: true })],
          [`300${unit}以上`, ranges({ from: 300 })],
        ],
      };
    }
    case 'date': {
      const name = of(DATES);
      return {
        variable: { id, name: named(name), domain: { kind: 'date', from: '2000-01-01', to: '2035-12-31' } },
        question: `${name}是哪一天？`,
        ask: 'value',
        answers: [
          ['2015年以前', ranges({ to: '2015-01-01', toOpen: true })],
          ['2015年至2023年', ranges({ from: '2015-01-01', to: '2024-01-01', toOpen: true })],
          ['2024年1月1日及以后', ranges({ from: '2024-01-01' })],
        ],
      };
    }
    case 'choices': {
      const [name, , texts] = of(TOPICS);
      const values = [...texts, '以上都不是'].map((label, index) => ({ id: `val_${String(at)}_${String(index)}` as const, label }));
      const first = values.slice(0, 2).map(({ id: value }) => value);
      const last = values[values.length - 1]?.id ?? 'val_none';
      return {
        variable: { id, name: named(`涉及的${name}`), domain: { kind: 'choices', values, exclusive: [last] } },
        question: `涉及哪些${name}？可以多选。`,
        ask: 'value',
        answers: [
          [`涉及${texts.slice(0, 2).join('或')}`, { kind: 'members', any: first }],
          [`不涉及${texts.slice(0, 2).join('和')}`, { kind: 'members', none: first }],
        ],
      };
    }
    case 'region':
      return {
        variable: { id, name: named('所在镇街'), domain: { kind: 'region', regions: TOWN_REGIONS } },
        question: '在哪个镇街？',
        ask: 'value',
        answers: [
          ['三埠街道、长沙街道', { kind: 'values', values: TOWN_CODES.slice(0, 2) }],
          ['各镇', { kind: 'values', values: TOWN_CODES.slice(2) }],
        ],
      };
  }
}

function ranges(range: { readonly from?: number | string; readonly to?: number | string; readonly toOpen?: true }): Guard {
  return { kind: 'ranges', ranges: [range] };
}
