/** A page before or after this one. */
export interface Neighbour {
  readonly href: string;
  readonly label: string;
}

interface NeighboursProps {
  readonly label: string;
  readonly previousLabel: string;
  readonly nextLabel: string;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
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
