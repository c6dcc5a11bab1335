// Takes the layout of the source out of the templates that ship: what css`…` and html`…` say stays the same.
import { transformSync } from 'esbuild';
import ts from 'typescript';

const compilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
  sourceMap: true,
};

/** A module of the library with its templates minified, and its source map; undefined where there is none to minify. */
export function minifiedModule(code, file) {
  if (!/\/src\/.*(?<!\.test)\.ts$/.test(file) || !/(css|html|svg)`/.test(code)) return undefined;
  const transformers = { before: [minifyTemplates] };
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    compilerOptions,
    transformers,
  });
  return { code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), map: sourceMapText };
}

/** Transformer of the TypeScript compiler that minifies templates. */
export function minifyTemplates(context) {
  const { factory } = context;
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isTaggedTemplateExpression(visited)) return visited;
    const minify = minifiers[visited.tag.text];
    return minify
      ? factory.updateTaggedTemplateExpression(
          visited,
          visited.tag,
          undefined,
          minified(visited.template, minify, factory),
        )
      : visited;
  };
  return (file) => ts.visitNode(file, visit);
}

function minified(template, minify, factory) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) {
    const [text] = minify([template.text]);
    return factory.createNoSubstitutionTemplateLiteral(text, raw(text));
  }
  const { head, templateSpans } = template;
  const texts = minify([head.text, ...templateSpans.map(({ literal }) => literal.text)]);
  const last = templateSpans.length - 1;
  return factory.createTemplateExpression(
    factory.createTemplateHead(texts[0], raw(texts[0])),
    templateSpans.map(({ expression }, index) => {
      const text = texts[index + 1];
      const create = index === last ? factory.createTemplateTail : factory.createTemplateMiddle;
      return factory.createTemplateSpan(expression, create(text, raw(text)));
    }),
  );
}

const minifiers = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

function minifyCss(texts) {
  if (texts.length > 1) throw new Error('A style sheet with values in it cannot be minified.');
  return [transformSync(texts[0], { loader: 'css', minify: true }).code.trim()];
}

/** Elements that begin and end a line of their own, so that no white space beside them is ever seen. */
const block = '(?:article|dd|div|dl|dt|fieldset|form|h\\d|header|li|p|section|table|tbody|td|th|thead|tr|ul)';

/**
 * White space goes at the edges of an element and beside blocks, where it is only layout of the source; between two
 * other things one space stays.
 */
function minifyHtml(texts) {
  const value = '\u0000';
  return texts
    .join(value)
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\s+/g, ' ').replace(' >', '>'))
    .replace(/(?<=^|<(?!br|hr|img|input)[a-z][^>]*(?<!\/)>)\s*\n\s*/g, '')
    .replace(/\s*\n\s*(?=<\/|$)/g, '')
    .replace(new RegExp(`(?<=<\\/?${block}\\b[^>]*>)\\s+|\\s+(?=<\\/?${block}\\b)`, 'g'), '')
    .replace(/\s+/g, ' ')
    .split(value);
}

function raw(text) {
  return text.replace(/[\\`]|\$\{/g, '\\$&');
}
