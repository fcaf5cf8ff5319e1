import type { ConfigInput } from './src/config.ts';

export default {
  municipality: 'Kalundborg Kommune',
  title: 'Referatarkivet',
  siteUrl: 'https://referater.example.dk',
  pathPrefix: '/',
  contact: 'referater@example.dk',
} satisfies ConfigInput;
