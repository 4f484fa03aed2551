// The sheet of a commune: what it is, what to mend, where it stands, sending it.
import type { Texts } from './texts.ts';

export interface CommuneTexts {
  readonly reading: string;
  readonly noForm: { readonly title: string; readonly text: string };
  readonly unusable: string;
  readonly exampleStandards: string;
  readonly tabs: { readonly todo: string; readonly criteria: string; readonly exchange: string };
  readonly met: (met: number, of: number) => string;
  readonly metOf: string;
  readonly unknown: (count: number) => string;
  readonly band: (label: string) => string;
  readonly nextBand: (more: number, label: string) => string;
  readonly picture: (met: string, notMet: string, unknown: string) => string;
  readonly none: string;
  readonly todo: {
    readonly clean: string;
    readonly cleanText: string;
    readonly maySubmit: string;
    readonly errors: string;
    readonly missing: string;
    readonly queries: string;
    readonly notes: string;
    readonly formatsLost: (count: number) => string;
    readonly putBack: string;
    readonly settled: (count: number) => string;
    readonly toCell: string;
    readonly toCellOf: (cell: string) => string;
    readonly firstMissing: string;
    readonly correctTo: (value: string) => string;
    readonly correctAll: (count: number) => string;
    readonly explain: string;
    readonly explanation: string;
    readonly saveExplanation: string;
    readonly more: (count: number) => string;
    readonly wholeSheet: string;
  };
  readonly criteria: {
    readonly criterion: (no: number, name: string) => string;
    readonly standard: string;
    readonly result: string;
    readonly short: (amount: string) => string;
    readonly over: (amount: string) => string;
    readonly indicators: (met: number, of: number) => string;
  };
  readonly help: {
    readonly title: (row: string) => string;
    readonly nothing: string;
    readonly open: string;
    readonly close: string;
    readonly standard: string;
    readonly unconfirmed: string;
    readonly basis: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly counted: string;
    readonly now: string;
    readonly before: (period: string) => string;
    readonly peers: (count: number, zone: string) => string;
    readonly peerRange: (lower: string, upper: string, median: string) => string;
    readonly ifNone: string;
    readonly ifNoneMet: string;
    readonly ifNoneUnknown: string;
    readonly note: string;
    readonly stated: string;
  };
  readonly exchange: {
    readonly submit: string;
    readonly submitAgain: string;
    readonly sendDraft: string;
    readonly withdraw: string;
    readonly withdrawSure: string;
    readonly withdrawYes: string;
    readonly errorsFirst: (count: number) => string;
    readonly missingFirst: (count: number) => string;
    readonly conflictsFirst: string;
    readonly signInFirst: string;
    readonly signIn: string;
    readonly noHidden: string;
    readonly never: string;
    readonly same: string;
    readonly unsent: (count: number) => string;
    readonly waitingSince: (time: string) => string;
    readonly away: string;
    readonly tryNow: string;
    readonly sending: string;
    readonly refused: (time: string) => string;
    readonly newer: (rev: number) => string;
    readonly bringIn: string;
    readonly broughtIn: (count: number) => string;
    readonly receivedAt: (time: string) => string;
    readonly approved: (who: string, time: string) => string;
    readonly receipts: string;
    readonly noReceipts: string;
    readonly receipt: Readonly<Record<'accepted' | 'unchanged' | 'conflict' | 'resent', string>>;
    readonly revision: (rev: number) => string;
    readonly by: (who: string, time: string) => string;
    readonly proof: string;
    readonly history: string;
    readonly loadHistory: string;
    readonly side: string;
  };
  readonly returned: { readonly title: string; readonly text: string };
  readonly conflict: {
    readonly title: (count: number) => string;
    readonly text: string;
    readonly resentTitle: (count: number) => string;
    readonly resentText: string;
    readonly takeResent: string;
    readonly base: string;
    readonly mine: string;
    readonly theirs: string;
    readonly empty: string;
    readonly keepMine: string;
    readonly takeTheirs: string;
    readonly noEffect: string;
    readonly effect: (criterion: number, before: string, after: string, met: number) => string;
    readonly finish: (left: number) => string;
    readonly who: (who: string, time: string) => string;
  };
}

export const COMMUNE: Texts<CommuneTexts> = {
  vi: {
    reading: 'Đang đọc phiếu…',
    noForm: {
      title: 'Sổ này không phải phiếu tiêu chí',
      text: 'Mở phiếu của xã (tệp .xlsx do huyện hoặc tỉnh gửi) rồi mở lại khung này.',
    },
    unusable: 'Chưa đọc được phiếu này',
    exampleStandards: 'Mức chuẩn ví dụ, không dùng để xét công nhận',
    tabs: { todo: 'Cần làm', criteria: 'Tiêu chí', exchange: 'Gửi, nhận' },
    met: (met, of) => `${met}/${of} tiêu chí đạt`,
    metOf: 'tiêu chí đạt',
    unknown: (count) => `${count} chưa rõ`,
    band: (label) => `Nhóm ${label}.`,
    nextBand: (more, label) => `Thêm ${more} tiêu chí để lên nhóm ${label}.`,
    picture: (met, notMet, unknown) => `Đạt: ${met}. Chưa đạt: ${notMet}. Chưa rõ: ${unknown}.`,
    none: 'không có',
    todo: {
      clean: 'Không còn gì phải sửa',
      cleanText: 'Phiếu đầy đủ và không có lỗi.',
      maySubmit: 'Có thể nộp lên huyện.',
      errors: 'Lỗi phải sửa',
      missing: 'Chưa nhập',
      queries: 'Sửa hoặc giải trình',
      notes: 'Lưu ý',
      formatsLost: (count) =>
        `Dán đè làm ${count} ô mất định dạng số hoặc danh sách chọn. Khôi phục sẽ xóa lịch sử hoàn tác của Excel.`,
      putBack: 'Khôi phục',
      settled: (count) => `Đã giải trình ${count} mục.`,
      toCell: 'Đến ô',
      toCellOf: (cell) => `Đến ô ${cell}`,
      firstMissing: 'Đến ô đầu tiên',
      correctTo: (value) => `Sửa thành ${value}`,
      correctAll: (count) => `Sửa cả ${count} lỗi chắc chắn`,
      explain: 'Giải trình',
      explanation: 'Nội dung giải trình',
      saveExplanation: 'Ghi vào phiếu',
      more: (count) => `Xem thêm ${count} mục`,
      wholeSheet: 'Cả phiếu',
    },
    criteria: {
      criterion: (no, name) => `${no}. ${name}`,
      standard: 'chuẩn',
      result: 'kết quả',
      short: (amount) => `còn thiếu ${amount}`,
      over: (amount) => `vượt ${amount}`,
      indicators: (met, of) => `${met}/${of} chỉ tiêu`,
    },
    help: {
      title: (row) => `Dòng đang chọn: ${row}`,
      nothing: 'Chọn một ô của phiếu để xem hướng dẫn',
      open: 'Mở hướng dẫn',
      close: 'Thu gọn hướng dẫn',
      standard: 'Mức chuẩn',
      unconfirmed: 'chưa đối chiếu văn bản',
      basis: 'Căn cứ',
      numerator: 'Tử số',
      denominator: 'Mẫu số',
      counted: 'Đếm',
      now: 'Kỳ này',
      before: (period) => `Kỳ trước (${period})`,
      peers: (count, zone) => `So với ${count} xã cùng khu vực ${zone} trong huyện`,
      peerRange: (lower, upper, median) =>
        `một nửa số xã trong khoảng ${lower} đến ${upper}, trung vị ${median}`,
      ifNone: 'Nếu không phát sinh (KPS)',
      ifNoneMet: 'được tính là đạt',
      ifNoneUnknown: 'chưa kết luận được',
      note: 'Ghi chú',
      stated: 'Không có gì để tính: xã tự đánh giá Đạt hoặc Chưa đạt, kèm minh chứng.',
    },
    exchange: {
      submit: 'Nộp lên huyện',
      submitAgain: 'Nộp lại',
      sendDraft: 'Gửi bản nháp',
      withdraw: 'Rút phiếu về',
      withdrawSure: 'Rút phiếu đã nộp về để sửa? Huyện sẽ thấy phiếu là bản nháp.',
      withdrawYes: 'Rút về',
      errorsFirst: (count) =>
        `Sửa ${count} lỗi rồi mới nộp được; bản nháp thì gửi lúc nào cũng được.`,
      missingFirst: (count) =>
        `Nhập nốt ${count} ô rồi mới nộp được; bản nháp thì gửi lúc nào cũng được.`,
      conflictsFirst: 'Chọn số liệu ở các ô xung đột trước đã.',
      signInFirst: 'Đăng nhập để gửi phiếu. Phiếu chờ trong tệp này cho đến lúc đó.',
      signIn: 'Đăng nhập',
      noHidden:
        'Tệp đã mất trang ẩn nhận diện nên không gửi từ đây được. Gửi tệp cho huyện, hoặc lấy phiếu mới.',
      never: 'Phiếu này chưa được gửi lần nào từ tệp này.',
      same: 'Máy chủ đã có đúng những số liệu này.',
      unsent: (count) => `${count} chỗ sửa chưa gửi.`,
      waitingSince: (time) =>
        `Chờ gửi từ ${time}. Bản chờ nằm trong tệp này, mở ở máy khác cũng thấy.`,
      away: 'Máy chủ chưa trả lời; phiếu sẽ tự đi khi liên lạc được.',
      tryNow: 'Thử ngay',
      sending: 'Đang trao đổi với máy chủ…',
      refused: (time) => `Máy chủ không nhận bản gửi lúc ${time}:`,
      newer: (rev) => `Máy chủ có bản ${rev}, mới hơn tệp này.`,
      bringIn: 'Lấy về',
      broughtIn: (count) => `Đã đưa ${count} chỗ từ máy chủ vào phiếu.`,
      receivedAt: (time) => `Máy chủ nhận lúc ${time}.`,
      approved: (who, time) => `${who}, ${time}`,
      receipts: 'Biên nhận',
      noReceipts:
        'Chưa có biên nhận nào. Mỗi lần gửi được nhận sẽ có một biên nhận ở đây và trong tệp.',
      receipt: {
        accepted: 'Đã nhận',
        unchanged: 'Đã nhận, không có gì mới',
        conflict: 'Đã giữ, có xung đột',
        resent: 'Đã giữ, là bản gửi lại',
      },
      revision: (rev) => `Bản ${rev}`,
      by: (who, time) => `${who}, ${time}`,
      proof: 'Mã chứng nhận',
      history: 'Các bản trên máy chủ',
      loadHistory: 'Xem các bản',
      side: 'bản để bên cạnh',
    },
    returned: {
      title: 'Huyện trả lại phiếu',
      text: 'Sửa theo các lý do dưới đây rồi nộp lại.',
    },
    conflict: {
      title: (count) => `${count} ô có hai số khác nhau`,
      text: 'Người khác đã sửa cùng ô với bạn. Cả hai số đều được giữ; chọn số đúng cho từng ô.',
      resentTitle: (count) => `Bản gửi lại: ${count} ô khác lần trước`,
      resentText: 'Lần gửi trước cũng từ tệp này. Nếu đây là bản sửa lại thì lấy các số trong tệp.',
      takeResent: 'Lấy các số trong tệp này',
      base: 'Trước đó',
      mine: 'Của bạn',
      theirs: 'Trên máy chủ',
      empty: 'ô trống',
      keepMine: 'Giữ số của bạn',
      takeTheirs: 'Lấy số trên máy chủ',
      noEffect: 'Không đổi kết luận',
      effect: (criterion, before, after, met) =>
        `Tiêu chí ${criterion}: ${before} → ${after}, cả phiếu ${met} đạt`,
      finish: (left) => (left === 0 ? 'Gửi các lựa chọn' : `Còn ${left} ô chưa chọn`),
      who: (who, time) => `${who}, ${time}`,
    },
  },
  en: {
    reading: 'Reading the sheet…',
    noForm: {
      title: 'This workbook is no criterion sheet',
      text: "Open the commune's sheet (the .xlsx that the district or province sent), then open this pane again.",
    },
    unusable: 'This sheet cannot be read yet',
    exampleStandards: 'Example standards, not for recognition',
    tabs: { todo: 'To do', criteria: 'Criteria', exchange: 'Exchange' },
    met: (met, of) => `${met}/${of} criteria met`,
    metOf: 'criteria met',
    unknown: (count) => `${count} unknown`,
    band: (label) => `Band ${label}.`,
    nextBand: (more, label) => `${more} more to reach band ${label}.`,
    picture: (met, notMet, unknown) => `Met: ${met}. Not met: ${notMet}. Unknown: ${unknown}.`,
    none: 'none',
    todo: {
      clean: 'Nothing left to mend',
      cleanText: 'The sheet is complete and has no errors.',
      maySubmit: 'It can be submitted to the district.',
      errors: 'Errors to correct',
      missing: 'Not entered',
      queries: 'Correct or explain',
      notes: 'Notes',
      formatsLost: (count) =>
        `Pasting took the number format or the list of choices from ${count} cells. Putting them back clears Excel's undo history.`,
      putBack: 'Put back',
      settled: (count) => `${count} explained.`,
      toCell: 'Go to cell',
      toCellOf: (cell) => `Go to cell ${cell}`,
      firstMissing: 'Go to the first',
      correctTo: (value) => `Change to ${value}`,
      correctAll: (count) => `Correct all ${count} certain errors`,
      explain: 'Explain',
      explanation: 'Explanation',
      saveExplanation: 'Write into the sheet',
      more: (count) => `Show ${count} more`,
      wholeSheet: 'The whole sheet',
    },
    criteria: {
      criterion: (no, name) => `${no}. ${name}`,
      standard: 'standard',
      result: 'result',
      short: (amount) => `${amount} short`,
      over: (amount) => `${amount} too many`,
      indicators: (met, of) => `${met}/${of} indicators`,
    },
    help: {
      title: (row) => `Selected row: ${row}`,
      nothing: 'Select a cell of the sheet to see help',
      open: 'Open help',
      close: 'Close help',
      standard: 'Standard',
      unconfirmed: 'not compared with the decision',
      basis: 'Basis',
      numerator: 'Numerator',
      denominator: 'Denominator',
      counted: 'Counted',
      now: 'This period',
      before: (period) => `Last period (${period})`,
      peers: (count, zone) => `Beside the ${count} communes of zone ${zone} in the district`,
      peerRange: (lower, upper, median) =>
        `half of them lie between ${lower} and ${upper}, the median is ${median}`,
      ifNone: 'If it does not arise (KPS)',
      ifNoneMet: 'counts as met',
      ifNoneUnknown: 'no verdict yet',
      note: 'Note',
      stated: 'Nothing to compute: the commune states met or not met, with evidence.',
    },
    exchange: {
      submit: 'Submit to the district',
      submitAgain: 'Submit again',
      sendDraft: 'Send as draft',
      withdraw: 'Withdraw',
      withdrawSure:
        'Withdraw the submitted sheet to change it? The district will see it as a draft.',
      withdrawYes: 'Withdraw',
      errorsFirst: (count) => `${count} errors left; correct them to submit. A draft can be sent.`,
      missingFirst: (count) =>
        `${count} cells are empty; fill them in to submit. A draft can be sent.`,
      conflictsFirst: 'First choose the figures that are in dispute.',
      signInFirst: 'Sign in to send. Until then the sheet waits in this file.',
      signIn: 'Sign in',
      noHidden:
        'The file has lost the hidden page that identifies it and cannot be sent from here. Send the file to the district, or get a new form.',
      never: 'This file has never been sent from here.',
      same: 'The server has exactly these figures.',
      unsent: (count) => `${count} changes not sent.`,
      waitingSince: (time) =>
        `Waiting since ${time}. It waits in this file and is seen on another computer too.`,
      away: 'The server does not answer; the sheet leaves by itself when it does.',
      tryNow: 'Try now',
      sending: 'Talking to the server…',
      refused: (time) => `The server did not take what was sent at ${time}:`,
      newer: (rev) => `The server has revision ${rev}, newer than this file.`,
      bringIn: 'Bring in',
      broughtIn: (count) => `${count} places were brought in from the server.`,
      receivedAt: (time) => `Received at ${time}.`,
      approved: (who, time) => `${who}, ${time}`,
      receipts: 'Receipts',
      noReceipts: 'No receipts yet. Everything that is received gets one, here and in the file.',
      receipt: {
        accepted: 'Received',
        unchanged: 'Received, nothing new',
        conflict: 'Kept, in conflict',
        resent: 'Kept, sent again',
      },
      revision: (rev) => `Revision ${rev}`,
      by: (who, time) => `${who}, ${time}`,
      proof: 'Proof',
      history: 'Revisions on the server',
      loadHistory: 'Show revisions',
      side: 'side revision',
    },
    returned: {
      title: 'The district returned the sheet',
      text: 'Correct what is listed and submit again.',
    },
    conflict: {
      title: (count) => `${count} cells with two different figures`,
      text: 'Somebody else changed the same cells. Both figures are kept; choose the right one for each.',
      resentTitle: (count) => `Sent again: ${count} cells differ from last time`,
      resentText:
        'The last time was from this file too. If this is the corrected version, take its figures.',
      takeResent: 'Take the figures of this file',
      base: 'Before',
      mine: 'Yours',
      theirs: 'On the server',
      empty: 'empty',
      keepMine: 'Keep yours',
      takeTheirs: "Take the server's",
      noEffect: 'No verdict changes',
      effect: (criterion, before, after, met) =>
        `Criterion ${criterion}: ${before} → ${after}, ${met} met in all`,
      finish: (left) => (left === 0 ? 'Send the choices' : `${left} left to choose`),
      who: (who, time) => `${who}, ${time}`,
    },
  },
};
