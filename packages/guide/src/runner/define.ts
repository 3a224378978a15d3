import { defineElement } from '@zhengwu/ui';
import { ZwGuideRunner } from './guide-runner.js';

defineElement('zw-guide-runner', ZwGuideRunner);
