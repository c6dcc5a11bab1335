// Builds the npm modules of dist/ with their types, as `tsc -p tsconfig.build.json` does, and minifies their templates.
import ts from 'typescript';
import { minifyTemplates } from './minify-templates.mjs';
import { staticProperties } from './static-properties.mjs';

const { options, fileNames } = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', {}, ts.sys);
const program = ts.createProgram(fileNames, options);
const { diagnostics } = program.emit(undefined, undefined, undefined, false, {
  before: [staticProperties, minifyTemplates],
});
const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (faults.length > 0) {
  console.error(
    ts.formatDiagnosticsWithColorAndContext(faults, {
      ...ts.sys,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
}
