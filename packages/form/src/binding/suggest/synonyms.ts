/**
 * Words of the trade that mean one thing on application forms, the usual one first; each stands for the first. Taken from
 * the forms of 食品经营许可, 公共场所卫生许可, 高龄津贴 and those of 市场监管 and 民政 beside them.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['单位名称', '企业名称', '经营者名称', '申请单位名称', '申请单位', '机构名称', '公司名称', '字号名称', '商事主体名称', '市场主体名称', '申请人名称'],
  ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', '统一代码', '营业执照号', '营业执照编号', '营业执照注册号'],
  ['联系电话', '电话', '电话号码', '联系方式', '手机', '手机号', '手机号码', '移动电话', '固定电话', '联系手机', '联系人电话', '单位电话'],
  ['公民身份号码', '身份证号', '身份证号码', '身份证', '身份号码', '居民身份证号', '居民身份证号码', '身份证件号码'],
  ['证件号码', '证件号', '证件编号', '有效证件号码'],
  ['证件类型', '证件种类', '证件名称', '有效证件类型'],
  ['姓名', '名字', '人员姓名'],
  ['法定代表人', '法人', '法人代表', '负责人', '法定代表人（负责人）', '法定代表人或者负责人', '法定代表人或负责人', '法定代表人/负责人', '主要负责人', '业主'],
  ['代理人', '委托代理人', '代办人', '经办人', '被委托人', '受委托人'],
  ['住所', '注册地址', '企业住所', '单位住所', '营业执照住所', '住所（经营场所）'],
  ['经营场所', '经营地址', '经营场所地址', '生产经营场所', '场所地址', '单位地址', '营业场所'],
  ['经营面积', '营业面积', '场所面积', '使用面积', '经营场所面积'],
  ['行政区划', '所在地区', '所属区划', '所在区县', '所在县市区', '行政区划代码', '所在县（市、区）'],
  ['出生日期', '出生年月', '生日', '出生年月日'],
  ['性别', '男女'],
  ['民族', '族别'],
  ['申请日期', '填报日期', '申请时间', '填表日期', '申报日期'],
  ['有效期至', '有效期截止', '有效期止', '有效期届满日期', '有效期限至', '到期日期', '有效日期至'],
  ['发证机关', '发证单位', '颁证机关'],
  ['发证日期', '颁证日期', '签发日期'],
  ['许可证编号', '许可证号', '许可证号码', '证书编号'],
  ['邮政编码', '邮编'],
  ['电子邮箱', '邮箱', '电子邮件', 'e-mail', 'email'],
  ['备注', '说明', '其他说明', '备注说明'],
  ['数量', '台数', '件数'],
  ['人数', '人员数'],
  ['户籍地址', '户口所在地', '户籍所在地', '户口地址'],
  ['现居住地址', '居住地址', '家庭住址', '现住址', '现居地址'],
  ['开户银行', '开户行', '开户行名称'],
  ['银行账号', '银行卡号', '账号', '银行账户', '卡号'],
  ['户名', '账户名', '账户名称', '开户名'],
  ['原因', '理由', '事由'],
  ['领取方式', '取件方式', '送达方式', '取证方式', '领证方式'],
  ['工种', '岗位', '工作岗位'],
  ['职务', '职位'],
  ['位置', '地点', '摆放位置'],
  ['用途', '使用用途'],
  ['网址', '网站', '网站地址'],
  ['变更前', '原内容', '变更前内容', '原登记内容'],
  ['变更后', '现内容', '变更后内容', '申请变更内容'],
  ['变更事项', '变更项目', '变更内容'],
  ['健康证明', '健康证'],
  ['注销', '注销许可证'],
  ['补办', '补证', '补发'],
  ['委托', '委托办理'],
];

/** Labels are compared with every column: each is looked at once. */
const seen = /* @__PURE__ */ new Map<string, string>();
const plainOf = /* @__PURE__ */ new Map<string, string>();
const MOST_SEEN = 5_000;

const CANON = /* @__PURE__ */ canonOf(GROUPS);

function canonOf(groups: typeof GROUPS): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.map((word): [string, string] => [plain(word), plain(group[0] ?? '')])));
}
/** The longest first: 联系电话 before 电话. */
const PHRASES = [...CANON.keys()].filter((word) => word.length >= 2).sort((a, b) => b.length - a.length);
const LONGEST = 40;

/** A label for comparison: half width, without blanks, marks, numbering and what is in brackets of nothing but marks. */
export function plain(label: string): string {
  const known = plainOf.get(label);
  if (known !== undefined) return known;
  if (plainOf.size >= MOST_SEEN) plainOf.clear();
  const made = withoutMarks(label);
  plainOf.set(label, made);
  return made;
}

function withoutMarks(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[*\s]*(?:\d+[.、)）]|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）])?/, '')
    .replace(/[\s*:：,，.。、;；/()（）【】[\]"“”'‘’_-]/g, '');
}

/** The label in the usual words: 联系手机 and 电话 are 联系电话, 负责人证件号 is 法定代表人证件号码. */
export function canonical(label: string): string {
  const known = seen.get(label);
  if (known !== undefined) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  const usual = inUsualWords(label);
  seen.set(label, usual);
  return usual;
}

function inUsualWords(label: string): string {
  const text = plain(label).slice(0, LONGEST);
  const whole = CANON.get(text);
  if (whole !== undefined) return whole;
  let rest = text;
  let done = '';
  while (rest !== '') {
    const phrase = PHRASES.find((word) => rest.startsWith(word));
    done += phrase === undefined ? rest.charAt(0) : (CANON.get(phrase) ?? phrase);
    rest = rest.slice(phrase?.length ?? 1);
  }
  return done;
}

/** Words that say whose it is, where that is nobody but who applies, or whether: they may be there or not. */
const FILLERS = /^(?:请(?:填写|选择|输入)|您的|本(?:单位|人)|申请(?:单位|人|者)|经营者|企业|单位|主体|是否(?:需要)?|有无|所在(?:的)?)|(?:信息|情况)$/;

/** Without the words that may be there or not; the label itself where nothing else is left. */
export function core(label: string): string {
  const text = canonical(label);
  const bare = text.replace(FILLERS, '').replace(FILLERS, '');
  return bare.length >= 2 ? canonical(bare) : text;
}
