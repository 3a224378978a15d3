import type { Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';

import './preview.css';

// A page beside other work shows what is waited for all the same, only later.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    // What axe finds fails the suite, with axe's own text.
    a11y: { test: 'error' },
    options: { storySort: { order: ['开始', '*'] } },
  },
};

export default preview;
