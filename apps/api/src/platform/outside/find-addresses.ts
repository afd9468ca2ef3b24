import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPublicAddress } from "./is-public-address.ts";
import { OutsideFailure } from "./outside-failure.ts";

export interface FoundAddress {
  address: string;
  family: 4 | 6;
}

/** A host name's addresses, as the system's resolver knows them. */
export type Resolve = (host: string) => Promise<FoundAddress[]>;

export const resolveByName: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

export interface AddressGuard {
  resolve: Resolve;
  /** Whether to connect to it. Tests let in the one server that they run. */
  admits: (address: string) => boolean;
}

export const openNetOnly: AddressGuard = { resolve: resolveByName, admits: isPublicAddress };

/**
 * Where a request may connect to. Resolved once: what was looked at is what is connected to, whatever the name
 * says a moment later. One private address among several spoils them all.
 */
export async function findAddresses(host: string, guard: AddressGuard): Promise<FoundAddress[]> {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(bare);
  const found: FoundAddress[] =
    family === 0 ? await resolveOrFail(bare, guard) : [{ address: bare, family: family === 6 ? 6 : 4 }];
  if (found.length === 0) throw new OutsideFailure("UNREACHABLE");
  if (!found.every(({ address }) => guard.admits(address))) throw new OutsideFailure("PRIVATE_ADDRESS");
  return found;
}

async function resolveOrFail(host: string, { resolve }: AddressGuard): Promise<FoundAddress[]> {
  try {
    return await resolve(host);
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new OutsideFailure("UNREACHABLE");
    throw error;
  }
}
