export interface OpenedHeader {
  group: string;
  epoch: number;
  rotation: unknown;
  recovery: unknown;
}
export function parts(bytes: Buffer, kind?: 'replica' | 'pairing'): { header: OpenedHeader };
export function openReplica(bytes: Buffer, syncKey: Uint8Array): unknown;
export function openPairing(bytes: Buffer, code: string): unknown;
export function openRotation(
  header: OpenedHeader,
  to: string,
  scalar: Buffer,
  point: Buffer,
  byPoint: Buffer,
): Buffer | null;
export function isRemoved(
  header: OpenedHeader,
  to: string,
  scalar: Buffer,
  point: Buffer,
  byPoint: Buffer,
): boolean;
export function openRecovery(header: OpenedHeader, text: string): Buffer | null;
