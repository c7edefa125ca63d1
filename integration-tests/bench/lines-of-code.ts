import ts from "typescript";

/** Lines that hold at least a part of a token: blank ones and comments do not count. */
export function linesOfCode(text: string, name: string): number {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file).filter(({ kind }) => !isComment(kind));
    children.forEach(visit);
    if (children.length === 0 && node.getEnd() > node.getStart(file)) {
      const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
      const last = file.getLineAndCharacterOfPosition(node.getEnd()).line;
      for (let line = first; line <= last; line++) {
        lines.add(line);
      }
    }
  };
  visit(file);
  return lines.size;
}

const isComment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode;
