/** What a button does in the workbook. Excel may refuse it, and then a sentence says so; nothing else is lost. */
import { useServices } from '../services.ts';
import { excelTrouble } from '../../excel/trouble.ts';

export function useAct(): (work: Promise<unknown>) => void {
  const { trouble } = useServices();
  return (work) => {
    work.then(
      () => trouble.set(null),
      (error: unknown) => trouble.set(excelTrouble(error)),
    );
  };
}
