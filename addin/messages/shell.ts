// What stands around every view, and the words that all of them share.
import type { Status } from '#domain/workflow/status';
import type { Trouble } from '../excel/trouble.ts';
import type { Texts } from './texts.ts';

export interface ShellTexts {
  readonly title: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly navigation: string;
  readonly account: string;
  readonly refresh: string;
  readonly signedInAs: (name: string) => string;
  readonly loading: string;
  readonly again: string;
  readonly close: string;
  readonly cancel: string;
  readonly more: string;
  readonly failed: {
    readonly title: string;
    readonly unreachable: string;
    readonly broken: string;
    readonly reload: string;
  };
  readonly trouble: Readonly<Record<Trouble, string>>;
  readonly status: Readonly<Record<Status | LocalStatus, string>>;
}

export type ViewName = 'commune' | 'district' | 'province' | 'department' | 'lint' | 'account';

/** Where a sheet stands as far as this computer knows, beside what the store says. */
export type LocalStatus = 'unsent' | 'waiting' | 'sending' | 'conflict' | 'refused';

export const SHELL: Texts<ShellTexts> = {
  vi: {
    title: 'Nông thôn mới',
    views: {
      commune: 'Phiếu xã',
      district: 'Huyện',
      province: 'Tỉnh',
      department: 'Sở, ngành',
      lint: 'Rà soát',
      account: 'Tài khoản',
    },
    navigation: 'Các phần',
    account: 'Tài khoản và cài đặt',
    refresh: 'Cập nhật số mới nhất',
    signedInAs: (name) => `Tài khoản: ${name}`,
    loading: 'Đang tải…',
    again: 'Thử lại',
    close: 'Đóng',
    cancel: 'Thôi',
    more: 'Xem thêm',
    failed: {
      title: 'Có trục trặc',
      unreachable:
        'Chưa liên lạc được với máy chủ. Số liệu trong tệp vẫn nguyên; thử lại khi có mạng.',
      broken: 'Phần này gặp lỗi và phải tải lại. Số liệu trong bảng tính không bị ảnh hưởng.',
      reload: 'Tải lại',
    },
    trouble: {
      editing: 'Excel đang sửa một ô. Bấm Enter để kết thúc rồi thử lại.',
      protected: 'Ô này đang bị khóa nên không ghi vào được.',
      gone: 'Trang hoặc ô này không còn trong sổ.',
      tooLarge:
        'Sổ có quá nhiều dữ liệu cho một lần đọc, ghi của Excel trên web. Dùng Excel trên máy tính, hoặc bớt các trang không thuộc phiếu.',
      other: 'Excel chưa làm được việc này. Thử lại; nếu vẫn không được, lưu tệp và mở lại.',
    },
    status: {
      unsent: 'Chưa gửi',
      waiting: 'Chờ gửi',
      sending: 'Đang gửi',
      conflict: 'Có xung đột',
      refused: 'Không gửi được',
      draft: 'Đã gửi, chưa nộp',
      submitted: 'Đã nộp',
      returned: 'Bị trả lại',
      examined: 'Đã thẩm tra',
      appraised: 'Đã thẩm định',
    },
  },
  en: {
    title: 'New Rural Development',
    views: {
      commune: 'Commune',
      district: 'District',
      province: 'Province',
      department: 'Department',
      lint: 'Proofread',
      account: 'Account',
    },
    navigation: 'Parts',
    account: 'Account and settings',
    refresh: 'Show the latest figures',
    signedInAs: (name) => `Account: ${name}`,
    loading: 'Loading…',
    again: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    more: 'Show more',
    failed: {
      title: 'Something went wrong',
      unreachable:
        'The server cannot be reached. What is in the file is safe; try again when you are online.',
      broken:
        'This part failed and has to be loaded again. The figures in the workbook are not affected.',
      reload: 'Reload',
    },
    trouble: {
      editing: 'A cell is being edited in Excel. Press Enter to finish, then try again.',
      protected: 'This cell is locked and cannot be written.',
      gone: 'This sheet or cell is no longer in the workbook.',
      tooLarge:
        'The workbook holds too much for one request of Excel on the web. Use Excel on the desktop, or remove sheets that are not part of the form.',
      other:
        'Excel could not do this. Try again; if it keeps failing, save the file and reopen it.',
    },
    status: {
      unsent: 'Not sent',
      waiting: 'Waiting to be sent',
      sending: 'Sending',
      conflict: 'Conflict',
      refused: 'Could not be sent',
      draft: 'Sent, not submitted',
      submitted: 'Submitted',
      returned: 'Returned',
      examined: 'Examined',
      appraised: 'Appraised',
    },
  },
};
