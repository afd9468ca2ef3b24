/**
 * Posts to one of the server's addresses outside the procedures: signing in and out.
 * Without a connection the answer is a 503, so that callers read one kind of answer.
 */
export async function postJson(address: string, body: Record<string, string> = {}): Promise<Response> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch (error) {
    if (error instanceof TypeError) return new Response(null, { status: 503 });
    throw error;
  }
}
