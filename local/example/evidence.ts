import type { Random } from './random.ts';

/** What a commune names as proof of a Đạt, by indicator; {n} is a number, {day} a day of the half-year. */
const EVIDENCE: Readonly<Record<string, string>> = {
  '1.1': 'Quyết định số {n}/QĐ-UBND phê duyệt quy hoạch chung; biên bản công bố ngày {day}',
  '1.2': 'Quyết định số {n}/QĐ-UBND ban hành quy định quản lý quy hoạch',
  '3.2': 'Kế hoạch số {n}/KH-UBND ngày {day} về phòng chống thiên tai',
  '4.1': 'Biên bản kiểm tra của Điện lực ngày {day}',
  '6.1': 'Biên bản nghiệm thu nhà văn hóa và sân thể thao xã ngày {day}',
  '6.2': 'Biên bản kiểm tra điểm vui chơi ngày {day}',
  '7': 'Biên bản kiểm tra nơi mua bán ngày {day}',
  '8.1': 'Biên bản kiểm tra điểm bưu chính ngày {day}',
  '8.2': 'Xác nhận của đơn vị viễn thông ngày {day}',
  '8.3': 'Biên bản kiểm tra hệ thống loa ngày {day}',
  '8.4': 'Báo cáo số {n}/BC-UBND ngày {day} về ứng dụng công nghệ thông tin',
  '13.1': 'Giấy chứng nhận đăng ký hợp tác xã; báo cáo số {n}/BC-HTX ngày {day}',
  '13.2': 'Hợp đồng liên kết tiêu thụ ký ngày {day}',
  '14.1': 'Quyết định số {n}/QĐ-UBND công nhận đạt chuẩn phổ cập giáo dục',
  '15.2': 'Quyết định số {n}/QĐ-UBND công nhận đạt tiêu chí quốc gia về y tế xã',
  '17.3': 'Biên bản kiểm tra cảnh quan, môi trường ngày {day}',
  '17.4': 'Quy chế quản lý nghĩa trang; biên bản kiểm tra ngày {day}',
  '17.5': 'Hợp đồng thu gom rác; biên bản kiểm tra ngày {day}',
  '18.1': 'Danh sách cán bộ, công chức và văn bằng, rà soát ngày {day}',
  '18.2': 'Báo cáo số {n}/BC-UBND ngày {day} về tổ chức bộ máy',
  '18.3': 'Thông báo số {n}-TB/HU về kết quả đánh giá, xếp loại năm 2016',
  '18.5': 'Biên bản chấm điểm tiếp cận pháp luật ngày {day}',
  '18.6': 'Báo cáo số {n}/BC-UBND ngày {day} về bình đẳng giới',
  '19.1': 'Báo cáo số {n}/BC-BCH ngày {day} của Ban Chỉ huy quân sự xã',
  '19.2': 'Xác nhận của Công an huyện ngày {day}',
};

const OTHERWISE = 'Biên bản kiểm tra ngày {day}';

export function evidenceFor(id: string, random: Random): string {
  const day = `${random.whole(2, 26)}/${random.whole(1, 6)}/2017`;
  return (EVIDENCE[id] ?? OTHERWISE)
    .replace('{n}', String(random.whole(12, 890)))
    .replace('{day}', day);
}
