declare module '@storybook/web-components/entry-preview';
