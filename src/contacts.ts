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

/** An address at a private host, or a mobile or private number that is called so: `mobil 20 12 34 56`. */
const PRIVATE_CONTACT = new RegExp(
  String.raw`[\p{L}\p{Nd}._%+-]{1,64}@(?:${PRIVATE_HOSTS})\.(?:com|dk|net|me)\b|\b(?:mobil|privat|mobiltelefon|mobilnummer|privattelefon)(?:\s?nr)?\.?\s?:?\s?(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}(?!\d)`,
  'giu',
);

/** Where a text gives away how to reach somebody at home. An office's own address or number is none of it. */
export function findPrivateContacts(text: string): readonly Place[] {
  return toPlaces(
    text,
    [...text.matchAll(PRIVATE_CONTACT)].map(({ index }) => index),
  );
}
