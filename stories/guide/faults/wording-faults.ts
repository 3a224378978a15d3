import type { Guide } from '@zhengwu/guide';
import { changeOption, changeOutcome, changeQuestion, changeVariable, type Fault } from './fault.js';

type Q = `q_${string}`;
type Opt = `opt_${string}`;

const asks = (guide: Guide, id: Q, text: string): Guide => changeQuestion(guide, id, (question) => ({ ...question, text }));
const askAgain = (id: Q, text: string) => [{ edit: 'question/set-text', args: { id, text } }];
/** An option's text, with the value that is this option. */
const says = (guide: Guide, id: Opt, value: `val_${string}`, text: string): Guide =>
  changeVariable(
    changeOption(guide, id, (option) => ({ ...option, text })),
    'var_tf_yuanyin',
    (variable) => (variable.domain.kind === 'choice' ? { ...variable, domain: { ...variable.domain, values: variable.domain.values.map((each) => (each.id === value ? { ...each, label: text } : each)) } } : variable),
  );
const sayAgain = (id: Opt, text: string) => [{ edit: 'option/set-text', args: { id, text } }];

/** What can be wrong with texts: citizens read nothing, too much, or the same twice. */
export const textFaults: readonly Fault[] = [
  {
    rule: 'guide/text-missing',
    harm: '群众看到的是一个空白的问题，不知道该答什么。',
    remedy: '写上问题的文字，一句话，问一件事。',
    spoil: (guide) => asks(guide, 'q_sl_huji', ''),
    mend: askAgain('q_sl_huji', '老人的户籍在开平市吗？'),
  },
  {
    rule: 'guide/text-long',
    harm: '问题有八十多个字，手机上要翻屏，老人读不完。',
    remedy: '问题只留一句，其余的放到说明里。',
    spoil: (guide) =>
      asks(guide, 'q_sl_huji', '本导办只受理户籍登记在开平市各镇人民政府和街道办事处辖区之内的老人的申请，请您先查看居民户口簿首页和老人本人页上登记的住址，再回答下面这个问题：老人的户籍现在登记的住址是在开平市的范围之内吗？'),
    mend: askAgain('q_sl_huji', '老人的户籍在开平市吗？'),
  },
  {
    rule: 'guide/same-texts',
    harm: '两个选项一字不差，群众不知道选哪个。',
    remedy: '写出它们的区别；没有区别的，合并。',
    spoil: (guide) => says(guide, 'opt_tf_fangqi', 'val_fangqi', '老人去世了'),
    mend: sayAgain('opt_tf_fangqi', '老人自愿放弃'),
  },
  {
    rule: 'guide/near-texts',
    harm: '两个选项只差一个字，容易选错。',
    remedy: '把区别放在前面，写得一眼分得开。',
    spoil: (guide) => says(guide, 'opt_tf_qianchu', 'val_qianchu', '老人离世了'),
    mend: sayAgain('opt_tf_qianchu', '老人的户籍迁出开平市了'),
  },
  {
    rule: 'guide/same-names',
    harm: '两个结果名称相同，对照表、统计表里分不出谁是谁。',
    remedy: '给其中一个另起名称，或者去掉名称、按规则取。',
    spoil: (guide) => (['out_tf_siwang', 'out_tf_qianchu'] as const).reduce((all, id) => changeOutcome(all, id, (outcome) => ({ ...outcome, name: '停发津贴' })), guide),
    mend: [{ edit: 'outcome/set-name', args: { id: 'out_tf_qianchu', name: null } }],
  },
];

/** What can be wrong with what they say: two things at once, nothing certain, or not what counts. */
export const meaningFaults: readonly Fault[] = [
  {
    rule: 'guide/catch-all',
    harm: '“其他原因”什么都装得下，什么人都可能选它。',
    remedy: '写清楚是什么；确实是其余全部的，写明“以外的”。',
    spoil: (guide) => says(guide, 'opt_tf_fangqi', 'val_fangqi', '其他原因'),
    mend: sayAgain('opt_tf_fangqi', '老人自愿放弃'),
  },
  {
    rule: 'guide/vague',
    harm: '“较长时间”各人理解不同，答的人、审的人说的不是一回事。',
    remedy: '写数字、写条件，让每个人答得一样。',
    spoil: (guide) => says(guide, 'opt_tf_qianchu', 'val_qianchu', '老人离开开平市较长时间'),
    mend: sayAgain('opt_tf_qianchu', '老人的户籍迁出开平市了'),
  },
  {
    rule: 'guide/vague-question',
    harm: '问“相关材料”，群众不知道问的是哪些材料。',
    remedy: '说出名称，或者换成群众答得出的事。',
    spoil: (guide) => asks(guide, 'q_bg_neirong', '登记的相关材料变了哪些？'),
    mend: askAgain('q_bg_neirong', '登记的哪些内容变了？'),
  },
  {
    rule: 'guide/two-questions',
    harm: '一题问了两件事：只符合一件的，怎样答都不对。',
    remedy: '拆成两题，一题问一件。',
    spoil: (guide) => asks(guide, 'q_sl_huji', '老人的户籍在开平市并且本人住在开平市吗？'),
    mend: askAgain('q_sl_huji', '老人的户籍在开平市吗？'),
  },
  {
    rule: 'guide/negated-question',
    harm: '“是否不在”：答“是”是不在，答“否”是在，很多人会答反。',
    remedy: '改成肯定的问法。',
    spoil: (guide) => asks(guide, 'q_sl_huji', '老人的户籍是否不在开平市？'),
    mend: askAgain('q_sl_huji', '老人的户籍在开平市吗？'),
  },
  {
    rule: 'guide/double-negative',
    harm: '两个“不”绕在一起，要想一想才知道说的是什么。',
    remedy: '直接说“是”，或者直接说“不是”。',
    spoil: (guide) => asks(guide, 'q_sl_waidi', '老人是不是并非没有在别的县（市、区）领高龄津贴？'),
    mend: askAgain('q_sl_waidi', '老人在别的县（市、区）领着高龄津贴吗？'),
  },
  {
    rule: 'guide/unclear-bound',
    harm: '“超过”不包括本数，“以上”包括：刚满一百岁的老人算不算，说不准。',
    remedy: '只用一个：包括本数的写“以上、以下”，不包括的写“超过、不满”。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, text: '超过100周岁以上' })),
    mend: sayAgain('opt_nl_100', '100周岁以上'),
  },
  {
    rule: 'guide/text-against-guard',
    harm: '写着“超过 100 周岁”，取值却包括 100：刚满一百岁的老人被说成不算，其实算。',
    remedy: '改文字，或者改取值，让两边说的一样。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, text: '超过100周岁' })),
    mend: sayAgain('opt_nl_100', '100周岁以上'),
  },
  {
    rule: 'guide/term-unexplained',
    harm: '“近亲属”是法律上的词，群众不知道包括谁。',
    remedy: '在名词解释里加上，用群众的话写。',
    spoil: (guide) => asks({ ...guide, terms: guide.terms.filter(({ word }) => word !== '近亲属') }, 'q_bg_daiban', '由近亲属代老人来办吗？'),
    mend: [{ edit: 'term/insert', args: { term: { id: 'trm_jinqinshu', word: '近亲属', meaning: '配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。' } } }],
  },
  {
    rule: 'guide/unit-missing',
    harm: '只问“多大”，没有单位：有人填周岁，有人填虚岁。',
    remedy: '给变量写上单位，问题里也说出来。',
    spoil: (guide) =>
      changeQuestion(
        changeVariable(guide, 'var_nianling', (variable) => ({ ...variable, domain: { kind: 'number', min: 0, max: 130, step: 1 } })),
        'q_sl_nianling',
        ({ id, kind, variableId, ask, options }) => ({ id, kind, variableId, text: '老人今年多大？', ask, options }),
      ),
    mend: [{ edit: 'variable/set-domain', args: { id: 'var_nianling', domain: { kind: 'number', min: 0, max: 130, step: 1, unit: '周岁' } } }],
  },
];
