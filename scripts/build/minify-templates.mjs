// Removes white space that only lays out the source from css`…` and html`…` templates, without a change of the result.
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { staticProperties } from './static-properties.mjs';

const compilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
  sourceMap: true,
};

/** Returns a module with minified templates and its source map; undefined for a module without templates. */
export function minifiedModule(code, file) {
  if (!/\/src\/.*(?<!\.test)\.ts$/.test(file) || !/(css|html|svg)`|@property\(/.test(code)) return undefined;
  const transformers = { before: [staticProperties, minifyTemplates] };
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName: file,
    compilerOptions,
    transformers,
  });
  return { code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), map: sourceMapText };
}

/** Transformer for the TypeScript compiler that minifies templates. */
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
  if (texts.length > 1) throw new Error('Cannot minify a style sheet that contains expressions.');
  return [transformSync(texts[0], { loader: 'css', minify: true }).code.trim()];
}

/** Elements that are laid out as blocks, so that white space beside them is never visible. */
const block = '(?:article|dd|div|dl|dt|fieldset|form|h\\d|header|li|p|section|table|tbody|td|th|thead|tr|ul)';

/**
 * Removes white space at the edges of an element and beside blocks, where it is invisible. Keeps one space between two
 * other nodes.
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
