// Lớp đào tạo, tập huấn: a row for each course of the sheet; their attendance adds up to the sheet's.
import { apportion } from './apportion.ts';
import { registerRows, villagesOf } from './register-rows.ts';
import type { SheetDraft } from './sheet-draft.ts';

const NAMES = [
  'Kỹ thuật trồng rau an toàn',
  'Kỹ thuật chăm sóc cây ăn quả',
  'Phòng bệnh cho đàn lợn',
  'Kỹ thuật nuôi gà thả vườn',
  'Trồng và chăm sóc rừng',
  'Sử dụng thuốc bảo vệ thực vật',
];

export function fillCourses(drafts: readonly SheetDraft[]): void {
  for (const draft of drafts) {
    const random = draft.random('courses');
    const attendance = apportion(
      draft.units('stat.techTrainees'),
      Array.from({ length: draft.units('stat.techCourses') }, () => ({
        weight: random.between(0.8, 1.2),
      })),
    );
    const names = random.shuffled(NAMES);
    const fields = attendance.map((people, place) => ({
      name: names[place % names.length]!,
      village: random.pick(villagesOf(draft)),
      year: '2017',
      attendance: String(people),
    }));
    draft.setRegister('courses', registerRows(draft, 'LTH', fields));
  }
}
