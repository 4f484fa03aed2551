// What people type on the command line, read once, refused with one sentence.
import {
  nationalPacks,
  OVERLAY_IDS,
  packForPeriod,
  provinceOverlay,
  shippedPack,
  type NationalPackId,
  type OverlayId,
} from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import { parsePeriod, type Period } from '#domain/periods/period';
import type { PeriodId } from '#domain/sheet/sheet';
import { findUnit, treeAt } from '#domain/units/trees';
import type { UnitTree } from '#domain/units/tree';
import type { Unit } from '#domain/units/unit';
import { UnusableError } from './exit.ts';

export function periodArgument(text: string): Period {
  const period = parsePeriod(text.trim().toUpperCase());
  if (!period) {
    throw new UnusableError(
      `“${text}” không phải là kỳ báo cáo; viết như 2017S1 (6 tháng đầu năm), 2017Q2, 201706 hoặc 2017.`,
    );
  }
  return period;
}

export function treeOf(period: Period): UnitTree {
  const tree = treeAt(period.end);
  if (!tree) throw new UnusableError(`Không có danh mục đơn vị hành chính cho kỳ ${period.id}.`);
  return tree;
}

export function unitArgument(code: string, period: Period): Unit {
  const [bare = '', since] = code.split('@');
  const unit = findUnit(bare, period.end);
  // With a date it is a key: the same code names another unit at another time.
  if (!unit || (since !== undefined && unit.key !== code)) {
    throw new UnusableError(`Không có đơn vị mã ${code} vào ngày ${period.end}; xem lại mã và kỳ.`);
  }
  return unit;
}

/** The pack of the period with a province's overlay: the shipped province's own unless another is named. */
export function packArgument(period: Period, overlay: string | undefined): Pack {
  const national = packForPeriod(period.end);
  if (!national) throw new UnusableError(`Không có bộ tiêu chí nào cho kỳ ${period.id}.`);
  const chosen = overlay ?? provinceOverlay(national.id);
  if (chosen === undefined) return national;
  if (!isOverlay(chosen)) {
    throw new UnusableError(
      `Không có mức chuẩn “${chosen}”; chọn một trong: ${OVERLAY_IDS.join(', ')}.`,
    );
  }
  try {
    return shippedPack(national.id as NationalPackId, chosen);
  } catch (error) {
    throw new UnusableError(`Mức chuẩn “${chosen}” không dùng cho kỳ ${period.id}.`, {
      cause: error,
    });
  }
}

function isOverlay(text: string): text is OverlayId {
  return (OVERLAY_IDS as readonly string[]).includes(text);
}

/**
 * What judges a file that names no pack: that of the period asked for, else of the period its header shows; where
 * nothing names a period the first, since some pack must say which cells to look for.
 */
export function packFor(asked: Period | undefined, shown: PeriodId | null, overlay?: string): Pack {
  const period = asked ?? (shown === null ? null : parsePeriod(shown));
  return period && packForPeriod(period.end) ? packArgument(period, overlay) : nationalPacks()[0]!;
}

/** 0 is any free one. */
export function portArgument(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UnusableError(`“${text}” không phải là số cổng; chọn một số từ 1024 đến 65535.`);
  }
  return port;
}
