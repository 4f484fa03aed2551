/** The unit of measure behind a typed number: "hộ", "m2", "km²", "triệu đồng/người", "tr.đ". */

// No lookbehind: WebKit of the older macOS that Excel still runs on does not know it.
const WORD = String.raw`(?:\p{L}*[mM][23²³]|\p{L}+)`;
const UNIT = new RegExp(String.raw`^${WORD}(?:[\s./]+${WORD}){0,5}$`, 'u');

/** "1O5", "1l", "5 O": digits typed on the wrong key. */
const STARTS_LIKE_DIGIT = /^[OoI]/;
const ONLY_LIKE_DIGITS = /^\s*[OoIl]+$/;
const LITRES = /^\s+l$/;

/**
 * Words behind a number that change it: more than, at least, about, and a half, up to, point, expected, not.
 * With one of them the number is not what was counted.
 */
const QUALIFIERS = new Set(
  (
    'trên dưới hơn gần ước khoảng tầm chừng trở lên xuống rưỡi nửa lẻ mấy vài phẩy chấm ' +
    'đến tới và hoặc hay dự kiến tính chưa không tăng giảm thiếu thừa'
  ).split(' '),
);

/** Whether what stands behind the digits, NFC and with the space in between, can be a unit of measure. */
export function isUnitOfMeasure(behind: string): boolean {
  if (STARTS_LIKE_DIGIT.test(behind)) return false;
  if (ONLY_LIKE_DIGITS.test(behind) && !LITRES.test(behind)) return false;
  const unit = behind.trim();
  if (!UNIT.test(unit)) return false;
  const words = unit.toLowerCase().split(/[\s./]+/);
  return !words.some((word) => QUALIFIERS.has(word));
}
