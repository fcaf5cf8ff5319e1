import { join } from 'node:path';
import type { ConfigInput } from '../../../src/config.ts';
import { ROOT } from '../../build-site.ts';

const FOLDER = join(ROOT, 'test', 'data', 'klitborg');

/** Three made-up referater of a municipality that there is none of. */
export const KLITBORG_INPUT = join(FOLDER, 'referater');

/** Its configuration: every setting is set. */
export const KLITBORG_CONFIG = {
  municipality: 'Klitborg Kommune',
  title: 'Klitborgs referater',
  siteUrl: 'https://referater.klitborg.example',
  pathPrefix: '/arkiv/',
  colour: '#00535c',
  contact: 'https://klitborg.example/kontakt',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  accessibilityStatement: 'https://www.was.digst.dk/klitborg-example',
  closedItems: 'withhold',
  publishSource: true,
  kle: join(FOLDER, 'kle-emneplan.xml'),
  aliases: join(FOLDER, 'sagsaliaser.json'),
} satisfies ConfigInput;
