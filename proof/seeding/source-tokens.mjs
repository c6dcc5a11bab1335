import ts from 'typescript';

/**
 * A token has `text`, `value` (the same for equal tokens with different quotes), `start` and `end`. Its `type` is `name`,
 * `word` (a keyword), `literal`, `operator` or `punctuation`. A name of a source file has a `role`: `property`, `binding`
 * (a variable, function or type), or `both` in `{ name }`.
 */

const punctuation = new Set(['(', ')', '{', '}', '[', ']', ',', ';', ':', '.']);

/** Returns the tokens of a whole TypeScript file, without comments. */
export function sourceTokens(text) {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const tokens = [];
  const visit = (node, owner) => {
    if (ts.isJSDoc(node) || node.kind === ts.SyntaxKind.EndOfFileToken) return;
    const children = node.getChildren(file);
    const inner = isOwner(node) ? node.pos : owner;
    if (children.length > 0) for (const child of children) visit(child, inner);
    else addLeaf(tokens, node, file, inner);
  };
  visit(file, 0);
  return tokens;
}

/** Returns the tokens of a piece of TypeScript that need not be a complete program; its names have no role. */
export function fragmentTokens(text) {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const tokens = [];
  // Open braces: true for `${` of a template.
  const braces = [];
  for (;;) {
    let kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return tokens;
    if (isSlash(kind) && mayStartOperand(tokens.at(-1))) kind = scanner.reScanSlashToken();
    if (kind === ts.SyntaxKind.CloseBraceToken && braces.pop()) kind = scanner.reScanTemplateToken(false);
    if (kind === ts.SyntaxKind.OpenBraceToken) braces.push(false);
    if (kind === ts.SyntaxKind.TemplateHead || kind === ts.SyntaxKind.TemplateMiddle) braces.push(true);
    const start = scanner.getTokenStart();
    const token = scanner.getTokenText();
    tokens.push(plainToken(kind, token, scanner.getTokenValue(), start));
  }
}

/** Returns whether a word is reserved, so that it cannot be renamed. */
export function isReserved(text) {
  const kind = ts.stringToToken(text);
  return kind !== undefined && kind <= ts.SyntaxKind.LastReservedWord;
}

function addLeaf(tokens, node, file, owner) {
  const start = node.getStart(file);
  if (node.end === start) return;
  const text = file.text.slice(start, node.end);
  if (text.startsWith('>') && text.length > 1) {
    // Splits `>>` and `>=` as the scanner does, which reads `>` separately because of type arguments.
    for (const [index, sign] of [...text].entries()) {
      const token = plainToken(ts.SyntaxKind.GreaterThanToken, sign, sign, start + index);
      tokens.push(Object.assign(token, { isCut: index < text.length - 1, owner }));
    }
    return;
  }
  const token = plainToken(node.kind, text, node.text, start);
  token.owner = owner;
  if (token.type === 'name') Object.assign(token, namePlace(node));
  tokens.push(token);
}

function plainToken(kind, text, cooked, start) {
  const type = typeOf(kind, text);
  const isCooked = kind === ts.SyntaxKind.StringLiteral || kind === ts.SyntaxKind.NumericLiteral;
  const value = isCooked ? `${kind}:${cooked}` : text;
  return {
    type,
    text,
    value,
    isNumber: kind === ts.SyntaxKind.NumericLiteral,
    start,
    end: start + text.length,
  };
}

function typeOf(kind, text) {
  if (kind === ts.SyntaxKind.Identifier || kind === ts.SyntaxKind.PrivateIdentifier) return 'name';
  if (kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword) return 'word';
  if (kind >= ts.SyntaxKind.FirstLiteralToken && kind <= ts.SyntaxKind.LastTemplateToken) return 'literal';
  return punctuation.has(text) ? 'punctuation' : 'operator';
}

const isSlash = (kind) => kind === ts.SyntaxKind.SlashToken || kind === ts.SyntaxKind.SlashEqualsToken;

/** Returns whether an operand can follow a token, so that a slash begins a regular expression. */
function mayStartOperand(token) {
  if (!token || token.type === 'operator' || token.text.endsWith('${')) return true;
  if (token.type === 'word') return !['this', 'super', 'null', 'true', 'false'].includes(token.text);
  return token.type === 'punctuation' && ![')', ']', '}'].includes(token.text);
}

/** Returns whether a node is a top-level statement or a class member. */
function isOwner(node) {
  return ts.isSourceFile(node.parent ?? node) || ts.isClassElement(node);
}

function namePlace(node) {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) && parent.name === node) return { role: 'both' };
  if (ts.isBindingElement(parent)) return bindingElementPlace(node, parent);
  if (ts.isPropertyAssignment(parent) && parent.name === node)
    return { role: 'property', opensPair: ts.isIdentifier(parent.initializer) };
  return { role: isProperty(node, parent) ? 'property' : 'binding', declares: declares(node, parent) };
}

function bindingElementPlace(node, parent) {
  if (parent.propertyName === node) return { role: 'property', opensPair: ts.isIdentifier(parent.name) };
  const isShort =
    parent.name === node &&
    ts.isObjectBindingPattern(parent.parent) &&
    !parent.propertyName &&
    !parent.dotDotDotToken;
  return { role: isShort ? 'both' : 'binding', declares: parent.name === node };
}

function isProperty(node, parent) {
  if (ts.isPrivateIdentifier(node)) return true;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  const hasProperties =
    ts.isPropertyAccessExpression(parent) ||
    ts.isClassElement(parent) ||
    ts.isTypeElement(parent) ||
    ts.isObjectLiteralElementLike(parent) ||
    ts.isEnumMember(parent) ||
    ts.isMetaProperty(parent);
  return hasProperties && parent.name === node;
}

function declares(node, parent) {
  return (
    (ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isFunctionLike(parent)) &&
    parent.name === node
  );
}
