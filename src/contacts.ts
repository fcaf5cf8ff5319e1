import { listMatches } from '../parsers/matches.ts';
import { type Place, toPlaces } from './guards.ts';

/** Where people have an address of their own: a mailbox here is no office's. */
const PRIVATE_HOSTS = [
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'live',
  'msn',
  'yahoo',
  'icloud',
  'me',
  'protonmail',
  'proton',
  'mail',
  'jubii',
  'ofir',
  'youmail',
  'email',
  'webspeed',
  'stofanet',
  'tdcadsl',
  'privat',
].join('|');

/** What an address at a private host ends with: looked for first, since every word may be what one begins with. */
const AT_PRIVATE_HOST = new RegExp(String.raw`@(?:${PRIVATE_HOSTS})\.(?:com|dk|net|me)\b`, 'giu');
const MAILBOX = /[\p{L}\p{Nd}._%+-]{1,64}$/u;
const LONGEST_MAILBOX = 64;

/** A mobile or private number that is called so: `mobil 20 12 34 56`. */
const PRIVATE_NUMBER =
  /\b(?:mobil(?:telefon|nummer)?|privat(?:telefon)?)(?:\s?nr)?\.?\s?:?\s?(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}(?!\d)/giu;

/** A word of the pattern's: looked for first, since the pattern itself takes ten times as long over a whole text. */
const HAS_PRIVATE = /mobil|privat/iu;

/** Where a text gives away how to reach somebody at home. An office's own address or number is none of it. */
export function findPrivateContacts(text: string): readonly Place[] {
  const addresses = listMatches(text, AT_PRIVATE_HOST).flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_MAILBOX), index);
    const mailbox = MAILBOX.exec(before)?.[0];
    return mailbox === undefined ? [] : [index - mailbox.length];
  });
  const calls = HAS_PRIVATE.test(text) ? listMatches(text, PRIVATE_NUMBER) : [];
  const numbers = calls.map(({ index }) => index);
  return toPlaces(
    text,
    [...addresses, ...numbers].sort((a, b) => a - b),
  );
}
