import type { AgendaItem } from '../../src/meeting.ts';
import { itemText } from '../text.ts';
import { Lock } from './lock.tsx';

/** An item's number, title and the link that points to it. */
export function ItemHeading({ item }: { readonly item: AgendaItem }) {
  return (
    <div class="item-head">
      <h2 id={`${item.id}-titel`}>
        <span class="number">{itemText.number(item.number)}</span> {item.title}
        {!item.public && (
          <>
            {' '}
            <Lock />
          </>
        )}
      </h2>
      <span class="item-tools">
        <a class="anchor" href={`#${item.id}`} aria-label={itemText.anchor(item.number)}>
          #
        </a>
      </span>
    </div>
  );
}
