// Replaces Lit's `@property()` by `static properties`, the form of Lit that needs no decorators: pages do not load the helper
// that TypeScript writes into each module with decorators, nor Lit's decorators.
import ts from 'typescript';

/** Transformer of the TypeScript compiler. */
export function staticProperties(context) {
  const { factory } = context;
  const visit = (node) => {
    if (ts.isClassDeclaration(node)) return withStaticProperties(node, factory);
    return ts.isImportDeclaration(node) ? withoutDecorator(node, factory) : node;
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

function withStaticProperties(node, factory) {
  const declared = [];
  const members = node.members.map((member) => {
    const decorator = member.modifiers?.find(isPropertyDecorator);
    if (!decorator || !ts.isPropertyDeclaration(member)) return member;
    const [options = factory.createObjectLiteralExpression()] = decorator.expression.arguments;
    declared.push(factory.createPropertyAssignment(member.name, options));
    const modifiers = member.modifiers.filter((modifier) => modifier !== decorator);
    return factory.updatePropertyDeclaration(
      member,
      modifiers,
      member.name,
      member.questionToken,
      member.type,
      member.initializer,
    );
  });
  if (declared.length === 0) return node;
  const properties = factory.createPropertyDeclaration(
    [factory.createModifier(ts.SyntaxKind.StaticKeyword)],
    'properties',
    undefined,
    undefined,
    factory.createObjectLiteralExpression(declared),
  );
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return factory.updateClassDeclaration(node, modifiers, name, typeParameters, heritageClauses, [
    properties,
    ...members,
  ]);
}

function isPropertyDecorator(modifier) {
  return (
    ts.isDecorator(modifier) &&
    ts.isCallExpression(modifier.expression) &&
    modifier.expression.expression.text === 'property'
  );
}

/** The import of `property` from Lit would stay although nothing uses it any more. */
function withoutDecorator(node, factory) {
  if (node.moduleSpecifier.text !== 'lit/decorators.js') return node;
  const names = node.importClause?.namedBindings?.elements.map(({ name }) => name.text) ?? [];
  if (names.join() !== 'property') throw new Error(`Only @property() can be replaced, not @${names.join()}.`);
  return factory.createEmptyStatement();
}
