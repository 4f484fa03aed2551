import { UnusableError } from './exit.ts';

const NO_RIGHT = 'không có quyền ghi ở đó';
const NO_FOLDER = 'có tệp đứng ở chỗ lẽ ra là thư mục';

/** Why a file could not be written, by the code of the operating system. */
const OBSTACLES: Readonly<Record<string, string>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  EBUSY: 'tệp đang mở ở chương trình khác',
  EISDIR: 'đã có thư mục mang tên đó',
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  ENAMETOOLONG: 'tên quá dài',
  ENOSPC: 'đĩa đã đầy',
};

/** In one sentence why this file was not written. */
export function unwritable(out: string, error: unknown): UnusableError {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const why = OBSTACLES[code];
  return new UnusableError(
    code === 'EEXIST' && path === out
      ? `Tệp ${out} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`
      : `Không ghi được tệp ${out}${why ? `: ${why}` : ''}.`,
    { cause: error },
  );
}
