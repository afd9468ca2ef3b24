import { toInstant } from "@belay/core/instant.ts";
import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  UnknownRow,
} from "kysely";

/** Both drivers hand timestamps over as Date; the application knows one spelling of a moment, the Instant. */
export class InstantsPlugin implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs) {
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return { ...result, rows: result.rows.map(withInstants) };
  }
}

function withInstants(row: UnknownRow): UnknownRow {
  const copy = { ...row };
  for (const column in copy) {
    const value = copy[column];
    if (value instanceof Date) copy[column] = toInstant(value.getTime());
  }
  return copy;
}
