/** A description of the page in the words of schema.org: plain values only. */
export type JsonLdValue =
  | string
  | number
  | undefined
  | readonly JsonLdValue[]
  | { readonly [key: string]: JsonLdValue };

/** Data for machines in a block that no browser runs: `<` is escaped, so that no text can end the block. */
export function JsonLd({ data }: { readonly data: JsonLdValue }) {
  const __html = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />;
}
