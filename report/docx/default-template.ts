/**
 * The template that a province starts from, in administrative form (thể thức văn bản, NĐ 30/2020/NĐ-CP): A4, Times New
 * Roman 14, quốc hiệu, place for number and signature. An office changes it in Word and keeps the names it needs.
 */
import { Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import {
  annexTitle,
  bullet,
  heading,
  note,
  paragraph,
  title,
} from './template-parts/paragraphs.ts';
import { letterhead, signature } from './template-parts/letterhead.ts';
import { fieldTable } from './template-parts/field-table.ts';

const FONT = 'Times New Roman';
/** Half points. */
const SIZE = 28;
/** Millimetres of NĐ 30/2020, Annex I: top and bottom 20–25, left 30–35, right 15–20. */
const MARGIN = { top: '20mm', bottom: '20mm', left: '30mm', right: '15mm' } as const;

export async function defaultTemplate(): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: MARGIN,
          },
          // The first page shows no number.
          titlePage: true,
        },
        headers: { default: pageNumbers() },
        children: [
          letterhead(),
          ...title('BÁO CÁO', [
            'Kết quả thực hiện Chương trình mục tiêu quốc gia',
            'xây dựng nông thôn mới {{period}} trên địa bàn {{unit/lower}}',
          ]),
          note('Nguồn số liệu: {{source}}. {{source/standing}}'),
          ...progress(),
          ...campaigns(),
          ...physicalResults(),
          ...resources(),
          ...targets(),
          ...assessment(),
          new Paragraph({ children: [], keepNext: true }),
          signature(),
          ...annexes(),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function progress() {
  return [
    heading('1. Kết quả thực hiện Bộ tiêu chí quốc gia'),
    paragraph(
      'Đến ngày {{period/end}}, theo {{pack}}, bình quân toàn địa bàn đạt {{mean}} tiêu chí/xã ' +
        '({{met}} tiêu chí đạt trên {{expected}} xã). Phân theo số tiêu chí đạt:',
    ),
    fieldTable('bands', [
      ['Số tiêu chí đạt', 'label', 24, 'center'],
      ['Số xã', 'count', 19, 'right'],
      ['Tỷ lệ (%)', 'share', 19, 'right'],
      ['Kế hoạch năm (xã)', 'plan', 19, 'right'],
      ['Kế hoạch (%)', 'planShare', 19, 'right'],
    ]),
    paragraph('{{chart:bands}}'),
    paragraph('Kết quả theo từng tiêu chí:'),
    fieldTable('criteria', [
      ['TT', 'no', 8, 'center'],
      ['Tiêu chí', 'name', 52, 'left'],
      ['Số xã đạt', 'count', 20, 'right'],
      ['Tỷ lệ (%)', 'share', 20, 'right'],
    ]),
    paragraph('{{chart:criteria}}'),
    paragraph('Kết quả theo địa bàn:'),
    fieldTable('districts', [
      ['TT', 'no', 6, 'center'],
      ['Đơn vị', 'name', 28, 'left'],
      ['Số xã có phiếu', 'reported', 11, 'right'],
      ['19', 'band1', 7, 'right'],
      ['15–18', 'band2', 8, 'right'],
      ['10–14', 'band3', 8, 'right'],
      ['5–9', 'band4', 7, 'right'],
      ['<5', 'band5', 7, 'right'],
      ['Tổng TC', 'sum', 9, 'right'],
      ['Bình quân', 'mean', 9, 'right'],
    ]),
    paragraph('{{map:bands}}'),
  ];
}

function campaigns() {
  return [
    heading('2. Chỉ đạo, tuyên truyền, tập huấn'),
    paragraph(
      '{{typed:boards.district/of}} huyện, thành phố và {{typed:boards.commune/of}} xã có Ban Chỉ đạo; ' +
        '{{typed:offices.district/of}} huyện, thành phố có Văn phòng Điều phối.',
    ),
    paragraph(
      'Trong kỳ tổ chức {{statistic:campaigns}} cuộc tuyên truyền với {{statistic:campaignAttendance}} lượt người; ' +
        '{{typed:media.broadcasts}} phóng sự, {{typed:media.items}} tin, bài, ảnh. Mở {{typed:training.officerClasses}} lớp đào ' +
        'tạo cán bộ, {{typed:training.districtClasses}} lớp tập huấn cấp huyện (kế hoạch {{plan:typed:training.districtClasses}} ' +
        'lớp) với {{typed:training.attendance}} lượt người.',
    ),
    paragraph(
      'Nhân dân đóng góp {{typed:contributions.cash}} triệu đồng, {{typed:contributions.days}} ngày công, hiến ' +
        '{{typed:contributions.land}} m² đất.',
    ),
  ];
}

function physicalResults() {
  return [
    heading('3. Kết quả thực hiện một số nội dung'),
    bullet(
      'Giao thông nông thôn: mở mới {{statistic:roadsOpened}} km đường; sửa chữa, duy tu {{statistic:roadsMaintained}} km; ' +
        'phát quang {{statistic:roadsCleared}} m²; làm mặt đường bê tông xi măng {{statistic:roadsConcreted}} km với ' +
        '{{statistic:roadsCement}} tấn xi măng, {{statistic:roadsSand}} m³ cát, đá, sỏi; nhân dân góp {{statistic:roadsLabour}} ' +
        'công, {{statistic:roadsCash}} triệu đồng, hiến {{statistic:roadsLand}} m² đất. ' +
        'Tỷ lệ cứng hóa {{ratio:roadsHardenedShare}}% ({{statistic:roadsHardened/of}} km). ' +
        '{{criterion:2/of}} xã đạt tiêu chí giao thông, chiếm {{criterion:2/share}}%.',
    ),
    bullet(
      'Thủy lợi: sửa chữa, kiên cố {{statistic:canalsRepaired}} km kênh mương, nạo vét {{statistic:canalsDredged}} km, ' +
        'xây {{statistic:embankments}} m³ kè. {{criterion:3/of}} xã đạt tiêu chí, chiếm {{criterion:3/share}}%.',
    ),
    bullet(
      'Điện: {{typed:power.mediumVoltage}} km đường dây trung áp, {{statistic:powerLowVoltage}} km đường dây hạ thế, ' +
        '{{statistic:powerStations}} trạm biến áp; {{ratio:electricityShare}}% số hộ sử dụng điện. ' +
        '{{criterion:4/of}} xã đạt tiêu chí, chiếm {{criterion:4/share}}%.',
    ),
    bullet(
      'Trường học: {{statistic:schoolsStandard}} trường đạt chuẩn quốc gia, trong kỳ công nhận thêm ' +
        '{{statistic:schoolsNewlyStandard}} trường; còn {{statistic:kindergartenSites}} điểm trường mầm non, ' +
        '{{statistic:primarySites}} điểm trường tiểu học. {{criterion:5/of}} xã đạt tiêu chí, chiếm {{criterion:5/share}}%.',
    ),
    bullet(
      'Cơ sở vật chất văn hóa: {{criterion:6/of}} xã đạt tiêu chí, chiếm {{criterion:6/share}}%; kế hoạch đến hết năm là ' +
        '{{plan:criterion:6/of}} xã.',
    ),
    bullet(
      'Thương mại, thông tin và truyền thông: {{statistic:marketPlanned/of}} xã có quy hoạch chợ; {{statistic:postPoints}} điểm ' +
        'phục vụ bưu chính, {{statistic:mobileStations}} trạm di động, {{statistic:newspaperSameDay/of}} xã có báo đến trong ngày. ' +
        '{{criterion:7/of}} xã đạt tiêu chí 7, {{criterion:8/of}} xã đạt tiêu chí 8.',
    ),
    bullet(
      'Phát triển sản xuất: bố trí {{typed:capital.production}} triệu đồng; {{statistic:cooperatives}} hợp tác xã (thành lập mới ' +
        '{{statistic:cooperativesNew}}), trong đó {{statistic:cooperativesFarming}} hợp tác xã nông, lâm, thủy sản; ' +
        '{{statistic:farms}} trang trại, {{statistic:farmsStandard}} trang trại đạt tiêu chí ({{statistic:farmsStandard/share}}%), ' +
        '{{statistic:farmsCertified}} trang trại có giấy chứng nhận; {{typed:science.topics}} đề tài, dự án khoa học.',
    ),
    bullet(
      'Đào tạo, việc làm: {{statistic:techCourses}} lớp tập huấn kỹ thuật với {{statistic:techTrainees}} lượt người; ' +
        '{{statistic:jobsNew}} lao động có việc làm mới; tỷ lệ lao động qua đào tạo {{typed:labour.trainedShare}}%.',
    ),
    bullet(
      'Giáo dục, y tế: {{criterion:14/of}} xã đạt tiêu chí giáo dục, chiếm {{criterion:14/share}}%; {{criterion:15/of}} xã đạt ' +
        'tiêu chí y tế, chiếm {{criterion:15/share}}% (kế hoạch {{plan:criterion:15/of}} xã).',
    ),
    bullet(
      'Văn hóa, môi trường: {{statistic:culturalFamilies/of}} hộ đăng ký gia đình văn hóa ({{statistic:culturalFamilies/share}}%), ' +
        '{{statistic:culturalVillages/of}} khu dân cư đăng ký khu dân cư văn hóa ({{statistic:culturalVillages/share}}%); ' +
        '{{typed:water.hygienic}}% số hộ dùng nước hợp vệ sinh.',
    ),
    paragraph(
      'Vốn đầu tư cơ sở hạ tầng được giao {{typed:capital.infrastructure}} triệu đồng. Danh mục của các xã có {{works/count}} ' +
        'công trình{{footnote:worksNotStarted}}; mô hình phát triển sản xuất có {{models/count}} mô hình{{footnote:modelsUnderWay}}:',
    ),
    fieldTable('works', [
      ['Công trình', 'kind', 50, 'left'],
      ['Số công trình', 'count', 22, 'right'],
      ['Kế hoạch vốn (triệu đồng)', 'capital', 28, 'right'],
    ]),
    paragraph(''),
    fieldTable('models', [
      ['Mô hình', 'kind', 50, 'left'],
      ['Số mô hình', 'count', 22, 'right'],
      ['Vốn hỗ trợ (triệu đồng)', 'capital', 28, 'right'],
    ]),
  ];
}

function resources() {
  return [
    heading('4. Kết quả huy động nguồn lực'),
    paragraph('Tổng nguồn lực huy động, lồng ghép trong kỳ: {{resources/total}} triệu đồng, gồm:'),
    fieldTable('resources', [
      ['TT', 'no', 8, 'center'],
      ['Nguồn', 'name', 48, 'left'],
      ['Triệu đồng', 'amount', 18, 'right'],
      ['Tỷ lệ (%)', 'share', 13, 'right'],
      ['Số xã', 'communes', 13, 'right'],
    ]),
    note('Mỗi tỷ lệ làm tròn riêng đến hai chữ số, nên tổng các tỷ lệ có thể khác 100%.'),
    paragraph('{{chart:resources}}'),
  ];
}

function targets() {
  return [
    heading('5. Mục tiêu đến hết năm {{year}}'),
    paragraph(
      'Kế hoạch: {{plan:band:19/of}} xã đạt đủ tiêu chí ({{plan:band:19/share}}%), bình quân {{plan:mean}} tiêu chí/xã. ' +
        'Kết quả đến nay: {{band:19/of}} xã ({{band:19/share}}%), bình quân {{mean}} tiêu chí/xã. Để đạt mức bình quân đó ' +
        'toàn địa bàn cần đạt thêm {{target/criteria-needed}} tiêu chí.',
    ),
    fieldTable('targets', [
      ['Nhóm xã', 'group', 28, 'left'],
      ['Chỉ tiêu', 'name', 27, 'left'],
      ['Kế hoạch', 'plan', 11, 'right'],
      ['Kết quả', 'actual', 11, 'right'],
      ['Còn phải', 'toGo', 23, 'left'],
    ]),
    note('Kế hoạch và kết quả đứng riêng từng cột; danh sách các xã gần đạt nhất ở phụ lục .xlsx.'),
  ];
}

function assessment() {
  return [heading('6. Đánh giá chung, kiến nghị'), note('(Cơ quan soạn thảo viết phần này.)')];
}

function annexes() {
  return [
    ...annexTitle('I', 'Kết quả thực hiện theo số liệu các xã'),
    fieldTable('statistics', [
      ['TT', 'no', 6, 'center'],
      ['Lĩnh vực', 'section', 25, 'left'],
      ['Nội dung', 'name', 35, 'left'],
      ['Số liệu', 'value', 14, 'right'],
      ['Đơn vị tính', 'measure', 12, 'left'],
      ['Số xã', 'communes', 8, 'right'],
    ]),
    ...annexTitle('II', 'Nguồn của các chỉ số trong báo cáo'),
    note(
      'Tra một mã ở cột đầu bằng lệnh ntm trace hoặc trong ngăn Tỉnh để xem số liệu từng xã làm nên chỉ số đó.',
    ),
    fieldTable('sources', [
      ['Mã', 'code', 13, 'center'],
      ['Chỉ số', 'name', 37, 'left'],
      ['Giá trị', 'value', 14, 'right'],
      ['Đơn vị tính', 'measure', 14, 'left'],
      ['Căn cứ', 'basis', 22, 'left'],
    ]),
    new Paragraph({ pageBreakBefore: true, children: [] }),
    heading('Những chỗ cần xem lại'),
    note('(Dành cho cơ quan soạn thảo: không thuộc báo cáo, bỏ trang này trước khi ký.)'),
    fieldTable('review', [
      ['TT', 'no', 7, 'center'],
      ['Về', 'about', 33, 'left'],
      ['Cần xem lại', 'text', 60, 'left'],
    ]),
  ];
}

function pageNumbers(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });
}
