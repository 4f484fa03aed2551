/** @jest-environment jsdom */
// The manifest as Office will read it: the schema is strict about order and lengths, and says of a mistake only that
// the add-in cannot be installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { manifestFor, originIn, pageFor } from '../../addin/build/for-address.ts';
import { COMMANDS } from '#addin/commands/commands';

const ROOT = join(__dirname, '../..');
const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const xml = new DOMParser().parseFromString(source, 'application/xml');

/** The children an element may have, in the order that the schemas (MS-OWEMXML) ask for. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'CustomTab'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const all = (name: string): Element[] => [...xml.getElementsByTagName(name)];
const attribute = (name: string): string[] =>
  [...xml.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!);
const texts = (element: Element): string[] => [
  element.getAttribute('DefaultValue')!,
  ...[...element.children].map((override) => override.getAttribute('Value')!),
];

describe('manifest.xml', () => {
  it('is XML', () => {
    expect(xml.querySelector('parsererror')).toBeNull();
  });

  it('has its elements in the order of the schema', () => {
    expect(Object.keys(ORDER).filter((name) => all(name).length === 0)).toEqual([]);
    for (const element of xml.querySelectorAll('*')) {
      const order = ORDER[element.localName];
      if (!order) continue;
      const places = [...element.children].map(({ localName }) => order.indexOf(localName));
      expect({ element: element.localName, places }).toEqual({
        element: element.localName,
        places: [...places].sort((a, b) => a - b),
      });
      expect(places).not.toContain(-1);
    }
  });

  it('keeps its identity', () => {
    expect(all('Id')[0]!.textContent).toBe('5c1e9d3a-7b42-4e68-9f0d-2a6c8b14e7f5');
    expect(all('Version')[0]!.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it('asks for a shared runtime with functions, and for the pane alone for less', () => {
    const sets = (within: string) =>
      [...xml.querySelector(within)!.getElementsByTagNameNS('*', 'Set')].map(
        (set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`,
      );
    expect(sets('OfficeApp > Requirements')).toEqual(['ExcelApi 1.9']);
    expect(sets('VersionOverrides > Requirements')).toEqual([
      'SharedRuntime 1.1',
      'CustomFunctionsRuntime 1.2',
    ]);
    const page = all('Runtime')[0]!;
    expect(page.getAttribute('lifetime')).toBe('long');
    // One page for everything, or it is no shared runtime.
    for (const name of ['FunctionFile', 'Page > SourceLocation', 'Action > SourceLocation']) {
      for (const element of xml.querySelectorAll(name)) {
        expect(element.getAttribute('resid')).toBe(page.getAttribute('resid'));
      }
    }
  });

  it('refers to resources that are there, and has none that nobody refers to', () => {
    const ids = [...xml.querySelectorAll('Resources [id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(attribute('resid'))].sort()).toEqual(ids.sort());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('has texts no longer than Office shows, each in Vietnamese and English', () => {
    const lengths = { ShortStrings: 125, LongStrings: 250 };
    for (const [kind, longest] of Object.entries(lengths)) {
      const strings = xml.querySelectorAll(`${kind} > *`);
      expect(strings).not.toHaveLength(0);
      for (const string of strings) {
        for (const text of texts(string)) expect(text.length).toBeLessThanOrEqual(longest);
        if (string.id === 'Functions.Namespace') continue;
        expect([...string.children].map((each) => each.getAttribute('Locale'))).toEqual(['en-US']);
      }
    }
    // The name, labels and titles of the ribbon are cut sooner.
    for (const label of xml.querySelectorAll('Label, GetStarted > Title')) {
      const string = xml.querySelector(`[id="${label.getAttribute('resid')}"]`)!;
      for (const text of texts(string)) expect(text.length).toBeLessThanOrEqual(32);
    }
    for (const text of texts(all('DisplayName')[0]!)) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of texts(all('Description')[0]!)) expect(text.length).toBeLessThanOrEqual(250);
  });

  it('gives every icon in 16, 32 and 80 pixels', () => {
    expect(all('Icon')).not.toHaveLength(0);
    for (const icon of all('Icon')) {
      expect([...icon.children].map((image) => image.getAttribute('size'))).toEqual([
        '16',
        '32',
        '80',
      ]);
      for (const image of icon.children) {
        expect(image.getAttribute('resid')).toMatch(
          new RegExp(`\\.${image.getAttribute('size')}$`),
        );
      }
    }
  });

  it('names icons that are drawn, in the size they say', () => {
    const icons = source.match(/icons\/[a-z]+-\d+\.png/g)!;
    for (const icon of new Set(icons)) {
      const file = join(ROOT, 'addin', icon);
      expect(`${icon} ${existsSync(file)}`).toBe(`${icon} true`);
      const png = readFileSync(file);
      const size = Number(/-(\d+)\.png$/.exec(icon)![1]);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('names commands that are registered, and all of them', () => {
    const names = all('FunctionName').map(({ textContent }) => textContent);
    expect(names.sort()).toEqual([...COMMANDS].sort());
  });
});

describe('the manifest for an address', () => {
  const made = manifestFor(source, 'https://ntm.langson.gov.vn');

  it('stands there wholly, and speaks https only', () => {
    expect(made).not.toContain('localhost');
    const addresses = made.match(/(?<=(?:DefaultValue|Value)=")[a-z]+:[^"]*/g)!;
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) {
      expect(address.startsWith('https://ntm.langson.gov.vn/addin/')).toBe(true);
    }
    expect(made).toContain('<AppDomain>https://ntm.langson.gov.vn</AppDomain>');
  });

  it.each([
    ['https://ntm.langson.gov.vn/', 'https://ntm.langson.gov.vn'],
    ['https://ntm.langson.gov.vn:8443/addin', 'https://ntm.langson.gov.vn:8443'],
    ['http://ntm.langson.gov.vn', null],
    ['ntm.langson.gov.vn', null],
  ])('of %s is %s', (address, origin) => {
    expect(originIn(address)).toBe(origin);
  });

  it('tells the pages where server and sign-in are, once, however often it is made', () => {
    const page = '<html>\n  <head>\n  </head>\n</html>';
    const once = pageFor(page, { server: 'https://a.vn', issuer: 'https://a.vn/?x="1"&y' });
    expect(pageFor(once, { server: 'https://b.vn' })).toBe(
      '<html>\n  <head>\n    <meta name="ntm-server" content="https://b.vn" />\n  </head>\n</html>',
    );
    expect(once).toContain('content="https://a.vn/?x=&quot;1&quot;&amp;y"');
  });
});
