import { itemText } from '../text.ts';

/** Who sent apologies, where anybody did. */
export function Apologies({ names = [] }: { readonly names?: readonly string[] | undefined }) {
  if (names.length === 0) return null;
  return (
    <p class="aside">
      {itemText.apologies}: {names.join(', ')}
    </p>
  );
}
