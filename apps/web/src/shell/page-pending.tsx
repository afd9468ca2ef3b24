/** While a page's code or its first answer is on the way. */
export function PagePending() {
  return <p role="status">Loading</p>;
}
