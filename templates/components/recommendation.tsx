import type { AgendaItem } from '../../src/meeting.ts';
import { itemText } from '../text.ts';
import { Paragraphs } from './paragraphs.tsx';

/** Indstilling: who recommends what, point by point; a single point stands in its own sentence. */
export function Recommendation({
  value,
}: {
  readonly value: NonNullable<AgendaItem['recommendation']>;
}) {
  const { by, points, text } = value;
  return (
    <div class="recommendation">
      <h3>{itemText.recommendation}</h3>
      {points.length <= 1 ? (
        <Paragraphs text={text} />
      ) : (
        <>
          {by && <p>{itemText.recommends(by)}</p>}
          <ol class="points">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
