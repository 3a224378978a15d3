import { changeOption, changeQuestion, changeVariable, withNodes, withoutNode, withVariable, type Fault } from './fault.js';

const yes = { kind: 'values', values: ['yes'] } as const;
const no = { kind: 'values', values: ['no'] } as const;
const years = (from: number | undefined, to: number | undefined) => ({ kind: 'ranges', ranges: [{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }] }) as const;

/** What can be wrong with how options share out the answers. */
export const optionFaults: readonly Fault[] = [
  {
    rule: 'guide/gap',
    harm: '99 周岁的老人没有选项可选，办不下去。',
    remedy: '把 99 归给一个选项：看右边的横条，空白的地方就是缺口。',
    spoil: (guide) => changeOption(guide, 'opt_nl_90', (option) => ({ ...option, guard: years(90, 98) })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_nl_90', guard: years(90, 99) } }],
  },
  {
    rule: 'guide/overlap',
    harm: '90 至 92 周岁的老人两个选项都符合，该按哪一档说不清。',
    remedy: '重叠的一段归给其中一个。',
    spoil: (guide) => changeOption(guide, 'opt_nl_80', (option) => ({ ...option, guard: years(80, 92) })),
    mend: [{ edit: 'option/set-guard', args: { id: 'opt_nl_80', guard: years(80, 89) } }],
  },
  {
    rule: 'guide/boundary-twice',
    harm: '刚满 80 周岁的老人，“80 周岁以下”算他，“80 周岁至 89 周岁”也算他。',
    remedy: '“以下”包括本数，“不满”不包括。一边改成“不满 80 周岁”。',
    spoil: (guide) => changeOption(guide, 'opt_nl_80xia', (option) => ({ ...option, text: '80周岁以下', guard: years(undefined, 80) })),
    mend: [
      { edit: 'option/set-guard', args: { id: 'opt_nl_80xia', guard: { kind: 'ranges', ranges: [{ to: 80, toOpen: true }] } } },
      { edit: 'option/set-text', args: { id: 'opt_nl_80xia', text: '不满80周岁' } },
    ],
  },
  {
    rule: 'guide/dead-option',
    harm: '走到这里，户籍一定在开平市；“不在开平市”摆着，却没有人选得到。',
    remedy: '去掉多余的问题，或者把它移到前面没有问过的地方。',
    spoil: (guide) =>
      withNodes(
        changeOption(guide, 'opt_wd_mei', (option) => ({ ...option, next: 'q_zaiwen' })),
        {
          id: 'q_zaiwen',
          kind: 'question',
          variableId: 'var_huji',
          text: '户口簿上的地址在开平市吗？',
          ask: 'options',
          options: [
            { id: 'opt_zw_zai', text: '在开平市', guard: yes, next: 'q_sl_daiban', short: '' },
            { id: 'opt_zw_buzai', text: '不在开平市', guard: no, next: 'ref_zw', short: '' },
          ],
        },
        { id: 'ref_zw', kind: 'reference', to: 'out_sl_waihu' },
      ),
    mend: [{ edit: 'question/bypass', args: { id: 'q_zaiwen', optionId: 'opt_zw_zai' } }],
  },
  {
    rule: 'guide/condition-not-asked',
    harm: '前提要看“停发的原因”，可是走到这里没有问过，这个选项永远不出现。',
    remedy: '去掉前提，或者把要看的那一问移到前面。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, when: [{ variableId: 'var_tf_yuanyin', guard: { kind: 'values', values: ['val_fangqi'] } }] })),
    mend: [{ edit: 'option/set-when', args: { id: 'opt_nl_100', when: null } }],
  },
];

/** What can be wrong with whole ways: each question by itself looks sound. */
export const wayFaults: readonly Fault[] = [
  {
    rule: 'guide/already-answered',
    harm: '前面刚答过“由别人代办”，又问一遍，群众会以为自己答错了。',
    remedy: '去掉这一问，保留后面。',
    spoil: (guide) =>
      withNodes(changeOption(guide, 'opt_sl_db_shi', (option) => ({ ...option, next: 'q_haidaiban' })), {
        id: 'q_haidaiban',
        kind: 'question',
        variableId: 'var_daiban',
        text: '有代办人吗？',
        ask: 'options',
        options: [
          { id: 'opt_hdb_you', text: '有代办人', guard: yes, next: 'q_sl_nianling', short: '' },
          { id: 'opt_hdb_mei', text: '没有代办人', guard: no, next: 'ref_hdb', short: '' },
        ],
      }, { id: 'ref_hdb', kind: 'reference', to: 'q_sl_nianling' }),
    mend: [{ edit: 'question/bypass', args: { id: 'q_haidaiban', optionId: 'opt_hdb_you' } }],
  },
  {
    rule: 'guide/asked-twice',
    harm: '年龄问了两次：第一次只分 80，第二次又从头问起。',
    remedy: '只问一次，一次分清。',
    spoil: (guide) =>
      withNodes(
        changeOption(guide, 'opt_hj_zai', (option) => ({ ...option, next: 'q_niankuai' })),
        {
          id: 'q_niankuai',
          kind: 'question',
          variableId: 'var_nianling',
          text: '老人满80周岁了吗？',
          ask: 'options',
          options: [
            { id: 'opt_nk_man', text: '满80周岁', guard: years(80, undefined), next: 'q_sl_waidi', short: '' },
            { id: 'opt_nk_weiman', text: '不满80周岁', guard: { kind: 'ranges', ranges: [{ to: 80, toOpen: true }] }, next: 'ref_nk', short: '' },
          ],
        },
        { id: 'ref_nk', kind: 'reference', to: 'out_sl_weiman' },
      ),
    mend: [{ edit: 'question/bypass', args: { id: 'q_niankuai', optionId: 'opt_nk_man' } }],
  },
  {
    rule: 'guide/asked-too-coarsely',
    harm: '选“90 周岁至 99 周岁”的，系统还要知道满没满 95，只好把年龄再问一遍。',
    remedy: '把“怎么答”改成直接填写：填了年龄，两件事都知道。',
    spoil: (guide) =>
      changeQuestion(guide, 'q_sl_nianling', (question) => ({
        ...question,
        ask: 'options',
        extras: [{ id: 'ext_95', guard: years(95, undefined), uses: [{ materialId: 'mat_weituoshu', kind: 'required' }] }],
      })),
    mend: [{ edit: 'question/set-ask', args: { id: 'q_sl_nianling', ask: 'value' } }],
  },
  {
    rule: 'guide/changes-nothing',
    harm: '无论答什么，结果和材料都一样，白问一次。',
    remedy: '去掉这一问；计费这类导办以外的计算要用它的，勾上“导办以外的计算要用”。',
    spoil: (guide) =>
      withVariable(
        withNodes(
          changeOption(guide, 'opt_tingfa', (option) => ({ ...option, next: 'q_xingbie' })),
          {
            id: 'q_xingbie',
            kind: 'question',
            variableId: 'var_xingbie',
            text: '老人是男性吗？',
            ask: 'options',
            options: [
              { id: 'opt_xb_nan', text: '是男性', guard: yes, next: 'q_tf_yuanyin', short: '' },
              { id: 'opt_xb_nv', text: '是女性', guard: no, next: 'ref_xb', short: '' },
            ],
          },
          { id: 'ref_xb', kind: 'reference', to: 'q_tf_yuanyin' },
        ),
        { id: 'var_xingbie', name: '老人是男性', domain: { kind: 'yesNo' } },
      ),
    mend: [{ edit: 'question/bypass', args: { id: 'q_xingbie', optionId: 'opt_xb_nan' } }],
  },
  {
    rule: 'guide/dependent',
    harm: '走哪个选项，其实由前面“由别人代办”决定；群众在这里答什么都没有用。',
    remedy: '让这一问的回答真正起作用；不需要的，去掉这一问，把前提写到后面的选项上。',
    spoil: (guide) =>
      withVariable(
        withNodes(
          changeOption(withoutNode(guide, 'out_bg_liang'), 'opt_nr_liang', (option) => ({ ...option, next: 'q_shenfenzheng' })),
          {
            id: 'q_shenfenzheng',
            kind: 'question',
            variableId: 'var_shenfenzheng',
            text: '带了老人的身份证吗？',
            ask: 'options',
            options: [
              { id: 'opt_sfz_dai', text: '带了', guard: { kind: 'any' }, when: [{ variableId: 'var_daiban', guard: yes }], next: 'out_sfz_dai', short: '' },
              { id: 'opt_sfz_mei', text: '没有带', guard: { kind: 'any' }, when: [{ variableId: 'var_daiban', guard: no }], next: 'out_sfz_mei', short: '' },
            ],
          },
          { id: 'out_sfz_dai', kind: 'outcome', name: '到窗口一次办', end: { kind: 'staff', reason: '请带身份证到窗口确认能不能一次办理。' } },
          { id: 'out_sfz_mei', kind: 'outcome', name: '先回去取身份证', end: { kind: 'staff', reason: '请取了身份证再到窗口。' } },
        ),
        { id: 'var_shenfenzheng', name: '带了身份证', domain: { kind: 'yesNo' } },
      ),
    mend: [
      { edit: 'option/set-guard', args: { id: 'opt_sfz_dai', guard: yes } },
      { edit: 'option/set-when', args: { id: 'opt_sfz_dai', when: null } },
      { edit: 'option/set-guard', args: { id: 'opt_sfz_mei', guard: no } },
      { edit: 'option/set-when', args: { id: 'opt_sfz_mei', when: null } },
    ],
  },
  {
    rule: 'guide/options-alike',
    harm: '“去世了”和“过世了”结果、材料都一样，群众不知道该选哪个。',
    remedy: '把两个合并成一个选项。',
    spoil: (guide) =>
      changeVariable(
        changeQuestion(withNodes(guide, { id: 'ref_guoshi', kind: 'reference', to: 'out_tf_siwang' }), 'q_tf_yuanyin', (question) => ({
          ...question,
          options: [...question.options, { id: 'opt_guoshi', text: '老人过世了', short: '老人去世', guard: { kind: 'values', values: ['val_guoshi'] }, next: 'ref_guoshi' }],
        })),
        'var_tf_yuanyin',
        (variable) => (variable.domain.kind === 'choice' ? { ...variable, domain: { ...variable.domain, values: [...variable.domain.values, { id: 'val_guoshi', label: '老人过世了' }] } } : variable),
      ),
    mend: [{ edit: 'option/merge', args: { id: 'opt_guoshi', into: 'opt_tf_siwang', text: '老人去世了' } }],
  },
  {
    rule: 'guide/duplicate-outcome',
    harm: '同一个答复写了两个结果，以后改一个、忘一个，两边就不一样了。',
    remedy: '只留一个，另一处改成跳转。',
    spoil: (guide) => {
      const outside = guide.nodes.find((node) => node.id === 'out_sl_waihu');
      if (outside?.kind !== 'outcome') throw new Error('The lesson needs out_sl_waihu.');
      return withVariable(
        withNodes(
          changeOption(guide, 'opt_shenling', (option) => ({ ...option, next: 'q_benshi' })),
          {
            id: 'q_benshi',
            kind: 'question',
            variableId: 'var_benshi',
            text: '老人在开平市领过津贴吗？',
            ask: 'options',
            options: [
              { id: 'opt_bs_mei', text: '没有领过', guard: no, next: 'q_sl_huji', short: '' },
              { id: 'opt_bs_ling', text: '领过，户籍已经迁走', guard: yes, next: 'out_bs_waihu', short: '' },
            ],
          },
          { id: 'out_bs_waihu', kind: 'outcome', name: '户籍已经迁走', end: outside.end },
        ),
        { id: 'var_benshi', name: '在开平市领过津贴', domain: { kind: 'yesNo' } },
      );
    },
    mend: [
      { edit: 'node/remove', args: { id: 'out_bs_waihu' } },
      { edit: 'reference/insert', args: { reference: { id: 'ref_bs_waihu', kind: 'reference', to: 'out_sl_waihu' }, under: 'opt_bs_ling' } },
    ],
  },
  {
    rule: 'guide/two-situations',
    harm: '一份申请同时算作“80周岁至89周岁”和“90周岁至99周岁”，统计和发放都会错。',
    remedy: '主情形只留一个；能与它同时成立的，应当是附加情形。',
    spoil: (guide) => changeOption(guide, 'opt_nl_90', (option) => ({ ...option, situationIds: ['sit_sl_80'] })),
    mend: [{ edit: 'situations/set', args: { on: 'opt_nl_90', situationIds: [] } }],
  },
  {
    rule: 'guide/prefill-excludes',
    harm: '户籍由共享数据预填成“在开平市”，又不让更正，“不在开平市”的人得不到正确的答复。',
    remedy: '让群众可以更正，或者写全共享数据能给出的值。',
    spoil: (guide) => changeVariable(guide, 'var_huji', (variable) => ({ ...variable, prefill: { catalogue: '户籍信息', field: '户籍地区划', gives: yes, isFixed: true } })),
    mend: [{ edit: 'variable/set-prefill', args: { id: 'var_huji', prefill: null } }],
  },
];
