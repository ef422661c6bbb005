import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import { decoded, isBeside } from '../../text/picture.ts';
import { addressLine } from '../../text/references.ts';
import { nearest } from '../nearest.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile, Pictures } from '../content-file.ts';
import { plainName } from './names.ts';

/** In bytes. A cheap phone on a slow line takes about two seconds for it. */
const heaviestPicture = 300_000;

/** Every picture has words, lies beside its text, and is light enough. */
export function pictureProblems({ file, tree, bodyLine }: ContentFile, pictures: Pictures): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  visit(tree, 'image', (image) => {
    const { url, alt, position } = image;
    const line = (position?.start.line ?? 1) + bodyLine - 1;
    const addressAt = addressLine(image) + bodyLine - 1;
    const words = alt?.trim() || 'Hình cho thấy gì';
    const name = posix.basename(url) || 'ten-hinh.png';
    if (!alt?.trim()) problems.push(error(file, line, 'image-alt', `Hình ${url} không có lời thay thế`, `![Hình cho thấy gì](${url})`));
    // What is no picture beside the text stops every output, and is named so.
    if (!isBeside(url)) return;
    const path = posix.join(posix.dirname(file), decoded(url));
    const bytes = pictures.get(path)?.bytes;
    if (bytes === undefined) {
      const near = nearest(name, neighbours(path, pictures));
      const mend = near ? `![${words}](./${near})` : `Chép hình vào content/${posix.dirname(path)}/, hoặc bỏ dòng này`;
      problems.push(error(file, addressAt, 'image-missing', `Không có hình content/${path}`, mend));
    } else if (bytes > heaviestPicture) {
      const found = `Hình ${name} nặng ${kilobytes(bytes)}, quá ${kilobytes(heaviestPicture)}`;
      problems.push(error(file, addressAt, 'image-too-big', found, 'Thu hình còn rộng nhiều nhất 1200 điểm, lưu kiểu JPEG hoặc WebP'));
    }
  });
  return problems;
}

/** A picture's name becomes part of an address, as a text's does. */
export function pictureNameProblems(pictures: Pictures): Problem[] {
  return [...pictures.keys()].flatMap((path) => {
    const good = plainName(path);
    const found = `Tên hình "${path}" có dấu, chữ hoa hoặc khoảng trống`;
    return good === path ? [] : [error(path, 1, 'file-name', found, `Đổi tên hình thành: ${good}, và sửa trong bài`)];
  });
}

/** What lies there under the name of a picture is one. */
export const pictureFileProblems = (pictures: Pictures): Problem[] =>
  [...pictures].flatMap(([path, { fault }]) => (fault ? [error(path, 1, fault.kind ?? 'not-a-picture', fault.found, fault.mend)] : []));

const neighbours = (path: string, pictures: Pictures) =>
  [...pictures.keys()].filter((each) => posix.dirname(each) === posix.dirname(path)).map((each) => posix.basename(each));

const kilobytes = (bytes: number) => `${new Intl.NumberFormat('vi-VN').format(Math.ceil(bytes / 1000))} kB`;
