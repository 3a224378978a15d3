/**
 * Words that offices use and citizens do not, or understand otherwise. Where one stands in a question or an answer, the
 * citizen needs its meaning beside it. From the wording of 78号令, of the 公共场所 rules and of 办事指南 as published;
 * whoever knows a guide's readers better adds his own 名词解释.
 */
export const TRADE_WORDS: readonly string[] = `
主体业态 经营项目减项 减项 载明事项 许可事项 告知承诺 告知承诺制 容缺受理 容缺 免提交 即办件 承诺件 业务办理项 综窗 踏勘 勘验 现场核查 事后核查
冷加工糕点 冷荤类 冷荤类食品 散装熟食 散装食品 预包装食品 特殊食品 特定全营养配方食品 特殊医学用途配方食品 半成品制售 简单制售 自制饮品 裱花 中央厨房
集体用餐配送 集体用餐配送单位 集中用餐单位 食品经营管理 连锁管理 食用农产品 自动设备
集中空调通风系统 二次供水 候诊室 卫生设施平面布局图 民办非企业单位 社会团体 事业单位法人 个人独资企业 合伙企业 分支机构 承包经营者
劳务派遣 非经营性 班线客运 总质量 道路危险货物 挂车 特种设备 危险化学品 易制毒 易制爆 特种作业
容积率 计容 人防 施工图审查 竣工验收备案 用地性质 规划条件 不动产单元 宗地
近亲属 直系亲属 监护人 特困人员 低收入家庭 最低生活保障边缘家庭 失能 半失能 户籍地 经常居住地 灵活就业
前置审批 后置审批 负面清单 行政复议 听证 公示期 补正 当场更正 依职权
`
  .trim()
  .split(/\s+/);
