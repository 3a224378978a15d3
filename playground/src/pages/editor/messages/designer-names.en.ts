import type { DesignerNames } from './designer-names.zh-CN.js';

export const designerNamesEn: DesignerNames = {
  profile: 'Profile',
  materials: 'Materials',
  guide: 'Guide',
  form: 'Form',
  flow: 'Flow',
};
