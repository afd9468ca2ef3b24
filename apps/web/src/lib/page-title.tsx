/** The document's title while a page is open: where one is, then the product. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Belay`}</title>;
}
