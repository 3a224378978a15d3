import * as v from 'valibot';
import { maybe, shapeOf } from './shape.js';

/** 行使层级. */
export const LEVELS = ['national', 'provincial', 'municipal', 'county', 'town', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/** 事项权属: whose power it is and who exercises it. */
export interface Authority {
  /** 实施主体. */
  readonly body: {
    readonly name: string;
    /** 统一社会信用代码, 18 characters. */
    readonly creditCode?: string;
    /** 实施主体性质: 法定机关, 授权组织, 受委托组织. */
    readonly nature: 'statutory' | 'authorised' | 'entrusted';
  };
  /** 权力来源: 法定本级行使, 委托, 下放, 派出机构. */
  readonly origin: 'statutory' | 'entrusted' | 'delegated' | 'dispatched';
  /** 委托部门: who entrusted or delegated it; needed unless `statutory`. */
  readonly givenBy?: string;
  readonly level: Level;
}

export const authorityShape = shapeOf<Authority>({
  body: shapeOf<Authority['body']>({
    name: v.string(),
    creditCode: maybe(v.string()),
    nature: v.picklist(['statutory', 'authorised', 'entrusted']),
  }),
  origin: v.picklist(['statutory', 'entrusted', 'delegated', 'dispatched']),
  givenBy: maybe(v.string()),
  level: v.picklist(LEVELS),
});
