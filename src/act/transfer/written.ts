// Writes one file for another program and reads it back; runs in the Worker of an import.
import { refusalCode } from '../../core/refusal.ts';
import type { Costly } from '../../core/transfer/contract/reader.ts';
import { writtenFile } from '../../core/transfer/out/index.ts';
import { random } from '../../core/vault/derive.ts';
import type { ExportAnswer, ExportJob } from './export.ts';

/** Returns the file's text, or why there is none; never rejects. */
export async function answerOf(
  { format, accounts, password }: ExportJob,
  costly: Costly,
): Promise<ExportAnswer> {
  try {
    const text = await writtenFile(format, accounts, { password, random }, costly);
    return { text };
  } catch (caught) {
    return { code: refusalCode(caught) ?? 'export_differs' };
  } finally {
    for (const { secret } of accounts) secret.fill(0);
  }
}
