/** Leaves out what is not for pages: private and protected members, `@internal` ones, and events without a name. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      const isPublic = ({ privacy, name, description }) =>
        !['private', 'protected'].includes(privacy) &&
        !name.startsWith('#') &&
        !description?.includes('@internal');
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      if (declaration.events) declaration.events = declaration.events.filter((event) => event.name);
    }
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/events/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
