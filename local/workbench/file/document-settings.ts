/**
 * `Office.context.document.settings` as Excel keeps them in a file: properties of the web extension that the add-in is,
 * in a part of its own that the list of task panes leads to.
 */
import { strFromU8, strToU8 } from 'fflate';
import { escapeText, unescapeXml } from '#workbook/xml/escape';
import { withRelationship, withType, type Parts } from './parts.ts';

export type Settings = ReadonlyMap<string, unknown>;

const EXTENSION = 'xl/webextensions/ntm.xml';
const PANES = 'xl/webextensions/ntm-taskpanes.xml';
/** Of manifest.xml. */
const ADD_IN = '5c1e9d3a-7b42-4e68-9f0d-2a6c8b14e7f5';
const OFFICE = 'http://schemas.microsoft.com/office';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function settingsIn(parts: Parts): Settings {
  const own = ownPart(parts);
  const xml = own === undefined ? '' : strFromU8(parts[own]!);
  const found = [...xml.matchAll(/<we:property name="([^"]*)" value="([^"]*)"\/>/g)];
  return new Map(
    found.map(([, name = '', value = '']) => [unescapeXml(name), JSON.parse(unescapeXml(value))]),
  );
}

export function putSettings(parts: Parts, settings: Settings): void {
  const own = ownPart(parts);
  parts[own ?? EXTENSION] = strToU8(extension(settings));
  if (own !== undefined) return;
  withType(parts, `/${EXTENSION}`, 'application/vnd.ms-office.webextension+xml');
  withType(parts, `/${PANES}`, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  withRelationship(parts, '', `${OFFICE}/2011/relationships/webextensiontaskpanes`, PANES);
  const to = `${OFFICE}/2011/relationships/webextension`;
  const id = withRelationship(parts, PANES, to, 'ntm.xml');
  parts[PANES] = strToU8(
    `${HEAD}<wetp:taskpanes xmlns:wetp="${OFFICE}/webextensions/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">' +
      `<wetp:webextensionref xmlns:r="${RELATIONS}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
}

/** Under whatever name: Excel numbers these parts, here it is named. */
function ownPart(parts: Parts): string | undefined {
  return Object.keys(parts).find(
    (name) =>
      name.startsWith('xl/webextensions/') && strFromU8(parts[name]!).includes(`id="${ADD_IN}"`),
  );
}

function extension(settings: Settings): string {
  const properties = [...settings].map(
    ([name, value]) =>
      `<we:property name="${quoted(name)}" value="${quoted(JSON.stringify(value))}"/>`,
  );
  return (
    `${HEAD}<we:webextension xmlns:we="${OFFICE}/webextensions/webextension/2010/11" id="{${ADD_IN}}">` +
    `<we:reference id="${ADD_IN}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
    `<we:alternateReferences/><we:properties>${properties.join('')}</we:properties>` +
    '<we:bindings/></we:webextension>'
  );
}

const quoted = (text: string) => escapeText(text).replaceAll('"', '&quot;');
