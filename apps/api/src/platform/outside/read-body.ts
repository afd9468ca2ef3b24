import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { OutsideFailure } from "./outside-failure.ts";

interface Bounds {
  /** Bytes. */
  most: number;
  deadline: AbortSignal;
}

/** A body as it was before it was packed; counted before and after the unpacking, for a bomb is small on the outside. */
export async function readBody(response: IncomingMessage, { most, deadline }: Bounds): Promise<Buffer> {
  if (Number(response.headers["content-length"]) > most) throw new OutsideFailure("TOO_LARGE");
  const chunks: Buffer[] = [];
  await pipeline(
    response,
    upTo(most),
    unpackerFor(response.headers["content-encoding"]),
    upTo(most),
    async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) chunks.push(chunk);
    },
    { signal: deadline },
  );
  return Buffer.concat(chunks);
}

function upTo(most: number) {
  return async function* (source: AsyncIterable<Buffer>) {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) throw new OutsideFailure("TOO_LARGE");
      yield chunk;
    }
  };
}

/** We ask for gzip; whoever sends something else did not listen. */
function unpackerFor(encoding = "identity"): Duplex {
  if (encoding === "identity" || encoding === "") return new PassThrough();
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  throw new OutsideFailure("BAD_ANSWER");
}
