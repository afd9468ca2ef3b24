import type { ErrorComponentProps } from "@tanstack/react-router";
import { readFailure } from "../lib/read-failure.ts";

/** A page that broke, with the id to name when asking for help. */
export function RouteError({ error }: ErrorComponentProps) {
  const { message, requestId } = readFailure(error);
  return (
    <div role="alert">
      <h1>{message}</h1>
      {requestId === null ? null : <p>{requestId}</p>}
    </div>
  );
}
