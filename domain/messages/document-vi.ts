import type { DocumentMessages } from './document-message.ts';
import { vi as words } from './vi-words.ts';

const AGAIN = 'mở bằng Word, lưu thành dạng .docx rồi thử lại';

export const vi: DocumentMessages = {
  'document.empty': () => `Tệp rỗng, không có dữ liệu; ${AGAIN}.`,
  'document.tooLarge': ({ megabytes }) =>
    `Tệp nặng ${String(megabytes).replace('.', ',')} MB, quá mức nhận được; bỏ bớt ảnh rồi thử lại.`,
  'document.notDocx': ({ kind }) =>
    `Đây là ${words.fileKind[kind] ?? words.otherFile}, không phải văn bản Word (.docx).`,
  'document.legacyDoc': () => `Tệp ở dạng Word cũ (.doc); ${AGAIN}.`,
  'document.encrypted': () => 'Tệp có mật khẩu; mở bằng Word, bỏ mật khẩu rồi thử lại.',
  'document.truncated': () => 'Tệp bị thiếu phần cuối, có thể do chép hoặc tải dở; chép lại.',
  'document.corrupt': () => `Tệp bị hỏng, không đọc được; ${AGAIN}.`,
  'document.bomb': () => 'Nội dung bên trong tệp quá lớn khi giải nén nên tệp không được mở.',
  'document.noText': () => 'Văn bản không có chữ nào; nếu là ảnh chụp thì cần bản gốc.',
};
