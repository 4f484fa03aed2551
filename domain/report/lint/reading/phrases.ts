/**
 * How reports speak of the physical results and resources of the form. Each pattern is held against the words around
 * a number, the number itself written as "#"; the ids are those of domain/form.
 */

export const STATISTIC_PHRASES: readonly (readonly [id: string, phrase: RegExp])[] = [
  ['roadsOpened', /mở mới[^#;]{0,40}#\s?km/],
  ['roadsMaintained', /(?:sửa chữa|duy tu|bảo dưỡng)[^#;]{0,40}(?:nền|mặt|đường)[^#;]{0,16}#\s?km/],
  ['roadsCleared', /phát quang[^#;]{0,40}#/],
  ['roadsConcreted', /(?:làm|đổ)[^#;]{0,12}(?:mặt )?đường (?:btxm|bê tông)[^#;]{0,24}#\s?km/],
  ['roadsCement', /xi măng[^#;]{0,24}#\s?tấn|#\s?tấn xi măng/],
  ['roadsSand', /cát,? (?:đá,? )?sỏi[^#;]{0,16}#|#\s?m3 (?:cát|đá)/],
  ['roadsLand', /hiến[^#;]{0,24}làm đường[^#;]{0,24}#/],
  [
    'canalsRepaired',
    /(?:kiên cố|sửa chữa)[^#;]{0,24}#\s?km (?:kênh|mương)|kiên cố[^#;]{0,24}(?:kênh|mương)[^#;]{0,16}#\s?km/,
  ],
  ['canalsDredged', /nạo vét[^#;]{0,32}#\s?km/],
  ['embankments', /#\s?m3 kè|kè[^#;]{0,16}#\s?m3/],
  ['powerLowVoltage', /#\s?km đường dây hạ (?:thế|áp)|đường dây hạ (?:thế|áp)[^#;]{0,16}#\s?km/],
  ['powerStations', /# trạm biến áp|trạm biến áp[^#;]{0,16}#(?! ?km)/],
  [
    'schoolsStandard',
    /(?:nâng|tổng số|có)[^#;]{0,40}# trường[^#;,]{0,16}(?:đạt )?chuẩn|trường đạt chuẩn quốc gia lên # trường/,
  ],
  ['kindergartenSites', /(?:còn|có) # điểm trường mầm non/],
  ['primarySites', /(?:còn|có) # điểm trường tiểu học/],
  ['postPoints', /# điểm phục vụ/],
  ['mobileStations', /# trạm (?:thu|phát|bts)/],
  ['cooperativesNew', /(?:thành lập mới|mới thành lập)[^#;]{0,12}# (?:hợp tác xã|htx)/],
  ['cooperatives', /(?:tổng số|đưa|nâng)[^#;]{0,40}(?:lên |là )# (?:hợp tác xã|htx)/],
  ['cooperativesFarming', /# (?:hợp tác xã|htx)[^#;]{0,40}nông,? lâm/],
  ['farms', /(?:^|[.;:]) ?(?:hiện |toàn tỉnh |hiện nay )?(?:có|tổng số) # trang trại(?! đạt)/],
  ['techCourses', /# lớp tập huấn kỹ thuật/],
  ['jobsNew', /việc làm[^#;]{0,24}# (?:lao động|người)/],
  ['campaigns', /# cuộc tuyên truyền/],
];

export const RESOURCE_PHRASES: readonly (readonly [source: string, phrase: RegExp])[] = [
  ['integrated', /lồng ghép/],
  ['central', /ngân sách (?:trung ương|tw)|nstw/],
  ['local', /ngân sách (?:địa phương|tỉnh|huyện)|nsđp/],
  ['credit', /tín dụng/],
  ['enterprise', /doanh nghiệp/],
  ['community', /cộng đồng|dân cư|(?:nhân|người) dân|dân đóng góp/],
];

/** The total that the six sources make up. */
export const RESOURCES_TOTAL = /huy động|nguồn lực|tổng (?:nguồn )?vốn/;
