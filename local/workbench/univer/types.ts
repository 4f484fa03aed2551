/** Univer's facade: what is typed there by a chain of packages is named here once. */
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/preset-sheets-conditional-formatting';
import type {} from '@univerjs/preset-sheets-data-validation';

export type Facade = FUniver;
export type FacadeWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type FacadeSheet = ReturnType<FacadeWorkbook['getActiveSheet']>;
export type FacadeRange = ReturnType<FacadeSheet['getRange']>;
