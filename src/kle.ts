import { readFileSync } from 'node:fs';
import { type Element, xml2js } from 'xml-js';
import { StopError } from './stop-error.ts';
import { kleText } from './text.ts';

/** Titles by KLE number: `00` (Hovedgruppe), `00.22` (Gruppe), `00.22.04` (Emne). */
export type KleTitles = ReadonlyMap<string, string>;

/** An entry of the emneplan names its own parts after itself: `EmneNr`, `EmneTitel`, `EmneAdministrativInfo`. */
const LEVELS: readonly string[] = ['Hovedgruppe', 'Gruppe', 'Emne'];
const NUMBER = /^\d{2}(?:\.\d{2}){0,2}$/u;

/** The titles in a municipality's own KLE emneplan file. Throws a StopError (2) where it is no such file. */
export function readKle(path: string): KleTitles {
  const titles = parseKle(readText(path));
  if (titles === undefined || titles.size === 0) throw new StopError(2, kleText.noPlan(path));
  return titles;
}

/** The titles of an emneplan's XML, retired entries skipped; undefined where the text is no XML. */
export function parseKle(xml: string): KleTitles | undefined {
  try {
    const document = xml2js(xml.replace(/^\uFEFF/u, '')) as Element;
    return isWhole(xml, document) ? new Map(listTitles(document)) : undefined;
  } catch {
    return undefined;
  }
}

/** The XML parser takes a document that breaks off for a whole one: look for the root's end. */
function isWhole(xml: string, { elements = [] }: Element): boolean {
  const root = elements.find(({ type }) => type === 'element');
  return root !== undefined && xml.includes(`</${root.name}>`);
}

function* listTitles(parent: Element): Iterable<readonly [number: string, title: string]> {
  for (const element of parent.elements ?? []) {
    const { name = '' } = element;
    if (LEVELS.includes(name)) {
      // What lies below a retired group was retired with it.
      if (isRetired(element, name)) continue;
      const number = readChild(element, `${name}Nr`);
      const title = readChild(element, `${name}Titel`);
      if (NUMBER.test(number) && title !== '') yield [number, title];
    }
    yield* listTitles(element);
  }
}

function isRetired(element: Element, name: string): boolean {
  const info = findChild(element, `${name}AdministrativInfo`);
  const past = info && findChild(info, 'Historisk');
  return past !== undefined && readChild(past, 'UdgaaetDato') !== '';
}

function findChild({ elements = [] }: Element, name: string): Element | undefined {
  return elements.find((child) => child.name === name);
}

/** The text of a child element with its blanks joined; empty where there is none. */
function readChild(element: Element, name: string): string {
  const parts = findChild(element, name)?.elements ?? [];
  const text = parts.map(({ text = '', cdata = '' }) => `${text}${cdata}`).join('');
  return text.replace(/\s+/gu, ' ').trim();
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StopError(2, kleText.unreadable(path, reason), { cause });
  }
}
