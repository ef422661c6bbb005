import { isExampleOrigin } from './site.ts';
import type { Day } from '../dates/day.ts';
import { publisherOn } from './publisher.ts';

/** Why paper of this day is only a trial, in words; empty when it may be handed out. */
export function draftReasons(day: Day): string[] {
  return [...(isExampleOrigin ? ['địa chỉ của trang còn là địa chỉ mẫu'] : []), ...(publisherOn(day) ? [] : ['chưa có cơ quan phát hành'])];
}
