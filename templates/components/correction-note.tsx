import type { Meeting } from '../../src/meeting.ts';

/** Says over a meeting that it is a corrected edition: which file it replaces, and why, in the municipality's words. */
export function CorrectionNote({ meeting }: { readonly meeting: Meeting }) {
  // Of a meeting that is shown, only the note of a correction is under this rule: the file left out has no page.
  const notes = meeting.messages.filter(({ ruleId }) => ruleId === 'duplicate-meeting');
  return (
    <>
      {notes.map(({ reason }) => (
        <p key={reason} class="oddity">
          {reason}
        </p>
      ))}
    </>
  );
}
