// What a person reads in a Word document, part by part.
import { strFromU8, unzipSync } from 'fflate';

export interface DocxText {
  /** Paragraphs of the body, those in tables too. */
  readonly body: readonly string[];
  readonly footnotes: readonly string[];
  /** Of all kinds of pages. */
  readonly headers: readonly string[];
  readonly parts: readonly string[];
}

export function docxText(bytes: Uint8Array): DocxText {
  const parts = unzipSync(bytes);
  const read = (name: string) => paragraphs(parts[name] ? strFromU8(parts[name]) : '');
  return {
    body: read('word/document.xml'),
    footnotes: read('word/footnotes.xml'),
    headers: Object.keys(parts)
      .filter((name) => /^word\/header\d*\.xml$/.test(name))
      .flatMap(read),
    parts: Object.keys(parts),
  };
}

function paragraphs(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text))
    .map((texts) => unescaped(texts.join('')))
    .filter((text) => text !== '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
