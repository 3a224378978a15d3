import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { lintWording } from './lint-wording.js';
import { WORDING_KINDS, type WordingKind } from './wording-hit.js';

/** Phrases with what must be found in them, as they stand; from tenders, laws, 办事指南 and guides as offices write them. */
const CATCH_ALL: readonly (readonly [text: string, ...words: string[]])[] = [
  ['其他', '其他'],
  ['其它', '其它'],
  ['其他情形', '其他'],
  ['其他食品经营者', '其他'],
  ['其他需要提交的材料', '其他'],
  ['以及其他材料', '其他'],
  ['营业执照或者其他主体资格证明文件', '其他'],
  ['法律、法规规定的其他条件', '规定的其他'],
  ['省级卫生行政部门要求提供的其他材料', '其他'],
  ['因其他原因终止', '其他'],
  ['以其他方式处理', '其他'],
  ['身份证和其他材料', '其他'],
  ['不满足其他一般技术参数要求', '其他'],
  ['搭建非永久性建筑物、构筑物或者其他设施', '其他'],
  ['属于其他情形', '其他'],
  ['系统管理员和其他用户人员', '其他'],
  ['身份证等', '等'],
  ['身份证、户口簿等材料', '等'],
  ['身份证等证件', '等'],
  ['审核要点、审批流程、表单等要素', '等'],
  ['包括部门、实施清单名称、收件材料等）', '等'],
  ['综窗人员、审批人员等的用户信息', '等'],
  ['电话、邮件、粤政易等咨询服务', '等'],
  ['劳务、保险、税费等一切费用', '等'],
  ['烟、酒、等', '等'],
  ['租赁合同等材料', '等'],
  ['线上等渠道', '等'],
  ['水平等方面', '等'],
  ['食品安全风险等级等', '等'],
  ['等等', '等等'],
  ['营业执照、许可证等等', '等等'],
  ['营业执照等多种材料', '等'],
  ['费用等', '等'],
  ['行政许可等事项', '等'],
  ['性别等信息', '等'],
  ['售后等服务', '等'],
  ['（教育、卫生等）', '等'],
  ['“零散”等字样', '等'],
  ['提高等级等措施', '等'],
  ['初中等学历', '等'],
  ['有关材料', '有关材料'],
  ['相关材料', '相关材料'],
  ['提供相关证明资料', '相关证明'],
  ['需提供相关的证明材料', '相关的证明材料'],
  ['与延续食品经营许可事项有关的其他材料', '有关的其他'],
  ['与变更事项有关的材料', '有关的材料'],
  ['应当提交使用土地的有关证明文件', '有关证明文件'],
  ['办理相关手续', '相关手续'],
  ['提供必要的材料', '必要的材料'],
  ['所需的材料', '所需的材料'],
  ['以上都不是', '以上都不是'],
  ['以上均不是', '以上均不是'],
  ['以上情形均不符合', '以上情形均不符合'],
  ['以上选项都不是', '以上选项都不是'],
  ['上述均不符合', '上述均不符合'],
  ['都不符合', '都不符合'],
  ['以上都没有', '以上都没有'],
  ['不属于以上情形', '不属于以上'],
  ['不在上述范围内', '不在上述'],
  ['除此之外的', '除此之外'],
  ['内容包括但不限于系统登录', '包括但不限于'],
  ['视情况提供', '视情况'],
  ['视具体情况而定', '视具体情况'],
  ['视情提交', '视情'],
  ['根据实际情况提交', '根据实际情况'],
  ['酌情处理', '酌情'],
  ['必要时现场核查', '必要时'],
  ['如有需要，补充材料', '如有需要'],
  ['需要时提供', '需要时'],
  ['按规定提交', '按规定'],
  ['按照规定配备食品安全管理人员', '按照规定'],
  ['依照有关规定办理', '依照有关规定'],
  ['按国家有关规定执行', '按国家有关规定'],
  ['法律、法规另有规定的除外', '另有规定'],
  ['因特殊原因需要延长期限的', '特殊原因'],
  ['如有特殊情况以合同双方共同协商为准', '特殊情况'],
  ['按要求填写', '按要求'],
];

const VAGUE: readonly (readonly [text: string, ...words: string[]])[] = [
  ['适当简化设备设施', '适当'],
  ['设置相应的权限', '相应'],
  ['与经营规模相适应的管理能力', '相适应'],
  ['设备布局合理', '合理'],
  ['发生较大变化', '较大'],
  ['面积较小', '较小'],
  ['用餐人数较少的小型食堂', '较少'],
  ['食品安全风险较低', '较低'],
  ['情况比较复杂', '比较复杂'],
  ['若干份', '若干'],
  ['一般情况下不需要', '一般情况下'],
  ['原则上按以下方式支付', '原则上'],
  ['尽快提交', '尽快'],
  ['及时反馈', '及时'],
  ['向有关部门报告', '有关部门'],
  ['相关人员的账号', '相关人员'],
  ['有关规定', '有关规定'],
  ['具有一定规模', '一定规模'],
  ['一定的数量', '一定的数量'],
  ['资金充足', '充足'],
  ['有足够的停车位', '足够'],
  ['明显不符', '明显'],
  ['基本符合条件', '基本符合'],
  ['情节严重的', '情节严重'],
  ['无正当理由逾期', '正当理由'],
  ['具有良好的商业信誉和健全的财务会计制度', '良好的', '健全的'],
  ['完善的售后服务', '完善的'],
  ['300平方米左右', '左右'],
  ['三十人上下', '上下'],
  ['约300平方米', '约'],
  ['近50人', '近'],
  ['大约三百平方米', '大约'],
  ['通常不超过五天', '通常'],
  ['长时间停业', '长时间'],
  ['多次违法', '多次'],
  ['近期办理', '近期'],
  ['妥善保管', '妥善'],
];

const TWO_QUESTIONS: readonly (readonly [text: string, ...words: string[]])[] = [
  ['您是否已取得营业执照并从事餐饮服务？', '并'],
  ['是否为企业且经营面积超过300平方米？', '且'],
  ['申请人是否年满18周岁并且具有本市户籍？', '并且'],
  ['是否已婚而且有子女？', '而且'],
  ['您是否有分支机构，是否需要一并变更？', '是否'],
  ['您是否有营业执照，有没有公章？', '有没有'],
  ['是否取得许可证以及是否在有效期内？', '是否'],
  ['是否需要变更名称和是否需要变更地址？', '是否'],
  ['是否在本市居住，同时在本市缴纳社保？', '同时'],
  ['您已经领取执照并开业了吗？', '并'],
  ['您是企业且从事餐饮吗？', '且'],
  ['有没有营业执照，能否当场出示？', '能否'],
  ['您是什么单位，面积多少？', '多少'],
  ['您从事哪种经营，在什么地方经营？', '什么'],
  ['是否有固定场所，面积多大？', '多大'],
  ['是否制作冷荤类食品或者已经取得许可？', '或者'],
  ['进度计划是否详细可行、合理，是否以严谨的措施保障', '是否'],
  ['是不是本人办理，是不是本地户籍', '是不是'],
  ['是否使用集中空调并设有二次供水', '并'],
  ['您是否已年满60周岁且未享受其他补贴？', '且'],
];

const NEGATED: readonly (readonly [text: string, ...words: string[]])[] = [
  ['您是否没有营业执照？', '是否没有'],
  ['是否未取得许可证？', '是否未'],
  ['是否不从事餐饮服务？', '是否不'],
  ['是否无固定场所？', '是否无'],
  ['是否非本市户籍？', '是否非'],
  ['您没有取得营业执照吗？', '您没有'],
  ['您还未办理登记吗？', '您还未'],
  ['是否还没有开业？', '是否还没有'],
];

const DOUBLE: readonly (readonly [text: string, ...words: string[]])[] = [
  ['不是没有营业执照', '不是没有'],
  ['并非没有场所', '并非没有'],
  ['无不符合的情况', '无不'],
  ['无不按时缴纳的情况', '无不'],
  ['不存在未缴清的罚款', '不存在未'],
  ['不属于不予许可的情形', '不属于不'],
  ['不得不停业', '不得不'],
  ['不能不申报', '不能不'],
  ['没有未办结的案件', '没有未'],
  ['没有不按规定申报的', '没有不'],
  ['并不是不需要', '并不是不'],
  ['非本人到场不可。', '非本人到场不可'],
  ['不应当不申报', '不应当不'],
  ['未尝不可办理', '未尝不'],
];

const UNCLEAR: readonly (readonly [text: string, ...words: string[]])[] = [
  ['超过3人以上', '超过3人以上'],
  ['不足300平方米以下', '不足300平方米以下'],
  ['低于10万元以下', '低于10万元以下'],
  ['不超过50人以上', '不超过50人以上'],
  ['大于５００平方米以上', '大于５００平方米以上'],
];

/** What only looks like a fault. */
const SOUND: Readonly<Record<'catchAll' | 'vague' | 'twoQuestions' | 'negatedQuestion' | 'doubleNegative' | 'unclearBound', readonly string[]>> = {
  catchAll: [
    '风险等级', '三级甲等医院', '平等协商', '等候通知', '高等学校', '中等职业学校', '对等原则', '同等学力', '等待审批结果', '等于300平方米', '请等短信通知', '稍等', '特等残疾军人', '甲等', '乙等大桥', '一等奖', '等级评定', '男女平等', '中等收入家庭', '等值人民币', '等额本息', '基本公共服务均等化', '高等教育自学考试', '不等式',
    '，等审批结果出来后再来', '等通知后再来', '等结果', '身份证、户口簿等2种材料', '公安、民政、卫生健康等三部门', '身份证、户口簿、照片等3项', '身份证、户口簿等 两 份材料', '餐饮、住宿、娱乐等十类场所', '法人等共计3种主体', '新办、变更、延续等5种情形',
    '在其他县（市、区）领取同一种津贴', '由其他人代办', '没有其他住房', '从其他省转入', '转往其他城市', '有无其他住房', '法人或者其他组织', '其他组织', '对其他股东的通知', '除学校食堂外，其他食堂', '是否拥有其他住房', '向其他单位出租', '与其他企业共用场地', '改办其他事项', '到其他镇街办理', '是否委托其他人代办',
    '学校、托幼机构以外的食堂', '不是企业', '除外', '以上', '都是', '符合以上条件', '以上都是', '不符合《食品安全法》第三十三条', '不需要时间', '办理需要时间', '重视情况', '电视情节', '无视情面',
    '《关于其他事项的规定》', '《食品、药品等安全条例》', '本人', '新办', '营业执照复印件', '食品安全规章制度目录清单', '有营业执照', '情形', '非必交', '关于材料', '有关', '规定的距离',
  ],
  vague: [
    '增值税一般纳税人', '一般程序', '一般经营项目', '国务院关于在线政务服务的若干规定', '较大的市', '较大数额罚款', '数额较大的罚款', '若干意见', '投资者适当性', '《药品经营和使用质量监督管理若干规定》', '合理性审查', '及时率', '左右两侧', '上下班', '合约300平方米', '预约3号窗口', '临近3号', '附近2公里', '条约', '公约', '充分就业', '重大疾病', '多次往返签证', '近亲属', '约定', '延长时间', '比较法研究', '显著位置', '通常居所', '300平方米以上', '不满18周岁', '12个月', '有效期', '基本信息', '规模', '面积', '重大变更', '适用一般计税方法', '一般', '距离学校200米以内',
  ],
  twoQuestions: [
    '您是否已取得营业执照？', '您是新办还是变更？', '是否变更名称或者地址？', '申请人是机关或者事业单位吗？', '您经营哪一种或者哪几种食品？', '是否使用集中空调通风系统？', '是否合并办理？', '是否一并办理？', '申请人是企业且从事餐饮的，经营面积是多少？', '您是什么类型的申请人？', '是否由近亲属或者受委托人代办？', '是否属于下列哪种情形？', '有没有什么困难？', '您是否与他人共用场所？', '是否取得身份证和户口簿？', '是否销售食品以及酒类？', '是否并网？', '是否仍在原许可经营场所经营？', '无论是否取得许可，请问您的面积多大？', '是否含生食类食品、冷加工糕点或者冷荤类食品？', '经营面积是多少？', '您要办理什么业务？', '您要办理什么业务（可以多选）？', '食品经营许可证是遗失还是损坏？', '何时到期？', '是否为并列第一？', '是否有无线网络？', '尚且', '况且已经', '是否在同时间段内？', '除本人外，是否有其他人共同申请？', '距有效期届满还有几个工作日？', '您申请的是食品销售、餐饮服务还是单位食堂？', '是否为民办非企业单位？', '请问您和配偶是否登记结婚？', '企业且从事餐饮', '取得营业执照并开业',
  ],
  negatedQuestion: [
    '您是否有营业执照？', '是否不满18周岁？', '是否超过300平方米？', '是否为未成年人？', '是否未成年？', '是否涉及不动产？', '是否不动产登记？', '是否为无障碍设施？', '是否无偿使用？', '是否非营利？', '是否不超过50人？', '是否非遗传承人？', '没有营业执照', '是否为不定期租赁？', '有没有营业执照？', '您有没有办理过登记？', '是否不足300平方米？', '是否属于非机动车？', '是否不良资产处置？',
  ],
  doubleNegative: [
    '没有不良记录', '无不良信用记录', '没有不动产', '不属于未成年人', '无不合格项', '是不是没有营业执照', '有没有不动产', '有没有未办结的案件', '不是未婚', '未经批准不得开工', '未取得许可证不得经营', '不满18周岁', '不需要许可', '不是企业', '没有未成年子女', '无无障碍设施', '不是无业人员', '不是无偿的', '非不可抗力', '不存在不可抗力', '不予许可', '不能重复申请', '从未取得', '非法人组织', '没有营业执照的，不能办理', '除非不可抗力', '不得少于两人', '不会超过', '不属于非物质文化遗产', '有无未婚证明', '没有不足',
  ],
  unclearBound: [
    '300平方米以上', '至少3人以上', '不超过50人以内', '超过300平方米', '不满300平方米', '满18周岁以上', '50平方米以上300平方米以下', '超过3人以上（不含3人）', '有效期届满三十日内', '有效期届满三十日前提出', '第三百条以上', '超过50平方米300平方米以下', '三年以上十年以下', '超过3家', '以上',
  ],
};

const options = (kind: WordingKind): { readonly kinds: readonly WordingKind[] } => ({ kinds: [kind] });

describe.each([
  ['catchAll', CATCH_ALL],
  ['vague', VAGUE],
  ['twoQuestions', TWO_QUESTIONS],
  ['negatedQuestion', NEGATED],
  ['doubleNegative', DOUBLE],
  ['unclearBound', UNCLEAR],
] as const)('%s', (kind, rows) => {
  it.each(rows)('finds in “%s” what it must', (text, ...words) => {
    const hits = lintWording(text, options(kind));
    expect(hits.map((hit) => hit.word)).toEqual(words);
    for (const hit of hits) expect(text.slice(hit.start, hit.end)).toBe(hit.word);
  });

  it.each(SOUND[kind])('finds nothing in “%s”', (text) => {
    expect(lintWording(text, options(kind))).toEqual([]);
  });
});

describe('one question', () => {
  it.each([
    ['您是企业吗？有分支机构吗？', 'twoQuestions', '有分支机构吗？'],
    ['经营面积是多少？有几名员工？', 'twoQuestions', '有几名员工？'],
    ['未取得许可证是否不得经营？', 'doubleNegative', '未取得许可证是否不得'],
  ] as const)('“%s” has a second', (text, kind, word) => {
    expect(lintWording(text, { isQuestion: true, kinds: [kind] }).map((hit) => hit.word)).toEqual([word]);
    expect(lintWording(text, { kinds: [kind] })).toEqual([]);
  });
});

describe('what is looked for', () => {
  it('is every fault, and a trade’s word only for whoever asks', () => {
    const text = '主体业态等';
    expect(lintWording(text).map(({ kind, word }) => [kind, word])).toEqual([['catchAll', '等']]);
    expect(lintWording(text, { kinds: ['tradeWord'] }).map(({ word }) => word)).toEqual(['主体业态']);
    expect(lintWording(text, { kinds: [] })).toEqual([]);
  });

  it('comes in the order of the text, with no word twice', () => {
    const hits = lintWording('提交相关的证明材料等，必要时，是否不存在未缴清的并且超过3人以上？', { kinds: WORDING_KINDS });
    expect(hits.map(({ kind, word }) => `${kind} ${word}`)).toEqual([
      'catchAll 相关的证明材料',
      'catchAll 等',
      'catchAll 必要时',
      'negatedQuestion 是否不',
      'doubleNegative 不存在未',
      'twoQuestions 并且',
      'unclearBound 超过3人以上',
    ]);
  });

  it('takes titles as they are, and goes on behind them', () => {
    expect(lintWording('《其他》等《若干》其他').map(({ word, start }) => [word, start])).toEqual([['等', 4], ['其他', 9]]);
    expect(lintWording('《没有写完的其他').map(({ word }) => word)).toEqual(['其他']);
  });
});

/** Letters of which the lexicon is made, so that words meet and overlap. */
const letters = fc.string({ unit: fc.constantFrom(...'其他它等有关相应材料的适当较大小不没是否未并且和或者以上下都均满超过0３二十百万人平方米《》（），。？含至'), maxLength: 60 });

it('says of any text what stands in it, in order, and the same each time', () => {
  fc.assert(
    fc.property(letters, fc.boolean(), (text, isQuestion) => {
      const hits = lintWording(text, { kinds: WORDING_KINDS, isQuestion });
      let former = 0;
      for (const { start, end, word } of hits) {
        expect(text.slice(start, end)).toBe(word);
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(former);
        former = start;
      }
      expect(lintWording(text, { kinds: WORDING_KINDS, isQuestion })).toEqual(hits);
      // Each kind by itself is what it is among all, but for words that overlap with another kind’s.
      const alone = lintWording(text, { kinds: ['doubleNegative'], isQuestion });
      expect(hits.filter(({ kind }) => kind === 'doubleNegative')).toEqual(alone);
    }),
    { numRuns: numRuns(300, 10_000) },
  );
});

it('finds at the end of a long text what it finds in a short one', () => {
  const fault = '是否没有不存在未缴清的相关材料？是否新办且超过3人以上？';
  const long = `${'申请人持有营业执照。'.repeat(50_000)}${fault}`;
  const shift = long.length - fault.length;
  expect(lintWording(long)).toEqual(lintWording(fault).map(({ kind, word, start, end }) => ({ kind, word, start: start + shift, end: end + shift })));
});

it('reads a million letters of anything without giving up', () => {
  for (const text of ['等'.repeat(300_000), '是否'.repeat(100_000), '《其他》'.repeat(100_000), '0-'.repeat(100_000), '非'.repeat(100_000), '一'.repeat(200_000), '不是不'.repeat(100_000)]) {
    expect(Array.isArray(lintWording(text, { isQuestion: true }))).toBe(true);
  }
}, 20_000);
