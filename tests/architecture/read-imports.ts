import { posix } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** One import, re-export or `import()`: `target` is a path from the repository's root, or a package's name. */
export interface Import {
  target: string;
  isOwn: boolean;
  isTypeOnly: boolean;
  /** The imported names; `*` stands for all of them. */
  names: string[];
}

const OWN_PACKAGES: [start: string, root: string][] = [
  ["@belay/core/", "packages/core/src/"],
  ["@belay/ui/", "packages/ui/src/"],
  ["@belay/api/testing", "apps/api/src/testing"],
];
const OWN_ENTRIES: Record<string, string> = {
  "@belay/api": "apps/api/src/router.ts",
};

/** Everything the source imports, static, dynamic and in types. Throws on source that does not parse. */
export function readImports(path: string, source: string): Import[] {
  const { module, program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);

  const imports: Import[] = [];
  const add = (specifier: string, names: string[], isTypeOnly: boolean) =>
    imports.push({ ...resolve(path, specifier), names, isTypeOnly });

  for (const { moduleRequest, entries } of module.staticImports) {
    const names = entries.map(
      ({ importName }) => importName.name ?? (importName.kind === "Default" ? "default" : "*"),
    );
    add(moduleRequest.value, names, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { moduleRequest, importName, isType } of module.staticExports.flatMap(
    ({ entries }) => entries,
  )) {
    if (moduleRequest) add(moduleRequest.value, [importName.name ?? "*"], isType);
  }
  new Visitor({
    ImportExpression({ source: from }) {
      if (from.type === "Literal" && typeof from.value === "string") add(from.value, ["*"], false);
    },
    TSImportType({ source: from }) {
      add(from.value, ["*"], true);
    },
  }).visit(program);
  return imports;
}

function resolve(path: string, specifier: string): { target: string; isOwn: boolean } {
  const [plain = specifier] = specifier.split("?");
  if (plain.startsWith(".")) return { target: posix.join(posix.dirname(path), plain), isOwn: true };
  const entry = OWN_ENTRIES[plain];
  if (entry) return { target: entry, isOwn: true };
  const [start, root] = OWN_PACKAGES.find(([prefix]) => plain.startsWith(prefix)) ?? ["", ""];
  return root ? { target: root + plain.slice(start.length), isOwn: true } : { target: plain, isOwn: false };
}
