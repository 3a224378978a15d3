import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.stories.ts', '../../packages/*/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  async viteFinal(base) {
    const { mergeConfig } = await import('vite');
    return mergeConfig(base, {
      // Storybook's own chunks are large; ours are watched by npm run sizes.
      build: { chunkSizeWarningLimit: 4000, reportCompressedSize: false },
      optimizeDeps: {
        // Found late, these would be bundled with a second copy of lit.
        include: [
          'lit',
          'lit/decorators.js',
          'lit/directives/class-map.js',
          'lit/directives/repeat.js',
          '@storybook/web-components/entry-preview',
          '@storybook/web-components/entry-preview-argtypes',
          '@storybook/web-components/entry-preview-docs',
        ],
      },
    });
  },
};

export default config;
