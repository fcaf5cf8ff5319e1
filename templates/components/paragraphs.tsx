/** Text as written: a blank line parts paragraphs, line ends inside them are kept. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <div class="prose as-written">
      {text.split('\n\n').map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
