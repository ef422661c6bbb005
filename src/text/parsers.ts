import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A single ~ stands between numbers, `7~11 giờ`; only two strike out. */
export const gfm = { singleTilde: false };

/** What reads a text, and nothing that looks at it: also in a browser. Everything else asks `parse.ts`, which bounds what is read. */
export const parsers = {
  md: unified().use(remarkParse).use(remarkGfm, gfm),
  mdx: unified().use(remarkParse).use(remarkGfm, gfm).use(remarkMdx),
};
