import { defineElement } from '@zhengwu/ui';

import { PgMe } from './me.js';

defineElement('pg-me', PgMe);
