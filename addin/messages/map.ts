import type { Texts } from './texts.ts';

export interface MapTexts {
  /** What the picture is and what it is not. */
  readonly schematic: string;
  readonly label: (title: string) => string;
  readonly hint: string;
  readonly legend: string;
  readonly showTable: string;
  readonly hideTable: string;
  readonly commune: string;
  readonly district: string;
  readonly value: string;
  /** Communes of today that the drawing of 2017 does not have. */
  readonly notDrawn: (count: number) => string;
  readonly notCounted: string;
}

export const MAP: Texts<MapTexts> = {
  vi: {
    schematic: 'Sơ đồ: mỗi ô là một xã, xếp gần đúng theo huyện; không phải địa giới.',
    label: (title) => `Sơ đồ các xã: ${title}`,
    hint: 'Dùng phím mũi tên để đi từ xã này sang xã khác.',
    legend: 'Chú giải',
    showTable: 'Xem dạng bảng',
    hideTable: 'Ẩn bảng',
    commune: 'Xã',
    district: 'Huyện',
    value: 'Kết quả',
    notDrawn: (count) => `${count} xã chưa có trên sơ đồ (vẽ theo đơn vị năm 2017); xem bảng.`,
    notCounted: 'Phường, thị trấn: không xét',
  },
  en: {
    schematic: 'Schematic: a cell for each commune, roughly placed by district; not boundaries.',
    label: (title) => `Schematic of the communes: ${title}`,
    hint: 'The arrow keys go from one commune to the next.',
    legend: 'Key',
    showTable: 'Show as a table',
    hideTable: 'Hide the table',
    commune: 'Commune',
    district: 'District',
    value: 'Result',
    notDrawn: (count) => `${count} communes are not on the drawing (units of 2017); see the table.`,
    notCounted: 'Wards and towns: not judged',
  },
};
