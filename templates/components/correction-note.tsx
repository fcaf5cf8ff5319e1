import { listNotes } from '../../src/archived-meeting.ts';
import type { Meeting } from '../../src/meeting.ts';

/** Says over a meeting that it is a corrected edition: which file it replaces, and why, in the municipality's words. */
export function CorrectionNote({ meeting }: { readonly meeting: Meeting }) {
  return (
    <>
      {listNotes(meeting).map(({ reason }) => (
        <p key={reason} class="oddity">
          {reason}
        </p>
      ))}
    </>
  );
}
