import { defineElement } from '@zhengwu/ui/element';
import { ZwGuideRunner } from './guide-runner.js';

defineElement('zw-guide-runner', ZwGuideRunner);
