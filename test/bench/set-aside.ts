import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Moves away what is to be gone, within its folder: it is deleted with the bench's folder in the end. On some disks (ext4
 * without a journal, as in small virtual machines) a folder takes ten times as long to make in the minutes after many files
 * were deleted: what is measured next would pay for it.
 */
export function setAside(path: string): void {
  if (!existsSync(path)) return;
  renameSync(path, join(mkdtempSync(join(dirname(path), '.aside-')), basename(path)));
}
