/** A page before or after this one. */
interface Neighbour {
  readonly href: string;
  readonly label: string;
}

/** Both of them, where they are. */
export interface NeighbourPair {
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

interface NeighboursProps extends NeighbourPair {
  readonly label: string;
  readonly previousLabel: string;
  readonly nextLabel: string;
}

/** What a page shows of its neighbours. */
export function toNeighbourSources({ previous, next }: NeighbourPair): readonly string[] {
  return [previous, next].map((page) => (page === undefined ? '' : `${page.href} ${page.label}`));
}

/** Links to the previous and the next page of the same kind; nothing where there is neither. */
export function Neighbours({ label, previousLabel, nextLabel, previous, next }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          <span aria-hidden="true">←</span> {previousLabel}
          <strong>{previous.label}</strong>
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" class="next">
          {nextLabel} <span aria-hidden="true">→</span>
          <strong>{next.label}</strong>
        </a>
      )}
    </nav>
  );
}
