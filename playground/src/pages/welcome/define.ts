import { defineElement } from '@zhengwu/ui';

import { PgWelcome } from './welcome.js';

defineElement('pg-welcome', PgWelcome);
