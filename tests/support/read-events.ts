/** One event of a stream, as a browser's EventSource would hand it over. */
export interface StreamEvent {
  event: string;
  id: string | null;
  data: unknown;
}

/** The events of an SSE body, as they come; what only keeps the connection alive is left out. */
export async function* readEvents(body: AsyncIterable<Uint8Array | string>): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const blocks = rest.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = readEvent(block);
      if (event && !SILENT.has(event.event)) yield event;
    }
  }
}

const SILENT = new Set(["ping", "connected"]);

function readEvent(block: string): StreamEvent | null {
  const fields = new Map(
    block
      .split("\n")
      .filter((line) => line.includes(": "))
      .map((line): [string, string] => [
        line.slice(0, line.indexOf(": ")),
        line.slice(line.indexOf(": ") + 2),
      ]),
  );
  if (fields.size === 0) return null;
  const data = fields.get("data");
  return {
    event: fields.get("event") ?? "message",
    id: fields.get("id") ?? null,
    data: data ? JSON.parse(data) : null,
  };
}
