import type { GuideNode, Option } from '@zhengwu/guide';
import { changeOption, changeQuestion, changeVariable, withNodes, withoutNode, withVariable, type Fault } from './fault.js';

const YES_NO = { kind: 'yesNo' } as const;
const yes = { kind: 'values', values: ['yes'] } as const;
const no = { kind: 'values', values: ['no'] } as const;

const years = (step: number, min = 0, max = 130) => ({ kind: 'number', min, max, step, unit: '周岁' }) as const;

/** Questions one behind the other, each with an own fact; the last leads on to the first that was there. */
const chain = (length: number): readonly GuideNode[] =>
  Array.from({ length }, (_, place): GuideNode => {
    const next = place + 1 < length ? (`q_shen_${String(place + 1)}` as const) : ('q_tf_yuanyin' as const);
    return {
      id: `q_shen_${String(place)}`,
      kind: 'question',
      variableId: `var_shen_${String(place)}`,
      text: `第${String(place + 1)}件事办了吗？`,
      ask: 'options',
      options: [
        { id: `opt_shen_${String(place)}_ban`, text: '办了', guard: yes, next },
        { id: `opt_shen_${String(place)}_mei`, text: '没有办', guard: no, next: `out_shen_${String(place)}` },
      ],
    };
  });
const ends = (length: number): readonly GuideNode[] =>
  Array.from({ length }, (_, place): GuideNode => ({ id: `out_shen_${String(place)}`, kind: 'outcome', name: `先办第${String(place + 1)}件事`, end: { kind: 'staff', reason: `请先办第${String(place + 1)}件事，再来登记停发。` } }));

/** What can be wrong with a guide's shape. */
export const shapeFaults: readonly Fault[] = [
  {
    rule: 'guide/no-root',
    harm: '群众打开导办，什么也没有。',
    remedy: '写下第一个问题。空白的大纲里按回车就行。',
    spoil: (guide) => ({ ...guide, rootId: null, nodes: [], variables: [], terms: [] }),
    mend: [
      {
        edit: 'question/insert',
        args: {
          question: { id: 'q_diyi', kind: 'question', variableId: 'var_diyi', text: '老人的户籍在开平市吗？', ask: 'options', options: [{ id: 'opt_shi', text: '在开平市', guard: yes, next: null }, { id: 'opt_fou', text: '不在开平市', guard: no, next: null }] },
          variable: { id: 'var_diyi', name: '老人户籍在开平市', domain: YES_NO },
          under: null,
        },
      },
    ],
  },
  {
    rule: 'guide/dangling',
    harm: '群众答到这里，跳转的地方已经不在了，走不下去。',
    remedy: '重新选跳转的目标，或者删掉这个跳转。',
    spoil: (guide) => ({ ...guide, nodes: guide.nodes.map((node) => (node.kind === 'reference' && node.id === 'ref_sl_ziji' ? { ...node, to: 'q_yishanchu' as const } : node)) }),
    mend: [{ edit: 'reference/set-target', args: { id: 'ref_sl_ziji', to: 'q_sl_nianling' } }],
  },
  {
    rule: 'guide/dead-end',
    harm: '老人自愿放弃的，选完就没有下文，不知道要交什么。',
    remedy: '给选项接上问题、结果或者跳转。',
    spoil: (guide) => changeOption(withoutNode(guide, 'out_tf_fangqi'), 'opt_tf_fangqi', (option) => ({ ...option, next: null })),
    mend: [
      {
        edit: 'outcome/insert',
        args: { outcome: { id: 'out_tf_fangqi', kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_tingfa', situationIds: ['sit_tf_fangqi'], uses: [] } }, under: 'opt_tf_fangqi' },
      },
    ],
  },
  {
    rule: 'guide/unreachable',
    harm: '写好的结果没有人走得到，等于没有写。',
    remedy: '接到一个选项后面；确实不要的，删掉。',
    spoil: (guide) => withNodes(guide, { id: 'out_guli', kind: 'outcome', name: '没有人走得到', end: { kind: 'staff', reason: '请到窗口确认。' } }),
    mend: [{ edit: 'node/remove', args: { id: 'out_guli' } }],
  },
  {
    rule: 'guide/cycle',
    harm: '群众答完又回到第一题，永远得不到结果。',
    remedy: '把跳转改到后面的问题或者结果，不能跳回来路。',
    spoil: (guide) => withNodes(changeOption(withoutNode(guide, 'out_tf_fangqi'), 'opt_tf_fangqi', (option) => ({ ...option, next: 'ref_huitou' })), { id: 'ref_huitou', kind: 'reference', to: 'q_yewu' }),
    mend: [{ edit: 'reference/set-target', args: { id: 'ref_huitou', to: 'out_tf_qianchu' } }],
  },
  {
    rule: 'guide/few-options',
    harm: '只有一个选项的问题，选不选都一样，白问一次。',
    remedy: '补上别的选项，或者去掉这个问题、保留后面的。',
    spoil: (guide) =>
      withVariable(
        withNodes(changeOption(guide, 'opt_tingfa', (option) => ({ ...option, next: 'q_zhidao' })), {
          id: 'q_zhidao',
          kind: 'question',
          variableId: 'var_zhidao',
          text: '您知道停发以后不再领取津贴吗？',
          ask: 'options',
          options: [{ id: 'opt_zhidao', text: '知道', guard: { kind: 'values', values: ['val_zhidao'] }, next: 'q_tf_yuanyin', short: '' }],
        }),
        { id: 'var_zhidao', name: '知道停发', domain: { kind: 'choice', values: [{ id: 'val_zhidao', label: '知道' }] } },
      ),
    mend: [{ edit: 'question/bypass', args: { id: 'q_zhidao', optionId: 'opt_zhidao' } }],
  },
  {
    rule: 'guide/too-many-options',
    harm: '选项多到一屏放不下，群众看不全，容易选错。',
    remedy: '先分大类再细问；后面一样的选项合并成一个。',
    spoil: (guide) => {
      const months = Array.from({ length: 12 }, (_, place) => ({ id: `val_yue_${String(place + 1)}`, label: `${String(place + 1)}月去世` }) as const);
      const options = months.map(({ id, label }, place): Option => ({ id: `opt_yue_${String(place + 1)}`, text: label, short: '', guard: { kind: 'values', values: [id] }, next: place === 0 ? 'out_tf_siwang' : `ref_yue_${String(place + 1)}` }));
      const references = months.slice(1).map((_, place): GuideNode => ({ id: `ref_yue_${String(place + 2)}`, kind: 'reference', to: 'out_tf_siwang' }));
      return changeVariable(
        changeQuestion(withNodes(guide, ...references), 'q_tf_yuanyin', (question) => ({ ...question, options: [...options, ...question.options.filter(({ id }) => id !== 'opt_tf_siwang')] })),
        'var_tf_yuanyin',
        (variable) => (variable.domain.kind === 'choice' ? { ...variable, domain: { ...variable.domain, values: [...months, ...variable.domain.values.filter(({ id }) => id !== 'val_siwang')] } } : variable),
      );
    },
    mend: [
      { edit: 'option/merge', args: { id: 'opt_yue_2', into: 'opt_yue_1', text: '1月、2月去世' } },
      { edit: 'option/merge', args: { id: 'opt_yue_3', into: 'opt_yue_1', text: '1月至3月去世' } },
    ],
  },
  {
    rule: 'guide/too-deep',
    harm: '要答十几题才知道结果，不少人半途就走了。',
    remedy: '能合并的合并，能从共享数据知道的不问，不相干的去掉。',
    spoil: (guide) =>
      withVariable(
        withNodes(changeOption(guide, 'opt_tingfa', (option) => ({ ...option, next: 'q_shen_0' })), ...chain(16), ...ends(16)),
        ...Array.from({ length: 16 }, (_, place) => ({ id: `var_shen_${String(place)}`, name: `第${String(place + 1)}件事`, domain: YES_NO }) as const),
      ),
    mend: [0, 1, 2].map((place) => ({ edit: 'question/bypass', args: { id: `q_shen_${String(place)}`, optionId: `opt_shen_${String(place)}_ban` } })),
  },
];

/** What can be wrong with its variables and its guards. */
export const valueFaults: readonly Fault[] = [
  {
    rule: 'guide/variable-unused',
    harm: '留着没有人问的变量，后来的人以为导办问了这件事。',
    remedy: '写一个问它的问题，或者删掉它。',
    spoil: (guide) => withVariable(guide, { id: 'var_jine', name: '每月金额', domain: { kind: 'number', min: 0, max: 1000, step: 1, unit: '元' } }),
    mend: [{ edit: 'variable/remove', args: { id: 'var_jine' } }],
  },
  {
    rule: 'guide/domain-empty',
    harm: '最小大于最大，没有一个年龄填得进去。',
    remedy: '把最小、最大、步长填对。',
    spoil: (guide) => changeVariable(guide, 'var_nianling', (variable) => ({ ...variable, domain: years(1, 130, 0) })),
    mend: [{ edit: 'variable/set-domain', args: { id: 'var_nianling', domain: years(1) } }],
  },
  {
    rule: 'guide/domain-uneven',
    harm: '按步长取不到最大值，最大的那些人填不了自己的年龄。',
    remedy: '改步长，或者改最大值，让它除得尽。',
    spoil: (guide) => changeVariable(guide, 'var_nianling', (variable) => ({ ...variable, domain: years(1, 0, 130.5) })),
    mend: [{ edit: 'variable/set-domain', args: { id: 'var_nianling', domain: years(1) } }],
  },
  {
    rule: 'guide/bounds-beyond-values',
    harm: '写着最多选 5 项，其实只有 3 项，后来的人会以为漏了值。',
    remedy: '把最多可选改成不超过值的个数，或者不限。',
    spoil: (guide) => changeVariable(guide, 'var_bg_neirong', (variable) => (variable.domain.kind === 'choices' ? { ...variable, domain: { ...variable.domain, max: 5 } } : variable)),
    mend: [
      {
        edit: 'variable/set-domain',
        args: {
          id: 'var_bg_neirong',
          domain: { kind: 'choices', exclusive: ['val_bg_wu'], values: [{ id: 'val_zhanghu', label: '发放账户' }, { id: 'val_xinxi', label: '姓名、身份号码、联系方式' }, { id: 'val_bg_wu', label: '这些都没有变' }] },
        },
      },
    ],
  },
  {
    rule: 'guide/exclusive-never',
    harm: '至少要选 2 项，只能单独选的那一项永远选不了。',
    remedy: '把至少选改成 1。',
    spoil: (guide) => changeVariable(guide, 'var_bg_neirong', (variable) => (variable.domain.kind === 'choices' ? { ...variable, domain: { ...variable.domain, min: 2 } } : variable)),
    mend: [
      {
        edit: 'variable/set-domain',
        args: {
          id: 'var_bg_neirong',
          domain: { kind: 'choices', exclusive: ['val_bg_wu'], values: [{ id: 'val_zhanghu', label: '发放账户' }, { id: 'val_xinxi', label: '姓名、身份号码、联系方式' }, { id: 'val_bg_wu', label: '这些都没有变' }] },
        },
      },
    ],
  },
  {
    rule: 'guide/exclusive-not-marked',
    harm: '群众可以同时勾“发放账户”和“以上都没有变”，自相矛盾。',
    remedy: '把“以上都没有变”设为只能单独选。',
    spoil: (guide) =>
      changeVariable(guide, 'var_bg_neirong', (variable) =>
        variable.domain.kind === 'choices' ? { ...variable, domain: { kind: 'choices', values: variable.domain.values.map((value) => (value.id === 'val_bg_wu' ? { ...value, label: '以上都没有变' } : value)) } } : variable,
      ),
    mend: [
      {
        edit: 'variable/set-domain',
        args: {
          id: 'var_bg_neirong',
          domain: { kind: 'choices', exclusive: ['val_bg_wu'], values: [{ id: 'val_zhanghu', label: '发放账户' }, { id: 'val_xinxi', label: '姓名、身份号码、联系方式' }, { id: 'val_bg_wu', label: '以上都没有变' }] },
        },
      },
    ],
  },
  {
    rule: 'guide/guard-misfit',
    harm: '问的是“是不是”，取值却写成了数字区间，这个选项永远不成立。',
    remedy: '照变量的类型重新写取值。',
    spoil: (guide) => changeOption(guide, 'opt_hj_zai', (option) => ({ ...option, guard: { kind: 'ranges', ranges: [{ from: 1 }] } })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_hj_zai', guard: yes } }],
  },
  {
    rule: 'guide/guard-unknown-value',
    harm: '取值里的一个值已经删了，这个选项少算了一种回答。',
    remedy: '重新选值，或者把它去掉。',
    spoil: (guide) => changeOption(guide, 'opt_tf_fangqi', (option) => ({ ...option, guard: { kind: 'values', values: ['val_fangqi', 'val_shanle'] } })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_tf_fangqi', guard: { kind: 'values', values: ['val_fangqi'] } } }],
  },
  {
    rule: 'guide/guard-empty',
    harm: '一个值也没有选，谁也选不到这个选项。',
    remedy: '在右边选上它应有的值。',
    spoil: (guide) => changeOption(guide, 'opt_tf_fangqi', (option) => ({ ...option, guard: { kind: 'values', values: [] } })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_tf_fangqi', guard: { kind: 'values', values: ['val_fangqi'] } } }],
  },
  {
    rule: 'guide/range-reversed',
    harm: '区间写成了 99 至 90，没有一个年龄在里面。',
    remedy: '小的在前，大的在后。',
    spoil: (guide) => changeOption(guide, 'opt_nl_90', (option) => ({ ...option, guard: { kind: 'ranges', ranges: [{ from: 99, to: 90 }] } })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_nl_90', guard: { kind: 'ranges', ranges: [{ from: 90, to: 99 }] } } }],
  },
  {
    rule: 'guide/end-outside',
    harm: '最大只能填 130，区间却写到 200：后来的人不知道哪个是对的。',
    remedy: '去掉多余的一头，或者改变量的最大值。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, guard: { kind: 'ranges', ranges: [{ from: 100, to: 200 }] } })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_nl_100', guard: { kind: 'ranges', ranges: [{ from: 100 }] } } }],
  },
  {
    rule: 'guide/end-off-grid',
    harm: '年龄只填整数，区间却从 99.5 开始，看的人会误会。',
    remedy: '把端点改到能取到的值上，或者改步长。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, guard: { kind: 'ranges', ranges: [{ from: 99.5 }] } })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_nl_100', guard: { kind: 'ranges', ranges: [{ from: 100 }] } } }],
  },
];
