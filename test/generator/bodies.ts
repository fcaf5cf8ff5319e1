/** A body as its minutes name it, in the forms that headings and prose need. */
export interface BodyForms {
  readonly name: string;
  readonly slug: string;
  /** As in `Direktionens møde den …`. */
  readonly genitive: string;
  /** As in `Direktionsmødet d. …`. */
  readonly meetingWord?: string;
  /** The indefinite short form that Behandling sometimes has. */
  readonly short?: string;
}

/** A name folded as addresses are: `Teknik- og Miljøudvalget` gives `teknik-og-miljoeudvalget`. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

const body = (name: string, meetingWord?: string, short?: string): BodyForms => ({
  name,
  slug: foldName(name),
  genitive: `${name}s`,
  ...(meetingWord === undefined ? {} : { meetingWord }),
  ...(short === undefined ? {} : { short }),
});

/** Bodies of one municipality; the first eight carry most meetings. */
export const BODIES: readonly BodyForms[] = [
  body('Direktionen', 'Direktionsmødet', 'Direktion'),
  body('Økonomiudvalget', 'Økonomiudvalgsmødet', 'Økonomiudvalg'),
  body('Teknik- og Miljøudvalget', undefined, 'Teknik- og Miljøudvalg'),
  body('Kommunalbestyrelsen', 'Kommunalbestyrelsesmødet', 'Kommunalbestyrelse'),
  body('Ældre- og Sundhedsudvalget'),
  body('Hovedudvalget', 'Hovedudvalgsmødet', 'Hovedudvalg'),
  body('Børn- og Familieudvalget'),
  body('Kultur- og Fritidsudvalget'),
  body('Socialudvalget', 'Socialudvalgsmødet', 'Socialudvalg'),
  body('Byrådet', 'Byrådsmødet', 'Byråd'),
  body('Udvalget for Klima og Natur'),
  body('Udvalget for Børn og Unge'),
  body('Plan- og Boligudvalget'),
  body('Arbejdsmarkedsudvalget', 'Arbejdsmarkedsudvalgsmødet', 'Arbejdsmarkedsudvalg'),
  body('Ældrerådet', 'Ældrerådsmødet', 'Ældreråd'),
  body('Folkeoplysningsudvalget'),
];
