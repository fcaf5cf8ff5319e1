import { siteText } from '../text.ts';

/** The way to follow a page: the Atom feed beside it. */
export function FeedLink({ href }: { readonly href: string }) {
  return (
    <p class="aside">
      <a href={href} type="application/atom+xml">
        {siteText.feed}
      </a>
    </p>
  );
}
