/** One device that is signed in as the viewer. */
export interface SignIn {
  id: string;
  /** Names the sign-in to the server that ends it. */
  token: string;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: string;
  updatedAt: string;
  isThisOne: boolean;
}

type Listed = Omit<SignIn, "isThisOne">;

/** Everywhere the viewer is signed in, this device first, then by last use. */
export async function readSignIns(): Promise<SignIn[]> {
  const [current, all] = await Promise.all([
    readJson<{ session: { token: string } } | null>("/api/auth/get-session"),
    readJson<Listed[]>("/api/auth/list-sessions"),
  ]);
  return all
    .map((one) => ({ ...one, isThisOne: one.token === current?.session.token }))
    .toSorted((one, other) => Number(other.isThisOne) - Number(one.isThisOne) || laterFirst(one, other));
}

const laterFirst = (one: Listed, other: Listed) => other.updatedAt.localeCompare(one.updatedAt);

async function readJson<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}
