/** Answers to a form, and what it makes of them. */
export interface FormCase {
  readonly name: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** The keys of all fields and tables that are asked then, those in rows apart. */
  readonly asked: readonly string[];
  /** Which options a field still offers; `all` where none is held back. */
  readonly options?: Readonly<Record<string, readonly string[] | 'all'>>;
  /** What stands in a field afterwards; null for nothing. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The notes that are shown, by their keys. */
  readonly notes?: readonly string[];
  /** By a table's key: of each row, the fields that are asked. */
  readonly rows?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

/** With a resident's identity card: its number is checked. */
const resident = (keys: readonly string[]): readonly string[] => keys.map((key) => (key === 'legal_person_id_other_number' ? 'legal_person_id_number' : key));

// 食品经营许可申请书

const food = ['handling_item', 'operator_name', 'credit_code', 'subject_kind', 'domicile', 'contact_name', 'phone', 'legal_person', 'legal_person_id_kind', 'legal_person_id_other_number', 'business_form', 'business_items', 'site_division', 'site_town', 'site_address', 'has_agent', 'declares_true', 'signature', 'applied_on'];
const foodNew = [...food, 'uses_vending', 'site_area', 'sells_online', 'has_warehouse', 'safety', 'staff', 'has_self_check_rule', 'has_health_rule', 'has_purchase_rule', 'has_accident_rule', 'licence_form'];
const foodLicence = [...food, 'licence_number', 'licence_expires'];
const foodAgent = ['agent_name', 'agent_phone', 'agent_id_kind'];
const marks = { sales: ['none', 'pf', 'zd'], meals: ['none', 'zc', 'pc', 'zd'], canteen: ['none', 'xx', 'ty'] };
const allButHalfMade = ['xs1', 'xs1s', 'xs2', 'xs2s', 'cy1', 'cy2', 'cy2g', 'cy2h', 'cy3', 'cy5', 'gl1', 'gl2', 'gl3'];
const idRow = ['name', 'id_kind', 'id_number', 'post', 'tenure'];

/** 国家市场监督管理总局令第78号 in cases; the articles stand in the names. */
export const foodCases: readonly FormCase[] = [
  {
    name: '新办，什么也没有选：不问业态以后的事',
    answers: { handling_item: 'xb' },
    asked: foodNew,
    options: { business_form: 'all', business_items: allButHalfMade },
    values: { applied_on: '2026-11-27' },
  },
  {
    name: '新办，个体工商户开奶茶店，在外卖平台上卖，外面租了仓库（第十六条），只作简单制售（第十四条）',
    answers: { handling_item: 'xb', subject_kind: 'gt', legal_person_id_kind: 'id', business_form: 'cy', uses_vending: false, business_items: ['cy5'], sells_online: true, has_warehouse: true, licence_form: 'e', site_division: '440783' },
    asked: [...resident(foodNew), 'business_form_mark', 'simple_only', 'online_platform', 'warehouse_address', 'warehouse_tenure', 'equipment'],
    options: { business_form: 'all', business_form_mark: ['none', 'zc', 'pc'] },
  },
  {
    name: '新办，餐馆做生食类和冷荤类：不能按简单制售（第十四条第二款）',
    answers: { handling_item: 'xb', business_form: 'cy', business_form_mark: 'none', business_items: ['cy1', 'cy3', 'cy2h'], licence_form: 'p' },
    asked: [...foodNew, 'business_form_mark', 'equipment', 'delivery'],
    options: { business_form_mark: marks.meals, business_items: allButHalfMade },
  },
  {
    name: '新办，中央厨房可以选半成品制售（第十一条第五款）',
    answers: { handling_item: 'xb', business_form: 'cy', business_form_mark: 'zc', business_items: ['cy4'] },
    asked: [...foodNew, 'business_form_mark', 'simple_only', 'equipment'],
    options: { business_items: 'all' },
    values: { business_items: ['cy4'] },
  },
  {
    name: '新办，不是中央厨房的，选了的半成品制售被去掉（第十一条第五款）',
    answers: { handling_item: 'xb', business_form: 'cy', business_form_mark: 'none', business_items: ['cy1', 'cy4'] },
    asked: [...foodNew, 'business_form_mark', 'simple_only', 'equipment'],
    options: { business_items: allButHalfMade },
    values: { business_items: ['cy1'] },
  },
  {
    name: '新办，集体用餐配送单位：问供餐人数、是否向学校供餐（第十六条）',
    answers: { handling_item: 'xb', business_form: 'cy', business_form_mark: 'pc', business_items: ['cy1'] },
    asked: [...foodNew, 'business_form_mark', 'simple_only', 'equipment', 'diners', 'serves_schools'],
  },
  {
    name: '新办，事业单位只能申办食堂（第十条第三款）：选了的食品销售被去掉',
    answers: { handling_item: 'xb', subject_kind: 'sy', business_form: 'xs', business_form_mark: 'pf' },
    asked: foodNew,
    options: { business_form: ['st'] },
    values: { business_form: null, business_form_mark: null },
  },
  {
    name: '新办，学校食堂由别的单位承包（第十五条第二款）',
    answers: { handling_item: 'xb', subject_kind: 'mf', business_form: 'st', business_form_mark: 'xx', business_items: ['cy1'], is_contracted: true },
    asked: [...foodNew, 'business_form_mark', 'simple_only', 'equipment', 'diners', 'is_contracted', 'contracting_unit'],
    options: { business_form: ['st'], business_form_mark: marks.canteen },
  },
  {
    name: '新办，自动售货机卖散装食品：逐台填写（第十三条第二款），业态可以标注自动设备',
    answers: { handling_item: 'xb', business_form: 'xs', uses_vending: true, business_form_mark: 'zd', business_items: ['xs1'], vending: [{ number: 'A1' }] },
    asked: [...foodNew, 'business_form_mark', 'vending', 'equipment'],
    options: { business_form_mark: marks.sales },
    values: { business_form_mark: 'zd' },
    rows: { vending: [['number', 'place', 'display']] },
  },
  {
    name: '新办，不用自动设备的，不能标注自动设备',
    answers: { handling_item: 'xb', business_form: 'xs', uses_vending: false, business_form_mark: 'zd', business_items: ['xs1'], vending: [{ number: 'A1' }] },
    asked: [...foodNew, 'business_form_mark', 'equipment'],
    options: { business_form_mark: ['none', 'pf'] },
    values: { business_form_mark: null, vending: null },
  },
  {
    name: '新办，只有食品经营管理项目：不问设施设备（第十三条第三款）',
    answers: { handling_item: 'xb', business_form: 'xs', business_form_mark: 'none', business_items: ['gl1'] },
    asked: [...foodNew, 'business_form_mark'],
  },
  {
    name: '新办，人员各有各的证件：身份证核对号码，通行证照填；接触直接入口食品的才问健康证明',
    answers: {
      handling_item: 'xb',
      legal_person_id_kind: 'hkmo',
      safety: [{ id_kind: 'id' }, { id_kind: 'passport' }],
      staff: [{ id_kind: 'tw', handles_ready_food: true }, { id_kind: 'id', handles_ready_food: false }, {}],
    },
    asked: foodNew,
    rows: {
      safety: [idRow, ['name', 'id_kind', 'id_other_number', 'post', 'tenure']],
      staff: [
        ['name', 'gender', 'id_kind', 'id_other_number', 'job', 'handles_ready_food', 'health_valid_until'],
        ['name', 'gender', 'id_kind', 'id_number', 'job', 'handles_ready_food'],
        ['name', 'gender', 'id_kind', 'id_other_number', 'job', 'handles_ready_food'],
      ],
    },
  },
  {
    name: '新办，经营场所在台山市：说明向谁申请（第八条、第十八条第二项）',
    answers: { handling_item: 'xb', site_division: '440781' },
    asked: foodNew,
    notes: ['note_division'],
  },
  {
    name: '变更，只变更名称：不属于许可事项，不声明经营条件（第二十六条、第三十四条）',
    answers: { handling_item: 'bg', has_moved: false, changes: [{ subject: 'mc' }], declares_unchanged: false },
    asked: [...foodLicence, 'has_paper_licence', 'has_moved', 'changes', 'licence_form'],
    rows: { changes: [['subject', 'before', 'after']] },
    values: { declares_unchanged: null },
  },
  {
    name: '变更，减少经营项目，声明经营条件没有变（第三十四条第三款）',
    answers: { handling_item: 'bg', has_moved: false, changes: [{ subject: 'mc' }, { subject: 'xm' }], declares_unchanged: true, adds_items: false },
    asked: [...foodLicence, 'has_paper_licence', 'has_moved', 'changes', 'declares_unchanged', 'adds_items', 'licence_form'],
  },
  {
    name: '变更，增加经营项目：问变化的设施设备（第三十四条第二款）',
    answers: { handling_item: 'bg', changes: [{ subject: 'xm' }], declares_unchanged: true, adds_items: true },
    asked: [...foodLicence, 'has_paper_licence', 'has_moved', 'changes', 'declares_unchanged', 'adds_items', 'equipment', 'licence_form'],
    rows: { equipment: [] },
  },
  {
    name: '变更，经营地址已经迁移：说明要重新申请（第二十九条）',
    answers: { handling_item: 'bg', has_moved: true },
    asked: [...foodLicence, 'has_paper_licence', 'has_moved', 'changes', 'licence_form'],
    notes: ['note_moved'],
  },
  {
    name: '延续，经营条件变化：说明申请的时间（第三十二条），问变化的设施设备',
    answers: { handling_item: 'yx', legal_person_id_kind: 'id', declares_unchanged: false, adds_items: false, equipment: [{ name: '消毒柜' }] },
    asked: [...resident(foodLicence), 'has_paper_licence', 'declares_unchanged', 'adds_items', 'equipment', 'licence_form'],
    notes: ['note_renewal'],
    rows: { equipment: [['name', 'purpose', 'quantity', 'position']] },
  },
  {
    name: '补证，许可证遗失，由代理人来办（第三十七条、第四十条）',
    answers: { handling_item: 'bz', reissue_reason: 'lost', has_agent: true, agent_id_kind: 'id', licence_form: 'p', uses_vending: true, sells_online: true },
    asked: [...foodLicence, 'reissue_reason', ...foodAgent, 'agent_id_number', 'licence_form', 'delivery'],
    values: { uses_vending: null, sells_online: null },
  },
  {
    name: '注销，代理人持护照（第三十八条）：不再发证，不问许可证形式',
    answers: { handling_item: 'zx', cancel_reason: '结业', has_agent: true, agent_id_kind: 'passport', licence_form: 'p', delivery: 'post' },
    asked: [...foodLicence, 'has_paper_licence', 'cancel_reason', ...foodAgent, 'agent_id_other_number'],
    values: { licence_form: null, delivery: null },
  },
];

// 公共场所卫生许可证申请表

const hygiene = ['handling_item', 'unit_name', 'credit_code', 'phone', 'contact_name', 'legal_person', 'legal_person_id_kind', 'legal_person_id_other_number', 'site_division', 'site_town', 'site_address', 'place_kind', 'has_agent', 'declares_true', 'signature', 'applied_on'];
const hygieneOpen = [...hygiene, 'site_area', 'central_air', 'staff_count', 'examined_count', 'delivery'];
const hygieneNew = [...hygieneOpen, 'route', 'opens_on', 'managers', 'facilities'];
const hygieneLicence = ['licence_number', 'licence_expires'];

/** 公共场所卫生管理条例 in cases. */
export const hygieneCases: readonly FormCase[] = [
  { name: '新办，什么也没有选', answers: { handling_item: 'xb' }, asked: hygieneNew, values: { applied_on: '2026-11-27' } },
  {
    name: '新办，宾馆，告知承诺：问客房、床位、供水和用具，要勾选已签承诺书',
    answers: { handling_item: 'xb', route: 'pledge', place_kind: 'bg', legal_person_id_kind: 'id', staff_count: 12, examined_count: 12, site_division: '440783' },
    asked: [...resident(hygieneNew), 'has_pledged', 'rooms', 'beds', 'water_supply', 'cleaning'],
  },
  {
    name: '新办，理发店，一般程序：不问承诺书、客房',
    answers: { handling_item: 'xb', route: 'ordinary', place_kind: 'lf', has_pledged: true, rooms: 3, managers: [{}, {}], facilities: [{}] },
    asked: [...hygieneNew, 'water_supply', 'cleaning'],
    values: { has_pledged: null, rooms: null },
    rows: { managers: [['name', 'tenure', 'phone'], ['name', 'tenure', 'phone']], facilities: [['name', 'purpose', 'quantity', 'position']] },
  },
  { name: '新办，游泳场：问水面面积和供水，不问顾客用具', answers: { handling_item: 'xb', place_kind: 'yyc' }, asked: [...hygieneNew, 'water_area', 'water_supply'] },
  { name: '新办，影剧院：只多问座位数', answers: { handling_item: 'xb', place_kind: 'yjy' }, asked: [...hygieneNew, 'seats'] },
  {
    name: '新办，商场：只问面积、空调和人数',
    answers: { handling_item: 'xb', place_kind: 'sc', staff_count: 20, examined_count: 18 },
    asked: hygieneNew,
    values: { staff_count: 20, examined_count: 18 },
  },
  {
    name: '新办，场所在恩平市：说明向谁申请',
    answers: { handling_item: 'xb', site_division: '440785' },
    asked: hygieneNew,
    notes: ['note_division'],
  },
  {
    name: '变更，法定代表人持台湾居民来往大陆通行证：只问变更前后，不问面积和人数',
    answers: { handling_item: 'bg', change_subject: 'person', legal_person_id_kind: 'tw', place_kind: 'bg', staff_count: 5, examined_count: 1 },
    asked: [...hygiene, ...hygieneLicence, 'change_subject', 'change_before', 'change_after', 'delivery'],
    values: { staff_count: null, examined_count: null },
  },
  {
    name: '延续，公共浴室：说明申请的时间（行政许可法第五十条），问人数和空调，不问路线',
    answers: { handling_item: 'yx', place_kind: 'yq', route: 'pledge' },
    asked: [...hygieneOpen, ...hygieneLicence, 'water_supply', 'cleaning'],
    notes: ['note_renewal'],
    values: { route: null },
  },
  {
    name: '补证，许可证损坏，由代理人来办',
    answers: { handling_item: 'bz', has_agent: true, agent_id_kind: 'id' },
    asked: [...hygiene, ...hygieneLicence, 'reissue_reason', 'agent_name', 'agent_phone', 'agent_id_kind', 'agent_id_number', 'delivery'],
  },
  {
    name: '注销，代理人持护照：不问怎样领取',
    answers: { handling_item: 'zx', has_agent: true, agent_id_kind: 'passport', delivery: 'e' },
    asked: [...hygiene, ...hygieneLicence, 'cancel_reason', 'agent_name', 'agent_phone', 'agent_id_kind', 'agent_id_other_number'],
    values: { delivery: null },
  },
];

// 高龄老人津贴申请表

const elderly = ['handling_item', 'elder_name', 'elder_id_number', 'elder_born_on', 'elder_gender', 'elder_ethnicity', 'phone', 'register_town', 'register_village', 'register_address', 'applied_by', 'declares_true', 'signature', 'applied_on', 'opinions'];
const elderlyPaid = [...elderly, 'home_address', 'needs_visit'];
const bank = ['account_holder', 'bank', 'account_number'];
const byAgent = ['agent_name', 'agent_id_number', 'agent_relation', 'agent_phone'];

/** What is asked when an allowance is applied for, changed and stopped. */
export const elderlyCases: readonly FormCase[] = [
  { name: '申请，什么也没有填', answers: { handling_item: 'apply' }, asked: [...elderlyPaid, ...bank], values: { applied_on: '2026-11-27', account_holder: null } },
  {
    name: '申请，本人，满80周岁：户名照老人姓名填写',
    answers: { handling_item: 'apply', elder_name: '甲', elder_born_on: '1946-11-27', applied_by: 'self', account_holder: '乙' },
    asked: [...elderlyPaid, ...bank],
    values: { account_holder: '甲' },
    options: { applied_by: 'all' },
  },
  {
    name: '申请，差一天满80周岁：说明什么时候申请',
    answers: { handling_item: 'apply', elder_born_on: '1946-11-28' },
    asked: [...elderlyPaid, ...bank],
    notes: ['note_age'],
  },
  {
    name: '申请，由子女代办：问代办人',
    answers: { handling_item: 'apply', applied_by: 'agent', elder_born_on: '1926-01-01' },
    asked: [...elderlyPaid, ...bank, ...byAgent],
  },
  {
    name: '变更，更正电话：不问账户',
    answers: { handling_item: 'change', changes: [{ subject: 'phone' }], bank: '甲银行', elder_born_on: '1990-01-01' },
    asked: [...elderlyPaid, 'changes'],
    values: { bank: null },
    rows: { changes: [['subject', 'before', 'after']] },
  },
  {
    name: '变更，更换账户并更正姓名，由代办人来办：问账户和代办人',
    answers: { handling_item: 'change', elder_name: '丙', changes: [{ subject: 'name' }, { subject: 'account' }], applied_by: 'agent' },
    asked: [...elderlyPaid, 'changes', ...bank, ...byAgent],
    values: { account_holder: '丙' },
  },
  {
    name: '停发，老人去世：只能由别人来办，选了的“本人”被去掉',
    answers: { handling_item: 'stop', stop_reason: 'death', applied_by: 'self', bank: '甲银行' },
    asked: [...elderly, 'stop_reason', 'event_on'],
    options: { applied_by: ['agent'] },
    values: { applied_by: null, bank: null },
  },
  {
    name: '停发，老人去世，由子女来办：问代办人，不问账户和住处',
    answers: { handling_item: 'stop', stop_reason: 'death', applied_by: 'agent', home_address: '某处' },
    asked: [...elderly, 'stop_reason', 'event_on', ...byAgent],
    values: { home_address: null },
  },
  {
    name: '停发，本人自愿放弃',
    answers: { handling_item: 'stop', stop_reason: 'waived', applied_by: 'self' },
    asked: [...elderly, 'stop_reason', 'event_on'],
    options: { applied_by: 'all' },
    values: { applied_by: 'self' },
  },
  {
    name: '申请，已经有村（居）的意见：照原样显示',
    answers: { handling_item: 'apply', opinions: [{ step: 'village', outcome: 'agree', clerk: '经办人甲', made_on: '2026-11-20' }] },
    asked: [...elderlyPaid, ...bank],
    rows: { opinions: [['step', 'outcome', 'reason', 'clerk', 'made_on']] },
  },
];
