import type { ConfigInput } from './src/config.ts';

// What each setting means, and what it is where it is left out: src/config.ts.
export default {
  municipality: 'Kalundborg Kommune',
  title: 'Referatarkivet',
  siteUrl: 'https://referater.example.dk',
  pathPrefix: '/',
  contact: 'referater@example.dk',
  colour: '#1b4a7d',
  closedItems: 'withhold',
  publishSource: false,
  // licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  // accessibilityStatement: 'https://www.was.digst.dk/example-dk',
  // kle: 'kle-emneplan.xml',
  // aliases: 'sagsaliaser.json',
  // archives: [{ name: 'Klitborg Kommune', url: 'https://referater.klitborg.example/' }],
} satisfies ConfigInput;
