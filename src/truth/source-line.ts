import type { RegisterData } from '../schemas/collections.ts';
import { writeDay } from '../dates/day.ts';

/** What is said of a source after its title: when it was published, and what a reader should know of it. */
export function sourceRemarks(source: Pick<RegisterData<'sources'>, 'titleGuessed' | 'published' | 'grade' | 'language'>): string {
  return [
    source.titleGuessed && ' (tên bài suy từ địa chỉ)',
    `, ${source.published ? writeDay(source.published) : 'không ghi ngày'}`,
    source.grade === 'C' && ' · trang tổng hợp',
    source.language !== 'vi' && ' · tiếng nước ngoài',
  ]
    .filter(Boolean)
    .join('');
}
