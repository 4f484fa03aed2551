import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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

/** What stands there is overwritten when that was asked for, and never by chance. Throws UnusableError. */
export async function writeNew(out: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code = '', path } = error as NodeJS.ErrnoException;
    const why = OBSTACLES[code];
    throw new UnusableError(
      code === 'EEXIST' && path === out
        ? `Tệp ${out} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`
        : `Không ghi được tệp ${out}${why ? `: ${why}` : ''}.`,
      { cause: error },
    );
  }
}
