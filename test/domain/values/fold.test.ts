import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, nfc } from '#domain/values/fold';

describe('folding a name', () => {
  it.each([
    ['Xã Hoàng Đồng', 'xa hoang dong'],
    ['XÃ HOÀNG ĐỒNG', 'xa hoang dong'],
    ['Hoà Bình', 'hoa binh'],
    ['Hòa Bình', 'hoa binh'],
    ['Ðồng Mỏ', 'dong mo'], // U+00D0
    ['  Bắc \u00A0 Sơn ', 'bac son'],
    ['Lạng-Sơn', 'lang son'],
    ['Lạng – Sơn', 'lang son'],
    ['TP. Lạng Sơn', 'tp lang son'],
    ['Tràng Định.', 'trang dinh'],
    ['Mường, Khương (cũ)', 'muong, khuong (cu)'],
    ['Thôn 12/3', 'thon 12/3'],
    ['Yên Thuỷ', 'yen thuy'],
    ['', ''],
    [' - ', ''],
  ])('%s → %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
    expect(foldName(name.normalize('NFD'))).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    );
  });
});

describe('composed', () => {
  it('is what NFC makes equal', () => {
    expect(nfc('Đồng'.normalize('NFD'))).toBe('Đồng');
  });
});
