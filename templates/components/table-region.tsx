import type { ComponentChildren } from 'preact';

interface TableRegionProps {
  readonly caption: string;
  readonly children: ComponentChildren;
}

/** A table with its caption, in a region that scrolls sideways and that the keyboard reaches. */
export function TableRegion({ caption, children }: TableRegionProps) {
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
