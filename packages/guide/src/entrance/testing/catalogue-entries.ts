import catalogue from '../../../../samples/catalogue.json';
import type { EntranceEntry } from '../entry.js';

/** What people are about, and the items that belong to it, by words of their names. */
const THEMES: readonly (readonly [theme: string, items: RegExp])[] = [
  ['我要开店', /食品经营|预包装|个体工商户|公共场所|烟草|娱乐场所|农药经营|烟花爆竹经营|消防安全检查|户外广告/],
  ['养老', /高龄|养老|特困/],
  ['困难救助', /低生活保障|特困|临时救助|法律援助/],
  ['生育和收养', /生育|收养|托育|母婴|幼儿园/],
  ['就业和用工', /失业|劳务派遣|人力资源|技能培训|教师资格|护士|执业兽医/],
  ['建房和施工', /施工|建设|消防(?:验收|设计)|占道|管线|规划|用地|水土保持/],
  ['车辆和运输', /运输|机动车|公路|车辆|道路货物|旅客/],
  ['种植和养殖', /动物|畜禽|林木|林业|农药|取水|树木/],
  ['文化和体育', /演出|文艺|体育|娱乐|大型群众性/],
  ['社会组织', /社会团体|民办非企业|慈善|募捐/],
];

/** What people call some of them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  食品经营许可: ['开饭店', '奶茶店', '单位食堂', '卫生许可证'],
  高龄老人津贴: ['老人补贴', '长者津贴'],
  个体工商户登记: ['办营业执照', '开店登记'],
  公共场所卫生许可: ['开理发店', '开旅馆', '开游泳馆'],
  '最低生活保障对象认定、保障金给付': ['低保'],
  房屋租赁登记备案: ['租房备案'],
};

/** The items of the samples' catalogue, as a county's page would offer them. */
export const catalogueEntries: readonly EntranceEntry[] = catalogue.entries.map(({ id, name, department, applicants }) => ({
  id,
  name,
  note: department,
  aliases: ALIASES[name] ?? [],
  themes: THEMES.filter(([, items]) => items.test(name)).map(([theme]) => theme),
  audience: [...(applicants.includes('person') ? (['person'] as const) : []), ...(applicants.some((kind) => kind !== 'person') ? (['organisation'] as const) : [])],
}));
