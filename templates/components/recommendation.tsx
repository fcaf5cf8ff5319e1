import type { AgendaItem } from '../../src/meeting.ts';
import { itemText } from '../text.ts';
import { toWrittenBlocks } from './written-blocks.ts';

/** Indstilling, in the source's own words and numbers: `points` are for machines, and lack both. */
export function Recommendation({
  value: { text },
}: {
  readonly value: NonNullable<AgendaItem['recommendation']>;
}) {
  return (
    <div class="recommendation">
      <h3>{itemText.recommendation}</h3>
      <div class="prose as-written">
        {toWrittenBlocks(text).map((block, index) =>
          typeof block === 'string' ? (
            <p key={index}>{block}</p>
          ) : (
            <ol key={index}>
              {block.map((point, place) => (
                <li key={place}>{point}</li>
              ))}
            </ol>
          ),
        )}
      </div>
    </div>
  );
}
