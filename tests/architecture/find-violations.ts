import { breaksFeatureOrder } from "./feature-order.ts";
import { breaksVocabulary } from "./file-vocabulary.ts";
import { breaksPackageArrow } from "./package-arrows.ts";
import { readImports } from "./read-imports.ts";
import { mintsForeignScope } from "./scope-minting.ts";
import { assertsType } from "./type-assertions.ts";

const IMPORT_RULES = [breaksPackageArrow, breaksFeatureOrder, mintsForeignScope];
const FILE_RULES = [breaksVocabulary];

/** Every rule of the house that a file breaks, one sentence each. `path` counts from the repository's root. */
export function findViolations(path: string, source: string): string[] {
  const wrong = FILE_RULES.flatMap((rule) => rule(path, source) ?? []);
  if (!/\.tsx?$/.test(path)) return wrong.map((what) => `${path} ${what}`);
  const assertion = assertsType(path, source);
  const imports = readImports(path, source).flatMap((each) =>
    IMPORT_RULES.flatMap((rule) => rule(path, each) ?? []).map((what) => `imports ${each.target}: ${what}`),
  );
  return [...wrong, ...(assertion ? [assertion] : []), ...imports].map((what) => `${path} ${what}`);
}
