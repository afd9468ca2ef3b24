import { parseSync, Visitor } from "oxc-parser";
import { isTest } from "./house.ts";

/**
 * `as` and `<T>` outside the platform, which alone may know better than the compiler (`as const` is none).
 * A test may: it hands over what the compiler would refuse.
 */
export function assertsType(path: string, source: string): string | null {
  if (path.startsWith("apps/api/src/platform/") || isTest(path)) return null;
  let found: number | null = null;
  const note = (node: { start: number; typeAnnotation: { start: number; end: number } }) => {
    const type = source.slice(node.typeAnnotation.start, node.typeAnnotation.end);
    if (type !== "const") found ??= node.start;
  };
  new Visitor({ TSAsExpression: note, TSTypeAssertion: note }).visit(parseSync(path, source).program);
  return found === null
    ? null
    : `asserts a type with \`as\` in line ${source.slice(0, found).split("\n").length}`;
}
