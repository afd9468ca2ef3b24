import type { RequestListener } from "node:http";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import type { FoundAddress, Resolve } from "./find-addresses.ts";
import { isPublicAddress } from "./is-public-address.ts";
import type { OutsideAnswer } from "./read-outside.ts";
import { readOutsideThrough } from "./read-outside.ts";

const LIMITS = { bytes: 5_000, milliseconds: 10_000 };
const LOOPBACK: FoundAddress = { address: "127.0.0.1", family: 4 };

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server of a test, on this machine alone; gives its port. */
async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

interface Asked {
  limits?: typeof LIMITS;
  resolve?: Resolve;
  admits?: (address: string) => boolean;
  etag?: string;
  lastModified?: string;
}

/** What came back, or the word for why nothing did. By default the guard lets in loopback alone. */
async function ask(address: string, asked: Asked = {}): Promise<OutsideAnswer | string> {
  const { limits = LIMITS, etag = null, lastModified = null } = asked;
  const { resolve = async () => [LOOPBACK], admits = (at) => at === "127.0.0.1" } = asked;
  const read = readOutsideThrough({ resolve, admits });
  try {
    return await read({ url: new URL(address), etag, lastModified }, limits);
  } catch (error) {
    if (error instanceof Error && "problem" in error) return String(error.problem);
    throw error;
  }
}

const textOf = (answer: OutsideAnswer | string) =>
  typeof answer === "string" || !answer.isChanged ? answer : answer.body.toString();

test("an answer comes with what it says of itself, packed or not", async () => {
  const port = await serve((request, response) => {
    response.setHeader("etag", '"one"').setHeader("last-modified", "Mon, 23 Nov 2026 09:00:00 GMT");
    if (request.url === "/plain") response.end("hello");
    else response.setHeader("content-encoding", "gzip").end(gzipSync("hello"));
  });
  for (const path of ["plain", "packed"]) {
    const answer = await ask(`http://calendar.example:${port}/${path}`);
    expect(textOf(answer)).toBe("hello");
    expect(answer).toMatchObject({ etag: '"one"', lastModified: "Mon, 23 Nov 2026 09:00:00 GMT" });
  }
});

test("it asks whether anything changed, and tells nothing of who asks", async () => {
  let headers: Record<string, unknown> = {};
  const port = await serve((request, response) => {
    headers = request.headers;
    response.writeHead(304).end();
  });
  const asked = { etag: '"one"', lastModified: "Mon, 23 Nov 2026 09:00:00 GMT" };
  expect(await ask(`http://calendar.example:${port}/`, asked)).toEqual({ isChanged: false });
  expect(headers).toMatchObject({
    "if-none-match": '"one"',
    "if-modified-since": asked.lastModified,
    host: `calendar.example:${port}`,
  });
  expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["cookie"]));
});

test.each([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://127.1/",
  "http://0/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://10.0.0.1/",
  "http://100.64.0.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://192.168.0.1:8080/",
  "https://172.16.0.1/",
  "http://１２７.０.０.１/",
  "http://ada:pass@calendar.example/",
  "file:///etc/passwd",
  "ftp://calendar.example/",
])("%s is refused before anybody is asked", async (address) => {
  const resolve = () => Promise.reject(new Error("a name was looked up"));
  expect(await ask(address, { resolve, admits: isPublicAddress })).toBe("PRIVATE_ADDRESS");
});

test("a name that leads inside is refused, also when it leads outside as well", async () => {
  const outside: FoundAddress = { address: "8.8.8.8", family: 4 };
  for (const inside of [LOOPBACK, { address: "::1", family: 6 as const }]) {
    const resolve = async () => [outside, inside];
    expect(await ask("http://rebound.example/", { resolve, admits: isPublicAddress })).toBe(
      "PRIVATE_ADDRESS",
    );
  }
});

test("a name that leads elsewhere when it is asked again is asked once", async () => {
  const port = await serve((_request, response) => response.end("the first"));
  let asked = 0;
  const resolve: Resolve = async () => (asked++ === 0 ? [LOOPBACK] : [{ address: "127.0.0.2", family: 4 }]);
  expect(textOf(await ask(`http://rebound.example:${port}/`, { resolve }))).toBe("the first");
  expect(asked).toBe(1);
});

test("every redirect is guarded like the first address", async () => {
  const port = await serve((request, response) => {
    const next = new URL(request.url ?? "", "http://x").searchParams.get("to") ?? "";
    response.writeHead(302, { location: next }).end();
  });
  const via = (to: string) => `http://calendar.example:${port}/?to=${encodeURIComponent(to)}`;
  for (const inside of [
    "http://169.254.169.254/",
    "http://[::1]/",
    "http://2130706433:1/",
    "file:///etc/passwd",
  ]) {
    expect(
      await ask(via(inside), { admits: (at) => at === "127.0.0.1" && !inside.includes("2130706433") }),
    ).toBe("PRIVATE_ADDRESS");
  }
  expect(
    await ask(via(via("http://inside.example/")), {
      resolve: async (host) =>
        host === "inside.example" ? [{ address: "10.0.0.1", family: 4 }] : [LOOPBACK],
    }),
  ).toBe("PRIVATE_ADDRESS");
});

test("three redirects are followed, a fourth is not", async () => {
  const port = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end("arrived");
    else response.writeHead(301, { location: `/${left - 1}` }).end();
  });
  expect(textOf(await ask(`http://calendar.example:${port}/3`))).toBe("arrived");
  expect(await ask(`http://calendar.example:${port}/4`)).toBe("TOO_MANY_REDIRECTS");
});

test("too much is refused: announced, sent without saying, or packed small", async () => {
  const port = await serve((request, response) => {
    if (request.url === "/announced") response.setHeader("content-length", 6_000).write("x");
    else if (request.url === "/bomb") {
      response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(50_000_000)));
    } else {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(1_000)));
      };
      response.on("drain", more);
      more();
    }
  });
  for (const path of ["announced", "endless"]) {
    expect(await ask(`http://calendar.example:${port}/${path}`)).toBe("TOO_LARGE");
  }
  expect(await ask(`http://calendar.example:${port}/bomb`, { limits: { ...LIMITS, bytes: 5_000_000 } })).toBe(
    "TOO_LARGE",
  );
});

test("whoever is slow is left: before the first byte, and drip by drip", async () => {
  const port = await serve((request, response) => {
    if (request.url === "/silent") return;
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  });
  const limits = { bytes: 5_000, milliseconds: 200 };
  expect(await ask(`http://calendar.example:${port}/silent`, { limits })).toBe("TOO_SLOW");
  expect(await ask(`http://calendar.example:${port}/drip`, { limits })).toBe("TOO_SLOW");
  expect(await ask("http://slow.example/", { limits, resolve: () => new Promise(() => undefined) })).toBe(
    "TOO_SLOW",
  );
});

test.each([
  [401, "REFUSED"],
  [403, "REFUSED"],
  [404, "REFUSED"],
  [410, "REFUSED"],
  [500, "BAD_ANSWER"],
  [204, "BAD_ANSWER"],
  [302, "BAD_ANSWER"],
])("an answer of %i is %s", async (status, problem) => {
  const port = await serve((_request, response) => response.writeHead(status).end("secret inside"));
  expect(await ask(`http://calendar.example:${port}/`)).toBe(problem);
});

test("bytes that are no answer, and a packing that nobody asked for", async () => {
  const port = await serve((request, response) => {
    if (request.url === "/brotli") response.setHeader("content-encoding", "br").end("x");
    else if (request.url === "/broken") response.setHeader("content-encoding", "gzip").end("no gzip");
    else request.socket.end("SSH-2.0-OpenSSH\r\n");
  });
  for (const path of ["brotli", "broken", "ssh"]) {
    expect(await ask(`http://calendar.example:${port}/${path}`)).toBe("BAD_ANSWER");
  }
});

test("nobody there, no such name, and a server that hangs up", async () => {
  const port = await serve((request) => request.socket.destroy());
  expect(await ask(`http://calendar.example:${port}/`)).toBe("UNREACHABLE");
  expect(await ask(`https://calendar.example:${port}/`)).toBe("UNREACHABLE");
  const unknown = () => Promise.reject(Object.assign(new Error("no name"), { code: "ENOTFOUND" }));
  expect(await ask("http://nowhere.example/", { resolve: unknown })).toBe("UNREACHABLE");
  expect(await ask("http://nowhere.example/", { resolve: async () => [] })).toBe("UNREACHABLE");
});
