// Plain JavaScript, for run.mjs. What a machine refuses, in the words of whoever types the command; each library names it otherwise.
const faults = [
  [
    /\b(?:ENOSPC|EDQUOT)\b|no space left|disk (?:is )?full|quota exceeded/i,
    (path) =>
      `Ổ đĩa đã đầy, không ghi thêm được${path}. Xóa bớt tệp (thư mục .cache xóa được cả), rồi chạy lại lệnh. Cái có trước vẫn nguyên.`,
  ],
  [
    /\bEFBIG\b|file too large/i,
    (path) => `Máy này không cho ghi tệp lớn đến thế${path}. Bỏ giới hạn (ulimit -f unlimited), rồi chạy lại lệnh.`,
  ],
  [
    /\bEROFS\b|read-only file system/i,
    (path) => `Ổ đĩa này chỉ cho đọc, không ghi được${path}. Chép dự án sang chỗ ghi được, rồi chạy lại lệnh.`,
  ],
  [
    /\b(?:EACCES|EPERM)\b|permission denied/i,
    (path) => `Máy không cho đọc hoặc ghi${path}. Sửa quyền của tệp hay thư mục ấy, rồi chạy lại lệnh.`,
  ],
  [
    /\b(?:EMFILE|ENFILE)\b|too many open files/i,
    () => 'Máy này không cho mở nhiều tệp đến thế. Tăng giới hạn (ulimit -n 4096), rồi chạy lại lệnh.',
  ],
];

/** One sentence for what a machine refuses; undefined for every other error. */
export function plainFault(error) {
  for (let each = error, depth = 0; each && depth < 5; each = each.cause, depth += 1) {
    const said = `${each.code ?? ''} ${each.message ?? each}`;
    const found = faults.find(([pattern]) => pattern.test(said));
    if (found) return found[1](each.path ? `: ${each.path}` : '');
  }
  return undefined;
}
