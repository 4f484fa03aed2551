import { describe, expect, it } from '@jest/globals';
import { isSyllable } from '#domain/values/syllable';

const words = (text: string) => text.trim().split(/\s+/);

describe('a Vietnamese syllable', () => {
  it.each(
    words(`xã hoàng đồng huyện tràng định nghĩa người quyết quốc quý quả giếng gì gìn khuỷu khuya ngoằn
      thuở rượu yêu yến oán uyên ước ý ở hòa hoà thủy thuỷ khoẻ khỏe loét xoáy quỳnh quýt Đắc ĐỒNG
      ngoéo ruộng mía mùa lửa người hữu lũng thuế huệ tuần suất khuất`),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each(
    words('x· hoµng §ång Café krông bắck ngé́ maùs tốpp tồc tỏch mùâ haù ơă qúy m² fá wờ đ ây1'),
  )('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it.each(['', 'b', 'ngh'])('"%s" is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
