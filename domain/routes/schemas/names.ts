/** What requests name things by. */
import * as z from 'zod';
import { submissionSchema } from '#domain/sync/submission';

/** "05986@2004-08-31": a code and the day from which it names the unit. */
export const unitKey = submissionSchema.shape.unit;

/** "2017S1", "2017Q2", "201706", "2017". */
export const periodId = submissionSchema.shape.period;

export const hash = submissionSchema.shape.packHash;

export const day = z.iso.date();

export const sheetParams = z.strictObject({ unit: unitKey, period: periodId });
