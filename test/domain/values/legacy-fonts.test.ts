import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nfc } from '#domain/values/fold';
import {
  convertLegacy,
  detectLegacy,
  toUnicode,
  type LegacyEncoding,
} from '#domain/values/legacy-fonts';
import { TCVN3, VNI } from '#domain/values/legacy-tables';

/** Names of Lạng Sơn's units as of 2017; the test looks at all of them where the source data is at hand. */
const NAMES = [
  ...['Thành phố Lạng Sơn', 'Huyện Tràng Định', 'Huyện Bình Gia', 'Huyện Văn Lãng'],
  ...['Huyện Cao Lộc', 'Huyện Văn Quan', 'Huyện Bắc Sơn', 'Huyện Hữu Lũng', 'Huyện Chi Lăng'],
  ...['Huyện Lộc Bình', 'Huyện Đình Lập', 'Phường Hoàng Văn Thụ', 'Phường Vĩnh Trại'],
  ...['Phường Đông Kinh', 'Xã Hoàng Đồng', 'Xã Quảng Lạc', 'Thị trấn Thất Khê', 'Xã Khánh Long'],
  ...['Xã Đoàn Kết', 'Xã Quốc Khánh', 'Xã Cao Minh', 'Xã Chí Minh', 'Xã Tri Phương', 'Xã Bắc Ái'],
  ...['Xã Hưng Đạo', 'Xã Vĩnh Yên', 'Xã Hoa Thám', 'Xã Quý Hòa', 'Xã Hồng Phong', 'Xã Yên Lỗ'],
  ...['Xã Thiện Hoà', 'Xã Nhạc Kỳ', 'Xã Phú Xá', 'Xã Thuỵ Hùng', 'Xã Vân Mộng', 'Xã Đồng Ý'],
  ...['Xã Vũ Lễ', 'Xã Quyết Thắng', 'Xã Gia Lộc', 'Xã Bằng Mạc', 'Xã Nhượng Bạn', 'Xã Mẫu Sơn'],
];

/** Words that are Latin-1 throughout, as both encodings are. */
const OTHER_LATIN1 = [
  ...['Café', 'Forêt', 'Mère', 'Hôtel', 'Général', 'français', 'à', 'été', 'Noël', 'Pâté', 'naïf'],
  ...['España', 'mañana', 'Müller', 'Straße', 'Århus', 'Curaçao', '© 2017', '500 m²', '20 °C'],
  ...['§ 5', '· Ho tro', '2 × 3', '15÷18', '«Nam»', '½', 'N§-CP', 'Q§-UBND', 'Krông Ana'],
];

/** Correct Unicode without a letter outside Latin-1. */
const VIETNAMESE_LATIN1 = [
  ...['Hoà Bình', 'Hòa Bình', 'Xã Tân Lang', 'Cát Bà', 'Vân Hồ', 'Quý', 'già', 'thuý', 'khoáng'],
  ...['Xã Bình La', 'Gia Cát', 'Tân Thanh', 'Bé', 'Tóc', 'môt', 'XÃ BÌNH LÂM', 'toàn xã', 'gì'],
];

const ENCODINGS = [
  ['tcvn3', TCVN3],
  ['vni', VNI],
] as const;

/**
 * What a name becomes in a legacy encoding, made from the table turned round. TCVN3 has no capitals with a tone:
 * people typed the small letter.
 */
function encode(text: string, table: ReadonlyMap<string, string>): string {
  const codes = new Map([...table].map(([code, letter]) => [letter, code]));
  return Array.from(text, (c) => codes.get(c) ?? codes.get(c.toLowerCase()) ?? c).join('');
}

const SOURCES = join(import.meta.dirname, '../../../../shared/data');

/** Every text in the JSON files of a folder of the source data; none where it is not at hand. */
function sourceTexts(folder: string, files: RegExp): string[] {
  const path = join(SOURCES, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => files.test(file))
    .flatMap((file) => textsIn(JSON.parse(readFileSync(join(path, file), 'utf8'))));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const fullNames = [
  ...NAMES,
  ...sourceTexts('units', /^langson-20\d\d\.json$/).filter((text) =>
    /^(Xã|Phường|Thị trấn|Huyện|Thành phố) [\p{L} ]+$/u.test(text),
  ),
];

describe('the tables', () => {
  const letters = [...'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ'];

  it('cover the 67 small letters of Vietnamese that ASCII has not, one code each', () => {
    expect(letters.length).toBe(67);
    for (const [, table] of ENCODINGS) {
      const small = [...table.values()].filter((letter) => letter === letter.toLowerCase());
      expect([...small].sort()).toEqual([...letters].sort());
    }
  });

  it('TCVN3 agrees with TCVN 5712:1993 byte by byte', () => {
    // for b in a1…ae b5…fe: printf "\x$b" | iconv -f TCVN5712-1
    const standard =
      'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
    for (let byte = 0xa1; byte <= 0xfe; byte += 1) {
      expect(TCVN3.get(String.fromCharCode(byte)) ?? '.').toBe(standard[byte - 0xa1]);
    }
  });

  it('VNI has every capital, its second byte in either case', () => {
    for (const letter of letters) expect([...VNI.values()]).toContain(letter.toUpperCase());
    expect(VNI.get('AÙ')).toBe('Á');
    expect(VNI.get('Aù')).toBe('Á');
    expect(VNI.get('ÔÏ')).toBe('Ợ');
  });
});

describe('a legacy text', () => {
  it.each([
    ['X· Hoµng §ång', 'Xã Hoàng Đồng', 'tcvn3'],
    ['B¾c S¬n', 'Bắc Sơn', 'tcvn3'],
    ['HuyÖn Chi L¨ng', 'Huyện Chi Lăng', 'tcvn3'],
    ['Trµng §Þnh', 'Tràng Định', 'tcvn3'],
    ['H­ng Vò', 'Hưng Vũ', 'tcvn3'],
    ['Tæ II', 'Tổ II', 'tcvn3'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam', 'tcvn3'],
    ['Q§-UBND huyÖn, ngµy 5/6', 'QĐ-UBND huyện, ngày 5/6', 'tcvn3'],
    ['HUYÖN CHI L¡NG', 'HUYỆN CHI LĂNG', 'tcvn3'],
    ['X· HOµNG §åNG', 'XÃ HOÀNG ĐỒNG', 'tcvn3'],
    ['Xaõ Hoaøng Ñoàng', 'Xã Hoàng Đồng', 'vni'],
    ['Baéc Sôn', 'Bắc Sơn', 'vni'],
    ['XAÕ HOAØNG ÑOÀNG', 'XÃ HOÀNG ĐỒNG', 'vni'],
    ['Thò traán Thaát Kheâ', 'Thị trấn Thất Khê', 'vni'],
    ['chöa coù soá lieäu', 'chưa có số liệu', 'vni'],
    ['nöôùc saïch, ñöôøng', 'nước sạch, đường', 'vni'],
  ] as const)('%s is %s in %s', (text, unicode, encoding) => {
    expect(detectLegacy(text)).toBe(encoding);
    expect(convertLegacy(text, encoding)).toBe(unicode);
    expect(toUnicode(text)).toEqual({ text: unicode, converted: encoding });
    expect(toUnicode(text.normalize('NFD')).text).toBe(unicode);
    expect(nfc(unicode)).toBe(unicode);
  });

  it.each(ENCODINGS)('in %s: every full name of a unit comes back', (encoding, table) => {
    const lost = fullNames.filter((name) => {
      const { text, converted } = toUnicode(encode(name, table));
      return text.toLowerCase() !== nfc(name).toLowerCase() || converted !== encoding;
    });
    expect(lost).toEqual([]);
  });

  it.each(ENCODINGS)(
    'in %s: a name without its type comes back, unless it reads as Unicode',
    (encoding, table) => {
      // Léc, Tóc, LÔ, Vò, Kú, Lõa; Sôn, Hoàng, Hoà: syllables as they stand.
      const untellable: Readonly<Record<LegacyEncoding, readonly string[]>> = {
        tcvn3: ['Cao Lộc', 'Gia Lộc', 'Chu Túc', 'Tri Lễ', 'Vũ Lễ', 'Kỳ Lừa'],
        vni: ['Hồng Phong', 'Thanh Sơn', 'Minh Sơn', 'Hồ Sơn', 'Quan Sơn', 'An Sơn', 'Ba Sơn'],
      };
      const shortNames = [
        ...untellable[encoding],
        ...fullNames.map((name) => name.replace(/^(Xã|Phường|Thị trấn|Huyện|Thành phố) /u, '')),
      ].filter((name) => encode(name, table) !== name);
      const lost = shortNames.filter((name) => {
        const { text, converted } = toUnicode(encode(name, table));
        return text.toLowerCase() !== nfc(name).toLowerCase() || converted !== encoding;
      });
      expect(new Set(lost)).toEqual(new Set(untellable[encoding]));
    },
  );
});

describe('a text that is none', () => {
  it.each([...OTHER_LATIN1, ...VIETNAMESE_LATIN1, 'Xa Hoang Dong', 'KPS', '1.234,5', ''])(
    '"%s" stays',
    (text) => {
      expect(toUnicode(text)).toEqual({ text, converted: null });
    },
  );

  it('is every name and every sentence of the source data, in both Unicode forms', () => {
    const texts = [
      ...NAMES,
      ...sourceTexts('units', /\.json$/),
      ...sourceTexts('criteria', /\.json$/),
    ];
    const taken = texts.filter(
      (text) => detectLegacy(text) !== null || detectLegacy(text.normalize('NFD')) !== null,
    );
    expect(taken).toEqual([]);
  });

  it('is every single word of them', () => {
    const texts = [
      ...NAMES,
      ...sourceTexts('units', /\.json$/),
      ...sourceTexts('criteria', /\.json$/),
    ];
    const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
    expect([...words].filter((word) => detectLegacy(word) !== null)).toEqual([]);
  });
});
