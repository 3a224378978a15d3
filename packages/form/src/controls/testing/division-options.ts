/** A few divisions, by their codes in GB/T 2260. */
export const divisionOptions = [
  {
    label: '广东省',
    value: '440000',
    children: [
      { label: '江门市', value: '440700', children: [{ label: '开平市', value: '440783', children: [{ label: '三埠街道', value: '440783001' }, { label: '长沙街道', value: '440783002' }] }, { label: '恩平市', value: '440785' }] },
      { label: '广州市', value: '440100', children: [{ label: '越秀区', value: '440104' }] },
    ],
  },
  { label: '海南省', value: '460000', children: [{ label: '海口市', value: '460100' }] },
];

export const businessOptions = [
  { label: '食品销售', value: 'sale', children: [{ label: '散装食品销售', value: 'loose' }, { label: '预包装食品销售', value: 'packed', children: [{ label: '冷藏冷冻', value: 'cold' }, { label: '常温', value: 'warm' }] }] },
  { label: '餐饮服务', value: 'catering', children: [{ label: '热食类', value: 'hot' }, { label: '冷食类', value: 'chill' }, { label: '生食类', value: 'raw', disabled: true }] },
];
