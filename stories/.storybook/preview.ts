import type { Preview } from '@storybook/web-components-vite';

import './preview.css';

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    // What axe finds fails the suite, with axe's own text.
    a11y: { test: 'error' },
    options: { storySort: { order: ['开始', '*'] } },
  },
};

export default preview;
