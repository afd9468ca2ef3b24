declare const scoped: unique symbol;

/**
 * Proof that somebody worked out which rows this reader reaches. Every read takes one; only a feature's
 * `scope.ts` may mint it (tests/architecture), after asking the database or the actor.
 */
export type Scope<Name extends string, Reach> = Readonly<Reach> & { readonly [scoped]: Name };

export function mintScope<Name extends string, Reach>(_name: Name, reach: Reach): Scope<Name, Reach> {
  return reach as Scope<Name, Reach>;
}
