/** People one can be on this machine: somebody of each role, with invented names, in the units of the example. */
import type { Grant, Role, User } from '#domain/access/roles';
import type { UnitKey } from '#domain/sheet/sheet';
import { exampleTree } from '../example/setting.ts';

export interface ReadyUser {
  readonly id: string;
  readonly name: string;
  /** What they do and where, for whoever chooses among them. */
  readonly post: string;
  readonly grants: readonly Grant[];
}

const PROVINCE = '20';
const BAC_SON = '185';
const HOANG_DONG = '05986';
const HUU_VINH = '06346';

/** Criterion 2, giao thông. */
const ROADS = [2];

export const READY_USERS: readonly ReadyUser[] = [
  {
    id: 'xa-hoang-dong',
    name: 'Hoàng Thị Mai',
    post: 'Cán bộ nông thôn mới xã Hoàng Đồng',
    grants: [grant('communeOfficer', HOANG_DONG)],
  },
  {
    id: 'xa-hoang-dong-2',
    name: 'Nông Văn Bình',
    post: 'Công chức tài chính – kế toán xã Hoàng Đồng',
    grants: [grant('communeOfficer', HOANG_DONG)],
  },
  {
    id: 'xa-huu-vinh',
    name: 'Dương Văn Tài',
    post: 'Cán bộ nông thôn mới xã Hữu Vĩnh, huyện Bắc Sơn',
    grants: [grant('communeOfficer', HUU_VINH)],
  },
  {
    id: 'huyen-bac-son',
    name: 'Lương Công Sơn',
    post: 'Phòng Nông nghiệp huyện Bắc Sơn: thẩm tra',
    grants: [grant('districtOfficer', BAC_SON)],
  },
  {
    id: 'so-giao-thong',
    name: 'Nguyễn Thị Hạnh',
    post: 'Sở Giao thông vận tải: thẩm tra tiêu chí 2 toàn tỉnh',
    grants: [{ ...grant('department', PROVINCE), criteria: ROADS }],
  },
  {
    id: 'tinh-lang-son',
    name: 'Vi Văn Toàn',
    post: 'Văn phòng Điều phối tỉnh Lạng Sơn: thẩm định',
    grants: [grant('provinceOfficer', PROVINCE)],
  },
  {
    id: 'nguoi-xem',
    name: 'Lý Thị Hoa',
    post: 'Người xem, toàn tỉnh',
    grants: [grant('viewer', PROVINCE)],
  },
  {
    id: 'quan-tri',
    name: 'Đỗ Minh Quân',
    post: 'Quản trị hệ thống',
    grants: [grant('administrator', PROVINCE)],
  },
];

/**
 * Sends the example sheets, as if the officer of every commune were one person: had the district officers sent them,
 * they could examine none. Nobody signs in as this one.
 */
export const EXAMPLE_SENDER: ReadyUser = {
  id: 'nhap-vi-du',
  name: 'Nhập phiếu ví dụ',
  post: 'Nhập phiếu ví dụ của mọi xã',
  grants: [grant('communeOfficer', PROVINCE)],
};

/** Examines some of them, for nobody examines what they sent. Nobody signs in as this one either. */
export const EXAMPLE_EXAMINER: ReadyUser = {
  id: 'xet-vi-du',
  name: 'Xét phiếu ví dụ',
  post: 'Thẩm tra, thẩm định một số phiếu ví dụ',
  grants: [grant('provinceOfficer', PROVINCE)],
};

/** Who works on the store of this machine at this machine: whoever can, could read its files as well. */
export const KEEPER: User = {
  id: 'may-nay',
  name: 'Người giữ máy này',
  device: null,
  grants: [grant('administrator', PROVINCE)],
};

export function readyUser(id: string): ReadyUser | undefined {
  return [...READY_USERS, EXAMPLE_SENDER, EXAMPLE_EXAMINER].find((user) => user.id === id);
}

function grant(role: Role, code: string): Grant {
  return { role, unit: keyOf(code) };
}

function keyOf(code: string): UnitKey {
  return exampleTree().byCode.get(code)!.key;
}
