/** What the sentence of a code looks like, read off its source: « … » stands for what changes from one fault to the next. */
import ts from 'typescript';
import { nodesOf, sources } from './sources.js';

const CHANGES = '…';

function shapeOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return shapeOf(node.expression);
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ expression, literal }) => shapeOf(expression) + literal.text).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return shapeOf(node.left) + shapeOf(node.right);
  if (ts.isConditionalExpression(node)) {
    // What is only said now and then is left out; of two wordings, the first is shown.
    const [yes, no] = [shapeOf(node.whenTrue), shapeOf(node.whenFalse)];
    return yes === '' || no === '' ? '' : /^[.?!]$/.test(no) ? no : yes;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'plural') {
    // `plural(length, 'caractère')`, `plural(total, 'autre', 'autres')`.
    const [, one, many] = node.arguments;
    return `${CHANGES} ${many ? shapeOf(many) : one ? `${shapeOf(one)}s` : ''}`;
  }
  return CHANGES;
}

/** The expression that a function returns, when it does nothing else. */
const returned = (arrow: ts.ArrowFunction): ts.Node | undefined =>
  ts.isBlock(arrow.body) ? arrow.body.statements.find(ts.isReturnStatement)?.expression : arrow.body;

/** Sentences by code, of the tables that hold one function per code. */
export function sentenceShapes(isCode: (name: string) => boolean): Map<string, string> {
  const shapes = new Map<string, string>();
  for (const [path, file] of sources) {
    if (!/^src\/(messages|contact\/messages|attestation\/fautes)/.test(path)) continue;
    for (const node of nodesOf(file)) {
      if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name) || !isCode(node.name.text)) continue;
      const sentence = ts.isArrowFunction(node.initializer) ? returned(node.initializer) : undefined;
      if (sentence) shapes.set(node.name.text, shapeOf(sentence).replace(/…( ?…)+/g, CHANGES));
    }
  }
  return shapes;
}
