// Every number of the published report of the first half of 2017, with the figure of the catalogue that it is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureQualifier, Nature } from '#domain/figures/definition';

export interface FigureFact {
  readonly id: string;
  readonly concept: string;
  readonly nature: Nature;
  readonly value: string;
  readonly qualifier?: FigureQualifier;
  /** Printed as so many of so many, with this share. */
  readonly of?: string;
  readonly share?: string;
  /** Another place than the province. */
  readonly unit?: 'city';
}

/** A number that is no figure, and why. */
export interface OtherFact {
  readonly id: string;
  readonly why: keyof typeof WHY_NOT;
}

export type Fact = FigureFact | OtherFact;

export const WHY_NOT = {
  slogan: 'số trong tên một cuộc vận động',
  anniversary: 'số năm kỷ niệm',
  age: 'độ tuổi trong tên chỉ tiêu',
  allocation: 'hệ số phân bổ: dữ liệu của phương án phân bổ vốn, không phải kết quả',
  wording: 'số đếm trong lời văn',
  bandLimit: 'giới hạn của một nhóm xã',
} as const;

export const FACTS = JSON.parse(
  readFileSync(join(process.cwd(), 'test/cases/figures/facts-2017S1.json'), 'utf8'),
) as readonly Fact[];

interface SourceFact {
  readonly id: string;
  readonly value: number | null | readonly number[];
  readonly status: string;
}

/** The list that FACTS was made from; it lies beside the repository on the founders' machines only, else null. */
export function sourceFacts(): readonly SourceFact[] | null {
  const path = join(process.cwd(), '../shared/data/report/lang-son-2017-h1.facts.json');
  if (!existsSync(path)) return null;
  return (JSON.parse(readFileSync(path, 'utf8')) as { facts: SourceFact[] }).facts;
}
