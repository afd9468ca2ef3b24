/** What went wrong with a call, in the shape the screens use. */
export interface Failure {
  /** The api's code, or OFFLINE when no answer came at all. */
  code: string;
  message: string;
  /** What to name when asking for help; null when the call never reached the server. */
  requestId: string | null;
  fields: FieldProblem[];
  isWorthRetrying: boolean;
}

export interface FieldProblem {
  field: string;
  message: string;
}

/** Reads an error of a query, a mutation or a page. Unknown errors become a fault of ours, without their text. */
export function readFailure(error: unknown): Failure {
  if (!isCallError(error)) return fault;
  const { data } = error;
  if (!isErrorData(data)) return offline;
  return {
    code: data.code,
    message: error.message,
    requestId: data.requestId,
    fields: data.fields,
    isWorthRetrying: data.httpStatus >= 500,
  };
}

const fault: Failure = {
  code: "FAULT",
  message: "Something broke on this page. Nothing was changed.",
  requestId: null,
  fields: [],
  isWorthRetrying: false,
};

const offline: Failure = {
  code: "OFFLINE",
  message: "Belay could not be reached. Check the connection and try again.",
  requestId: null,
  fields: [],
  isWorthRetrying: true,
};

// By its shape, not its class: this file is in the first load, the client that makes these errors is not.
function isCallError(error: unknown): error is Error & { data: unknown } {
  return error instanceof Error && error.name === "TRPCClientError" && "data" in error;
}

interface ErrorData {
  code: string;
  httpStatus: number;
  requestId: string | null;
  fields: FieldProblem[];
}

function isErrorData(data: unknown): data is ErrorData {
  return (
    typeof data === "object" && data !== null && "code" in data && "httpStatus" in data && "fields" in data
  );
}
