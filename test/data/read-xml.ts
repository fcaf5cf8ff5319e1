import { type Element, xml2js } from 'xml-js';

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, references resolved. */
  readonly text: string;
}

/** The root of an XML document, by a strict parser; throws where it isn't well-formed. */
export function readXml(xml: string): XmlElement {
  const document = xml2js(xml) as Element;
  const [root, ...others] = toElement(document).children;
  if (root === undefined || others.length > 0) throw new Error('No single root element');
  // The parser takes a document that breaks off for a whole one.
  if (!xml.trimEnd().endsWith(`</${root.name}>`)) throw new Error(`${root.name} is never closed`);
  return root;
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the one child element of a name; undefined where there is not exactly one. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const [child, ...others] = childrenOf(element, name);
  return others.length === 0 ? child?.text : undefined;
}

function toElement({ name = '', attributes = {}, elements = [] }: Element): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, String(value)]),
    ),
    children: elements.filter(({ type }) => type === 'element').map(toElement),
    text: elements.map(({ text = '', cdata = '' }) => `${text}${cdata}`).join(''),
  };
}
