/** How many person colours `tokens.css` has. */
export const PERSON_COLORS = 8;

/** The person's colour, 1 to 8, the same for an id on every screen and device (32-bit FNV-1a of the id). */
export const personColor = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  }
  // The low bits of ids that differ in one place are alike; a last mix lets every bit count.
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((mixed >>> 24) % PERSON_COLORS) + 1;
};
