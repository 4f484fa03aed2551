import type { Random } from './random.ts';

// Words that village names of Lạng Sơn are made of; put together at random they name no village in particular.
const FIRST = 'Nà Bản Khuổi Pò Phai Cốc Kéo Lũng Khòn Pác Còn Tềnh'.split(' ');
const SECOND = 'Pài Luận Slao Mới Khoang Lầu Chuông Thâm Danh Làng Háng Tồng Sâu Cáp'.split(' ');

/** So many different names. */
export function villageNames(count: number, random: Random): readonly string[] {
  const all = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));
  return random.shuffled(all).slice(0, count);
}
