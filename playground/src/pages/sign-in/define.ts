import '@zhengwu/ui/define';
import { defineElement } from '@zhengwu/ui';

import { PgSignIn } from './sign-in.js';

defineElement('pg-sign-in', PgSignIn);
