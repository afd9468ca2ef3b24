import { createServer } from "node:net";

/** Somebody listens there already. */
export class PortTaken extends Error {
  override name = "PortTaken";
}

/** Asks for the port before minutes of work go into a start that cannot end well. */
export async function checkPort({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new PortTaken(
      `Port ${port} on ${host} is taken by another program. Stop that one, or choose another: --port ${port === 65_535 ? 4870 : port + 1}, or PORT=…`,
    );
  }
  if (error.code === "EACCES")
    return new PortTaken(`This user may not listen on port ${port}. Choose one above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new PortTaken(`This machine has no address "${host}" to listen on. Set HOST to one it has.`);
  }
  return error;
}
