export const designerNamesZhCn = {
  profile: '基本信息',
  materials: '材料清单',
  guide: '场景导办',
  form: '通用表单',
  flow: '审批流程',
};

export type DesignerNames = typeof designerNamesZhCn;
