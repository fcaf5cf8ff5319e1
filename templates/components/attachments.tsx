import type { Attachment } from '../../src/meeting.ts';
import { itemText } from '../text.ts';

/** Bilag by name and number; the files themselves are not in the source. */
export function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  return (
    <div class="attachments">
      <h3>{itemText.attachments}</h3>
      <p class="aside">{itemText.attachmentsNote}</p>
      <ul>
        {attachments.map(({ title, documentNumber }) => (
          <li key={`${title} ${documentNumber ?? ''}`}>
            {title} {documentNumber && <span class="number">{documentNumber}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
