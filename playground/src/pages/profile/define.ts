import '@zhengwu/ui/define';
import { defineElement } from '@zhengwu/ui';

import { PgItemProfile } from './item-profile.js';

defineElement('pg-item-profile', PgItemProfile);
