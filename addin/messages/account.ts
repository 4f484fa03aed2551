import type { Role } from '#domain/access/roles';
import type { SignedOutWhy } from '../account/account.ts';
import type { Texts } from './texts.ts';

export interface AccountTexts {
  readonly heading: string;
  readonly signIn: string;
  readonly signingIn: string;
  readonly signOut: string;
  readonly signedOut: Readonly<Record<SignedOutWhy, string>>;
  readonly withoutSignIn: string;
  readonly roles: string;
  readonly role: Readonly<Record<Role, string>>;
  readonly at: (role: string, unit: string) => string;
  readonly criteria: (numbers: string) => string;
  readonly noRoles: string;
  readonly settings: string;
  readonly language: string;
  readonly server: string;
  readonly serverHint: string;
  readonly serverWrong: string;
  readonly save: string;
  readonly saved: string;
  readonly check: string;
  readonly answers: string;
  readonly silent: string;
  readonly remember: string;
  readonly rememberHint: string;
}

export const ACCOUNT: Texts<AccountTexts> = {
  vi: {
    heading: 'Tài khoản',
    signIn: 'Đăng nhập',
    signingIn: 'Đang chờ đăng nhập trong cửa sổ vừa mở…',
    signOut: 'Đăng xuất',
    signedOut: {
      never: 'Bạn chưa đăng nhập.',
      left: 'Bạn đã đăng xuất.',
      closed: 'Cửa sổ đăng nhập đã đóng, bạn chưa đăng nhập.',
      ended: 'Phiên đăng nhập đã hết hạn, hãy đăng nhập lại.',
      refused:
        'Đăng nhập không thành công. Thử lại; nếu vẫn không được, báo người quản trị của tỉnh.',
      failed: 'Chưa mở được trang đăng nhập. Kiểm tra mạng rồi thử lại.',
    },
    withoutSignIn:
      'Kiểm tra, sửa số liệu và giải trình không cần đăng nhập. Chỉ khi gửi phiếu mới cần.',
    roles: 'Vai trò',
    role: {
      communeOfficer: 'Cán bộ xã',
      districtOfficer: 'Cán bộ huyện',
      department: 'Sở, ngành',
      provinceOfficer: 'Cán bộ tỉnh',
      viewer: 'Người xem',
      administrator: 'Quản trị',
    },
    at: (role, unit) => `${role}, ${unit}`,
    criteria: (numbers) => `tiêu chí ${numbers}`,
    noRoles: 'Tài khoản này chưa được giao vai trò nào. Báo người quản trị của tỉnh.',
    settings: 'Cài đặt',
    language: 'Ngôn ngữ',
    server: 'Máy chủ của tỉnh',
    serverHint: 'Chỉ đổi khi tỉnh thông báo địa chỉ khác.',
    serverWrong: 'Đây không phải một địa chỉ. Ví dụ: ntm.langson.gov.vn',
    save: 'Lưu',
    saved: 'Đã lưu.',
    check: 'Thử kết nối',
    answers: 'Máy chủ trả lời.',
    silent: 'Máy chủ không trả lời.',
    remember: 'Giữ đăng nhập trên máy này',
    rememberHint: 'Tắt nếu nhiều người dùng chung máy.',
  },
  en: {
    heading: 'Account',
    signIn: 'Sign in',
    signingIn: 'Waiting for you to sign in in the window that opened…',
    signOut: 'Sign out',
    signedOut: {
      never: 'You are not signed in.',
      left: 'You have signed out.',
      closed: 'The sign-in window was closed; you are not signed in.',
      ended: 'Your session has ended; please sign in again.',
      refused:
        'Signing in failed. Try again; if it keeps failing, tell the administrator of the province.',
      failed: 'The sign-in page could not be opened. Check the network and try again.',
    },
    withoutSignIn: 'Checking, correcting and explaining need no sign-in. Only sending does.',
    roles: 'Roles',
    role: {
      communeOfficer: 'Commune officer',
      districtOfficer: 'District officer',
      department: 'Department',
      provinceOfficer: 'Province officer',
      viewer: 'Viewer',
      administrator: 'Administrator',
    },
    at: (role, unit) => `${role}, ${unit}`,
    criteria: (numbers) => `criteria ${numbers}`,
    noRoles: 'This account has no role yet. Tell the administrator of the province.',
    settings: 'Settings',
    language: 'Language',
    server: "The province's server",
    serverHint: 'Change it only when the province announces another address.',
    serverWrong: 'This is not an address. For example: ntm.langson.gov.vn',
    save: 'Save',
    saved: 'Saved.',
    check: 'Test the connection',
    answers: 'The server answers.',
    silent: 'The server does not answer.',
    remember: 'Stay signed in on this computer',
    rememberHint: 'Switch it off where several people share the computer.',
  },
};
