import type { StorybookConfig } from '@storybook/web-components-vite';

export default {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [{ from: '../testing/static-jitsi', to: '/testing/static-jitsi' }],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal(config) {
    // vite.config.ts is for the CDN module; Storybook has its own inputs and outputs.
    delete config.build?.rolldownOptions?.input;
    delete config.build?.rolldownOptions?.preserveEntrySignatures;
    delete config.build?.rolldownOptions?.output;
    return config;
  },
} satisfies StorybookConfig;
