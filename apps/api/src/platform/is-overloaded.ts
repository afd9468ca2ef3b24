/** SQLSTATE: a lock or a statement took longer than it may, or the server takes no more connections. */
const OVERLOADED = new Set(["55P03", "57014", "53300"]);
/** The pool's own words; it gives no code. */
const NO_CONNECTION = "timeout exceeded when trying to connect";

/** Whether a fault says that the database has too much to do, so that another try may well succeed. */
export function isOverloaded(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code: unknown = Reflect.get(fault, "code");
  return fault.message === NO_CONNECTION || (typeof code === "string" && OVERLOADED.has(code));
}
