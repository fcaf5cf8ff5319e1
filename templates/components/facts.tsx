import type { ComponentChildren } from 'preact';

/** A label with its value; a fact without a value is left out. */
export interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** `inline`: in a row, under a heading; `figures`: large numbers. */
  readonly kind?: 'inline' | 'figures';
}

/** Facts as a description list; nothing where there is none. */
export function Facts({ facts, kind }: FactsProps) {
  const known = facts.filter(({ value }) => value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <dl class={kind ? `facts ${kind}` : 'facts'}>
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
