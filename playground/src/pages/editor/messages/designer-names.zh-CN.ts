export const designerNamesZhCn = {
  profile: '基本信息',
  materials: '材料清单',
};

export type DesignerNames = typeof designerNamesZhCn;
