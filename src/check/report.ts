import { styleText } from 'node:util';
import { writeDay } from '../dates/day.ts';
import { figureNames, type Figure } from '../truth/procedure.ts';
import { helpAddress } from './help.ts';
import type { Problem } from '../problems/problem.ts';
import { inFolder, placed, writeProblem, type Where } from '../problems/write-problem.ts';
import { planningDays, type Summary } from './summary.ts';

/** The report as editors read it: one block a mistake, the state of the content in numbers, and a last line that says how it went. */
export function writeReport(
  { problems, notes = [], summary }: { problems: readonly Problem[]; notes?: readonly string[]; summary: Summary },
  where: Where = inFolder('content'),
): string {
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const warnings = problems.length - errors;
  const tail = warnings ? `, ${warnings} điều nên xem` : '';
  const last = errors ? `✗ ${errors} lỗi${tail}. Sửa xong, chạy lại: npm run check` : `✓ Không có lỗi${tail}. Cảm ơn bạn.`;
  const blocks = problems.map((problem) => writeProblem(problem, where) + writeHelp(problem));
  const end = [writeSummary(summary), ...notes, last].join('\n');
  return [...blocks, end].join('\n\n');
}

/** Where more is said about this kind of mistake. */
const writeHelp = ({ kind }: Problem) => `\n  ${styleText('dim', `Xem: ${helpAddress(kind)}`)}`;

const number = (value: number, digits = 0) =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

export function writeSummary({ texts, entries, cites, averageSentence, procedures, due, drafts }: Summary): string {
  const first = due[0];
  return [
    `Bài: ${texts.explainers} giải thích · ${texts.questions} hỏi đáp · ${texts.guides} hướng dẫn · ${texts.news} tin; ${number(entries)} mục trong các sổ`,
    `Chỗ dẫn nguồn: ${number(cites)} · câu trung bình: ${number(averageSentence, 1)} tiếng`,
    ...writeProcedures(procedures),
    `Phải đối chiếu trong ${planningDays} ngày tới: ${due.length}${first ? ` (sớm nhất ${first.file}, ${writeDay(first.day)})` : ''}`,
    ...(drafts.length > 0 ? [`Bản nháp chưa đăng, vì tên tệp hay thư mục bắt đầu bằng _ (${drafts.length}): ${drafts.join(', ')}`] : []),
  ].join('\n');
}

/** How much of the register rests on one copy alone, and what nobody has read a second time; nothing where there are no procedures. */
function writeProcedures({ all, unread, withoutSheet, alone }: Summary['procedures']): string[] {
  if (all === 0) return [];
  const counted = (Object.entries(alone) as [Figure, number][]).map(([figure, count]) => `${figureNames[figure]} ${count}`);
  const first = `Thủ tục: ${all} · mới có một nguồn về ${counted.join(', ')}`;
  return [
    first,
    ...(unread.length > 0 ? [`Thủ tục chưa có người thứ hai đọc lại (${unread.length}): ${unread.join(', ')}`] : []),
    ...(withoutSheet > 0
      ? [`Thủ tục chưa có tờ giấy cần mang: ${withoutSheet} (npm run edition -- --first cấp mỗi thủ tục một mã, giữ mãi)`]
      : []),
  ];
}

/** One line a problem in the form that GitHub shows beside the changed line of a pull request. */
export function writeAnnotations(problems: readonly Problem[], where: Where = inFolder('content')): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ file, line, kind, level, found, mend }) => {
      const place = `file=${property(where(file))},line=${line},title=${property(kind)}`;
      return `::${level} ${place}::${data(`${placed(`${found}\nSửa: ${mend}`, where)}\nXem: ${helpAddress(kind)}`)}`;
    })
    .join('\n');
}

/** The problems for other programs: a JSON list. */
export function writeJson(problems: readonly Problem[], where: Where = inFolder('content')): string {
  return JSON.stringify(
    problems.map((problem) => ({
      ...problem,
      file: where(problem.file),
      found: placed(problem.found, where),
      mend: placed(problem.mend, where),
      help: helpAddress(problem.kind),
    })),
    null,
    2,
  );
}
