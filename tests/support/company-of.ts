import type { TestCaller, TestProduct } from "@belay/api/testing";
import type { PersonId } from "@belay/core/ids.ts";

export const PASSWORD = "a long sentence";

/** Sets Acme up in Madrid and gives its first admin. */
export async function setUpAcme(product: TestProduct): Promise<{ id: PersonId; calls: TestCaller }> {
  const stranger = await product.as(null);
  const outcome = await stranger.company.setUp({
    companyName: "Acme",
    timeZone: "Europe/Madrid",
    joining: "invitation",
    emailDomain: null,
    name: "Ana Ruiz",
    email: "ana@acme.com",
    password: PASSWORD,
    code: null,
  });
  if (!outcome.ok) throw new Error(`set-up was refused: ${outcome.code}`);
  const id = await personIdOf(product, "ana@acme.com");
  return { id, calls: await product.as(id) };
}

/** Lets somebody in through a link that the admin makes. */
export async function joinAcme(
  product: TestProduct,
  admin: TestCaller,
  { name, email }: { name: string; email: string },
): Promise<PersonId> {
  const invited = await admin.company.invite({ email });
  if (!invited.ok) throw new Error(`inviting ${email} was refused: ${invited.code}`);
  const stranger = await product.as(null);
  const joined = await stranger.company.join({
    token: invited.value.token,
    name,
    password: PASSWORD,
    timeZone: "Europe/Madrid",
  });
  if (!joined.ok) throw new Error(`${email} could not join: ${joined.code}`);
  return personIdOf(product, email);
}

export async function personIdOf({ db }: Pick<TestProduct, "db">, email: string): Promise<PersonId> {
  const { id } = await db
    .selectFrom("person")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return id;
}

/** The value of an answer that the test needs to go on. */
export function mustSucceed<Value>(answer: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.code}`);
  return answer.value;
}
